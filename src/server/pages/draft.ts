/** Words that were written and not sent, as they go along from page to page: with the question they were for, or none. */
import type { Carried } from '../../channels/web-chat/page/chat-page';
import type { PostedForm } from './form';

export type Draft = Pick<Carried, 'draft' | 'draftFor'>;

export const NO_DRAFT: Draft = { draft: '', draftFor: '' };

/** Nothing kept before is lost to what comes to it. */
export const addedTo = (kept: Draft, words: string, draftFor: string): Draft =>
  kept.draft === '' || kept.draft === words
    ? { draft: words, draftFor }
    : { draft: `${kept.draft}\n${words}`, draftFor: '' };

/** Whoever presses another button than Send has not sent what stands in the box. */
export function draftIn({ carried, question, filled }: PostedForm): Draft {
  const isWritten = filled.command !== '' && filled.words.trim() !== '';
  return isWritten ? addedTo(carried, filled.words, question) : { draft: carried.draft, draftFor: carried.draftFor };
}
