/** The conversation as one list of steps for this session: dialogs laid out in order, includes opened where their condition holds. */
import type { Session } from '../core/session';
import type { QuestionId } from '../core/answer';
import { holds, type Facts } from './conditions';
import { isQuestion, type AnyQuestion, type Include, type Step, stepKey } from './dialog';
import type { World } from './world';

export interface Laid {
  readonly dialog: string;
  readonly step: Exclude<Step, Include>;
  /** Whether its condition holds. */
  readonly open: boolean;
}

interface Walk {
  readonly session: Session;
  readonly world: World;
  readonly room: Facts['room'];
  asked: number;
  readonly seen: Set<QuestionId>;
}

/** Is shown each step in turn; true when it has seen enough. */
type Enough = (laid: Laid) => boolean;

/** Lays out no more than is looked at. Plain calls, not generators: a turn does it many times over. */
const look = (about: Pick<Walk, 'session' | 'world' | 'room'>, enough: Enough): boolean =>
  lookAt('opening', { ...about, asked: 0, seen: new Set() }, enough);

const lookAt = (id: string, walk: Walk, enough: Enough): boolean => {
  for (const step of walk.world.dialogs[id]?.steps ?? []) {
    const open = holds(step.when, walk);
    if (step.kind === 'include') {
      if (open && lookAt(step.dialog === 'the-door' ? doorDialog(walk.session) : step.dialog, walk, enough))
        return true;
    } else {
      if (enough({ dialog: id, step, open })) return true;
      if (open) count(step, walk);
    }
  }
  return false;
};

/** Every step in order, open or not. Steps of an include that does not hold are left out. */
export const layOut = (session: Session, world: World, room: Facts['room'] = 'count'): readonly Laid[] => {
  const all: Laid[] = [];
  look({ session, world, room }, (laid) => {
    all.push(laid);
    return false;
  });
  return all;
};

/** Answered, and not by itself: a number taken from the call is no question of ours. */
export const wasAsked = (question: QuestionId, { answers, trail }: Session): boolean =>
  question in answers && trail.findLast(({ step, took }) => step === question || took === question)?.took === undefined;

const count = (step: Step, walk: Walk): void => {
  if (!isQuestion(step) || step.readBack || walk.seen.has(step.id) || !wasAsked(step.id, walk.session)) return;
  walk.seen.add(step.id);
  walk.asked += 1;
};

/** `not-sure` is `me` in other words; sending now before a door was chosen is taken as a report of one's own. */
const doorDialog = ({ answers, sendNow }: Session): string => {
  const about = answers['about']?.value;
  if (typeof about !== 'string') return sendNow ? 'me' : 'nowhere';
  return about === 'not-sure' ? 'me' : about;
};

/** Asked even when the person wants to send now: without it nothing may be kept. */
const ALWAYS_ASKED: readonly QuestionId[] = ['safe-now', 'notice', 'keep-from'];

const isDone = ({ step, dialog }: Laid, session: Session): boolean => {
  if (!isQuestion(step)) return isCarriedOut(stepKey(dialog, step.id), step, session);
  return step.id in session.answers || (session.sendNow && !isAskedInHaste({ step, dialog }, session));
};

/** Said or done once. What a step took as an answer, and another answer dropped since, it takes again. */
const isCarriedOut = (key: string, step: Laid['step'], { trail }: Session): boolean => {
  const carriedOut = trail.findLastIndex((entry) => entry.step === key);
  if (carriedOut < 0 || step.kind !== 'do' || step.do !== 'take-as-answer') return carriedOut >= 0;
  const dropped = trail.findLastIndex((entry) => entry.question && step.question in (entry.dropped ?? {}));
  return carriedOut > dropped;
};

/** Who does not agree to be kept has nothing to send, and goes straight to reading, in peace. */
const isAskedInHaste = ({ step, dialog }: Pick<Laid, 'step' | 'dialog'>, { answers }: Session): boolean =>
  ALWAYS_ASKED.includes(step.id) || (dialog === 'information' && answers['notice']?.value === 'not-agree');

/** Where the person stands: the first open step that is not done. Worked out anew each turn, never stored. */
export const nextStep = (session: Session, world: World): Laid | null => {
  let next: Laid | null = null;
  look({ session, world, room: 'count' }, (laid) => {
    if (!laid.open || isDone(laid, session)) return false;
    next = laid;
    return true;
  });
  return next;
};

interface Found {
  readonly dialog: string;
  readonly step: AnyQuestion;
}

/** The question with this id, as it stands in this conversation. */
export const findQuestion = (id: QuestionId, session: Session, world: World): Found | null => {
  let closed: Found | null = null;
  let found: Found | null = null;
  look({ session, world, room: 'count' }, ({ dialog, step, open }) => {
    if (!isQuestion(step) || step.id !== id) return false;
    if (open) found = { dialog, step };
    else closed ??= { dialog, step };
    return open;
  });
  return found ?? closed;
};

/** Answers that belong to a question still asked on this path. */
export const stillAsked = (session: Session, world: World): ReadonlySet<QuestionId> => {
  const asked = new Set<QuestionId>();
  for (const { step, open } of layOut(session, world, 'ignore')) if (open && isQuestion(step)) asked.add(step.id);
  return asked;
};
