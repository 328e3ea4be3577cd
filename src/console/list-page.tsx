/** The open hand-offs of the landlords somebody serves, in one order. Ids, codes and clocks only: nothing a person said is shown on a list. */
import { Fragment } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { isUndecided } from '../cases/promise-decision';
import type { Case, Deadline } from '../core/case';
import type { Instant } from '../core/ids';
import type { Landlord } from '../core/landlord';
import type { PolicyAge } from '../landlords/policy-age';
import { deadlineName, decisionName } from './deadline-name';
import { LandlordField, landlordNames } from './landlord-part';
import { becauseIn } from './handed-off';
import { Field, Note, page } from './layout';
import { MorePages } from './more-pages';
import { ForYou, MatchLine } from './match-line';
import type { Matching } from './matching';
import { PolicyBanners } from './policy-banner';
import { untaken, UNTAKEN_MINUTES } from '../triage/untaken';
import { inOrder } from './queue';
import { NewsMarks, Reminders } from './reminder-marks';
import { holds, maySee } from './access';
import { FilterForm, Hidden, isShown, searchOf, type QueueFilter } from './queue-filter';
import type { SignedIn } from './sessions';
import { shortId, type StaffWords } from './staff-words';
import type { AsksView } from './supervisor';
import { SupervisorPart } from './supervisor-part';
import { cameIn } from './typed-note';

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
  /** For a supervisor: no choice of hand-offs hides them. */
  readonly asks: AsksView;
}

export const listPage = (list: List): string => {
  const { words, staff, landlords, cases, rehearsals, filter } = list;
  const shown = landlords.filter(({ id }) => filter.landlord === undefined || filter.landlord === id);
  return page({
    words,
    staff,
    landlordName: landlordNames(words, shown),
    live: { events: '/staff/live', part: `/staff/part${searchOf(filter)}` },
    title: words.say('list-title'),
    children: (
      <>
        <PolicyBanners words={words} landlords={shown} ageOf={list.policyAgeOf} />
        <Note>{words.say(noteFor(staff))}</Note>
        <MorePages words={words} staff={staff} />
        {!holds(staff, ['admin']) && (
          <FilterForm words={words} filter={filter} landlords={landlords} cases={[...cases, ...rehearsals]} />
        )}
        <ListPart {...list} />
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

const ownerOf = (one: Case, { wordsFor, staff, ownerName }: List): string => {
  const words = wordsFor(one);
  if (one.owner === undefined) return words.say('owner-nobody');
  return one.owner === staff.id ? words.say('owner-you') : (ownerName(one) ?? words.say('owner-somebody'));
};

const Entry = ({ view, one }: { view: List; one: Case }) => {
  const words = view.wordsFor(one);
  const matching = maySee(view.staff, one) ? view.matchOf(one) : null;
  return (
    <li class={`entry ${one.priority}`} data-key={one.id}>
      <h3>
        <span class={`priority ${one.priority}`}>{words.label('priority', one.priority)}</span>{' '}
        <a href={casePath(one)}>{words.say('list-open', { case: shortId(one.id) })}</a>
        {one.access === 'restricted' && <span class="mark">{words.say('restricted')}</span>}
        {one.rehearsal && <span class="mark">{words.say('rehearsal')}</span>}
        <ForYou words={words} one={one} matching={matching} />
        <NewsMarks words={words} one={one} isThere={view.isThere(one)} />
      </h3>
      <MatchLine words={words} one={one} matching={matching} />
      <Undecided words={words} deadlines={one.deadlines} />
      {one.sameWay && <p class="decision">{words.say('list-same-way')}</p>}
      <Reminders words={words} one={one} />
      <dl class="fields">
        <LandlordField words={words} landlords={view.landlords} one={one} />
        <Clocks words={words} deadlines={one.deadlines} />
        <Field name={words.say('field-door')}>{words.label('door', one.door)}</Field>
        <Field name={words.say('field-owner')}>{ownerOf(one, view)}</Field>
        <Field name={words.say('field-channel')}>{cameIn(one, words)}</Field>
        <Field name={words.say('field-received')}>{words.when(iso(one.handedOffAt ?? one.agreedAt))}</Field>
        {one.handedOffBecause && (
          <Field name={words.say('field-because')}>{becauseIn(words, one.handedOffBecause, one.source)}</Field>
        )}
      </dl>
    </li>
  );
};

/** Once, however many of its promises wait for it: the earliest, and who decides. */
export const Undecided = ({ words, deadlines }: { words: StaffWords; deadlines: readonly Deadline[] }) => {
  const asked = deadlines.filter(isUndecided).toSorted((one, other) => one.due - other.due);
  const [first] = asked;
  if (!first) return null;
  const promise = { whom: words.label('whom', first.who), due: words.when(iso(first.due)) };
  return (
    <p class="decision">
      {words.say(decisionName(asked), promise)}{' '}
      {words.say(first.decision === 'supervisor-decides' ? 'decides-supervisor' : 'decides-you')}
    </p>
  );
};

/** Each by its name, and the first safe time once for all it holds for. */
export const Clocks = ({ words, deadlines }: { words: StaffWords; deadlines: readonly Deadline[] }) => (
  <>
    {deadlines.map((deadline, at) => (
      <Fragment key={`${deadline.who} ${deadline.promise}`}>
        <Field name={words.say(deadlineName(deadline, deadlines))}>
          <strong>{words.when(iso(deadline.due))}</strong>
        </Field>
        {!deadlines.slice(at + 1).some((other) => isSameSafe(deadline, other)) && (
          <Field name={words.say('first-safe')}>
            {deadline.firstSafe === undefined ? words.say('first-safe-unknown') : words.when(iso(deadline.firstSafe))}
          </Field>
        )}
      </Fragment>
    ))}
  </>
);

const isSameSafe = (one: Deadline, other: Deadline): boolean =>
  one.who === other.who && one.firstSafe === other.firstSafe;

export const casePath = (one: Pick<Case, 'id' | 'rehearsal'>): string =>
  `/staff/${one.rehearsal ? 'rehearsal-cases' : 'cases'}/${encodeURIComponent(one.id)}`;

const iso = (at: number): string => new Date(at).toISOString();
