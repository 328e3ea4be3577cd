/** The open hand-offs of the landlords somebody serves, in one order. Ids, codes and clocks only: nothing a person said is shown on a list. */
import { renderToString } from 'preact-render-to-string';
import type { Case } from '../core/case';
import type { Instant } from '../core/ids';
import type { Landlord } from '../core/landlord';
import { holds } from '../core/staff';
import type { PolicyAge } from '../landlords/policy-age';
import { casePath } from './case-path';
import { landlordNames } from './landlord-part';
import { Entry } from './list-entry';
import { Note, page } from './layout';
import { MorePages } from './more-pages';
import type { Matching } from './matching';
import { PolicyBanners } from './policy-banner';
import { untaken, UNTAKEN_MINUTES } from '../triage/untaken';
import { inOrder } from './queue';
import { sightOf } from './access';
import { FilterForm, Hidden, isShown, searchOf, type QueueFilter } from './queue-filter';
import type { SignedIn } from './sessions';
import { shortId, type StaffWords } from './staff-words';
import type { AsksView } from './supervisor';
import { SupervisorPart } from './supervisor-part';

export { casePath } from './case-path';
export { Clocks, Undecided } from './clocks-part';

export interface List {
  readonly words: StaffWords;
  /** In the wording of the case's own landlord. */
  readonly wordsFor: (one: Case) => StaffWords;
  readonly staff: SignedIn;
  /** Those they serve, their own first; an entry names its own where there are several. */
  readonly landlords: readonly Landlord[];
  readonly policyAgeOf: (landlord: Landlord) => PolicyAge;
  /** All they may see; the choice hides some. */
  readonly cases: readonly Case[];
  /** Cases made in the training room, kept apart and marked. */
  readonly rehearsals: readonly Case[];
  readonly filter: QueueFilter;
  readonly now: Instant;
  /** Null: nobody looks after it, or somebody whose name is not known any more. */
  readonly ownerName: (one: Case) => string | null;
  readonly matchOf: (one: Case) => Matching;
  /** Somebody is in its conversation now. */
  readonly isThere: (one: Case) => boolean;
  /** How much on it is theirs to do by their role, besides what any case handler does. */
  readonly yoursIn: (one: Case) => number;
  /** For a supervisor: no choice of hand-offs hides them. */
  readonly asks: AsksView;
  /** Closed by them a moment ago. */
  readonly closed: Case | null;
}

export const listPage = (list: List): string => {
  const { words, staff, landlords, cases, rehearsals, filter } = list;
  const shown = landlords.filter(({ id }) => filter.landlord === undefined || filter.landlord === id);
  return page({
    words,
    staff,
    landlordName: landlordNames(words, shown),
    live: { events: '/staff/live', part: `/staff/part${searchOf(filter)}` },
    isLong: true,
    title: words.say('list-title'),
    children: (
      <>
        <Closed {...list} />
        <MorePages words={words} staff={staff} />
        {!holds(staff, ['admin']) && (
          <FilterForm words={words} filter={filter} landlords={landlords} cases={[...cases, ...rehearsals]} />
        )}
        <ListPart {...list} />
        <Note>{words.say(noteFor(staff))}</Note>
        <PolicyBanners words={words} landlords={shown} ageOf={list.policyAgeOf} />
      </>
    ),
  });
};

/** As much of the list as changes by itself. */
export const listPart = (list: List): string => renderToString(<ListPart {...list} />);

/** Each piece changes by itself: an alarm that stands is not read out again because a hand-off came. */
const ListPart = (view: List) => {
  const { words, cases, rehearsals, filter, now } = view;
  const rehearsed = rehearsals.filter(isShown(filter));
  return (
    <div id="live">
      <div data-piece="asks">
        <SupervisorPart {...view} />
      </div>
      <div data-piece="alarm">
        <Unopened words={words} cases={cases} now={now} />
        <Hidden words={words} filter={filter} cases={[...cases, ...rehearsals]} />
      </div>
      <div data-piece="queue">
        <h2>{words.say('list-waiting')}</h2>
        <Queue view={view} cases={cases.filter(isShown(filter))} />
        {rehearsed.length > 0 && (
          <>
            <h2>{words.say('list-rehearsals')}</h2>
            <Queue view={view} cases={rehearsed} />
          </>
        )}
      </div>
    </div>
  );
};

/** That it is closed, to whoever closed it a moment ago; and the way back to it, for whoever has one. */
const Closed = ({ words, staff, closed }: List) =>
  closed && (
    <p class="note" role="status">
      <strong>{words.say('closed-now', { case: shortId(closed.id) })}</strong>{' '}
      {sightOf(staff, closed) === 'past' ? (
        <a href={casePath(closed)}>{words.say('closed-look-back')}</a>
      ) : (
        words.say('closed-by-mistake')
      )}
    </p>
  );

/** A hand-off nobody has taken is said aloud, by the one that waits longest: how many there are is nobody's burden here. */
const Unopened = ({ words, cases, now }: Pick<List, 'words' | 'cases' | 'now'>) => {
  const [first] = untaken(cases, now);
  return first ? (
    <div data-key={`untaken ${first.id}`}>
      <p class="trouble" role="alert">
        <a href={casePath(first)}>{words.say('list-untaken', { minutes: UNTAKEN_MINUTES })}</a>
      </p>
    </div>
  ) : null;
};

const noteFor = (staff: SignedIn): string => {
  if (holds(staff, ['admin'])) return 'list-admin';
  return holds(staff, ['colleague-cases']) ? 'list-group' : 'list-restricted';
};

const Queue = ({ view, cases }: { view: List; cases: readonly Case[] }) =>
  cases.length === 0 ? (
    <p>{view.words.say(view.cases.length === 0 ? 'list-empty' : 'list-empty-here')}</p>
  ) : (
    <ol class="queue">
      {inOrder(cases).map((one) => (
        <Entry key={one.id} view={view} one={one} />
      ))}
    </ol>
  );
