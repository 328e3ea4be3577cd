/** What every console page shares: the frame, the way past it by keyboard, and the small parts pages are made of. */
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { NOT_ASKED, type HandoffRecord } from '../core/handoff';
import { AskLink, type From } from './ask-link';
import { SavedAt } from './saved-at';
import type { SignedIn } from './sessions';
import type { StaffWords } from './staff-words';

/** Where to hear that something changed, and where to fetch what `#live` holds now. */
interface Live {
  readonly events: string;
  readonly part: string;
  /** Where the page says how far it was read, and that somebody writes in it. */
  readonly mark?: string;
  /** Hears only while somebody looks at it. Left out: always. */
  readonly isWhileSeen?: boolean;
}

interface Frame {
  readonly words: StaffWords;
  readonly title: string;
  /** Absent on the sign-in page. */
  readonly staff?: SignedIn;
  readonly landlordName?: string;
  readonly live?: Live | undefined;
  /** Where a supervisor is asked for from; left out: about no case. Null: not from here. */
  readonly asking?: From | null;
  /** Many screens of a telephone: there is a way back up wherever somebody stands. */
  readonly isLong?: true;
  readonly children?: ComponentChildren;
}

export const page = (frame: Frame): string => `<!doctype html>${renderToString(<Layout {...frame} />)}`;

const Layout = ({ words, title, staff, landlordName, live, asking, isLong, children }: Frame) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <title>{`${title} - Fanlight`}</title>
      <link rel="stylesheet" href="/staff/style.css" />
      {live && <Listens words={words} {...live} />}
    </head>
    <body>
      <a class="skip" href="#main">
        {words.say('skip-to-content')}
      </a>
      <header class="bar">
        <a class="home" href="/staff">
          Fanlight
        </a>
        {landlordName && <span>{landlordName}</span>}
        {staff && asking !== null && <AskLink words={words} from={asking} />}
        {staff && <SignOut words={words} staff={staff} />}
      </header>
      <main id="main" tabIndex={-1}>
        <h1>{title}</h1>
        {children}
        {isLong && (
          <p class="up">
            <a href="#main">{words.say('to-the-top')}</a>
          </p>
        )}
      </main>
    </body>
  </html>
);

const Listens = ({ words, events, part, mark, isWhileSeen }: Live & { readonly words: StaffWords }) => (
  <script
    defer
    src="/staff/live.js"
    data-events={events}
    data-part={part}
    data-mark={mark}
    data-while-seen={isWhileSeen === true ? '' : undefined}
    data-news={words.say('title-news')}
  />
);

const SignOut = ({ words, staff }: { words: StaffWords; staff: SignedIn }) => (
  <form method="post" action="/staff/sign-out">
    <input type="hidden" name="csrf" value={staff.csrf} />
    <span>{staff.name}</span>
    <button type="submit" class="quiet">
      {words.say('sign-out')}
    </button>
  </form>
);

export const Section = ({ id, title, children }: { id: string; title: string; children?: ComponentChildren }) => (
  <section id={id} aria-labelledby={`${id}-title`}>
    <h2 id={`${id}-title`}>{title}</h2>
    <SavedAt.Consumer>
      {(saved) =>
        saved?.part === id ? (
          <p class="note" role="status">
            {saved.said}
          </p>
        ) : null
      }
    </SavedAt.Consumer>
    {children}
  </section>
);

/** A name and what stands for it; nothing said is shown as such, never left out. */
export const Field = ({ name, children }: { name: string; children?: ComponentChildren }) => (
  <div class="field">
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** The person's own words, marked as theirs. `not-asked` is said plainly. */
export const OwnWords = ({ words, said }: { words: StaffWords; said: string }) =>
  said === NOT_ASKED ? <NotAsked words={words} /> : <Folded words={words} said={said} />;

/** What may be longer than eight lines of a telephone, which is all that is shown until it is unfolded. */
const LONG = 250;
const LINES = 8;

/** A long account does not push away what comes after it. It is all there, for whoever listens and for paper. */
export const Folded = ({ words, said }: { words: StaffWords; said: string }) => (
  <>
    {(said.length > LONG || said.split('\n').length > LINES) && (
      <details class="long">
        <summary>{words.say('own-words-all')}</summary>
      </details>
    )}
    <q class="own">{said}</q>
  </>
);

/** One value as they chose it. */
export const Chosen = ({ words, question, value }: { words: StaffWords; question: string; value: string }) =>
  value === NOT_ASKED ? <NotAsked words={words} /> : <>{words.answer(question, value)}</>;

export const NotAsked = ({ words }: { words: StaffWords }) => <span class="not-asked">{words.say('not-asked')}</span>;

export const Note = ({ children }: { children?: ComponentChildren }) => <p class="note">{children}</p>;

/** An answer that is one text; `not-asked` for anything else. */
export const textOf = (value: HandoffRecord['answers'][string] | undefined): string =>
  typeof value === 'string' ? value : NOT_ASKED;
