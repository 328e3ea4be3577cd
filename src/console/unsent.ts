/** What somebody wrote into a form that came too late: given back to them, because it takes minutes to write again. */
import type { ConsoleRequest } from './request';

/** Fields somebody writes into, on any form of a case. */
const WRITTEN = ['text', 'words', 'what', 'reason', 'because', 'lessons'] as const;

/** The longest of them; a ticked box says `yes` and is nothing written. */
export const unsentIn = (form: ConsoleRequest['form']): string | undefined =>
  WRITTEN.map((name) => form[name] ?? '')
    .filter((one) => one.length > 'yes'.length)
    .toSorted((one, other) => other.length - one.length)[0];
