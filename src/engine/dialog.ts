/**
 * The kinds of step a dialog is made of, as plain data: no functions, no jumps but to another dialog.
 * A dialog reads top to bottom; a person stands at the first step whose condition holds and that is not done.
 */
import type { QuestionId } from '../core/answer';
import type { ChannelName } from '../core/inbound';
import type { EndedBecause } from '../core/event';

/** What a manifest may switch on or leave out. Looked up by `engine/conditions`, never by a landlord's name. */
export type Setting =
  | 'officer-faith'
  | 'police'
  | 'preferences-other'
  | 'meeting-places'
  | 'sharing-partners'
  | 'colleague-report'
  | 'officers-speak-language';

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
  | {
      readonly session:
        | 'agreed'
        | 'sending-now'
        | 'handed-off'
        | 'returned'
        | 'tries-left'
        | 'staffed'
        | 'keep-from-reaches-readers'
        | 'reachable'
        /** Staff type in what somebody tells them, or wrote. */
        | 'typed'
        /** They type from a letter or an e-mail: nobody is there to be told anything, or to agree. */
        | 'nobody-there';
    }
  | { readonly not: Condition }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

export type Choice = string | { readonly value: string; readonly when: Condition };

/** Values that come from the landlord's manifest. */
export type Offered =
  'doors' | 'contact-methods' | 'help' | 'sharing-partners' | 'meeting-places' | 'answered-questions';

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
  /** Facts the question itself names, such as the windows it reads back. */
  readonly vars?: readonly SayVar[];
  /** The dialog whose words it uses, where the same question stands in two. */
  readonly words?: string;
  /** On the phone: a number ended by #. Else one key, where there are choices. */
  readonly keys?: 'number';
}

export type Say = Common & { readonly kind: 'say'; readonly vars?: readonly SayVar[] };
/** Facts a sentence may hold, worked out by the engine from the world. */
export type SayVar =
  | 'landlord'
  | 'staff-back'
  | 'due'
  | 'reference'
  | 'word-we-say'
  | 'word-you-answer'
  | 'windows'
  | 'customer-line'
  | 'home'
  | 'short-readback'
  | 'topic'
  | 'topic-text'
  | 'topic-lines'
  | 'always-lines'
  | 'tonight-lines'
  | 'behaviour-lines'
  | 'colleague-lines'
  | 'young-lines'
  | 'worried-lines'
  | 'complaints'
  | 'readback'
  | 'rules'
  | 'partners';

export type Choose = Question & {
  readonly kind: 'choose';
  readonly choices: readonly Choice[];
  readonly offered?: Offered;
};
export type ChooseMany = Question & {
  readonly kind: 'choose-many';
  readonly choices: readonly Choice[];
  readonly offered?: Offered;
};
export type Write = Question & { readonly kind: 'write'; readonly check?: 'contact-detail' | 'reference' | 'words' };
/** Days and hours, from a short list of presets or in own words; read back by the question `<id>-ok`. */
export type Windows = Question & { readonly kind: 'windows'; readonly choices: readonly Choice[] };

export type Do = Common & { readonly kind: 'do' } & (
    | { readonly do: 'agree' }
    | { readonly do: 'give-words' }
    | { readonly do: 'hand-off' }
    | { readonly do: 'show-emergency' }
    | { readonly do: 'show-crisis' }
    | { readonly do: 'person' }
    /** Forgets these steps, so that they are asked or said again. */
    | { readonly do: 'ask-anew'; readonly steps: readonly string[] }
    /** Stores an answer that follows from another, such as the person's own number. */
    | { readonly do: 'take-as-answer'; readonly question: QuestionId; readonly from: 'own-number' | 'account-home' }
    | { readonly do: 'check-way-back' }
    | { readonly do: 'carry-out-return' }
    /** Goes to the answer named by `change-which`, and comes back. */
    | { readonly do: 'change' }
    | { readonly do: 'send-now' }
    | { readonly do: 'stop' }
    /** Nothing is stored: the keep-from would reach a reader of restricted cases. */
    | { readonly do: 'keep-nothing' }
    | { readonly do: 'end'; readonly because: EndedBecause }
  );

/** Another dialog's steps stand here. `the-door` is the dialog of the answer to `about`. */
export type Include = Common & { readonly kind: 'include'; readonly dialog: string };

export type Step = Say | Choose | ChooseMany | Write | Windows | Do | Include;
export type AnyQuestion = Choose | ChooseMany | Write | Windows;

export interface Dialog {
  readonly id: string;
  /** When it is used and how it differs from its neighbour. */
  readonly about: string;
  readonly steps: readonly Step[];
}

/** One key for a step everywhere: locale, trail, event and transcript. */
export const stepKey = (dialog: string, step: string): string => `${dialog}.${step}`;

/** One key for a question's words, wherever it stands. */
export const wordsKey = (dialog: string, question: AnyQuestion): string =>
  stepKey(question.words ?? dialog, question.id);

export type Dialogs = Readonly<Record<string, Dialog>>;

export const isQuestion = (step: Step): step is AnyQuestion =>
  step.kind === 'choose' || step.kind === 'choose-many' || step.kind === 'write' || step.kind === 'windows';
