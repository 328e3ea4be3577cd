/**
 * Puts what the engine knows (times, windows, choices, support lines, answers) into the person's words, for every
 * renderer. The engine says which; how it reads is decided here and in the catalogue.
 */
import type { AnswerValue, Window } from '../core/answer';
import type { DirectoryEntry } from '../core/directory';
import type { Var } from '../core/event';
import type { ChannelName } from '../core/inbound';
import type { RenderContext } from './channel';
import { nationally } from './phone-number';
import { dateInWords, list, windowsInWords } from './times';
import type { Words } from './words';

/** As much of the RenderContext as is needed here. */
export type Filling = Pick<RenderContext, 'words' | 'landlord' | 'directory' | 'inbound'>;

type Surface = 'page' | 'text' | 'phone';
const SURFACES: Readonly<Record<ChannelName, Surface>> = {
  'web-chat': 'page',
  'connect-app': 'page',
  sms: 'text',
  voice: 'phone',
};

export type Filled = Readonly<Record<string, string | number>>;

/** `reading`: on a page, where somebody reads about help. */
type Manner = Surface | 'reading';

const ownLabel = (words: Words, key: string, value: string): string | null => words.part(key, `options.${value}`);

/** The label of a choice: the catalogue's, else the partner's own name from the manifest. What is no code is the person's own words, and stays as it is. */
export function labelOf(key: string, value: string, { words, landlord }: Filling): string {
  if (!/^[a-z0-9][a-z0-9-]{0,60}$/.test(value)) return value;
  const partner = landlord.sharing.partners.find((one) => one.value === value)?.name;
  return ownLabel(words, key, value) ?? words.part('common.answers', `options.${value}`) ?? partner ?? value;
}

const windows = (value: readonly Window[], { words }: Filling): string => windowsInWords(value, words);

/** Whole sentences stand one after another; labels with a line on who they are take a line each; others are listed. */
function labels(key: string, values: readonly string[], filling: Filling): string {
  const { words } = filling;
  const named = values.map((value) => ({
    label: labelOf(key, value, filling),
    line: words.part(key, `lines.${value}`),
  }));
  if (named.some(({ line }) => line !== null))
    return named
      .map(({ label, line }) => (line === null ? label : words.say('common.with-line', { label, line })))
      .join('\n');
  const said = named.map(({ label }) => label);
  return said.some((label) => /[.!?]$/.test(label)) ? said.join(' ') : list(said, words.language);
}

/** A voice reads a number as one huge sum unless its digits stand apart; a pause falls where it is written with a space. */
const spoken = (number: string): string =>
  nationally(number)
    .split(' ')
    .map((group) => [...group].join(' '))
    .join(', ');

export function hoursInWords(entry: DirectoryEntry, words: Words): string {
  if (entry.hours === 'always' || entry.hours === 'unsure') return words.say(`common.hours.${entry.hours}`);
  const hours = windowsInWords(entry.hours, words);
  return entry.closedBankHolidays ? words.say('common.hours.not-bank-holidays', { hours }) : hours;
}

