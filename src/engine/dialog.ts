/**
 * The kinds of step a dialog is made of, as plain data: no functions, no jumps but to another dialog.
 * A dialog reads top to bottom; a person stands at the first step whose condition holds and that is not done.
 */
import type { AnswerValue, QuestionId } from '../core/answer';
import type { ChannelName } from '../core/inbound';
import type { EndedBecause } from '../core/event';
import type { Priority } from '../core/case';

/** What a manifest may switch on or leave out. Looked up by `engine/conditions`, never by a landlord's name. */
export type Setting =
  | 'officer-faith' | 'police' | 'preferences-other' | 'meeting-places' | 'sharing-partners'
  | 'colleague-report' | 'officers-speak-language';

/** A closed union, on purpose: no expression language. */
export type Condition =
  | { readonly answer: QuestionId; readonly is: string | readonly string[] }
  | { readonly answer: QuestionId; readonly includes: string }
  /** Answered with something, not skipped. */
  | { readonly answered: QuestionId }
  | { readonly channel: readonly ChannelName[] }
  | { readonly setting: Setting }
  /** The person's own number or account home is known from the channel. */
  | { readonly known: 'number' | 'account-home' }
  /** So many questions would still fit after this one before `enough` (R14). */
  | { readonly roomFor: number }
  | { readonly session: 'agreed' | 'sending-now' | 'handed-off' | 'returned' | 'from-asb' }
  | { readonly not: Condition }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

export type Choice = string | { readonly value: string; readonly when: Condition };

/** Values that come from the landlord's manifest. */
export type Offered = 'doors' | 'contact-methods' | 'help' | 'sharing-partners' | 'meeting-places' | 'partner-lines';

interface Common {
  readonly id: string;
  readonly when?: Condition;
}

interface Question extends Common {
  readonly id: QuestionId;
  /** `!` in conversation.md: cannot be skipped. */
  readonly required?: true;
  /** Not counted against R14: reads something back. */
  readonly readBack?: true;
  /** Answers that are dropped when this one changes, because they were given on its account. */
  readonly settles?: readonly QuestionId[];
  /** Raises the priority: by value, or `*` for any answer. */
  readonly raises?: Readonly<Record<string, Priority>>;
  /** What is stored for a person who skips, where a safe default stands for silence. Never "no" to a question of fact. */
  readonly keys?: 'one' | 'number' | 'none';
}

export type Say = Common & { readonly kind: 'say'; readonly vars?: readonly SayVar[] };
/** Facts a sentence may hold, worked out by the engine from the world. */
export type SayVar = 'landlord' | 'staffed' | 'promise' | 'way-back' | 'plan' | 'topic' | 'lines' | 'tonight' | 'colleague-lines' | 'behaviour-lines' | 'customer-line';

export type Choose = Question & { readonly kind: 'choose'; readonly choices: readonly Choice[]; readonly offered?: Offered };
export type ChooseMany = Question & { readonly kind: 'choose-many'; readonly choices: readonly Choice[]; readonly offered?: Offered };
export type Write = Question & { readonly kind: 'write'; readonly check?: 'contact-detail' | 'reference' | 'words' };
/** Days and hours, from a short list of presets or in own words; read back by the question `<id>-ok`. */
export type Windows = Question & { readonly kind: 'windows'; readonly choices: readonly Choice[] };

export type Do = Common & { readonly kind: 'do' } & (
  | { readonly do: 'agree' }
  | { readonly do: 'give-words' }
  | { readonly do: 'hand-off' }
  | { readonly do: 'show-emergency' }
  | { readonly do: 'show-crisis' }
  | { readonly do: 'person-now' }
  /** Forgets these answers, so that they are asked again. */
  | { readonly do: 'ask-anew'; readonly questions: readonly QuestionId[] }
  /** Stores an answer that follows from another, such as the person's own number. */
  | { readonly do: 'take-as-answer'; readonly question: QuestionId; readonly from: 'own-number' | 'account-home' }
  | { readonly do: 'check-way-back' }
  | { readonly do: 'carry-out-return' }
  | { readonly do: 'change' }
  | { readonly do: 'stop' }
  | { readonly do: 'end'; readonly because: EndedBecause }
);

/** Another dialog's steps stand here. */
export type Include = Common & { readonly kind: 'include'; readonly dialog: string };

export type Step = Say | Choose | ChooseMany | Write | Windows | Do | Include;
export type AnyQuestion = Choose | ChooseMany | Write | Windows;

export interface Dialog {
  readonly id: string;
  /** When it is used and how it differs from its neighbour. */
  readonly about: string;
  readonly steps: readonly Step[];
}

export type Dialogs = Readonly<Record<string, Dialog>>;

export const isQuestion = (step: Step): step is AnyQuestion =>
  step.kind === 'choose' || step.kind === 'choose-many' || step.kind === 'write' || step.kind === 'windows';

/** A default that stands for silence where the conversation says so, such as `if-cut-off: wait-for-me`. */
export type Defaults = Readonly<Record<QuestionId, AnswerValue>>;
