/**
 * Staff in a hurry: the same cases once more, two by two with one telephone number between them, by people who press "send"
 * and "ring" whenever they think of it and again a moment later, whatever the hour, while plans are tightened, texts stopped
 * and contact paused under their hands. They ask no rule before they press: the desk does. What it lets through all the
 * same is what would have left.
 */
import { acceptCall } from '../../cases/call-accept';
import { askCall } from '../../cases/call-ask';
import { claimRing } from '../../cases/call-claim';
import { endCall } from '../../cases/call-end';
import { callOf } from '../../cases/call-state';
import { logAttempt } from '../../cases/attempt';
import { claimSend, sendAnswered } from '../../cases/outgoing';
import { askMessage, OUTGOING_WORDINGS } from '../../cases/outgoing-ask';
import { working, workOf, type CaseFile } from '../../core/case-file';
import type { ContactMethod, Whose } from '../../core/contact-plan';
import type { CaseId, Instant } from '../../core/ids';
import type { CallEnd } from '../../core/sender';
import { staffId } from '../../core/staff';
import { MINUTE, SECOND } from '../../core/time';
import type { AttemptOutcome } from '../../core/work';
import type { ActDecision, Seen } from '../../store/act';
import { pressesOf, type Press } from './presses';
import type { Chance } from './random';

/** What reached, or may have reached, a person's device; everything as it stood at that moment. */
export interface Left {
  readonly seen: Seen;
  readonly about: Whose;
  readonly method: ContactMethod;
  readonly to: string;
  readonly from: Instant;
  /** The last moment it may still arrive, or ring unanswered. */
  readonly until: Instant;
  /** A named person decided about this moment, with a reason. */
  readonly overridden: boolean;
  /** Of a call: how it ended, and what was written down of it. */
  readonly came?: { readonly end: CallEnd; readonly logged: AttemptOutcome | null };
}

export interface Hasty {
  readonly presses: number;
  /** Those of two cases with one number together, in the order they left. */
  readonly left: readonly (readonly Left[])[];
}

const BY = staffId('staff-in-a-hurry');
const LINES = { canRing: () => true, canShow: () => true };
/** A text waits for its time again and again, but not for ever. */
const MOST_WAITS = 5;
/** As the network is told to let it ring, where a machine may not and may answer. */
const RING_MS = { quiet: 20 * SECOND, voicemail: 45 * SECOND };

export const hasten = (cases: readonly CaseFile[], by: Chance): Hasty => {
  const pairs = cases.flatMap((file, at) => (at % 2 === 0 ? [[file, ...cases.slice(at + 1, at + 2)]] : []));
  const worked = pairs.map((pair) => hurry(pair, by));
  return { presses: worked.reduce((all, { presses }) => all + presses, 0), left: worked.map(({ left }) => left) };
};

interface Room {
  readonly files: Map<CaseId, CaseFile>;
  /** What happens next, by when. */
  readonly agenda: { at: Instant; what: () => void }[];
  readonly left: Left[];
  readonly by: Chance;
}

const hurry = (pair: readonly CaseFile[], by: Chance): { readonly presses: number; readonly left: readonly Left[] } => {
  const room: Room = { files: new Map(pair.map((file) => [file.id, file])), agenda: [], left: [], by };
  const presses = pair.flatMap((file) => pressesOf(file, by));
  for (const press of presses) {
    later(room, press.at, () => write(room, press));
    later(room, press.at, () => ring(room, press));
  }
  for (let next = first(room); next; next = first(room)) next();
  return { presses: presses.length * 2, left: room.left };
};

const later = ({ agenda }: Room, at: Instant, what: () => void): void => {
  const after = agenda.findLastIndex((one) => one.at <= at);
  agenda.splice(after + 1, 0, { at, what });
};
const first = ({ agenda }: Room): (() => void) | undefined => agenda.shift()?.what;

/** Of the case pressed for, with the one that has its number. */
const seenNow = ({ files }: Room, { of }: Press): Seen | null => {
  const file = files.get(of);
  const linked = [...files.values()].filter(({ id }) => id !== of);
  return file ? { case: file, session: null, linked } : null;
};