const waysToReach = (entry: DirectoryEntry, words: Words): string =>
  [
    entry.phone === null ? [] : [words.say('common.contact.phone', { number: nationally(entry.phone) })],
    entry.text === null ? [] : [words.say('common.contact.text-number', { number: nationally(entry.text) })],
    entry.web === null ? [] : [words.say('common.contact.web', { address: entry.web.replace(/^https?:\/\//, '') })],
  ]
    .flat()
    .join(', ');

const said = new WeakMap<Words, WeakMap<DirectoryEntry, Map<Manner, string>>>();

const saidBefore = (entry: DirectoryEntry, words: Words): Map<Manner, string> => {
  const entries = said.get(words) ?? new WeakMap<DirectoryEntry, Map<Manner, string>>();
  const known = entries.get(entry) ?? new Map<Manner, string>();
  said.set(words, entries.set(entry, known));
  return known;
};

/** One support line; an old one says since when nobody has confirmed it. The same for everybody, so it is put together once. */
export function entryInWords(entry: DirectoryEntry, words: Words, manner: Manner): string {
  const known = saidBefore(entry, words);
  const line = known.get(manner) ?? putTogether(entry, words, manner);
  known.set(manner, line);
  return line;
}

/** The day a line was checked is for whoever reads about help, not for somebody who needs it now. */
const checkedInWords = ({ stale, checkedAt }: DirectoryEntry, words: Words, manner: Manner): string => {
  const date = dateInWords(checkedAt, words.language);
  if (stale) return words.say('common.checked.stale', { date });
  return manner === 'reading' ? words.say('common.checked.fresh', { date }) : '';
};

function putTogether(entry: DirectoryEntry, words: Words, surface: Manner): string {
  const number = entry.phone ?? '';
  const line = words.say('common.line', {
    name: entry.name,
    about: words.part('directory', entry.id) ?? '',
    contact: waysToReach(entry, words),
    number: surface === 'phone' ? spoken(number) : nationally(number),
    hours: hoursInWords(entry, words),
    checked: checkedInWords(entry, words, surface),
  });
  return line.replace(/ {2,}/g, ' ').trim();
}

/** Texts and calls give only lines that can be rung: no address, no link. */
function lines(ids: readonly string[], { words, directory, inbound }: Filling, isReading: boolean): string {
  const surface = SURFACES[inbound.channel];
  const known = ids.flatMap((id) => directory.get(id) ?? []);
  if (surface === 'page')
    return known.map((entry) => entryInWords(entry, words, isReading ? 'reading' : 'page')).join('\n');
  const rung = known.filter(({ phone }) => phone !== null);
  return rung.map((entry) => entryInWords(entry, words, surface)).join(surface === 'phone' ? ' ' : '\n');
}

/** Only what is a number and nothing else: own words stay as they are. */
const isNumber = (value: string): boolean => /^\+44\d{9,10}$/.test(value);
const numberInWords = (value: string, { inbound }: Filling): string =>
  SURFACES[inbound.channel] === 'phone' ? spoken(value) : nationally(value);

const isWindow = (one: string | Window): one is Window => typeof one !== 'string';

function answer(key: string, value: AnswerValue | null, filling: Filling): string {
  if (value === null) return filling.words.say('common.read-back.not-asked');
  if (typeof value === 'string') return isNumber(value) ? numberInWords(value, filling) : labelOf(key, value, filling);
  const stretches = [...value].filter(isWindow);
  if (stretches.length > 0) return windows(stretches, filling);
  return list(
    [...value].flatMap((one) => (isWindow(one) ? [] : [labelOf(key, one, filling)])),
    filling.words.language,
  );
}

type Answered = Extract<Var, { readonly answers: unknown }>['answers'];

/** What a person answered, a line each, under the short name the question has in the list of changes. */
const readBack = (answered: Answered, filling: Filling): string =>
  answered
    .map(({ question, value }) => {
      const id = question.slice(question.indexOf('.') + 1);
      const name = ownLabel(filling.words, 'check.change-which', id) ?? filling.words.say(question);
      return filling.words.say('common.read-back', {
        question: name.replace(/[?.:]+$/, ''),
        answer: answer(question, value, filling),
      });
    })
    .join('\n');

function fillOne(value: Var, filling: Filling, isReading: boolean): string | number {
  if (typeof value === 'string') return isNumber(value) ? numberInWords(value, filling) : value;
  if (typeof value !== 'object') return value;
  if ('instant' in value) return filling.words.when(value.instant);
  if ('windows' in value) return windows(value.windows, filling);
  if ('directory' in value) return lines(value.directory, filling, isReading);
  if ('answers' in value) return readBack(value.answers, filling);
  return labels(value.question, value.values, filling);
}

/** The lines of a topic, where somebody reads about help (conversation.md, information: with checked dates). */
const READING = 'topicLines';

/** Everything a sentence may hold, in words. */
export const fill = (vars: Readonly<Record<string, Var>> | undefined, filling: Filling): Filled =>
  Object.fromEntries(
    Object.entries(vars ?? {}).map(([name, value]) => [name, fillOne(value, filling, name === READING)]),
  );
