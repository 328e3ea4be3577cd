/**
 * The tokens of Direct Line: signed, good for thirty minutes, for one conversation of one user. Microsoft's client reads
 * `conv` and `user` from them. A home address travels sealed, because whoever holds the device can read a token.
 */
import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, randomBytes } from 'node:crypto';
import { errors, jwtVerify, SignJWT, type JWTPayload } from 'jose';
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
  /** A landlord's hub speaks here for the person: it takes hand-offs, and is believed of them. */
  readonly hub?: true;
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
  issue(claims: Claims): Promise<TokenAnswer>;
  verify(token: string): Promise<Verified>;
  /** For the address of a stream: addresses end up in logs, so this one opens a stream within a minute and nothing else. */
  issueForStream(claims: Claims, until: Instant): Promise<string>;
  verifyForStream(token: string): Promise<Verified>;
}

/** Seconds. */
export const LIFETIME = 1800;
const STREAM_LIFETIME = 60;
/** Checking a signature takes far longer than finding it was checked before. */
const MOST_REMEMBERED = 10_000;

const SESSION = 'fanlight:session';
const STREAM = 'fanlight:stream';

const payloadSchema = z.object({
  conv: z.string().min(1),
  user: z.string().min(1),
  landlord: z.string().min(1),
  channel: z.enum(['web-chat', 'connect-app']),
  bound: z.literal(true).optional(),
  rehearsal: z.literal(true).optional(),
  hub: z.literal(true).optional(),
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
  ...(claims.hub ? { hub: true } : {}),
  ...(claims.home === undefined ? {} : { home: seal(claims.home, keys.seal) }),
  ...(claims.language === undefined ? {} : { lang: claims.language }),
});

function claimsOf(payload: JWTPayload, keys: Keys): { readonly claims: Claims; readonly until: Instant } {
  const { conv, user, landlord, channel, bound, rehearsal, hub, home, lang, until, exp } = payloadSchema.parse(payload);
  const claims = {
    conversation: conv,
    user,
    landlord,
    channel,
    ...(bound ? { bound } : {}),
    ...(rehearsal ? { rehearsal } : {}),
    ...(hub ? { hub } : {}),
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

const sign = ({ keys, now }: Clerk, payload: JWTPayload, { audience, seconds }: Use): Promise<string> => {
  const issued = Math.floor(now() / 1000);
  return new SignJWT(payload)
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setAudience(audience)
    .setIssuedAt(issued)
    .setExpirationTime(issued + seconds)
    .sign(keys.sign);
};

async function check({ keys, now }: Clerk, token: string, audience: string): Promise<Verified> {
  try {
    const options = { audience, algorithms: ['HS256'], currentDate: new Date(now()) };
    const { payload } = await jwtVerify(token, keys.sign, options);
    return { type: 'valid', ...claimsOf(payload, keys) };
  } catch (error) {
    return { type: error instanceof errors.JWTExpired ? 'expired' : 'invalid' };
  }
}

type Valid = Extract<Verified, { type: 'valid' }>;

/** Remembers what was checked. Time is looked at each time, and the oldest is forgotten first. */
function remembering(clerk: Clerk): (token: string) => Promise<Verified> {
  const known = new Map<string, Valid>();
  return async (token) => {
    const before = known.get(token);
    if (before) return clerk.now() < before.until ? before : { type: 'expired' };
    const verified = await check(clerk, token, SESSION);
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
    issue: async (claims) => ({
      token: await sign(clerk, payloadOf(claims, keys), { audience: SESSION, seconds: LIFETIME }),
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
