/**
 * What a filled-in form says, as it goes over Direct Line: words, and a value where something was chosen.
 * Used by the server for a page without scripts and by the client in the browser, so that both store the same answer.
 */
import type { Question } from './shown';

/** The fields of the question's form, by name. `command` is one of `skip`, `back` and their like. */
export interface Filled {
  readonly choice: readonly string[];
  readonly words: string;
  readonly command: string;
}

export interface Answered {
  readonly text: string;
  readonly value?: string | readonly string[];
}

const labelOf = (question: Question, value: string): string =>
  question.choices.find((choice) => choice.value === value)?.label ?? value;

const said = (text: string): Answered | null => (text.trim() === '' ? null : { text: text.trim() });

function several(question: Question, values: readonly string[]): Answered {
  if (values.length === 0) return { text: 'done', value: 'done' };
  return { text: values.map((value) => labelOf(question, value)).join(', '), value: values };
}

/** `null`: nothing was said, and the question stands. */
export function answerOf(filled: Filled, question: Question): Answered | null {
  if (filled.command !== '') return { text: filled.command, value: filled.command };
  if (question.kind === 'choose-many') return several(question, filled.choice);
  const [value] = filled.choice;
  if (value !== undefined) return { text: labelOf(question, value), value };
  return said(filled.words);
}
