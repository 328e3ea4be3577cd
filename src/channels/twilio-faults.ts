/**
 * What Twilio's refusals mean for a person, for the senders and for news of a text: its numbers in our words
 * (protocols.md 1.5). Tells apart what will never arrive, what has surely not gone yet, and what may have gone.
 */
import { FanlightError } from '../core/errors';
import type { SendFault, Sent } from '../core/sender';

const FAULTS: Readonly<Record<string, SendFault>> = {
  21211: 'no-such-address',
  21214: 'unreachable',
  21215: 'not-allowed',
  21216: 'not-allowed',
  21217: 'no-such-address',
  21219: 'not-allowed',
  21408: 'not-allowed',
  21608: 'not-allowed',
  21610: 'opted-out',
  21612: 'unreachable',
  21614: 'not-a-mobile',
  21635: 'landline',
  30003: 'unreachable',
  30004: 'not-allowed',
  30005: 'no-such-address',
  30006: 'landline',
  30007: 'filtered',
  30008: 'other',
  30036: 'expired',
  30410: 'unreachable',
  30450: 'filtered',
};

export const faultOf = (code: string | number | null | undefined): SendFault => FAULTS[String(code)] ?? 'other';

/** Said of what we sent, not of whom we sent it to: number, account, addresses, length. */
const OURS = /^(20003|20404|212(05|10|12|13|65|66)|21402|216(0[34569]|17|20|26|59|60|61)|30002)$/;

/** The connection was never made, so nothing of it has gone. */
const NEVER_LEFT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

export interface Refusal {
  /** HTTP's; null when nobody answered. */
  readonly status: number | null;
  /** Twilio's own, or the connection's. */
  readonly code: string | null;
}

const at = (value: object, name: string): unknown => Reflect.get(value, name);

export function refusalIn(error: unknown): Refusal {
  if (typeof error !== 'object' || error === null) return { status: null, code: null };
  const [status, code] = [at(error, 'status'), at(error, 'code')];
  return {
    status: typeof status === 'number' ? status : null,
    code: typeof code === 'number' || typeof code === 'string' ? String(code) : null,
  };
}

/** Too many at once, or down for a moment: both are said before anything is taken on. */
const comeBack = ({ status, code }: Refusal): boolean =>
  status === null ? NEVER_LEFT.has(code ?? '') : status === 429 || status === 503;

const isOurs = ({ status, code }: Refusal): boolean =>
  OURS.test(code ?? '') || status === 401 || status === 403 || status === 404 || (status ?? 500) < 400;

/** What became of a request that did not succeed. Throws SENDER_MISCONFIGURED where it is us whom they do not accept. */
export function outcomeOf(error: unknown): Sent {
  if (error instanceof FanlightError) throw error;
  const refusal = refusalIn(error);
  const { status, code } = refusal;
  if (comeBack(refusal)) return { type: 'later' };
  // After an answer of 5xx it may have been taken on; with no answer at all, too.
  if (status === null || status >= 500) return { type: 'unknown' };
  if (FAULTS[code ?? ''] === undefined && isOurs(refusal))
    throw new FanlightError('SENDER_MISCONFIGURED', [`answered ${status}, code ${code ?? 'none'}`]);
  return { type: 'refused', why: faultOf(code) };
}
