/**
 * Whether a message that came again is answered again by text. Its answer was for who was there then: once its moment is
 * over, or they have said STOP since, nothing is texted. A provider's own tries are over in less than two minutes; its
 * request carries no time of its own (protocols.md 1.1, 1.3), so one that comes late for the first time is not told apart.
 */
import type { Inbound } from '../core/inbound';
import { MINUTE } from '../core/time';
import type { Store, Taken } from '../store/store';

const MOMENT_MS = 2 * MINUTE;

const NOTHING: Taken['reply'] = { kind: 'texts', texts: [] };

const isInItsMoment = ({ messages: [first] }: Taken, { at }: Inbound): boolean =>
  first !== undefined && at - first.at <= MOMENT_MS;

export const inItsMoment = async (taken: Taken, inbound: Inbound, store: Pick<Store, 'session'>): Promise<Taken> => {
  if (taken.fresh || taken.reply.kind !== 'texts' || taken.reply.texts.length === 0) return taken;
  const hasStopped = (await store.session(inbound.sessionKey))?.endedBecause === 'opted-out';
  return isInItsMoment(taken, inbound) && !hasStopped ? taken : { ...taken, reply: NOTHING };
};
