/**
 * How often one address may ask: a small token bucket for each, in memory. Per route group, so that a burst of new
 * conversations never stops somebody who is in the middle of one.
 */
import type { Request } from 'restify';
import { MINUTE } from '../core/time';
import { Refusal } from './refusal';

export interface LimitSettings {
  readonly perMinute: number;
  /** Reverse proxies before us: that many entries at the right of X-Forwarded-For are believed. */
  readonly trustedProxies?: number;
  readonly now?: () => number;
}

/** Throws TooManyRequests when this address has used up its minute. */
export type Limit = (req: Request) => void;

interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

const MOST_ADDRESSES = 20_000;

/** An IPv6 subscriber has a whole /64: that is one address here. */
const subscriber = (address: string): string => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  return plain.includes(':') ? plain.split(':').slice(0, 4).join(':') : plain;
};

export const addressOf = (req: Request, trustedProxies = 0): string => {
  const header = req.headers['x-forwarded-for'];
  const forwarded = (Array.isArray(header) ? header.join(',') : (header ?? '')).split(',').map((one) => one.trim());
  const believed = trustedProxies > 0 ? forwarded.at(-trustedProxies) : undefined;
  return subscriber(believed || (req.socket.remoteAddress ?? 'unknown'));
};

/** The one asked for longest ago stands first. A bucket that is full again says nothing; of others the oldest go. */
const forgetIdle = (buckets: Map<string, Bucket>, now: number): void => {
  for (const [address, { at }] of buckets) {
    if (buckets.size <= MOST_ADDRESSES && now - at <= MINUTE) return;
    buckets.delete(address);
  }
};

export const perAddress = ({ perMinute, trustedProxies = 0, now = Date.now }: LimitSettings): Limit => {
  const buckets = new Map<string, Bucket>();
  return (req) => {
    const address = addressOf(req, trustedProxies);
    const at = now();
    const last = buckets.get(address) ?? { tokens: perMinute, at };
    const tokens = Math.min(perMinute, last.tokens + ((at - last.at) * perMinute) / MINUTE);
    if (tokens < 1) throw new Refusal('TooManyRequests');
    buckets.delete(address);
    buckets.set(address, { tokens: tokens - 1, at });
    if (buckets.size > MOST_ADDRESSES) forgetIdle(buckets, at);
  };
};