/** What was done to the case stays; what happened to it under somebody's hands is over with the press. */
const keep = ({ files }: Room, { of }: Press, { case: after }: Pick<ActDecision, 'case'>): void => {
  const before = files.get(of);
  if (!before || !after) return;
  const { calls, outgoing, attempts } = workOf(after);
  files.set(of, working(before, { calls, outgoing, attempts }));
};

const write = (room: Room, press: Press): void => {
  const seen = seenNow(room, press);
  const { id, about, at, reason } = press;
  const wording = room.by.of(OUTGOING_WORDINGS);
  const wanted = { id, about, wording, body: 'Please ring us.', reason };
  const asked = seen && askMessage(seen, { by: BY, at }, wanted);
  if (!asked || 'refused' in asked) return;
  keep(room, press, asked);
  const due = asked.jobs?.[0]?.due ?? at;
  later(room, due, () => send(room, press, { at: due, waits: 0 }));
};

const send = (room: Room, press: Press, { at, waits }: { readonly at: Instant; readonly waits: number }): void => {
  const before = seenNow(room, press);
  if (!before || waits === MOST_WAITS) return;
  const seen = press.meanwhile(before);
  const { claim, decision } = claimSend(seen, press.id, at);
  keep(room, press, decision);
  if (claim.type === 'wait') later(room, claim.until, () => send(room, press, { at: claim.until, waits: waits + 1 }));
  if (claim.type !== 'send') return;
  const { method, to, override, about } = claim.outgoing;
  const until = at + claim.validSeconds * SECOND;
  room.left.push({ seen, about, method, to, from: at, until, overridden: override !== null });
  later(room, at + SECOND, () => accepted(room, press, at + SECOND));
};

/** The network takes all it is given. */
const accepted = (room: Room, press: Press, at: Instant): void => {
  const seen = seenNow(room, press);
  if (seen) keep(room, press, sendAnswered(seen, press.id, { sent: { type: 'accepted', ref: press.id }, at }));
};

const ring = (room: Room, press: Press): void => {
  const seen = seenNow(room, press);
  const { id, about, at, reason } = press;
  const asked = seen && askCall(seen, { by: BY, at }, { id: `${id}-call`, about, reason }, LINES);
  if (!asked || 'refused' in asked) return;
  keep(room, press, asked);
  later(room, at + SECOND, () => {
    const then = seenNow(room, press);
    if (!then) return;
    const { ring: rings, decision } = claimRing(
      room.by.inHundred(50) ? press.meanwhile(then) : then,
      `${id}-call`,
      at + SECOND,
    );
    keep(room, press, decision);
    const keyedAt = at + (1 + room.by.below(179)) * SECOND;
    if (rings) later(room, keyedAt, () => key(room, press, keyedAt));
  });
};

const key = (room: Room, press: Press, at: Instant): void => {
  const before = seenNow(room, press);
  const seen = before && press.meanwhile(before);
  const call = seen && callOf(seen.case, (one) => one === `${press.id}-call`);
  if (!seen || !call) return;
  const keying = { keyed: call.key?.digits ?? '', at, showing: () => call.to };
  const { answer, decision } = acceptCall(seen, call, keying);
  keep(room, press, decision);
  if (!('dial' in answer)) return;
  const rang = { at, until: at + (answer.voicemail ? RING_MS.voicemail : RING_MS.quiet) };
  const { about, to, override } = call;
  const left = { seen, about, method: 'call', to, from: at, until: rang.until, overridden: override !== null } as const;
  room.left.push({ ...left, came: press.comes });
  later(room, rang.until, () => end(room, press, rang.until));
};

const end = (room: Room, press: Press, at: Instant): void => {
  const seen = seenNow(room, press);
  const call = seen && callOf(seen.case, (one) => one === `${press.id}-call`);
  if (!seen || !call) return;
  keep(room, press, endCall(seen, call, { end: press.comes.end, at }).decision);
  const { logged: outcome } = press.comes;
  if (outcome !== null) later(room, at + MINUTE, () => log(room, press, { outcome, at: at + MINUTE }));
};

const log = (
  room: Room,
  press: Press,
  { outcome, at }: { readonly outcome: AttemptOutcome; readonly at: Instant },
): void => {
  const seen = seenNow(room, press);
  const tried = { id: `${press.id}-logged`, who: press.about, method: 'call', outcome } as const;
  const logged = seen && logAttempt(seen, { by: BY, at }, tried);
  if (logged && !('refused' in logged)) keep(room, press, logged);
};
