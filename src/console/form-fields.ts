/** What fields of a form hold: nothing where nothing was written, and only what was meant. */
import { z } from 'zod';
import type { Instant } from '../core/ids';
import { dateOf, dayOf, instantOf, minutesOf, wallOf } from '../safety/london-clock';

/** Null where it was left out or left empty. */
export const optional = z
  .string()
  .trim()
  .transform((text) => (text === '' ? null : text))
  .nullish()
  .transform((text) => text ?? null);

/** A box that is ticked or not. */
export const ticked = z
  .literal('yes')
  .optional()
  .transform((said) => said === 'yes');

const WALL = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::\d{2})?$/;

/** Null for a time no clock in London showed. Of one it showed twice, the first: `lastShown` knows whether the second has come. */
const londonInstant = (written: string): Instant | null => {
  const [, date = '', time = ''] = WALL.exec(written) ?? [];
  const [day, minute] = [dayOf(date), minutesOf(time)];
  if (Number.isNaN(day) || dateOf(day) !== date) return null;
  const at = instantOf(day, minute);
  const shown = wallOf(at);
  return shown.day === day && shown.minute === minute ? at : null;
};

/** A date and a time on the clock in London, as a browser's own field gives them. Left empty: undefined. */
export const londonTime = z
  .string()
  .trim()
  .optional()
  .transform((written, context): Instant | undefined => {
    if (!written) return undefined;
    const at = londonInstant(written);
    if (at !== null) return at;
    context.addIssue({ code: 'custom', message: 'no time of a clock in London' });
    return z.NEVER;
  });
