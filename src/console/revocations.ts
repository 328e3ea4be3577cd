/**
 * Sign-ins that were ended before their time. A sign-in travels sealed in a cookie, so ending it means remembering that
 * it ended, until it would have ended by itself.
 */
import type { Instant } from '../core/ids';

export interface Revocations {
  /** `until`: when it could no longer be used in any case, and may be forgotten. */
  revoke(session: string, until: Instant): Promise<void>;
  isRevoked(session: string): Promise<boolean>;
}

/**
 * In this process only: another process, or this one after a restart, lets a copied cookie of an ended sign-in in until
 * it runs out (half an hour unused, eight hours at most). The browser that signed out has dropped its own either way.
 */
export const inProcessRevocations = (now: () => Instant): Revocations => {
  const ended = new Map<string, Instant>();
  return {
    revoke: async (session, until) => {
      for (const [id, end] of ended) if (end <= now()) ended.delete(id);
      ended.set(session, until);
    },
    isRevoked: async (session) => ended.has(session),
  };
};
