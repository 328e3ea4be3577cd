/** Words that arrived while a question waits: an answer, an interrupt, danger, or not understood. In this order. */
import { chosenOf, textOf, type AnswerValue } from '../core/answer';
import { isLive } from '../core/session';
import type { Asked } from '../core/event';
import type { Input } from '../core/inbound';
import type { Write } from './dialog';
import { heardBeside } from './beside';
import { findQuestion } from './layout';
import { interrupt } from './interrupts';
import { leave } from './leave';
import { saysMore } from './leaving-words';
import { answerDanger, mayWantAnotherWay, raiseFor } from './notice-danger';
import { add, change, tell, type Progress } from './progress';
import { askAgain, proceed } from './proceed';
import { record } from './record';
import { plain, understand, type Understood } from './understand';
import type { Danger, Interrupt, World } from './world';

type Said = Extract<Input, { type: 'said' }>;

export const listen = (progress: Progress, input: Said, world: World): Progress => {
  const { pending } = progress.session;
  if (!pending) return nothingAsked(progress, input, world);
  const said = typeof input.value === 'string' ? input.value : input.text;
  const word = world.listener.interrupt(said, world.channel);
  if (isCarriers(word, world)) return interrupt(progress, word, world);
  const understood = pending.kind === 'write' ? NOT_YET : understand(input, pending, world);
  if (understood.type !== 'nothing' && !hidesDanger(input, pending, world)) return take(progress, understood, world);
  if (word) return interrupt(progress, word, world);
  return pending.kind === 'write' ? takeWords(progress, input, world) : misunderstood(progress, input.text, world);
};

const ALWAYS_HEARD: readonly Interrupt[] = ['leave', 'stop', 'start', 'human', 'emergency-line'];

/** What they answer was asked of a case that is erased: danger and leaving are heard, and they are asked as somebody new. */
const nothingAsked = (progress: Progress, { text }: Said, world: World): Progress => {
  const word = world.listener.interrupt(text, world.channel);
  if (word && ALWAYS_HEARD.includes(word)) return interrupt(progress, word, world);
  const dangers = world.listener.danger(text);
  const raised = raiseFor(progress, dangers, text, world);
  if (leaves(progress, dangers)) return leave(raised, 'words', world);
  return proceed(answerDanger(raised, dangers, world), world);
};

/**
 * Words that were not written to what is asked now (R3): they answer nothing, and whoever wrote them still has them. What
 * tells of danger is heard all the same, when it is over too.
 */
export const overhear = (progress: Progress, text: string, world: World): Progress => {
  const dangers = world.listener.danger(text);
  if (dangers.length === 0) return progress;
  const raised = raiseFor(progress, dangers, text, world);
  const answered = answerDanger(raised, dangers, world);
  if (!isLive(progress.session)) return answered;
  return leaves(progress, dangers) ? leave(raised, 'words', world) : askAgain(answered, 'first', world);
};

const NOT_YET: Understood = { type: 'nothing' };

/** Carriers act on these words whatever we asked: they are never answers. */
const isCarriers = (word: Interrupt | null, world: World): word is 'stop' | 'start' =>
  world.surface === 'text' && (word === 'stop' || word === 'start');

/** Times are found in almost any sentence: what else it says comes first. */
const hidesDanger = ({ text }: Said, { kind }: Asked, world: World): boolean =>
  kind === 'windows' && world.listener.danger(text).length > 0;

const take = (progress: Progress, understood: Understood, world: World): Progress => {
  const { pending, soFar } = progress.session;
  if (!pending || understood.type === 'nothing') return progress;
  if (understood.type === 'refused') return askAgain(tell(progress, understood.why), 'again', world);
  if (understood.type === 'answer') return keep(progress, understood.value, world);
  const chosen = [...new Set([...soFar, understood.value])];
  if (chosen.length === pending.choices.length) return keep(progress, chosen, world);
  return askAgain(change(progress, { soFar: chosen, stumbles: 0 }), 'others', world);
};

const keep = (progress: Progress, value: AnswerValue, world: World): Progress => {
  const question = progress.session.pending?.question;
  if (question === undefined) return progress;
  const { soFar, pending } = progress.session;
  const all = pending?.kind === 'choose-many' ? [...new Set([...soFar, ...chosenOf(value)])] : value;
  return proceed(record(progress, question, all, world), world);
};

