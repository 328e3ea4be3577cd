/**
 * The tokens of Direct Line: signed, good for thirty minutes, for one conversation of one user. Microsoft's client reads
 * `conv` and `user` from them. A home address travels sealed, because whoever holds the device can read a token.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import type { JWTPayload } from 'jose';
import { z } from 'zod';
import type { Instant } from '../../core/ids';

export interface Claims {
  readonly conversation: string;
  /** Begins with `dl_`: Microsoft's client then takes it from the token and nowhere else. */
  readonly user: string;
  readonly landlord: string;
  readonly channel: 'web-chat' | 'connect-app';
  /** The user is who the landlord's app signed in, as a keyed hash. */
  readonly bound?: true;
  readonly rehearsal?: true;
  /** The home on the app user's account. */
  readonly home?: string;
  /** BCP 47. */
  readonly language?: string;
}

export interface TokenAnswer {
  readonly token: string;
  readonly userId: string;
  readonly conversationId: string;
  readonly expires_in: number;
}

export type Verified =
  | { readonly type: 'valid'; readonly claims: Claims; readonly until: Instant }
  | { readonly type: 'expired' }
  | { readonly type: 'invalid' };

export interface Tokens {
  issue(claims: Claims): TokenAnswer;
  verify(token: string): Verified;
  /** For the address of a stream: addresses end up in logs, so this one opens a stream within a minute and nothing else. */
  issueForStream(claims: Claims, until: Instant): string;
  verifyForStream(token: string): Verified;
}

/** Seconds. */
export const LIFETIME = 1800;
const STREAM_LIFETIME = 60;
/** Checking a signature takes longer than finding it was checked before. */
const MOST_REMEMBERED = 10_000;

const SESSION = 'fanlight:session';
const STREAM = 'fanlight:stream';

const payloadSchema = z.object({
  aud: z.string(),
  conv: z.string().min(1),
  user: z.string().min(1),
  landlord: z.string().min(1),
  channel: z.enum(['web-chat', 'connect-app']),
  bound: z.literal(true).optional(),
  rehearsal: z.literal(true).optional(),
  home: z.string().optional(),
  lang: z.string().optional(),
  until: z.number().optional(),
  exp: z.number(),
});

interface Keys {
  readonly sign: ReturnType<typeof createSecretKey>;
  readonly seal: Buffer;
}

const derived = (masterKey: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', masterKey, '', `fanlight/direct-line/${purpose}`, 32));

function seal(text: string, key: Buffer): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

function unseal(sealed: string, key: Buffer): string {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}

const payloadOf = (claims: Claims, keys: Keys): JWTPayload => ({
  conv: claims.conversation,
  user: claims.user,
  landlord: claims.landlord,
  channel: claims.channel,
  ...(claims.bound ? { bound: true } : {}),
  ...(claims.rehearsal ? { rehearsal: true } : {}),
  ...(claims.home === undefined ? {} : { home: seal(claims.home, keys.seal) }),
  ...(claims.language === undefined ? {} : { lang: claims.language }),
});

type Payload = z.infer<typeof payloadSchema>;

function claimsOf(payload: Payload, keys: Keys): { readonly claims: Claims; readonly until: Instant } {
  const { conv, user, landlord, channel, bound, rehearsal, home, lang, until, exp } = payload;
  const claims = {
    conversation: conv,
    user,
    landlord,
    channel,
    ...(bound ? { bound } : {}),
    ...(rehearsal ? { rehearsal } : {}),
    ...(home === undefined ? {} : { home: unseal(home, keys.seal) }),
    ...(lang === undefined ? {} : { language: lang }),
  };
  return { claims, until: until ?? exp * 1000 };
}

interface Use {
  readonly audience: string;
  readonly seconds: number;
}

interface Clerk {
  readonly keys: Keys;
  readonly now: () => Instant;
}

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
const HEADER = encoded({ alg: 'HS256', typ: 'JWT' });

/**
 * RFC 7515, HS256: ours to sign and ours to check, so there is one header and no choice of algorithm. Done here because
 * jose goes by WebCrypto, which takes longer for either than the engine takes for a turn.
 */
const signatureOf = (signed: string, { sign: key }: Keys): string =>
  createHmac('sha256', key).update(signed).digest('base64url');

const sign = ({ keys, now }: Clerk, payload: JWTPayload, { audience, seconds }: Use): string => {
  const issued = Math.floor(now() / 1000);
  const signed = `${HEADER}.${encoded({ ...payload, aud: audience, iat: issued, exp: issued + seconds })}`;
  return `${signed}.${signatureOf(signed, keys)}`;
};

const sameText = (one: string, other: string): boolean => {
  const [given, right] = [Buffer.from(one), Buffer.from(other)];
  return given.length === right.length && timingSafeEqual(given, right);
};

/** What was signed; null for what we did not sign. */
function signedIn(token: string, keys: Keys): unknown {
  const end = token.lastIndexOf('.');
  const signed = token.slice(0, Math.max(end, 0));
  if (!signed.startsWith(`${HEADER}.`) || !sameText(token.slice(end + 1), signatureOf(signed, keys))) return null;
  return JSON.parse(Buffer.from(signed.slice(HEADER.length + 1), 'base64url').toString('utf8'));
}

function check({ keys, now }: Clerk, token: string, audience: string): Verified {
  const payload = payloadSchema.safeParse(signedIn(token, keys));
  if (!payload.success || payload.data.aud !== audience) return { type: 'invalid' };
  if (payload.data.exp * 1000 <= now()) return { type: 'expired' };
  return { type: 'valid', ...claimsOf(payload.data, keys) };
}

type Valid = Extract<Verified, { type: 'valid' }>;

/** Remembers what was checked. Time is looked at each time, and the oldest is forgotten first. */
function remembering(clerk: Clerk): (token: string) => Verified {
  const known = new Map<string, Valid>();
  return (token) => {
    const before = known.get(token);
    if (before) return clerk.now() < before.until ? before : { type: 'expired' };
    const verified = check(clerk, token, SESSION);
    if (verified.type !== 'valid') return verified;
    for (const oldest of known.keys()) {
      if (known.size < MOST_REMEMBERED) break;
      known.delete(oldest);
    }
    known.set(token, verified);
    return verified;
  };
}

export function createTokens({ masterKey, now }: { readonly masterKey: Buffer; readonly now: () => Instant }): Tokens {
  const keys = { sign: createSecretKey(derived(masterKey, 'sign')), seal: derived(masterKey, 'home') };
  const clerk = { keys, now };
  return {
    issue: (claims) => ({
      token: sign(clerk, payloadOf(claims, keys), { audience: SESSION, seconds: LIFETIME }),
      userId: claims.user,
      conversationId: claims.conversation,
      expires_in: LIFETIME,
    }),
    verify: remembering(clerk),
    issueForStream: (claims, until) =>
      sign(clerk, { ...payloadOf(claims, keys), until }, { audience: STREAM, seconds: STREAM_LIFETIME }),
    verifyForStream: (token) => check(clerk, token, STREAM),
  };
}
