/** The two pages of the app frame's sign-in: the identity provider's own, and the one it sends the browser back to. */
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Say } from './say';

const document = (say: Say, body: ComponentChildren): string =>
  `<!doctype html>${renderToString(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{say('app-frame')}</title>
        <link rel="stylesheet" href="/rehearsal/assets/room.css" />
        <script src="/rehearsal/assets/rehearsal.js" defer />
      </head>
      <body class="frame">{body}</body>
    </html>,
  )}`;

export const signInPage = (say: Say): string =>
  document(
    say,
    <main>
      <h1>{say('provider')}</h1>
      <p>{say('provider-about')}</p>
      <form method="post">
        <button type="submit">{say('provider-sign-in')}</button>
      </form>
    </main>,
  );

/** Its script hands the code to the room, in memory only. */
export const signedInPage = (say: Say): string =>
  document(
    say,
    <main id="signed-in">
      <p>{say('signing-in')}</p>
    </main>,
  );