/**
 * At a `write` question the words are the answer; what they hold besides is answered at once, and more may follow.
 * A number or a reference among such words is asked for again: they stand as the reason.
 */
const takeWords = (progress: Progress, input: Said, world: World): Progress => {
  const { pending, soFar } = progress.session;
  const understood = pending ? understand(input, pending, world) : NOT_YET;
  if (understood.type !== 'answer' || typeof understood.value !== 'string') return stumble(progress, world);
  const text = understood.value;
  const dangers = world.listener.danger(text);
  if (dangers.length > 0) return endangered(progress, dangers, text, world);
  const checked = check(progress, text, world);
  if ('refused' in checked)
    return (
      inSilence(progress, text, world) ??
      askAgain(tell(heardBeside(progress, text, world).progress, checked.refused), 'again', world)
    );
  return keep(change(progress, { soFar: [] }), [...soFar, checked.ok].join('\n'), world);
};

const endangered = (progress: Progress, dangers: readonly Danger[], text: string, world: World): Progress => {
  const raised = raiseFor(progress, dangers, text, world);
  if (leaves(progress, dangers)) return leave(withWords(raised, text, world), 'words', world);
  const answered = answerDanger(raised, dangers, world);
  if (checkOf(progress, world) !== undefined) return askAgain(answered, 'first', world);
  return askAgain(change(answered, { soFar: [...answered.session.soFar, text], stumbles: 0 }), 'more', world);
};

/** What staff type raises the case, and closes nothing: it is not the person's screen that somebody may see. */
const leaves = ({ session }: Progress, dangers: readonly Danger[]): boolean =>
  dangers.includes('leave') && session.typed === undefined;

/** What else was written stands as the answer too, where one may be kept at all: `leave` sees to that (R2). */
const withWords = (progress: Progress, text: string, world: World): Progress =>
  checkOf(progress, world) === undefined && saysMore(text, world.listener)
    ? change(progress, { soFar: [...progress.session.soFar, text] })
    : progress;

const checkOf = ({ session }: Progress, world: World): Write['check'] => {
  const step = findQuestion(session.pending?.question ?? '', session, world)?.step;
  return step?.kind === 'write' ? step.check : undefined;
};

/** A detail is stored in the form it will be used, or refused with the reason. */
const check = (
  progress: Progress,
  text: string,
  world: World,
): { readonly ok: string } | { readonly refused: string } => {
  const question = progress.session.pending?.question ?? '';
  const kind = checkOf(progress, world);
  if (kind === 'reference') return { ok: plain(text).toUpperCase().replace(/[\s-]/gu, '') };
  if (kind !== 'contact-detail') return { ok: text };
  const method = textOf(progress.session.answers, question.replace('-detail', '-method'));
  const detail = world.listener.detail(method ?? '', text);
  return 'ok' in detail ? detail : { refused: `contact-plan.detail-${detail.refused}` };
};

export const mayAskStop = (text: string, { surface, listener }: World): boolean =>
  surface === 'text' && listener.mayAskStop(text);

/** By text what answers nothing and may ask us to stop is answered with nothing; the thread stays. Null for any other. */
const inSilence = (progress: Progress, text: string, world: World): Progress | null =>
  mayAskStop(text, world) ? leave(mayWantAnotherWay(progress, text, world), 'words', world) : null;

const misunderstood = (progress: Progress, text: string, world: World): Progress => {
  const dangers = world.listener.danger(text);
  if (dangers.length === 0) return inSilence(progress, text, world) ?? notAnswered(progress, text, world);
  const raised = raiseFor(progress, dangers, text, world);
  if (leaves(progress, dangers)) return leave(raised, 'words', world);
  return askAgain(answerDanger(raised, dangers, world), 'first', world);
};

/** Whoever tells of harm is heard, and asked again; they are not told that it was not caught. */
const notAnswered = (progress: Progress, text: string, world: World): Progress => {
  const { progress: heard, isAnswered } = heardBeside(progress, text, world);
  return stumble(heard, world, isAnswered ? 'first' : 'again');
};

export const stumble = (progress: Progress, world: World, manner: Asked['manner'] = 'again'): Progress => {
  const question = progress.session.pending?.question ?? '';
  const noted = add(change(progress, { stumbles: progress.session.stumbles + 1 }), {
    type: 'not_understood',
    question,
  });
  return askAgain(noted, manner, world);
};
