/** What fields of a form hold: nothing where nothing was written, and only what was meant. */
import { z } from 'zod';

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
