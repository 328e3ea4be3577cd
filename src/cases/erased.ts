/** What an act on a case finds where it was erased meanwhile: with it went all that was to be done. */
import { FanlightError } from '../core/errors';

export const isErased = (error: unknown): boolean => error instanceof FanlightError && error.code === 'KEY_DESTROYED';

/** For `catch`: anything else is thrown again. */
export const unlessErased = (error: unknown): void => {
  if (!isErased(error)) throw error;
};
