/**
 * What a mail server's refusal means: what will never arrive, what has surely not gone yet, and what may have gone.
 * By the enhanced code where there is one (RFC 3463), else by the reply's number and what it answered.
 */
import { FanlightError } from '../../core/errors';
import type { SendFault, Sent } from '../../core/sender';

/** As nodemailer throws it. */
interface Refusal {
  readonly code: string;
  /** What the server was answering. */
  readonly command: string;
  /** Null when nobody answered. */
  readonly reply: number | null;
  readonly response: string;
  /** What the connection failed with, or the time it ran out of: empty when it was made. */
  readonly never: string;
}

const text = (error: object, name: string): string => {
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' ? value : '';
};

function refusalIn(error: unknown): Refusal {
  const from = typeof error === 'object' && error !== null ? error : {};
  const reply: unknown = Reflect.get(from, 'responseCode');
  return {
    code: text(from, 'code'),
    command: text(from, 'command'),
    reply: typeof reply === 'number' ? reply : null,
    response: text(from, 'response'),
    never: text(from, 'originalCode') || text(from, 'timeoutType'),
  };
}

const BEFORE = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|(CONNECT|GREETING|UPGRADE)_TIMEOUT)$/;

/** Of the recipient or of the words, by the class of the enhanced code: mailbox, its state, policy. */
const CLASSES: Readonly<Record<string, SendFault>> = { 1: 'no-such-address', 2: 'unreachable', 7: 'filtered' };
const RECIPIENT: Readonly<Record<number, SendFault>> = {
  550: 'no-such-address',
  551: 'no-such-address',
  552: 'unreachable',
  553: 'no-such-address',
  554: 'not-allowed',
};
const WORDS: Readonly<Record<number, SendFault>> = { 550: 'filtered', 552: 'unreachable', 554: 'filtered' };

function why({ command, reply, response }: Refusal): SendFault {
  const enhanced = CLASSES[/\b5\.(\d)\.\d+/.exec(response)?.[1] ?? ''];
  return enhanced ?? (command === 'RCPT TO' ? RECIPIENT : WORDS)[reply ?? 0] ?? 'other';
}

const unanswered = ({ code, never }: Refusal): Sent => {
  if (code === 'EENVELOPE') return { type: 'refused', why: 'no-such-address' };
  const gone = code === 'EDNS' || code === 'ETLS' || BEFORE.test(never);
  return gone ? { type: 'later' } : { type: 'unknown' };
};

/** Throws SENDER_MISCONFIGURED where it is us whom the server does not accept: sign-in, sender, encryption. */
export function outcomeOf(error: unknown): Sent {
  const refusal = refusalIn(error);
  const { code, command, reply } = refusal;
  if (reply !== null && reply < 500) return { type: 'later' };
  if (/AUTH/.test(code) || (reply !== null && !/^(RCPT TO|DATA)$/.test(command)))
    throw new FanlightError('SENDER_MISCONFIGURED', [`${command || code} answered ${reply ?? 'nothing'}`]);
  return reply === null ? unanswered(refusal) : { type: 'refused', why: why(refusal) };
}
