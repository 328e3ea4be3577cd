/**
 * Words that were written and not sent when something else came: in this tab's memory only. Those for a question come back
 * with it; those for a person of the staff, who has gone, stay to be read until the person has done with them.
 */
import type { Activity } from '../../../core/reply';
import { STILL_SAFE, type Shown } from '../../shown';

export interface Drafts {
  /** By question; under the empty name those to a person of the staff. */
  readonly of: Map<string, string>;
  /** Nobody asks for them any more. */
  unsent: string;
}

export const noDrafts = (): Drafts => ({ of: new Map(), unsent: '' });

export const boxOf = (): string => {
  const box = document.getElementById('words');
  return box instanceof HTMLTextAreaElement ? box.value : '';
};

/** Words on their way; a choice is chosen again more easily than words are written. */
export const notTaken = ({ waiting }: { readonly waiting: Activity | null }): string | null =>
  waiting && waiting.value === undefined && typeof waiting.text === 'string' ? waiting.text : null;

export interface Change {
  readonly before: Shown;
  readonly next: Shown;
  /** What stands in the box. */
  readonly box: string;
  /** On its way, and the question it was for. */
  readonly sent: string | null;
  readonly sentFor: string;
}

const added = (kept: string | undefined, words: string): string =>
  !kept || kept === words ? words : `${kept}\n${words}`;

/** What is in the text box, or was sent and not taken, goes with its question and not with the next one. */
export function keepDraft(drafts: Drafts, { before, next, box, sent, sentFor }: Change): void {
  if (next.question?.id === STILL_SAFE && sent !== null) drafts.of.set(sentFor, sent);
  if (box.trim() !== '') drafts.of.set(placeOf(before, next), box);
  if (next.ended) endWith(drafts, next);
  else if (next.question && next.question.id !== STILL_SAFE) release(drafts, ['']);
}

/** Somebody has come to write with them: the box goes on as theirs. */
const placeOf = (before: Shown, next: Shown): string =>
  next.question === null && !next.ended ? '' : (before.question?.id ?? '');

/** No question brings anything back. Who left is shown nothing. */
function endWith(drafts: Drafts, { left }: Shown): void {
  if (!left) return release(drafts, [...drafts.of.keys()]);
  drafts.of.clear();
  drafts.unsent = '';
}

function release(drafts: Drafts, questions: readonly string[]): void {
  for (const id of questions) {
    const words = drafts.of.get(id);
    if (words !== undefined) drafts.unsent = added(drafts.unsent, words);
    drafts.of.delete(id);
  }
}
