/**
 * What no schema can see in a landlord's file: whether what it names exists elsewhere, and whether its settings agree
 * with one another. Its neighbour `core/landlord` says what each setting may be.
 */
import { isValidPhoneNumber } from 'libphonenumber-js/max';
import { WANTS, type Landlord } from '../core/landlord';
import { hoursFaults } from './hours';
import { routingFaults } from './routing-faults';

export interface Surroundings {
  /** Ids of the council areas in the directory. */
  readonly areas: readonly string[];
  /** The landlord's English words, as read from `locales/en/landlords/<id>.json`. */
  readonly words: unknown;
}

/** Ofcom keeps these for drama; they ring nobody, so a rehearsal or a demonstration can show them. */
const DRAMA = /^\+44(7700900\d{3}|1632960\d{3}|2079460\d{3}|8081570\d{3})$/;

const DIVISION: Readonly<Record<Landlord['nation'], Landlord['bankHolidays']>> = {
  england: 'england-and-wales',
  wales: 'england-and-wales',
  scotland: 'scotland',
  'northern-ireland': 'northern-ireland',
};

/** Doors nobody may close: reporting for oneself, a colleague's own door, reading without reporting, and the way back. */
const ALWAYS_OPEN = ['me', 'not-sure', 'colleague', 'information', 'returning'] as const;

const wordsAt = (words: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (inside, key) => (typeof inside === 'object' && inside !== null ? Reflect.get(inside, key) : undefined),
      words,
    );

/** Words each setting needs, as dotted paths into the landlord's locale file. */
const neededWords = (landlord: Landlord): readonly string[] => [
  ...landlord.sharing.partners.flatMap(({ value }) => [
    `sharing.sharing.options.${value}`,
    `sharing.sharing.lines.${value}`,
  ]),
  ...landlord.help.map(({ value }) => `me-more.want.options.${value}`),
  ...landlord.colleague.tell.map((role) => `landlord.tell.options.${role}`),
  ...landlord.texts.flatMap(({ key }) => ['title', 'text', 'source'].map((part) => `landlord.texts.${key}.${part}`)),
];

const wordFaults = (landlord: Landlord, words: unknown): readonly string[] =>
  neededWords(landlord)
    .filter((path) => typeof wordsAt(words, path) !== 'string')
    .map((path) => `words ${path}: found nothing, allowed: a sentence in locales/en/landlords`);

const nameFaults = (landlord: Landlord, words: unknown): readonly string[] =>
  landlord.sharing.partners
    .filter(({ value, name }) => wordsAt(words, `sharing.sharing.options.${value}`) !== name)
    .map(({ value, name }) => `words sharing.sharing.options.${value}: found another name, allowed: ${name}`);

const phoneFaults = ({ contact, complaints }: Landlord): readonly string[] =>
  Object.entries({
    'contact.customerLine': contact.customerLine,
    'contact.officerLine': contact.officerLine,
    'contact.groupLine': contact.groupLine ?? null,
    'complaints.phone': complaints.phone,
  })
    .filter(([, number]) => number !== null && !DRAMA.test(number) && !isValidPhoneNumber(number))
    .map(
      ([path, number]) => `${path}: found ${String(number)}, allowed: a United Kingdom number, or one kept for drama`,
    );

const repeated = (values: readonly string[]): readonly string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

const listFaults = (landlord: Landlord): readonly string[] => {
  const lists: Readonly<Record<string, readonly string[]>> = {
    help: [...WANTS, ...landlord.help.map((help) => help.value)],
    'sharing.partners': landlord.sharing.partners.map((partner) => partner.value),
    firstContact: landlord.firstContact.map((promise) => promise.who),
    texts: landlord.texts.map((text) => text.key),
    areas: landlord.areas,
  };
  return Object.entries(lists).flatMap(([path, values]) =>
    repeated(values).map((value) => `${path}: found "${value}" twice, allowed: each once`),
  );
};

const settingFaults = (landlord: Landlord): readonly string[] => {
  const { policy, colleague, escalation } = landlord;
  const isNamed = escalation.steps.some(({ to }) => to === 'champion');
  return [
    ...ALWAYS_OPEN.filter((door) => !landlord.doors.open.includes(door)).map(
      (door) => `doors.open: found no "${door}", allowed: lists that hold it`,
    ),
    ...(landlord.firstContact.some((promise) => promise.who === 'person')
      ? []
      : ['firstContact: found no clock for the person, allowed: one for each']),
    ...(landlord.bankHolidays === DIVISION[landlord.nation]
      ? []
      : [`bankHolidays: found "${landlord.bankHolidays}", allowed: ${DIVISION[landlord.nation]}`]),
    ...(landlord.languages.served.includes('en')
      ? []
      : ['languages.served: found no "en", allowed: lists that hold it']),
    ...(isNamed === (escalation.champion !== undefined)
      ? []
      : ['escalation.champion: found one without the other, allowed: a champion and a step that reminds them']),
    ...(colleague.tell.length > 0 ? [] : ['colleague.tell: found nobody, allowed: at least one role']),
    ...(policy.from === null || policy.reviewBy === null || policy.from < policy.reviewBy
      ? []
      : [`policy.reviewBy: found ${policy.reviewBy}, allowed: a day after ${policy.from}`]),
  ];
};

/** One line per fault, each beginning with the file it is in. */
export const crossFaults = (file: string, landlord: Landlord, { areas, words }: Surroundings): readonly string[] =>
  [
    ...(file === `${landlord.id}.json`
      ? []
      : [`id: found "${landlord.id}", allowed: ${file.replace(/\.json$/, '')}, as the file is called`]),
    ...landlord.areas
      .filter((area) => !areas.includes(area))
      .map((area) => `areas: found "${area}", allowed: an area of directory.json`),
    ...hoursFaults(landlord.hours),
    ...routingFaults(landlord),
    ...settingFaults(landlord),
    ...listFaults(landlord),
    ...phoneFaults(landlord),
    ...wordFaults(landlord, words),
    ...nameFaults(landlord, words),
  ].map((fault) => `${file}: ${fault}`);
