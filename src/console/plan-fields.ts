/** The form of a contact plan gone through again. Times are given by day and clock: nothing is read out of words here. */
import { z } from 'zod';
import type { Agreed } from '../cases/work-plan';
import { DAYS, type Window } from '../core/answer';
import { CONTACT_METHODS } from '../core/contact-plan';
import { parseWindowsValue } from '../safety/windows';
import { optional, ticked } from './form-fields';

/** As many stretches of a week as a form asks for; a box is named by its day and stretch. */
export const STRETCHES = ['1', '2', '3'] as const;

type Fields = Readonly<Record<string, unknown>>;

const stretchIn = (fields: Fields, stretch: string): unknown => ({
  days: DAYS.filter((day) => fields[`${day}-${stretch}`] === 'yes'),
  from: fields[`from-${stretch}`],
  to: fields[`to-${stretch}`],
});

const isBegun = (fields: Fields, stretch: string): boolean =>
  [...DAYS, 'from', 'to'].some((part) => (fields[`${part}-${stretch}`] ?? '') !== '');

/** Null: left as they were. Undefined: begun, and not a time one can keep to. */
const windowsIn = (fields: Fields): readonly Window[] | null | undefined => {
  const begun = STRETCHES.filter((stretch) => isBegun(fields, stretch));
  if (begun.length === 0) return null;
  return parseWindowsValue(begun.map((stretch) => stretchIn(fields, stretch))) ?? undefined;
};

export const planForm = z
  .looseObject({
    who: z.enum(['person', 'reporter']),
    method: z.enum(CONTACT_METHODS),
    detail: optional,
    private: z.enum(['only-me', 'others-sometimes', 'not-sure']),
    words: ticked,
    review: z.iso.date(),
  })
  .transform((form, context): Agreed => {
    const windows = windowsIn(form);
    if (windows === undefined) context.addIssue({ code: 'custom', message: 'times' });
    return {
      about: form.who,
      method: form.method,
      detail: form.detail,
      private: form.private,
      windows: windows ?? null,
      wordsPassed: form.words,
      reviewOn: form.review,
    };
  });
