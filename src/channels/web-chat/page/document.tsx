/**
 * The frame of every page a person meets: neutral title and icon, the way out first, 999 one action away, everything inline.
 * Also the headers that go with it, because the policy names the exact style it allows.
 */
import { createHash } from 'node:crypto';
import type { ComponentChildren, JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { EXIT_PATH } from '../leaving';
import { styleFor } from './style';
import type { Say } from './say';

export interface Frame {
  readonly say: Say;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly kind: 'chat' | 'sheet';
  /** The landlord's, where the page is one's: name and colour are all it may set. */
  readonly landlord?: { readonly id: string; readonly name: string; readonly colour: string };
  readonly script?: string;
  /** The training room shows its pages in a frame; no other page may be shown in one. */
  readonly rehearsal?: boolean;
}

export interface Page {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Three lines in a square, as on any list of messages. Says nothing of what this is. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='3' fill='%23444'/%3E%3Cpath d='M4 5h8M4 8h8M4 11h5' stroke='%23fff' stroke-width='1.5'/%3E%3C/svg%3E";

const DangerLines = ({ say, help }: { readonly say: Say; readonly help?: string }): JSX.Element => (
  <div>
    <p>
      <strong>{say('danger-call')}</strong>
    </p>
    <p>{say('danger-mobile')}</p>
    <p>{say('danger-landline')}</p>
    <p>{say('danger-text')}</p>
    <p>
      {say('danger-relay')}{' '}
      <a href="https://999bsl.co.uk" rel="noreferrer">
        {say('danger-bsl')}
      </a>
    </p>
    {help && (
      <p>
        <a href={help}>{say('danger-more')}</a>
      </p>
    )}
  </div>
);

const Top = ({ say, landlord, rehearsal = false }: Frame): JSX.Element => (
  <nav class="top" aria-label={say('leaving')}>
    <div>
      <a id="exit" class="exit" href={EXIT_PATH} rel="nofollow noreferrer">
        {say('exit')}
      </a>
      <span
        id="shift"
        class="shift"
        aria-hidden="true"
        hidden
        data-twice={say('shift-twice-more')}
        data-once={say('shift-once-more')}
        data-expired={say('shift-expired')}
        data-loading={say('loading')}
      />
      <details class="danger" id="danger">
        <summary>{say('danger')}</summary>
        <DangerLines
          say={say}
          {...(landlord ? { help: `/${landlord.id}/help${rehearsal ? '?rehearsal=on' : ''}` } : {})}
        />
      </details>
    </div>
  </nav>
);

const Head = ({ frame, style }: { readonly frame: Frame; readonly style: string }): JSX.Element => (
  <head>
    <meta charSet="utf-8" />
    <meta name="viewport" content="width=device-width,initial-scale=1" />
    <title>{frame.say('title')}</title>
    <meta name="referrer" content="no-referrer" />
    <meta name="format-detection" content="telephone=no" />
    <link rel="icon" href={ICON} />
    <style dangerouslySetInnerHTML={{ __html: style }} />
    {frame.script && <script src={frame.script} defer />}
  </head>
);

const Body = ({ frame, children }: { readonly frame: Frame; readonly children: ComponentChildren }): JSX.Element => (
  <body>
    <Top {...frame} />
    {frame.landlord && (
      <header class="name">
        <p class="wide">{frame.landlord.name}</p>
      </header>
    )}
    <main>{children}</main>
    <footer class="wide">
      <a class="exit also" href={EXIT_PATH} rel="nofollow noreferrer">
        {frame.say('exit-again')}
      </a>
    </footer>
    <p id="live" class="unseen" aria-live="polite" />
  </body>
);

function headersFor(style: string, framed: boolean): Page['headers'] {
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'sha256-${hash}'`,
    'img-src data:',
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${framed ? "'self'" : "'none'"}`,
  ];
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': policy.join('; '),
    'Referrer-Policy': 'no-referrer',
    'X-Frame-Options': framed ? 'SAMEORIGIN' : 'DENY',
  };
}

export function pageOf(frame: Frame, children: ComponentChildren): Page {
  const style = styleFor(frame.kind, frame.landlord?.colour);
  const html = renderToString(
    <html lang={frame.language} dir={frame.direction}>
      <Head frame={frame} style={style} />
      <Body frame={frame}>{children}</Body>
    </html>,
  );
  return { html: `<!doctype html>${html}`, headers: headersFor(style, frame.rehearsal === true) };
}
