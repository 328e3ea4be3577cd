/** What a person answered, and the exact wording they were shown when they did (R3). */
import type { Instant } from './ids';

export type QuestionId = string;

export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Day = (typeof DAYS)[number];

/**
 * A stretch of time on given days, every week, Europe/London, `HH:MM`; `to` is exclusive and later than `from`.
 * With `on` it is that one date's alone and `days` its weekday: whoever does not heed `on` must not use it.
 */
export interface Window {
  readonly days: readonly Day[];
  readonly from: string;
  readonly to: string;
  /** `YYYY-MM-DD`. Left out: every week. */
  readonly on?: string;
}

/** A choice value, several of them, the person's own words, or windows. */
export type AnswerValue = string | readonly string[] | readonly Window[];

/** Which sentence, in which version and language, was put to the person. `hash` is SHA-256 of the text, hex. */
export interface Wording {
  readonly id: string;
  readonly version: string;
  readonly language: string;
  readonly hash: string;
}

export interface Answer {
  /** `null`: skipped, which is stored and shown as "not asked", never as "no". */
  readonly value: AnswerValue | null;
  readonly wording: Wording;
  readonly at: Instant;
}

export type Answers = Readonly<Record<QuestionId, Answer>>;

/** A choice value or the person's own words; null when skipped, not asked, or several were chosen. */
export const textOf = (answers: Answers, question: QuestionId): string | null => {
  const value = answers[question]?.value;
  return typeof value === 'string' ? value : null;
};

/** Values chosen: one as a list of one, none when skipped or not asked. */
export const chosenOf = (value: AnswerValue | null | undefined): readonly string[] => {
  if (typeof value === 'string') return [value];
  return (value ?? []).filter((one): one is string => typeof one === 'string');
};
