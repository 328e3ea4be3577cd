/** The form of a contact plan gone through again. Times are given by day and clock: nothing is read out of words here. */
import { z } from 'zod';
import type { Agreed } from '../cases/work-plan';
import { DAYS, type Window } from '../core/answer';
import { CONTACT_METHODS, SHOWN_NUMBERS, WHOSE } from '../core/contact-plan';
import { parseWindowsValue } from '../safety/windows-value';
import { optional, ticked } from './form-fields';

/** As many stretches of a week as a form asks for; a box is named by its day and stretch, and by what it is for. */
export const STRETCHES = ['1', '2', '3'] as const;
/** Before the name of a box: safe times have nothing, times never to use have this. */
export const NEVER = 'never-';

type Fields = Readonly<Record<string, unknown>>;

const stretchIn = (fields: Fields, stretch: string, at: string): unknown => ({
  days: DAYS.filter((day) => fields[`${at}${day}-${stretch}`] === 'yes'),
  from: fields[`${at}from-${stretch}`],
  to: fields[`${at}to-${stretch}`],
});

const isBegun = (fields: Fields, stretch: string, at: string): boolean =>
  [...DAYS, 'from', 'to'].some((part) => (fields[`${at}${part}-${stretch}`] ?? '') !== '');

/** Null: left as they were. Undefined: begun, and not a time one can keep to. */
const windowsIn = (fields: Fields, at = ''): readonly Window[] | null | undefined => {
  const begun = STRETCHES.filter((stretch) => isBegun(fields, stretch, at));
  if (begun.length === 0) return null;
  return (
    parseWindowsValue(
      begun.map((stretch) => stretchIn(fields, stretch, at)),
      at === NEVER,
    ) ?? undefined
  );
};

/** The same; that there are none any more is a box of its own, and not said along with some. */
const neverIn = (fields: Fields, isNone: boolean): readonly Window[] | null | undefined => {
  const written = windowsIn(fields, NEVER);
  if (!isNone) return written;
  return written === null ? [] : undefined;
};

/** Left empty: as it was. */
const orAsItWas = <Value extends string>(values: readonly [Value, ...Value[]]) =>
  z
    .enum([...values, ''])
    .optional()
    .transform((said) => values.find((value) => value === said) ?? null);

export const VOICEMAIL = ['no', 'yes'] as const;
export const ANSWERED = ['wrong-number', 'hang-up', 'cover', 'ask-for-me'] as const;
export const IF_CUT_OFF = ['wait-for-me', 'use-this-plan'] as const;

export const planForm = z
  .looseObject({
    who: z.enum(WHOSE),
    method: z.enum(CONTACT_METHODS),
    detail: optional,
    private: z.enum(['only-me', 'others-sometimes', 'not-sure']),
    'no-never': ticked,
    voicemail: orAsItWas(VOICEMAIL),
    answered: orAsItWas(ANSWERED),
    cover: optional,
    'if-cut-off': orAsItWas(IF_CUT_OFF),
    shows: orAsItWas(SHOWN_NUMBERS),
    words: ticked,
    review: z.iso.date(),
  })
  .transform((form, context): Agreed => {
    const [windows, never] = [windowsIn(form), neverIn(form, form['no-never'])];
    if (windows === undefined || never === undefined) context.addIssue({ code: 'custom', message: 'times' });
    return {
      about: form.who,
      method: form.method,
      detail: form.detail,
      private: form.private,
      windows: windows ?? null,
      never: never ?? null,
      voicemail: form.voicemail,
      answered: form.answered,
      cover: form.cover,
      ifCutOff: form['if-cut-off'],
      shows: form.shows,
      wordsPassed: form.words,
      reviewOn: form.review,
    };
  });
