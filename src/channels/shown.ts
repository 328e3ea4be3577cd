/**
 * What a page shows of a turn, read from the same Activities every Direct Line client gets.
 * Shared by the page made on the server, the client in the browser and the console, so that all show the same.
 */
import type { QuestionKind } from '../core/event';
import type { Activity } from '../core/reply';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface Question {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly text: string;
  readonly choices: readonly Choice[];
  readonly skippable: boolean;
}

export interface Said {
  readonly by: 'person' | 'bot' | 'handler';
  readonly text: string;
  readonly emergency: boolean;
}

/** `question` is the one waiting for an answer; `ended` when no answer is expected any more. */
export interface Shown {
  readonly said: readonly Said[];
  readonly question: Question | null;
  readonly ended: boolean;
  /** It ended because they left: nothing of theirs stays to be read. */
  readonly left?: true;
}

type Fields = Readonly<Record<string, unknown>>;

/** Asked after ten quiet minutes, before anything else: what was sent meanwhile has not been taken (conversation.md 3). */
export const STILL_SAFE = 'still-safe';

export const NOTHING: Shown = { said: [], question: null, ended: false };

const KINDS: readonly string[] = ['choose', 'choose-many', 'write', 'windows'] satisfies QuestionKind[];
const isKind = (kind: unknown): kind is QuestionKind => typeof kind === 'string' && KINDS.includes(kind);
const fields = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Labels stand on the suggested actions, in the order of the values. */
function choicesOf(activity: Activity): readonly Choice[] {
  return list(fields(activity.suggestedActions).actions)
    .map(fields)
    .map((action) => ({ value: text(action.value), label: text(action.title) || text(action.value) }))
    .filter((choice) => choice.value !== '');
}

function questionOf(activity: Activity): Question | null {
  const asked = fields(fields(activity.channelData).fanlight);
  if (typeof asked.question !== 'string' || !isKind(asked.kind)) return null;
  return {
    id: asked.question,
    kind: asked.kind,
    text: text(activity.text),
    choices: choicesOf(activity),
    skippable: asked.skippable === true,
  };
}

function speaker(activity: Activity): Said['by'] {
  const from = fields(activity.from);
  if (from.role === 'user') return 'person';
  return from.id === 'handler' || fields(fields(activity.channelData).fanlight).by === 'handler' ? 'handler' : 'bot';
}

/** The open question becomes something that was said, once it has been answered or another has been asked. */
function settled({ said, question }: Shown): readonly Said[] {
  return question ? [...said, { by: 'bot', text: question.text, emergency: false }] : said;
}

function addSaid(shown: Shown, said: Said): Shown {
  if (said.text === '') return shown;
  // A handler asks in their own words, and is answered in words.
  if (said.by !== 'bot') return { ...shown, said: [...settled(shown), said], question: null };
  return { ...shown, said: [...shown.said, said] };
}

/** As Bot Framework says it. */
const LEFT = 'userCancelled';

/** One activity more. The open question is shown with its form, and not a second time as a message. */
export function add(shown: Shown, activity: Activity): Shown {
  if (activity.type === 'endOfConversation')
    return { said: settled(shown), question: null, ended: true, ...(activity.code === LEFT ? { left: true } : {}) };
  if (activity.type !== 'message') return shown;
  const question = questionOf(activity);
  if (question) return { said: settled(shown), question, ended: false };
  const emergency = fields(fields(activity.channelData).fanlight).emergency === true;
  return addSaid(shown, { by: speaker(activity), text: text(activity.text), emergency });
}

export const shownOf = (activities: readonly Activity[]): Shown => activities.reduce(add, NOTHING);
