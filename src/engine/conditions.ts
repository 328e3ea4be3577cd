/** Whether a step's condition holds, from the answers, the landlord's settings and the channel alone. */
import { textOf, type Answer, type Answers } from '../core/answer';
import type { Session } from '../core/session';
import { isOnPaper } from '../core/typed';
import type { Condition, Setting } from './dialog';
import type { World } from './world';

export interface Facts {
  readonly session: Session;
  readonly world: World;
  /** Questions already answered before the step in question, read-backs not counted. */
  readonly asked: number;
  /** `ignore` when answers are kept or dropped: an answer given is never lost for want of room. */
  readonly room: 'count' | 'ignore';
}

export const holds = (condition: Condition | undefined, facts: Facts): boolean => {
  if (!condition) return true;
  if ('not' in condition) return !holds(condition.not, facts);
  if ('all' in condition) return condition.all.every((one) => holds(one, facts));
  if ('any' in condition) return condition.any.some((one) => holds(one, facts));
  return simple(condition, facts);
};

type Simple = Exclude<Condition, { not: Condition } | { all: readonly Condition[] } | { any: readonly Condition[] }>;

const simple = (condition: Simple, facts: Facts): boolean => {
  if ('answer' in condition) return answerIs(condition, facts.session.answers[condition.answer]);
  if ('answered' in condition) return (facts.session.answers[condition.answered]?.value ?? null) !== null;
  if ('channel' in condition) return condition.channel.includes(facts.world.channel);
  if ('setting' in condition) return SETTINGS[condition.setting](facts);
  if ('known' in condition) return isKnown(condition.known, facts);
  if ('roomFor' in condition) return hasRoom(condition.roomFor, facts);
  return STATES[condition.session](facts);
};

/** Room is short only up to `enough`: who tells more is asked then what there was no room for. */
const hasRoom = (more: number, { session, world, asked, room }: Facts): boolean =>
  room === 'ignore' || textOf(session.answers, 'enough') === 'tell-more' || asked + 1 + more <= world.mostQuestions;

const answerIs = (
  condition: { readonly is: string | readonly string[] } | { readonly includes: string },
  answer: Answer | undefined,
): boolean => {
  if (!answer) return false;
  if ('includes' in condition)
    return Array.isArray(answer.value) && answer.value.some((value) => value === condition.includes);
  const wanted = typeof condition.is === 'string' ? [condition.is] : condition.is;
  return wanted.includes(answer.value === null ? 'skipped' : typeof answer.value === 'string' ? answer.value : '');
};

const isKnown = (what: 'number' | 'account-home', facts: Facts): boolean =>
  what === 'account-home' ? facts.world.person.accountHome !== null : fitsNumber(facts);

/** The number on the line is offered only where it fits: a text to a landline would be read out in the home. */
const fitsNumber = ({ session, world }: Facts): boolean => {
  const { number } = world.person;
  if (number === null) return false;
  const texts = ['contact-method', 'reporter-contact-method'].some((id) => textOf(session.answers, id) === 'text');
  return !texts || 'ok' in world.listener.detail('text', number);
};

const SETTINGS: Readonly<Record<Setting, (facts: Facts) => boolean>> = {
  'officer-faith': ({ world }) => world.landlord.asks.officerFaith.offered,
  police: ({ world }) => world.landlord.asks.police.offered,
  'preferences-other': ({ world }) => world.landlord.asks.preferencesOther.offered,
  'meeting-places': ({ world }) => world.landlord.meetingPlaces.offered.length > 0,
  'sharing-partners': ({ world }) => world.landlord.sharing.partners.length > 0,
  'colleague-report': ({ world }) => world.landlord.colleague.route === 'report',
  'officers-speak-language': ({ world, session }) => world.landlord.languages.officers.includes(session.language),
};

type State = Extract<Condition, { session: string }>['session'];

/** Tries a device has at a reference and its words, within the hour (R11). */
const MOST_TRIES = 3;

const STATES: Readonly<Record<State, (facts: Facts) => boolean>> = {
  agreed: ({ session }) => session.caseId !== null,
  'sending-now': ({ session }) => session.sendNow,
  'handed-off': ({ session }) => session.handedOffAt !== null,
  returned: ({ session }) => session.returnedTo !== null,
  'tries-left': ({ world }) => world.failedTries + 1 < MOST_TRIES,
  staffed: ({ world }) => world.staffed.now,
  'keep-from-reaches-readers': ({ session, world }) => reachesReaders(session, world),
  reachable: ({ session }) => isReachable(session),
  typed: ({ session }) => session.typed !== undefined,
  'nobody-there': ({ session }) => isOnPaper(session.typed),
};

/** Whoever grants access, anywhere; and those who mean everybody. In doubt nothing is stored and the outside way is told. */
const GRANT_ACCESS = [
  'hr',
  'human resources',
  'ict',
  'admin',
  'admins',
  'administrator',
  'administrators',
  'everyone',
  'everybody',
  'anyone',
  'anybody',
  'all staff',
];
/** Say what kind of group it is, not which. */
const NOT_TELLING = [
  'the',
  'and',
  'of',
  'a',
  'team',
  'lead',
  'leads',
  'officer',
  'officers',
  'manager',
  'managers',
  'group',
  'staff',
  'department',
  'dept',
  'service',
  'services',
  'support',
];

const TELLING = new WeakMap<readonly string[], readonly string[]>();

/** The words that tell one reader from another, found once for each landlord's list. */
const tellingOf = (readers: readonly string[]): readonly string[] => {
  const known = TELLING.get(readers);
  if (known) return known;
  const telling = readers
    .flatMap((reader) => reader.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length > 1 && !NOT_TELLING.includes(word));
  TELLING.set(readers, telling);
  return telling;
};

/** A keep-from that names a role which reads restricted cases, or could grant access to them. */
const reachesReaders = (session: Session, world: World): boolean => {
  const said = textOf(session.answers, 'keep-from') ?? '';
  const words = ` ${said
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
  const telling = tellingOf(world.landlord.routing.restrictedReaders);
  return /\bIT\b/u.test(said) || [...GRANT_ACCESS, ...telling].some((word) => words.includes(` ${word} `));
};

/** Without method, detail or times nobody makes contact; nor where nobody can be rung and others may read along. */
export const isReachable = ({ answers }: Session): boolean => {
  const method = textOf(answers, 'contact-method');
  if (method === null || textOf(answers, 'contact-times-ok') !== 'yes') return false;
  return (REACHED[method] ?? hasDetail)(answers);
};

const hasDetail = (answers: Answers): boolean => textOf(answers, 'contact-detail') !== null;
const onlyMe = (answers: Answers): boolean => textOf(answers, 'contact-private') === 'only-me';

/** What each way of contact needs besides times; any other needs a detail. */
const REACHED: Readonly<Record<string, (answers: Answers) => boolean>> = {
  'i-will-contact-you': () => false,
  'in-person': () => true,
  app: onlyMe,
  email: (answers) => hasDetail(answers) && onlyMe(answers),
  'trusted-person': (answers) => hasDetail(answers) && textOf(answers, 'trusted-check') === 'knows-and-separate',
};
