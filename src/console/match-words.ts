/** What is said to a member of staff of a case that asked for somebody: in one place, for the list and the page of a case. */
import type { Case } from '../core/case';
import type { Staff } from '../core/staff';
import { NO_WISHES, WISHES, type Wish, type Wishes } from '../core/wishes';
import { missedBy } from '../triage/matching';
import type { Matching } from './matching';
import type { StaffWords } from './staff-words';

/** Such as "a woman who speaks Urdu"; empty where nobody in particular was asked for. */
export const whomIn = (words: StaffWords, wishes: Wishes | undefined, which: readonly Wish[] = WISHES): string => {
  const asked = wishes ?? NO_WISHES;
  const gender = which.includes('officer-gender') ? asked.officerGender : null;
  const code = which.includes('officer-language') ? asked.language : null;
  const language = code === null ? '' : words.label('language', code);
  if (gender === null) return code === null ? '' : words.say('wish-language', { language });
  const one = words.label('wish', gender);
  return code === null ? one : words.say('wish-both', { one, language });
};

/** What whoever takes over is told before they do: the person will read it. Empty where nothing of it is known. */
export const takeOverSentence = (
  words: StaffWords,
  { wishes }: Pick<Case, 'wishes'>,
  { officer }: Pick<Staff, 'officer'>,
): string => {
  const missed = missedBy(wishes ?? NO_WISHES, officer).filter(({ isKnown }) => isKnown);
  const whom = whomIn(
    words,
    wishes,
    missed.map(({ wish }) => wish),
  );
  return whom === '' ? '' : words.say('take-over-unmet', { whom });
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
