/**
 * The conversation as it may lie on a table: without what would lead somebody to the person. Left out is what they said of
 * how to reach them and of their home, what was said of their words, the receipt, and any line that holds one of those again. Rather a line
 * too many than one too few. Pure.
 */
import { type CaseFile, workOf } from '../core/case-file';
import type { Instant } from '../core/ids';
import { chosenOf } from '../core/answer';
import type { Message, TimelineEntry } from '../store/store';

/** Null: left out. */
export type OnPaper = Message | null;

const QUESTIONS =
  /^(?:reporter-)?contact-|^trusted-check$|^(?:person-)?home|^words$|^reference$|^returning-words$|^check$/u;
/** By the sentence's key. */
const SENTENCES = /two-words|receipt|\.reference$|^check\./u;

export const forPaper = (
  messages: readonly Message[],
  timeline: readonly TimelineEntry[],
  file: CaseFile,
): readonly OnPaper[] => {
  const turns = timeline.filter(({ event }) => isOfATurn(event));
  const told = placesIn(file);
  return messages.map((message) => {
    const turn = turnOf(message.at, turns);
    const isLeftOut = turn.some(({ event }) => isPrivate(event, message.by)) || holdsAny(message.text, told);
    return isLeftOut ? null : message;
  });
};

type AnyEvent = TimelineEntry['event'];

const isOfATurn = ({ type }: AnyEvent): boolean => ['told', 'answered', 'not_understood'].includes(type);

/** A turn is written down at or after its message came, all of it at once. */
const turnOf = (at: Instant, turns: readonly TimelineEntry[]): readonly TimelineEntry[] => {
  const first = turns.find((entry) => entry.at >= at)?.at;
  return turns.filter((entry) => entry.at === first);
};

const isPrivate = (event: AnyEvent, by: Message['by']): boolean => {
  if (event.type === 'told') return by === 'bot' && SENTENCES.test(event.message);
  if (event.type === 'answered' || event.type === 'not_understood')
    return by === 'person' && QUESTIONS.test(event.question);
  return false;
};

/** What leads to somebody, wherever it is said again. */
const placesIn = (file: CaseFile): readonly string[] => {
  const { plans, wayBack, answers } = file.content;
  const homes = ['home', 'person-home'].flatMap((question) => chosenOf(answers[question]?.value));
  const { tenancy, tenancyBefore = [] } = workOf(file);
  const found = [...tenancyBefore, ...(tenancy ? [tenancy] : [])].flatMap(({ reference, address }) => [
    reference,
    address,
  ]);
  const all = [
    ...plans.map(({ detail }) => detail),
    ...homes,
    ...found,
    wayBack?.reference ?? null,
    ...(wayBack?.words ?? []),
  ];
  return all.filter((one): one is string => one !== null && one.trim().length >= SHORTEST);
};

const SHORTEST = 3;
const DIGITS = 9;

const holdsAny = (text: string, places: readonly string[]): boolean => {
  const [plain, digits] = [plainly(text), digitsIn(text)];
  return places.some((place) => {
    const number = digitsIn(place).slice(-DIGITS);
    return ` ${plain} `.includes(` ${plainly(place)} `) || (number.length === DIGITS && digits.includes(number));
  });
};

const plainly = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const digitsIn = (text: string): string => text.replace(/\D/gu, '');
