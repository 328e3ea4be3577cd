/** What is said to a member of staff of a case that asked for somebody: in one place, for the list and the page of a case. */
import type { Case } from '../core/case';
import { NO_WISHES, WISHES, type Wish, type Wishes } from '../core/wishes';
import type { Matching } from './matching';
import type { StaffWords } from './staff-words';

/** Such as "a woman, somebody who speaks Urdu". */
export const whomIn = (words: StaffWords, wishes: Wishes | undefined, which: readonly Wish[] = WISHES): string => {
  const { officerGender, language } = wishes ?? NO_WISHES;
  return [
    ...(officerGender !== null && which.includes('officer-gender') ? [words.label('wish', officerGender)] : []),
    ...(language !== null && which.includes('officer-language')
      ? [words.say('wish-language', { language: words.label('language', language) })]
      : []),
  ].join(', ');
};

/** Of a case that nobody looks after yet. `mark`: it is theirs. */
export const matchSentence = (
  words: StaffWords,
  { wishes }: Pick<Case, 'wishes'>,
  { fit }: Matching,
): string | null => {
  if (fit.type === 'fits') return null;
  if (fit.type === 'not-trained')
    return words.say('match-not-trained', { training: words.label('training', fit.needs) });
  const whom = whomIn(
    words,
    wishes,
    fit.missed.map(({ wish }) => wish),
  );
  return fit.type === 'waits'
    ? words.say('match-waits', { whom, until: words.when(new Date(fit.until).toISOString()) })
    : `${words.label('match-because', fit.because)} ${words.say('match-in-spite', { whom })}`;
};

export const nobodySentence = (
  words: StaffWords,
  { wishes }: Pick<Case, 'wishes'>,
  { nobody }: Matching,
): string | null => (nobody.length === 0 ? null : words.say('match-nobody', { whom: whomIn(words, wishes, nobody) }));
