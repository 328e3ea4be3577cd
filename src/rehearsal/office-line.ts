/** The office line in the training room: a call that the rehearsed side makes rings here until somebody picks up, or nobody does. */
import type { Fields } from './wire';

export interface OfficeCall {
  readonly sid: string;
  /** The office line, and the number of ours it is rung from, E.164. */
  readonly to: string;
  readonly from: string;
  /** Paths of our own: what is asked when somebody picks up, and what is told when the call is over. */
  readonly answer: string;
  readonly endsAt: string;
}

export interface OfficeLine {
  readonly ring: (call: OfficeCall) => void;
  /** Rung from that number of ours, and not picked up yet. */
  readonly ringing: (from: string) => OfficeCall | null;
  /** Null when it stopped ringing, or somebody else picked up. */
  readonly pickUp: (sid: string) => OfficeCall | null;
}

/** As long as an officer's own telephone would. */
const RING_MS = 25_000;
const MOST_CALLS = 50;

export function createOfficeLine(
  tell: (path: string, fields: Fields) => Promise<unknown>,
  ringMs = RING_MS,
): OfficeLine {
  const calls = new Map<string, OfficeCall>();
  const take = (sid: string): OfficeCall | null => {
    const call = calls.get(sid) ?? null;
    calls.delete(sid);
    return call;
  };
  const giveUp = (sid: string): void => {
    const call = take(sid);
    const news = call && tell(call.endsAt, { CallSid: sid, To: call.to, From: call.from, CallStatus: 'no-answer' });
    // News may be lost on its way, here as anywhere.
    news?.catch(() => undefined);
  };
  return {
    ring: (call) => {
      calls.set(call.sid, call);
      const [oldest] = calls.keys();
      if (calls.size > MOST_CALLS && oldest) calls.delete(oldest);
      setTimeout(() => giveUp(call.sid), ringMs).unref();
    },
    ringing: (from) => [...calls.values()].find((call) => call.from === from) ?? null,
    pickUp: take,
  };
}
