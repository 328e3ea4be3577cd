/** Words and keys that win over the question, and what each does. The pending question's own answers are looked at first. */
import type { QuestionId } from '../core/answer';
import { OPTIONS_A_PAGE, type Asked } from '../core/event';
import type { Session } from '../core/session';
import type { Interrupt, World } from './world';
import { askForPerson, showEmergency } from './carry-out';
import { raise } from './notice-danger';
import { add, change, tell, type Progress } from './progress';
import { goBack, record } from './record';
import { ask, askAgain, proceed } from './proceed';
import { keepOpenWords, leave, optOut } from './leave';
import { findQuestion } from './layout';

type Handler = (progress: Progress, world: World) => Progress;

export const interrupt = (progress: Progress, what: Interrupt, world: World): Progress =>
  HANDLERS[what](progress, world);

const back: Handler = (progress, world) => {
  if (progress.session.soFar.length > 0) return askAgain(change(progress, { soFar: [] }), 'first', world);
  const undone = staysSafe(progress, world) ? goBack(progress) : null;
  return undone ? proceed(undone, world) : askAgain(tell(progress, 'common.no-back'), 'first', world);
};

/** A text never goes back to before `safe-now`: asking again would be one text too many. */
const staysSafe = ({ session }: Progress, world: World): boolean =>
  world.surface !== 'text' || session.trail.findLast((entry) => entry.question)?.step !== 'safe-now';

const skip: Handler = (progress, world) => {
  const { pending, soFar } = progress.session;
  if (!pending) return proceed(progress, world);
  if (soFar.length > 0) return proceed(keepOpenWords(progress, world), world);
  if (!pending.skippable) return askAgain(tell(progress, 'common.cannot-skip'), 'first', world);
  return proceed(record(progress, pending.question, null, world), world);
};

const sendNow: Handler = (progress, world) => {
  if (!canSend(progress)) return askAgain(tell(progress, 'common.nothing-to-send'), 'first', world);
  const kept = keepOpenWords(progress, world);
  return proceed(change(kept, { sendNow: true, pending: null }), world);
};

const NOTHING_TO_SEND: readonly unknown[] = ['information', 'returning'];

const canSend = ({ session: { answers } }: Progress): boolean => {
  if (answers['notice']?.value === 'not-agree') return false;
  return !NOTHING_TO_SEND.includes(answers['about']?.value) || answers['fresh-start']?.value === 'yes';
};

const nextPage: Handler = (progress, world) => {
  const { pending } = progress.session;
  const found = pending && findQuestion(pending.question, progress.session, world);
  if (!pending || !found || pending.choices.length <= OPTIONS_A_PAGE) return askAgain(progress, 'again', world);
  const page = (pending.page + 1) * OPTIONS_A_PAGE < pending.choices.length ? pending.page + 1 : 0;
  const asked = ask(progress, { ...found, manner: 'first' }, world);
  const turned = { ...pending, page };
  return change({ ...asked, events: [...asked.events.slice(0, -1), turned] }, { pending: turned });
};

/** What the agreement rests on: nothing told after it is kept. */
const KEPT_BY_RESTART: readonly string[] = [
  'safe-now',
  'about',
  'under-18',
  'notice',
  'keep-from',
  'colleague-about',
  'danger-now',
  'relationship',
  'behaviour-contact',
  'reference',
  'words',
  'fresh-start',
];

/** Where room is short some of them are asked after it, and go with all that was told after it. */
const ledToAgreement = ({ trail }: Session): readonly QuestionId[] => {
  const agreed = trail.findIndex(({ step }) => step === 'notice.agree');
  const isLater = (id: QuestionId): boolean => agreed >= 0 && trail.findLastIndex(({ step }) => step === id) > agreed;
  return KEPT_BY_RESTART.filter((id) => !isLater(id));
};

/** As somebody new, from the first question on: what they told before is gone but for what must not be asked twice. */
export const anew = (session: Session): Session => {
  const kept = session.caseId === null ? ['safe-now'] : ledToAgreement(session);
  const answers = Object.fromEntries(Object.entries(session.answers).filter(([id]) => kept.includes(id)));
  const said = session.caseId === null ? /^opening\./u : /^(?:opening|notice|returning)\./u;
  const trail = session.trail.filter(({ step }) => kept.includes(step) || said.test(step));
  return {
    ...session,
    answers,
    trail,
    pending: null,
    soFar: [],
    sendNow: false,
    changing: null,
    returnedTo: null,
    stumbles: 0,
  };
};

const restart: Handler = (progress, world) => {
  const { session } = progress;
  if (session.handedOffAt !== null) return askAgain(tell(progress, 'common.already-sent'), 'first', world);
  return proceed(tell(change(progress, anew(session)), 'common.starting-again'), world);
};

const person: Handler = (progress, world) =>
  askAgain(askForPerson(raise(progress, 'asked-for-a-person', 'urgent', { at: world.now }), world), 'first', world);

const HANDLERS: Readonly<Record<Interrupt, Handler>> = {
  back,
  skip,
  done: skip,
  repeat: (progress, world) => askAgain(progress, 'first', world),
  restart,
  'send-now': sendNow,
  human: person,
  help: (progress, world) => askAgain(tell(progress, 'common.help'), 'first', world),
  language: (progress, world) => askAgain(tell(progress, 'common.languages'), 'first', world),
  leave: (progress, world) => leave(progress, 'words', world),
  'emergency-line': (progress, world) => askAgain(showEmergency(progress, 'asked', false), 'first', world),
  more: nextPage,
  stop: optOut,
  start: (progress, world) => askAgain(progress, 'again', world),
};

/** Telephone keys: 0 a person, 9 back, 8 more, * the 999 line, # skip or done; 1 to 7 the options read. */
const KEYS: Readonly<Record<string, Interrupt>> = {
  '0': 'human',
  '9': 'back',
  '8': 'more',
  '*': 'emergency-line',
  '#': 'skip',
};

export type Pressed =
  | { readonly type: 'interrupt'; readonly what: Interrupt }
  | { readonly type: 'text'; readonly text: string }
  /** A key that stands for nothing here. */
  | { readonly type: 'nothing' };

/** What keys mean at the waiting question: an interrupt, the option they stand for, or digits dialled in. */
export const pressed = (progress: Progress, keys: string): Pressed => {
  const { pending } = progress.session;
  const digits = keys.replace(/#$/u, '');
  if (pending?.keys === 'number' && digits.length > 1) return { type: 'text', text: digits };
  const what = KEYS[digits === '' ? '#' : digits];
  if (what) return { type: 'interrupt', what };
  const option = pending && optionAt(pending, digits);
  return option ? { type: 'text', text: option } : { type: 'nothing' };
};

/** As it was read beside the key, on the page that was read. */
const optionAt = ({ choices, page }: Asked, digits: string): string | null => {
  const key = digits.length === 1 ? Number(digits) : 0;
  return key >= 1 && key <= OPTIONS_A_PAGE ? (choices[page * OPTIONS_A_PAGE + key - 1] ?? null) : null;
};

export const silence: Handler = (progress, world) => {
  const stumbles = progress.session.stumbles + 1;
  if (stumbles < 3) return askAgain(change(progress, { stumbles }), 'again', world);
  return add(leave(tell(progress, 'common.phone-goodbye'), 'exit', world));
};
