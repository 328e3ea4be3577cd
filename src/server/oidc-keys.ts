/** The public keys of an identity provider, found by its discovery document and asked for again when they change. */
import { createLocalJWKSet, createRemoteJWKSet, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import type { Instant } from '../core/ids';
import { HOUR } from '../core/time';

export interface OidcProvider {
  /** As its tokens name it. */
  readonly issuer: string;
  /** What its access tokens for us are for. */
  readonly audience: string;
  /** Its keys, where they are known without asking. */
  readonly keys?: JSONWebKeySet;
}

/** Milliseconds. */
const ASK_AGAIN = HOUR;
const PATIENCE = 5000;

const discoverySchema = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) });

async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const answer = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE) });
  const found = discoverySchema.parse(await answer.json());
  if (found.issuer !== issuer) throw new Error('the discovery document is of another issuer');
  const keys = new URL(found.jwks_uri);
  if (issuer.startsWith('https:') && keys.protocol !== 'https:') throw new Error('the keys are not at https');
  return createRemoteJWKSet(keys, { timeoutDuration: PATIENCE });
}

/** Rejects while the provider does not answer; the next token asks again. */
export function keysOf(provider: OidcProvider, now: () => Instant): () => Promise<JWTVerifyGetKey> {
  if (provider.keys) {
    const local = createLocalJWKSet(provider.keys);
    return () => Promise.resolve(local);
  }
  let asked: { readonly at: Instant; readonly keys: Promise<JWTVerifyGetKey> } | null = null;
  return async () => {
    const current = asked && now() - asked.at < ASK_AGAIN ? asked : { at: now(), keys: discover(provider.issuer) };
    asked = current;
    try {
      return await current.keys;
    } catch (error) {
      if (asked === current) asked = null;
      throw error;
    }
  };
}
