/** What has been said, as a log; and the notice that stands where the question would when something failed. 999 is in each. */
import type { ComponentChildren, JSX } from 'preact';
import type { Said } from './shown';
import type { Say } from './say';

const WHO = { person: 'from-you', bot: 'from-us', handler: 'from-handler' } as const;

/** What to do comes first and stands out. */
const Alarm = ({ text }: { readonly text: string }): JSX.Element => {
  const [first = '', ...rest] = text.split('\n');
  return (
    <>
      <strong>{first}</strong>
      {rest.map((line) => `\n${line}`).join('')}
    </>
  );
};

const Line = ({ said, say }: { readonly said: Said; readonly say: Say }): JSX.Element => (
  <div class={`said ${said.by}${said.emergency ? ' alarm' : ''}`}>
    <b class={said.by === 'handler' ? undefined : 'unseen'}>{say(WHO[said.by])}: </b>
    {said.emergency ? <Alarm text={said.text} /> : said.text}
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
