/** One hand-off on the list. Ids, codes and clocks only: nothing a person said is shown on a list. */
import type { Case, Deadline } from '../core/case';
import { maySee } from './access';
import { casePath } from './case-path';
import { Clocks, Undecided } from './clocks-part';
import { deadlineName } from './deadline-name';
import { becauseIn } from './handed-off';
import { LandlordField } from './landlord-part';
import { Field } from './layout';
import type { List } from './list-page';
import { ForYou, MatchLine } from './match-line';
import { NewsMarks, Reminders } from './reminder-marks';
import { shortId, type StaffWords } from './staff-words';
import { cameIn } from './typed-note';

const ownerOf = (one: Case, { wordsFor, staff, ownerName }: List): string => {
  const words = wordsFor(one);
  if (one.owner === undefined) return words.say('owner-nobody');
  return one.owner === staff.id ? words.say('owner-you') : (ownerName(one) ?? words.say('owner-somebody'));
};

/** A few lines, and the rest folded: on a telephone the next case is not a screen away. */
export const Entry = ({ view, one }: { view: List; one: Case }) => {
  const words = view.wordsFor(one);
  const matching = maySee(view.staff, one) ? view.matchOf(one) : null;
  return (
    <li class={`entry ${one.priority}`} data-key={one.id}>
      <h3>
        <span class={`priority ${one.priority}`}>{words.label('priority', one.priority)}</span>{' '}
        <a href={casePath(one)}>{words.say('list-open', { case: shortId(one.id) })}</a>
        {one.access === 'restricted' && <span class="mark">{words.say('restricted')}</span>}
        {one.rehearsal && <span class="mark">{words.say('rehearsal')}</span>}
        {view.yoursIn(one) > 0 && <span class="mark">{words.say('list-yours', { count: view.yoursIn(one) })}</span>}
        <ForYou words={words} one={one} matching={matching} />
        <NewsMarks words={words} one={one} isThere={view.isThere(one)} />
      </h3>
      <MatchLine words={words} one={one} matching={matching} />
      <Undecided words={words} staff={view.staff} deadlines={one.deadlines} />
      {one.sameWay && <p class="decision">{words.say('list-same-way')}</p>}
      <Reminders words={words} one={one} />
      <p class="line">
        <FirstDue words={words} deadlines={one.deadlines} />
        {[...landlordOf(view, one), ownerOf(one, view), words.label('door', one.door)].join(' · ')}
      </p>
      <Rest view={view} one={one} />
    </li>
  );
};

/** By when, for whichever promise falls first. */
const FirstDue = ({ words, deadlines }: { words: StaffWords; deadlines: readonly Deadline[] }) => {
  const [first] = deadlines.toSorted((one, other) => one.due - other.due);
  return first ? (
    <>
      {words.say(deadlineName(first, deadlines))}: <strong>{words.when(iso(first.due))}</strong> ·{' '}
    </>
  ) : null;
};

const landlordOf = ({ landlords }: List, { landlord }: Case): readonly string[] =>
  landlords.length < 2 ? [] : landlords.flatMap(({ id, name }) => (id === landlord ? name : []));

/** What is looked at once somebody thinks of taking it. */
const Rest = ({ view, one }: { view: List; one: Case }) => {
  const words = view.wordsFor(one);
  return (
    <details>
      <summary>{words.say('list-more')}</summary>
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
    </details>
  );
};

const iso = (at: number): string => new Date(at).toISOString();
