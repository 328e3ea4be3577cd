/** Asks for a supervisor where staff work: what became of one's own, and for those who come, that a colleague asks. */
import { renderToString } from 'preact-render-to-string';
import { UNANSWERED_MINUTES } from '../triage/unanswered';
import { fromCase, fromSearch, SUPERVISOR, type From } from './ask-link';
import type { SignedIn } from './sessions';
import { shortId, type StaffWords } from './staff-words';
import type { AsksView, AskView } from './supervisor';

interface Part {
  readonly words: StaffWords;
  readonly staff: SignedIn;
  readonly asks: AsksView;
  /** The page it stands on; left out: the list. */
  readonly from?: From | undefined;
}

type One = Omit<Part, 'asks'> & { readonly ask: AskView };

/** The whole of it, for the list. */
export const SupervisorPart = ({ asks, ...rest }: Part) => (
  <>
    {asks.colleagues.map((ask) => (
      <Wanted key={ask.id} {...rest} ask={ask} />
    ))}
    {asks.answered.map((ask) => (
      <Answered key={ask.id} {...rest} ask={ask} />
    ))}
    <OwnAsks {...rest} asks={asks} />
  </>
);

/** Elsewhere: their own, and that there is something on the list. */
export const SupervisorNews = (part: Part) => (
  <>
    {part.asks.colleagues.length > 0 && (
      <p class="decision" role="status">
        <a href="/staff">{part.words.say('supervisor-wanted')}</a>
      </p>
    )}
    <OwnAsks {...part} />
  </>
);

/** On a page that has nothing else that changes by itself. */
export const LiveNews = (part: Part) => (
  <div id="live">
    <SupervisorNews {...part} />
  </div>
);

/** Such a page listens only while somebody waits: a browser holds few lines open at once. */
export const liveNews = ({ asks, from }: Pick<Part, 'asks' | 'from'>): { events: string; part: string } | undefined =>
  asks.own.length === 0 ? undefined : { events: '/staff/live', part: `${SUPERVISOR}/part${fromSearch(from)}` };

export const newsPart = (part: Part): string => renderToString(<LiveNews {...part} />);

const when = (words: StaffWords, { at }: AskView): { when: string } => ({
  when: words.when(new Date(at).toISOString()),
});

const Marked = ({ words, ask }: Pick<One, 'words' | 'ask'>) =>
  ask.rehearsal ? <span class="mark">{words.say('rehearsal')}</span> : null;

const nameOf = (words: StaffWords, { name }: AskView): string => name ?? words.say('owner-somebody');

const Wanted = (one: One) => {
  const { words, ask } = one;
  const id = `ask-${ask.id.slice(0, 12)}`;
  return (
    <div class={`ask ${ask.isLate ? 'late' : 'fresh'}`} role="alert" data-key={`ask ${ask.id}`}>
      <p id={id}>
        <strong>{words.say('supervisor-asks', { name: nameOf(words, ask) })}</strong>{' '}
        <q>{words.label('ask-reason', ask.reason)}</q>
        <Marked {...one} />
      </p>
      {ask.isLate && (
        <p>
          <strong>{words.say('supervisor-asks-late', { minutes: UNANSWERED_MINUTES })}</strong>
        </p>
      )}
      <p class="small">
        {words.say('supervisor-asked-at', when(words, ask))} <AboutCase {...one} />
      </p>
      <Settle {...one} to="answer" label="supervisor-come" described={id} />
    </div>
  );
};

const AboutCase = ({ words, ask: { about } }: One) =>
  about && <a href={`/staff/${fromCase(about).about}`}>{words.say('list-open', { case: shortId(about.id) })}</a>;

const Answered = (one: One) => (
  <p class="note">
    {one.words.say('supervisor-you-come', { name: nameOf(one.words, one.ask) })}
    <Marked {...one} /> <AboutCase {...one} />
  </p>
);

const OwnAsks = ({ asks, ...rest }: Part) => (
  <>
    {asks.own.map((ask) =>
      ask.isAnswered ? <Coming key={ask.id} {...rest} ask={ask} /> : <Waiting key={ask.id} {...rest} ask={ask} />,
    )}
  </>
);

/** To which case, until whoever asked says that they are here. */
const Coming = (one: One) => {
  const { words, ask } = one;
  const id = `ask-${ask.id.slice(0, 12)}`;
  return (
    <div class="advice yes" role="status">
      <p id={id}>
        <strong>{words.say('supervisor-coming', { name: nameOf(words, ask) })}</strong>
        <Marked {...one} /> <AboutCase {...one} />
      </p>
      <Settle {...one} to="not-needed" label="supervisor-here" described={id} isOver />
    </div>
  );
};

const Waiting = (one: One) => {
  const { words, ask } = one;
  const id = `ask-${ask.id.slice(0, 12)}`;
  if (ask.isPast) return <Past {...one} id={id} />;
  return (
    <div class={`ask ${ask.isLate || ask.isNobodyHere ? 'late' : 'fresh'}`} role="status">
      <p id={id}>
        {words.say('supervisor-you-asked', when(words, ask))} <strong>{words.say('supervisor-nobody-yet')}</strong>
        <Marked {...one} />
      </p>
      {(ask.isNobodyHere || ask.isLate) && (
        <p>{words.say(ask.isNobodyHere ? 'supervisor-nobody-here' : 'supervisor-late')}</p>
      )}
      <Settle {...one} to="not-needed" label="supervisor-not-needed" described={id} />
    </div>
  );
};

/** Of an earlier shift: one line, to be put away. */
const Past = (one: One & { readonly id: string }) => (
  <div class="small past">
    <p id={one.id}>
      {one.words.say('supervisor-you-asked', when(one.words, one.ask))} {one.words.say('supervisor-nobody-came')}
    </p>
    <Settle {...one} to="not-needed" label="supervisor-not-needed" described={one.id} />
  </div>
);

interface Settling extends One {
  readonly to: 'answer' | 'not-needed';
  readonly label: string;
  readonly described: string;
  /** Whoever answered has come. */
  readonly isOver?: boolean;
}

/** Without an id drawn anew, so that what has not changed is not read out again: an ask is answered once in any case. */
const Settle = ({ words, staff, ask, from, to, label, described, isOver }: Settling) => (
  <form method="post" action={`${SUPERVISOR}/${to}`}>
    <input type="hidden" name="csrf" value={staff.csrf} />
    <input type="hidden" name="ask" value={ask.id} />
    {isOver && <input type="hidden" name="over" value="yes" />}
    <FromFields from={from} />
    <button type="submit" class={to === 'answer' ? '' : 'quiet'} aria-describedby={described}>
      {words.say(label)}
    </button>
  </form>
);

export const FromFields = ({ from }: { readonly from: From | undefined }) =>
  from ? (
    <>
      <input type="hidden" name="about" value={from.about} />
      {from.isTalk && <input type="hidden" name="from" value="talk" />}
    </>
  ) : null;
