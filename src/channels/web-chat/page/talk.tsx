/** What has been said, as a log; and the notice that stands where the question would when something failed. 999 is in each. */
import type { ComponentChildren, JSX } from 'preact';
import type { Said } from '../../shown';
import type { Say } from './say';

const WHO = { person: 'from-you', bot: 'from-us', handler: 'from-handler' } as const;

/** A number of a support line, as it is written here; never three digits, so never an emergency service (R10). */
const NUMBER = /(\b0\d[\d ]{7,11}\d\b)/;

/** To be pressed on a phone. Every second part of the split is a number. */
const Dialled = ({ text }: { readonly text: string }): JSX.Element => (
  <>
    {text.split(NUMBER).map((part, at) => (at % 2 === 1 ? <a href={`tel:${part.replace(/ /g, '')}`}>{part}</a> : part))}
  </>
);

/** One sentence or entry a line. In what is said because of danger, what to do comes first and stands out. */
const Lines = ({ said }: { readonly said: Said }): JSX.Element => (
  <>
    {said.text.split(/\n+/).map((line, at) => (
      <p key={at}>
        {said.emergency && at === 0 ? <strong>{line}</strong> : said.by === 'person' ? line : <Dialled text={line} />}
      </p>
    ))}
  </>
);

const Line = ({ said, say }: { readonly said: Said; readonly say: Say }): JSX.Element => (
  <div class={`said ${said.by}${said.emergency ? ' alarm' : ''}`}>
    <b class={said.by === 'handler' ? undefined : 'unseen'}>{say(WHO[said.by])}: </b>
    <Lines said={said} />
  </div>
);

/** A log that is not live: a separate quiet region announces, so that nothing is read twice. */
export const Talk = ({ said, say }: { readonly said: readonly Said[]; readonly say: Say }): JSX.Element => (
  <div id="log" role="log" aria-live="off" aria-label={say('log')}>
    {said.map((line, at) => (
      <Line key={at} said={line} say={say} />
    ))}
  </div>
);

export interface TroubleProps {
  readonly say: Say;
  readonly what: 'offline' | 'failed' | 'expired' | 'too-long' | 'wrong' | 'not-found';
  readonly children?: ComponentChildren;
}

/** Whatever failed, the person still reads what to do in danger (R15). */
export const Trouble = ({ say, what, children }: TroubleProps): JSX.Element => (
  <section class="said alarm" id="trouble">
    <p>
      <strong>{say('danger-call')}</strong> {say('danger-mobile')}
    </p>
    <p>{say(what)}</p>
    {children}
  </section>
);

export interface UnsentProps {
  readonly say: Say;
  readonly words: string;
  /** Their own words are not left in view for longer than it takes to see that they are there. */
  readonly open: boolean;
  readonly ended: boolean;
  /** The way to be rid of them. */
  readonly children?: ComponentChildren;
}

/** Words the person wrote that nobody was sent. They stay until the person has done with them. */
export const Unsent = ({ say, words, open, ended, children }: UnsentProps): JSX.Element => (
  <details class="said alarm" id="unsent" open={open}>
    <summary>{say('unsent')}</summary>
    <p>{say(ended ? 'unsent-ended' : 'unsent-open')}</p>
    <p class="own">{words}</p>
    {children}
  </details>
);

export const Ended = ({ say, anew }: { readonly say: Say; readonly anew: string }): JSX.Element => (
  <section id="ended">
    <p>
      <strong>{say('ended')}</strong>
    </p>
    <p>
      <a href={anew}>{say('anew')}</a>
    </p>
  </section>
);
