/**
 * Who is signed in, whichever way they did: a sealed cookie that says who, since when, and when last seen, so that any
 * process can read it; and the store's list of those that were ended. Half an hour without a request ends it, eight
 * hours always do.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { landlordId, type Instant } from '../core/ids';
import { ROLES, staffId, type Staff } from '../core/staff';
import { TRAINING } from '../core/wishes';
import type { Store } from '../store/store';
import { cookieText, sealFor } from './sealed-cookie';

export interface SignedIn extends Staff {
  /** This sign-in, one of a kind. Ids of others are never derived from it. */
  readonly session: string;
  readonly since: Instant;
  /** Must come back with every form of this sign-in. */
  readonly csrf: string;
}

export interface Found {
  readonly staff: SignedIn;
  /** A cookie to set, where the old one should not run out while somebody works. */
  readonly renewed: string | null;
}

export interface Sessions {
  /** Signs somebody in; the answer is the cookie to set. */
  open(staff: Staff): string;
  /** `unattended`: a page asked by itself, which keeps nobody signed in. */
  find(cookies: Readonly<Record<string, string>>, unattended?: boolean): Promise<Found | null>;
  /** For what goes on longer than one request: whether it may still go on. */
  isOpen(staff: SignedIn): Promise<boolean>;
  /** Ends it for every tab and every copy; the answer is the cookie that clears it. */
  close(cookies: Readonly<Record<string, string>>): Promise<string>;
}

export interface SessionSettings {
  readonly masterKey: Buffer;
  /** Whether the world reaches us by https. */
  readonly secure: boolean;
  readonly store: Pick<Store, 'revokeSignIn' | 'isSignInRevoked'>;
  readonly now: () => Instant;
}

const IDLE_MS = 30 * 60_000;
const LONGEST_MS = 8 * 60 * 60_000;
/** A cookie younger than this is not made again. */
const RENEW_AFTER_MS = 60_000;

const payload = z.object({
  session: z.string().min(20),
  id: z.string().startsWith('staff-').transform(staffId),
  name: z.string(),
  landlord: z.string().min(1).transform(landlordId),
  alsoFor: z.array(z.string().min(1).transform(landlordId)).optional(),
  roles: z.array(z.enum(ROLES)).min(1),
  officer: z
    .object({
      languages: z.array(z.string()).nullable(),
      gender: z.enum(['woman', 'man']).nullable(),
      team: z.string().nullable(),
      training: z.enum(TRAINING).nullable(),
    })
    .optional(),
  line: z.string().optional(),
  since: z.number(),
  seen: z.number(),
});
type Payload = z.infer<typeof payload>;

export const createSessions = (settings: SessionSettings): Sessions => {
  const { now, store, secure } = settings;
  const seal = sealFor(settings.masterKey, 'session');
  const options = secure
    ? ({ name: '__Host-fanlight-staff', secure, path: '/' } as const)
    : ({ name: 'fanlight-staff', secure, path: '/staff' } as const);
  const cookie = (kept: Payload): string =>
    cookieText(options, seal.close(kept), Math.ceil((endOf(kept) - now()) / 1000));
  const read = (cookies: Readonly<Record<string, string>>): Payload | null => {
    const opened = payload.safeParse(seal.open(cookies[options.name] ?? ''));
    return opened.success && now() < endOf(opened.data) ? opened.data : null;
  };
  return {
    open: ({ id, name, landlord, alsoFor, roles, officer, line }) => {
      const session = randomBytes(32).toString('base64url');
      const of = officer && { officer: { ...officer, languages: officer.languages && [...officer.languages] } };
      const own = { ...of, ...(line !== undefined && { line }) };
      const served = { landlord, ...(alsoFor && { alsoFor: [...alsoFor] }) };
      return cookie({ session, id, name, ...served, roles: [...roles], ...own, since: now(), seen: now() });
    },
    find: async (cookies, unattended = false) => {
      const kept = read(cookies);
      if (!kept || (await store.isSignInRevoked(kept.session))) return null;
      const renew = !unattended && now() - kept.seen > RENEW_AFTER_MS;
      return {
        staff: signedIn(kept, settings.masterKey),
        renewed: renew ? cookie({ ...kept, seen: now() }) : null,
      };
    },
    isOpen: async ({ session, since }) => now() < since + LONGEST_MS && !(await store.isSignInRevoked(session)),
    close: async (cookies) => {
      const kept = read(cookies);
      if (kept) await store.revokeSignIn(kept.session, kept.since + LONGEST_MS);
      return cookieText(options, '', 0);
    },
  };
};

/** Compares without telling by its time where two texts differ. */
export const sameText = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

/** 32 bytes as text; no use to anyone without the master key. */
export const mac = (masterKey: Buffer, text: string): string =>
  createHmac('sha256', masterKey).update(text).digest('base64url');

const endOf = ({ since, seen }: Payload): Instant => Math.min(seen + IDLE_MS, since + LONGEST_MS);

const signedIn = ({ seen: _, ...staff }: Payload, masterKey: Buffer): SignedIn => ({
  ...staff,
  csrf: mac(masterKey, `staff-form:${staff.session}`),
});
