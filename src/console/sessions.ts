/**
 * Who is signed in, whichever way they did: a sealed cookie that says who, since when, and when last seen, so that any
 * process can read it; and the store's lists of those that were ended. It is of the browser that signed in and of no
 * other. Half an hour without a request ends it, four hours always do: so long do roles count that were taken away since.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { landlordId, type Instant } from '../core/ids';
import { ROLES, staffId, type Staff, type StaffId } from '../core/staff';
import { HOUR, MINUTE } from '../core/time';
import { TRAINING } from '../core/wishes';
import type { Log } from '../server/log';
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

/** What a browser sends with everything it asks. */
export interface Sent {
  readonly cookies: Readonly<Record<string, string>>;
  /** What it calls itself. */
  readonly browser: string;
}

export interface Sessions {
  /** Signs somebody in; the answer is the cookie to set. */
  open(staff: Staff, browser: string): string;
  /** `unattended`: a page asked by itself, which keeps nobody signed in. */
  find(sent: Sent, unattended?: boolean): Promise<Found | null>;
  /** For what goes on longer than one request: whether it may still go on. */
  isOpen(staff: SignedIn): Promise<boolean>;
  /** Ends it for every tab and every copy; the answer is the cookie that clears it. */
  close(cookies: Readonly<Record<string, string>>): Promise<string>;
  /** Ends every sign-in of somebody, wherever it is used. */
  endAllOf(staff: StaffId): Promise<void>;
}

export interface SessionSettings {
  readonly masterKey: Buffer;
  /** Whether the world reaches us by https. */
  readonly secure: boolean;
  readonly store: Pick<Store, 'revokeSignIn' | 'isSignInRevoked' | 'endSignIns' | 'signInsOverAt'>;
  readonly log: Pick<Log, 'warn'>;
  readonly now: () => Instant;
}

const IDLE_MS = 30 * MINUTE;
/** Roles come with the sign-in: nothing is asked of the organisation again until the next. */
export const LONGEST_MS = 4 * HOUR;
/** A cookie younger than this is not made again. */
const RENEW_AFTER_MS = MINUTE;

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
  browser: z.string(),
  since: z.number(),
  seen: z.number(),
});
type Payload = z.infer<typeof payload>;

export const createSessions = (settings: SessionSettings): Sessions => {
  const { now, store, secure, masterKey } = settings;
  const seal = sealFor(masterKey, 'session');
  const options = secure
    ? ({ name: '__Host-fanlight-staff', secure, path: '/' } as const)
    : ({ name: 'fanlight-staff', secure, path: '/staff' } as const);
  const cookie = (kept: Payload): string =>
    cookieText(options, seal.close(kept), Math.ceil((endOf(kept) - now()) / 1000));
  const read = (cookies: Sent['cookies']): Payload | null => {
    const opened = payload.safeParse(seal.open(cookies[options.name] ?? ''));
    return opened.success && now() < endOf(opened.data) ? opened.data : null;
  };
  const isOpen: Sessions['isOpen'] = async (staff) =>
    now() < staff.since + LONGEST_MS && !(await isEnded(store, staff));
  return {
    isOpen,
    open: (staff, browser) => {
      const session = randomBytes(32).toString('base64url');
      return cookie({ ...kept(staff), session, browser: browserMark(masterKey, browser), since: now(), seen: now() });
    },
    find: async ({ cookies, browser }, unattended = false) => {
      const found = read(cookies);
      if (!found || !isSameBrowser(settings, found, browser) || !(await isOpen(signedIn(found, masterKey))))
        return null;
      const renew = !unattended && now() - found.seen > RENEW_AFTER_MS;
      return { staff: signedIn(found, masterKey), renewed: renew ? cookie({ ...found, seen: now() }) : null };
    },
    close: async (cookies) => {
      const found = read(cookies);
      if (found) await store.revokeSignIn(found.session, found.since + LONGEST_MS);
      return cookieText(options, '', 0);
    },
    endAllOf: (staff) => store.endSignIns(staff, { at: now(), until: now() + LONGEST_MS }),
  };
};

/** By itself, or with all others of the same person. */
const isEnded = async (
  store: SessionSettings['store'],
  { id, session, since }: Pick<SignedIn, 'id' | 'session' | 'since'>,
): Promise<boolean> => {
  const [revoked, overAt] = await Promise.all([store.isSignInRevoked(session), store.signInsOverAt(id)]);
  return revoked || (overAt !== null && since <= overAt);
};

const browserMark = (masterKey: Buffer, browser: string): string => mac(masterKey, `staff-browser:${browser}`);

/** A cookie that was carried off to another browser is nobody's. */
const isSameBrowser = ({ masterKey, log }: SessionSettings, found: Payload, browser: string): boolean => {
  const isSame = sameText(found.browser, browserMark(masterKey, browser));
  if (!isSame) log.warn('refused', { route: 'staff', code: 'other-browser', staff: found.id });
  return isSame;
};

/** As much of somebody as travels with them. */
const kept = ({ id, name, landlord, alsoFor, roles, officer, line }: Staff) => ({
  id,
  name,
  landlord,
  ...(alsoFor && { alsoFor: [...alsoFor] }),
  roles: [...roles],
  ...(officer && { officer: { ...officer, languages: officer.languages && [...officer.languages] } }),
  ...(line !== undefined && { line }),
});

/** Whether a form was drawn for this very person, under whichever sign-in of theirs. */
export const isOfSamePerson = (csrf: string, staff: SignedIn): boolean =>
  sameText(personIn(csrf), personIn(staff.csrf));

const personIn = (csrf: string): string => csrf.slice(0, PERSON_LENGTH);

/** So long is the part of a token that says whose it is; what follows says of which sign-in. */
const PERSON_LENGTH = 22;

const csrfOf = (masterKey: Buffer, { id, session }: Pick<SignedIn, 'id' | 'session'>): string =>
  mac(masterKey, `staff-person:${id}`).slice(0, PERSON_LENGTH) + mac(masterKey, `staff-form:${session}`);

/** Compares without telling by its time where two texts differ. */
export const sameText = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

/** 32 bytes as text; no use to anyone without the master key. */
export const mac = (masterKey: Buffer, text: string): string =>
  createHmac('sha256', masterKey).update(text).digest('base64url');

const endOf = ({ since, seen }: Payload): Instant => Math.min(seen + IDLE_MS, since + LONGEST_MS);

const signedIn = ({ seen: _, browser: _browser, ...staff }: Payload, masterKey: Buffer): SignedIn => ({
  ...staff,
  csrf: csrfOf(masterKey, staff),
});
