/** The way to an organisation's sign-in and back: what must come back with the browser travels sealed in its cookie. */
import { z } from 'zod';
import type { Instant } from '../core/ids';
import type { Flow } from './organisation';
import { cookieText, sealFor } from './sealed-cookie';

export interface SignInFlows {
  /** The cookie to set. */
  keep(flow: Flow): string;
  /** Null when there is none, it was not ours, or it took too long. */
  find(cookies: Readonly<Record<string, string>>): Flow | null;
  readonly clear: string;
}

const TEN_MINUTES = 600;

const kept = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), until: z.number() });

export const signInFlows = (settings: { masterKey: Buffer; secure: boolean; now: () => Instant }): SignInFlows => {
  const { now, secure } = settings;
  const seal = sealFor(settings.masterKey, 'sign-in');
  const name = secure ? '__Secure-fanlight-staff-sign-in' : 'fanlight-staff-sign-in';
  const options = { name, secure, path: '/staff' } as const;
  return {
    keep: (flow) => cookieText(options, seal.close({ ...flow, until: now() + TEN_MINUTES * 1000 }), TEN_MINUTES),
    find: (cookies) => {
      const { success, data } = kept.safeParse(seal.open(cookies[name] ?? ''));
      return success && now() < data.until ? data : null;
    },
    clear: cookieText(options, '', 0),
  };
};
