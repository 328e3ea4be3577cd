/**
 * Which turn of a call a request is for. The number stands in the address we gave Twilio, which its signature covers,
 * so a webhook sent again is the same turn however its headers changed.
 */
import type { Inbound } from '../../core/inbound';

/** A caller who is still here after so many turns is in a loop, or is not a caller. */
export const MOST_TURNS = 120;

/** Where the caller's next answer goes. `number`: digits ended by #, which Twilio then does not tell us. */
export const turnAddress = (turn: number, keys: 'one' | 'number'): string =>
  `/twilio/voice/turn?n=${turn}${keys === 'number' ? '&k=n' : ''}`;

export interface TurnAddress {
  /** Null when the address holds none: somebody else made it. */
  readonly turn: number | null;
  readonly keys: 'one' | 'number';
}

export function readTurnAddress(path: string): TurnAddress {
  const query = new URLSearchParams(/\?([^#]*)/.exec(path)?.[1]);
  const turn = /^\d{1,6}$/.test(query.get('n') ?? '') ? Number(query.get('n')) : null;
  return { turn, keys: query.get('k') === 'n' ? 'number' : 'one' };
}

/** `CallSid:3`. Without a number of ours, Twilio's own token for the request stands in. */
export const messageIdOf = (callSid: string, turn: number | null, token: string | undefined): string =>
  `${callSid}:${turn ?? (token ? `0:${token}` : 0)}`;

/** The turn after this message's, for the address of the next one. Messages not from a call count as the first. */
export const turnAfter = (inbound: Inbound): number =>
  Number(/^[\w-]+:(\d{1,6})(?::|$)/.exec(inbound.messageId)?.[1] ?? 0) + 1;
