/**
 * Which hand-offs a list shows: by landlord, by channel, by door, by language. Chosen by codes in the address, so that it
 * works without scripts. A choice hides cases from a list, never an alarm.
 */
import { DOORS, type Case } from '../core/case';
import { CHANNELS } from '../core/inbound';
import { CAME_BY } from '../core/typed';
import type { Landlord } from '../core/landlord';
import { LandlordOptions } from './landlord-part';
import type { StaffWords } from './staff-words';

/** What a case is called where nobody asked for another language. */
const USUAL_LANGUAGE = 'en';

const TRAITS = {
  landlord: (one: Case): string => one.landlord,
  /** As the list names it: where a report was typed in says nothing of how it came. */
  channel: (one: Case): string => one.typed?.came ?? one.channel,
  door: (one: Case): string => one.door,
  language: (one: Case): string => one.wishes?.language ?? USUAL_LANGUAGE,
} as const;

type Trait = keyof typeof TRAITS;
const NAMES = ['landlord', 'channel', 'door', 'language'] as const satisfies readonly Trait[];

/** Left out: every one. */
export type QueueFilter = Readonly<Partial<Record<Trait, string>>>;

const CODE = /^[a-z][a-z0-9-]{0,30}$/i;

/** From the address. What is no code is not repeated anywhere; `served`: a landlord is chosen among several, or not at all. */
export const filterIn = (search: string, served: readonly string[]): QueueFilter => {
  const asked = new URLSearchParams(search);
  const isOffered = (name: Trait, code: string): boolean =>
    name === 'landlord' ? served.length > 1 && served.includes(code) : CODE.test(code);
  return NAMES.reduce<QueueFilter>((filter, name) => {
    const code = asked.get(name) ?? '';
    return isOffered(name, code) ? { ...filter, [name]: code } : filter;
  }, {});
};

/** As an address carries it; empty where nothing was chosen. */
export const searchOf = (filter: QueueFilter): string => {
  const chosen = new URLSearchParams(
    NAMES.flatMap((name) => (filter[name] === undefined ? [] : [[name, filter[name]]])),
  );
  return chosen.size === 0 ? '' : `?${chosen.toString()}`;
};

export const isShown =
  (filter: QueueFilter) =>
  (one: Case): boolean =>
    NAMES.every((name) => filter[name] === undefined || TRAITS[name](one) === filter[name]);

/** What a case is, and not whose. */
const CODED = ['channel', 'door', 'language'] as const satisfies readonly Trait[];
type Coded = (typeof CODED)[number];

/** Codes that are always offered; languages, and other ways to come, are those of somebody who waits. */
const ALWAYS: Readonly<Record<Coded, readonly string[]>> = {
  channel: CHANNELS,
  door: DOORS.filter((door) => door !== 'information' && door !== 'returning'),
  language: [USUAL_LANGUAGE],
};

interface FilterView {
  readonly words: StaffWords;
  readonly filter: QueueFilter;
  /** All that somebody may see, shown or not. */
  readonly cases: readonly Case[];
}

interface FormView extends FilterView {
  /** Those they serve: to choose among where there are several. */
  readonly landlords: readonly Landlord[];
}

/** Folded away until it is used: alarms and cases come first on a small screen. */
export const FilterForm = (view: FormView) => (
  <details open={searchOf(view.filter) !== ''}>
    <summary>{view.words.say('filter-title')}</summary>
    <form method="get" action="/staff" class="filters" aria-label={view.words.say('filter-title')}>
      {view.landlords.length > 1 && <SelectLandlord {...view} />}
      {CODED.map((name) => (
        <Select key={name} name={name} {...view} />
      ))}
      <button type="submit" class="quiet">
        {view.words.say('filter-go')}
      </button>
    </form>
  </details>
);

const SelectLandlord = ({ words, filter, landlords }: FormView) => (
  <label>
    {words.say('filter-landlord')}
    <select name="landlord">
      <option value="">{words.say('filter-any')}</option>
      <LandlordOptions landlords={landlords} chosen={filter.landlord} />
    </select>
  </label>
);

const Select = ({ name, words, filter, cases }: FilterView & { readonly name: Coded }) => {
  const codes = new Set([
    ...ALWAYS[name],
    ...cases.map(TRAITS[name]),
    ...(filter[name] === undefined ? [] : [filter[name]]),
  ]);
  return (
    <label>
      {words.say(`filter-${name}`)}
      <select name={name}>
        <option value="">{words.say('filter-any')}</option>
        {[...codes].map((code) => (
          <option key={code} value={code} selected={code === filter[name]}>
            {words.label(listOf(name, code), code)}
          </option>
        ))}
      </select>
    </label>
  );
};

const listOf = (name: Coded, code: string): string =>
  name === 'channel' && CAME_BY.some((came) => came === code) ? 'came' : name;

/** What cannot wait until somebody looks at all of them: pressing, or a clock that has run on. */
const cannotWait = ({ priority, rehearsal, reminders = [] }: Case): boolean =>
  !rehearsal && (priority === 'now' || reminders.some(({ after }) => after !== 'review-due'));

/** That something is not shown, in no numbers; and aloud where it cannot wait. */
export const Hidden = ({ words, filter, cases }: FilterView) => {
  const hidden = cases.filter((one) => !isShown(filter)(one));
  if (hidden.length === 0) return null;
  const isUrgent = hidden.some(cannotWait);
  return (
    <p class={isUrgent ? 'trouble' : 'note'} role={isUrgent ? 'alert' : 'status'}>
      {words.say(isUrgent ? 'filter-now-hidden' : 'filter-some-hidden')} <a href="/staff">{words.say('filter-all')}</a>
    </p>
  );
};
