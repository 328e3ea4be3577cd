/**
 * The console's words: its own sentences from `locales/<lang>/console.json`, and the labels a person was shown for what
 * they answered. A code without a label is shown as it is, so that nothing a handler needs is ever missing.
 */
import type { Words } from '../channels/words';
import type { Window } from '../core/answer';
import { dateInWords, monthsInWords, windowsInWords } from '../channels/times';
import { FanlightError } from '../core/errors';
import { NOT_ASKED, type HandoffRecord } from '../core/handoff';

/** Enough of a case's id to say on the phone; the whole one stands on its page. */
export const shortId = (id: string): string => id.slice(0, 8);

export interface StaffWords {
  readonly say: (key: string, vars?: Readonly<Record<string, string | number>>) => string;
  /** The label of a code in one of the console's lists, such as `door`. */
  readonly label: (list: string, code: string) => string;
  /** Why the priority was raised, from a code such as `under-18:yes` or `want:tonight`. */
  readonly reason: (code: string) => string;
  /** What a person answered, in the words they chose it by. */
  readonly answer: (question: string, value: string) => string;
  /** A date and time, from ISO 8601. */
  readonly when: (iso: string) => string;
  /** A calendar date, from `YYYY-MM-DD`. */
  readonly date: (date: string) => string;
  /** One month or several, from `YYYY-MM` to `YYYY-MM`. */
  readonly months: (first: string, last: string) => string;
  readonly windows: (windows: readonly Window[]) => string;
}

export const staffWords = (words: Words, wordings: HandoffRecord['wordings'] = {}): StaffWords => ({
  say: (key, vars) => words.say(`console.${key}`, vars),
  label: (list, code) => orCode(code, () => words.label(`console.${list}`, code)),
  reason: (code) => orCode(code, () => words.label('console.reason', reasonKey(code))),
  answer: (question, value) => {
    if (value === NOT_ASKED) return words.say('console.not-asked');
    const wording = wordings[question];
    return wording ? orCode(value, () => words.label(wording.id, value)) : value;
  },
  when: (iso) => words.when(Date.parse(iso)),
  date: (date) => dateInWords(date, words.language),
  months: (first, last) => monthsInWords(first, last, words.language),
  windows: (windows) => (windows.length === 0 ? words.say('console.none') : windowsInWords(windows, words)),
});

/** A plain yes says no more than its question. */
const reasonKey = (code: string): string => {
  const [question = code, value] = code.split(':');
  if (value === undefined || value === 'yes') return question;
  return value === 'not-sure' ? `${question}-not-sure` : value;
};

const orCode = (code: string, label: () => string): string => {
  try {
    return label() || code;
  } catch (error) {
    if (error instanceof FanlightError && error.code === 'WORDS_MISSING') return code;
    throw error;
  }
};
