/**
 * A form that does something: it carries the sign-in's token, and an id of its own so that sent twice it acts once. The
 * browser fills nothing in by itself: what was sent stands in no box again when somebody goes back.
 */
import { randomUUID } from 'node:crypto';
import type { ComponentChildren } from 'preact';
import type { SignedIn } from './sessions';
import type { StaffWords } from './staff-words';

interface Form {
  readonly action: string;
  readonly staff: SignedIn;
  /** The fence this form was drawn under, where it says something to the person (R6). */
  readonly control?: number;
  readonly children?: ComponentChildren;
}

export const ActForm = ({ action, staff, control, children }: Form) => (
  <form method="post" action={action} class="act" autocomplete="off">
    <input type="hidden" name="csrf" value={staff.csrf} />
    <input type="hidden" name="act" value={randomUUID()} />
    {control !== undefined && <input type="hidden" name="control" value={String(control)} />}
    {children}
  </form>
);

interface Choice {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** The codes of one of the console's lists, with their words. */
export const options = (words: StaffWords, list: string, values: readonly string[]): Choice['options'] =>
  values.map((value) => ({ value, label: words.label(list, value) }));

/** One line, in a staff member's own words. */
export const Line = ({ name, label, required = false }: { name: string; label: string; required?: boolean }) => (
  <label>
    {label}
    <input type="text" name={name} maxLength={200} required={required} />
  </label>
);

/** Several lines. */
export const Write = ({ name, label }: { name: string; label: string }) => (
  <label>
    {label}
    <textarea name={name} rows={3} maxLength={2000} />
  </label>
);

/** Nothing is chosen beforehand, unless there is nothing to choose: a wrong default is a wrong record. */
export const Choose = ({ name, label, options }: Choice) => (
  <label>
    {label}
    <select name={name} required>
      {options.length !== 1 && <option value="" />}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  </label>
);
