/**
 * Rings the officer of a call once its act is committed, answers what is keyed there, and keeps how it ended. Each step is
 * an act of its own: what was asked for is never taken for granted by the next.
 */
import { randomUUID } from 'node:crypto';
import type { CaseFile } from '../core/case-file';
import { FanlightError } from '../core/errors';
import { caseId, type CaseId, type Instant } from '../core/ids';
import type { Ringing } from '../core/ringing';
import type { Caller, OutgoingCall, OutgoingCalls, Sent } from '../core/sender';
import type { ActDecision, Seen } from '../store/act';
import type { Store } from '../store/store';
import type { Abouts } from './about';
import { isErased } from './erased';
import { acceptCall, type Accepting } from './call-accept';
import { claimRing, notRung, type Claim } from './call-claim';
import { callRang, endCall } from './call-end';
import { showingOf } from './call-shows';
import { callOf } from './call-state';
import type { Deliver } from './deliver';

export interface RingingDeps {
  readonly store: Pick<Store, 'act' | 'caseFile'>;
  /** Null: nothing is configured to ring with. */
  readonly caller: Caller | null;
  readonly abouts: Abouts;
  /** Our own number of this landlord: what the officer's telephone shows, and the person's unless their plan says otherwise. */
  readonly numberOf: (landlord: CaseFile['landlord']) => string | null;
  /** The landlord's published line, where the provider knows it for theirs. */
  readonly customerLine: (landlord: CaseFile['landlord']) => string | null;
  /** The line of the landlord's officers. */
  readonly officerLine: (landlord: CaseFile['landlord']) => string | null;
  readonly clock: () => Instant;
  readonly note: (fact: { event: string; code?: string; ms: number }) => void;
}

interface Acting {
  readonly case: CaseId;
  readonly actId: string;
  readonly at: Instant;
}

/** False for a case that was erased meanwhile: with it goes every call. */
const acting = async (
  { store }: Pick<RingingDeps, 'store'>,
  { at, ...act }: Acting,
  decide: (seen: Seen) => ActDecision,
): Promise<boolean> => {
  try {
    await store.act({ ...act, now: at }, decide);
    return true;
  } catch (error) {
    if (isErased(error)) return false;
    throw error;
  }
};

const RING_AGAIN_MS = 20_000;

/** Carries out the jobs of calls: null once the officer was rung or is not to be, else when to try once more. */
export const createRing = (deps: RingingDeps): Deliver => {
  return async ({ id: jobId, tries, data }) => {
    const [where, id, at] = [caseId(data['case'] ?? ''), data['call'] ?? '', deps.clock()];
    let claim: Claim = { ring: null, decision: { events: [] } };
    await acting(deps, { case: where, actId: `ring ${id} ${jobId} ${tries}`, at }, (seen) => {
      claim = claimRing(seen, id, deps.clock());
      return claim.decision;
    });
    const ringing = claimed(claim);
    return ringing ? rung(deps, { where, ringing, act: `${jobId} ${tries}` }) : null;
  };
};

/** What the act wrote into it, which the compiler cannot follow. */
const claimed = (claim: Claim): Claim['ring'] => claim.ring;

interface Rung {
  readonly where: CaseId;
  readonly ringing: NonNullable<Claim['ring']>;
  readonly act: string;
}

const rung = async (deps: RingingDeps, { where, ringing, act }: Rung): Promise<number | null> => {
  const started = deps.clock();
  const sent = await rang(deps, where, ringing);
  // Accepted or not known: the network tells the rest, or nobody does, and the officer asks again.
  if (sent.type === 'accepted' || sent.type === 'unknown') return null;
  const at = deps.clock();
  const why = sent.type === 'refused' ? sent.why : null;
  deps.note({ event: 'officer_not_rung', code: why ?? sent.type, ms: at - started });
  await acting(deps, { case: where, actId: `not rung ${ringing.id} ${act}`, at }, (seen) =>
    notRung(seen, ringing.id, { why, at }),
  );
  return why === null ? at + RING_AGAIN_MS : null;
};

const rang = async (deps: RingingDeps, where: CaseId, { id, may, line }: Rung['ringing']): Promise<Sent> => {
  const { store, caller, abouts, numberOf, officerLine } = deps;
  const file = await store.caseFile(where);
  const [from, officer] = file ? [numberOf(file.landlord), line ?? officerLine(file.landlord)] : [null, null];
  if (!caller || from === null || officer === null) return { type: 'refused', why: 'not-allowed' };
  return caller.ring({ may, officer, from, about: abouts.of(where, id) }).catch((error: unknown): Sent => {
    // Only what we know was never handed over may be called not rung.
    if (error instanceof FanlightError) return { type: 'refused', why: 'not-allowed' };
    return { type: 'unknown' };
  });
};

type OnCall = (seen: Seen, call: Ringing, at: Instant) => ActDecision;

/** Null where the token is nobody's, or the case is erased. Asked again it is another act: what the first one did stands. */
const withCall = async (
  deps: RingingDeps,
  { about, what }: { readonly about: string; readonly what: string },
  decide: OnCall,
): Promise<CaseId | null> => {
  const ours = deps.abouts.read(about);
  if (!ours) return null;
  const act = { case: ours.case, actId: `${what} ${randomUUID()}`, at: deps.clock() };
  const done = await acting(deps, act, (seen) => {
    const call = callOf(seen.case, ours.isOf);
    // The clock as it is now: the case may have been waited for.
    return call ? decide(seen, call, deps.clock()) : { events: [] };
  });
  return done ? ours.case : null;
};

/** What the routes of a call ask and tell. Nothing that is not ours is believed. */
export const createOutgoingCalls = (deps: RingingDeps): OutgoingCalls => ({
  accept: async (about, keyed) => {
    const answers: Accepting[] = [];
    const where = await withCall(deps, { about, what: 'accept' }, (seen, call, at) => {
      const { answer, decision } = acceptCall(seen, call, { keyed, at, showing: showingOf(deps) });
      answers.push(answer);
      return decision;
    });
    const answer = answers.at(-1);
    return where === null || !answer ? { type: 'refused', why: 'not-ours' } : dialOf(answer);
  },
  rang: async (about) => {
    await withCall(deps, { about, what: 'rang' }, callRang);
  },
  ended: async (about, end) => {
    let stands = end;
    await withCall(deps, { about, what: `ended ${end}` }, (seen, call, at) => {
      const ended = endCall(seen, call, { end, at });
      stands = ended.end;
      return ended.decision;
    });
    return stands;
  },
});

const dialOf = (answer: Accepting): OutgoingCall => {
  if ('refused' in answer) return { type: 'refused', why: answer.refused };
  if ('again' in answer) return { type: 'again' };
  const { dial, may, callerId, voicemail } = answer;
  return { type: 'dial', may, to: dial.to, callerId, voicemail };
};
