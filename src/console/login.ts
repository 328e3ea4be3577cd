/**
 * Who is signed in to the console. This sign-in is for development and rehearsal: it asks for no secret, so it is
 * refused in production, where a person is known by the landlord's own identity provider instead.
 * Sessions live in this process only: a restart signs everybody out.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { FanlightError } from '../core/errors';
import type { Instant, LandlordId } from '../core/ids';

export const ROLES = ['case-handler'] as const;
export type Role = (typeof ROLES)[number];

export interface Staff {
  readonly role: Role;
  readonly landlord: LandlordId;
  /** Must come back with every form of this session. */
  readonly csrf: string;
}

export interface Login {
  /** Opens a session; the answer is the cookie to set. */
  open(role: Role, landlord: LandlordId): string;
  find(cookies: Readonly<Record<string, string>>): Staff | null;
  /** Ends the session; the answer is the cookie that clears it. */
  close(cookies: Readonly<Record<string, string>>): string;
  /** What the sign-in form carries, good for half an hour to an hour. */
  formToken(): string;
  isFormToken(token: string): boolean;
}

interface Session extends Staff {
  readonly openedAt: Instant;
  seenAt: Instant;
}

const COOKIE = 'fanlight-staff';
const IDLE_MS = 30 * 60_000;
const LONGEST_MS = 4 * 60 * 60_000;
const HALF_HOUR_MS = 30 * 60_000;

/** Throws LOGIN_NOT_FOR_PRODUCTION there. */
export const localLogin = (settings: { production: boolean; masterKey: Buffer; now: () => Instant }): Login => {
  if (settings.production) throw new FanlightError('LOGIN_NOT_FOR_PRODUCTION');
  const sessions = new Map<string, Session>();
  const tokenOf = (step: number): string => mac(settings.masterKey, `staff-sign-in:${step}`);
  const step = (): number => Math.floor(settings.now() / HALF_HOUR_MS);
  return {
    open: (role, landlord) => {
      forgetStale(sessions, settings.now());
      const id = randomBytes(32).toString('base64url');
      const at = settings.now();
      sessions.set(id, { role, landlord, csrf: mac(settings.masterKey, `staff-form:${id}`), openedAt: at, seenAt: at });
      return cookie(id, LONGEST_MS / 1000);
    },
    find: (cookies) => touch(sessions, cookies[COOKIE] ?? '', settings.now()),
    close: (cookies) => {
      sessions.delete(cookies[COOKIE] ?? '');
      return cookie('', 0);
    },
    formToken: () => tokenOf(step()),
    isFormToken: (token) => [step(), step() - 1].some((at) => sameText(token, tokenOf(at))),
  };
};

/** Compares without telling by its time where two texts differ. */
export const sameText = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

const touch = (sessions: Map<string, Session>, id: string, now: Instant): Staff | null => {
  const session = sessions.get(id);
  if (!session) return null;
  if (isStale(session, now)) {
    sessions.delete(id);
    return null;
  }
  session.seenAt = now;
  return session;
};

const isStale = (session: Session, now: Instant): boolean =>
  now - session.seenAt > IDLE_MS || now - session.openedAt > LONGEST_MS;

const forgetStale = (sessions: Map<string, Session>, now: Instant): void => {
  for (const [id, session] of sessions) if (isStale(session, now)) sessions.delete(id);
};

const mac = (key: Buffer, text: string): string => createHmac('sha256', key).update(text).digest('base64url');

const cookie = (value: string, seconds: number): string =>
  `${COOKIE}=${value}; Path=/staff; HttpOnly; SameSite=Strict; Max-Age=${seconds}`;
