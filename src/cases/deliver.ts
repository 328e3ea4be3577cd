/**
 * Sends what is waiting: claimed in a transaction that looks at plan, fence and clock once more, then sent, then what
 * came of it is kept. Whoever dies between the two leaves it `sending`, and it is never sent a second time by itself.
 */
import { type CaseFile, workOf } from '../core/case-file';
import { FanlightError } from '../core/errors';
import { caseId, type CaseId, type Instant } from '../core/ids';
import type { Outgoing } from '../core/outgoing';
import type { MailSender, Sent, TextSender, TextStatus, TextStatuses } from '../core/sender';
import { DAY, MINUTE } from '../core/time';
import type { ActDecision, Seen } from '../store/act';
import type { ClaimedJob, Job, Store } from '../store/store';
import type { Abouts } from './about';
import { isErased } from './erased';
import { claimSend, outgoingOf, sendAnswered, statusTold, type Claim } from './outgoing';
import { isSpoken } from './outgoing-gate';
import { isEnd, redactJob, redactor } from './redact';

export interface DeliveryDeps {
  readonly store: Pick<Store, 'act' | 'caseFile'>;
  /** Null: nothing is configured to send it with. It waits, and whoever runs the service is told. */
  readonly text: TextSender | null;
  readonly mail: MailSender | null;
  readonly abouts: Abouts;
  /** Our own number that this landlord's texts come from, E.164. */
  readonly numberOf: (landlord: CaseFile['landlord']) => string | null;
  /** The thread of texts between our number and theirs, as turns know it. */
  readonly threadOf: (landlord: CaseFile['landlord'], number: string) => string;
  /** As STOP in that thread, where the network is the one that says so. Rejects where it could not be kept: tried again. */
  readonly stop: (refused: Refused) => Promise<void>;
  /** Says nothing. */
  readonly subjectFor: (file: CaseFile) => string;
  readonly clock: () => Instant;
  readonly note: (fact: { event: string; landlord?: string; code?: string; ms: number }) => void;
}

export interface Refused {
  readonly landlord: CaseFile['landlord'];
  /** Theirs, E.164. */
  readonly number: string;
  readonly outgoing: string;
}

/** Null once all of it is settled, else when to look again. */
export type Deliver = (job: ClaimedJob) => Promise<number | null>;

export const createDeliver = (deps: DeliveryDeps): Deliver => {
  const redact = redactor(deps);
  return async ({ id: jobId, tries, data }) => {
    if (data['redact'] !== undefined) return redact(data['redact'], tries);
    const where = caseId(data['case'] ?? '');
    const file = await deps.store.caseFile(where);
    if (data['stopped'] !== undefined) return stopped(deps, file, data['stopped']);
    // One after another, and whatever was said before them first: words that arrive out of order mean something else.
    for (const id of file ? saidBefore(file, (data['outgoing'] ?? '').split(',')) : []) {
      const again = await deliverOne(deps, { where, id, act: `${jobId} ${tries}`, ...threadOf(deps, file, id) });
      if (again !== null) return again;
    }
    return null;
  };
};

/** The network lets no more through to this number: the thread and every case that has it learn of it, as of STOP. */
const stopped = async ({ stop }: DeliveryDeps, file: CaseFile | null, id: string): Promise<null> => {
  const outgoing = file && outgoingOf(file, id);
  if (outgoing) await stop({ landlord: file.landlord, number: outgoing.to, outgoing: id });
  return null;
};

const stoppedJob = ({ case: file, id }: { case: CaseId; id: string }, due: Instant): Job => ({
  kind: 'deliver',
  key: `stopped ${id}`,
  due,
  data: { case: file, stopped: id },
});

/** Where a text goes is settled when it is asked for; whether that thread was stopped since is looked at as it is claimed. */
const threadOf = (deps: DeliveryDeps, file: CaseFile | null, id: string): Pick<One, 'thread'> => {
  const outgoing = file && outgoingOf(file, id);
  return file && outgoing?.method === 'text' ? { thread: deps.threadOf(file.landlord, outgoing.to) } : {};
};

const saidBefore = (file: CaseFile, asked: readonly string[]): readonly string[] => {
  const spoken = workOf(file).outgoing.filter((one) => isSpoken(one) && one.state === 'waiting');
  const last = spoken.findLastIndex(({ id }) => asked.includes(id));
  const before = spoken.slice(0, last + 1).map(({ id }) => id);
  return [...before, ...asked.filter((id) => !before.includes(id))];
};

interface One {
  readonly where: CaseId;
  readonly id: string;
  /** Of this claim of the job. */
  readonly act: string;
  readonly thread?: string;
}

const deliverOne = async (deps: DeliveryDeps, one: One): Promise<number | null> => {
  const at = deps.clock();
  let claim: Claim = { type: 'settled' };
  const found = await acting(deps, { ...one, at, what: 'claim' }, (seen) => {
    const claimed = claimSend(seen, one.id, at);
    claim = canSend(deps, claimed.claim) ? claimed.claim : { type: 'wait', until: at + MINUTE };
    return claim === claimed.claim ? claimed.decision : { events: [] };
  });
  return found === null ? null : sendClaimed(deps, one, claim);
};

const canSend = ({ text, mail }: DeliveryDeps, claim: Claim): boolean =>
  claim.type !== 'send' || (claim.outgoing.method === 'text' ? text : mail) !== null;

const sendClaimed = async (deps: DeliveryDeps, one: One, claim: Claim): Promise<number | null> => {
  if (claim.type !== 'send') return claim.type === 'wait' ? claim.until : null;
  const started = deps.clock();
  const sent = await given(deps, one, claim);
  const at = deps.clock();
  await acting(deps, { ...one, at, what: 'answered' }, (seen) => {
    const decision = sendAnswered(seen, one.id, { sent, at });
    return { ...decision, jobs: [...(decision.jobs ?? []), ...after({ ...one, claim }, sent, at)] };
  });
  if (sent.type !== 'accepted') deps.note({ event: 'message_not_sent', code: codeOf(sent), ms: at - started });
  return sent.type === 'later' ? at + MINUTE : null;
};

/** Should no news of its end ever come, it is taken out of the network all the same. */
const after = ({ where, id, claim }: One & { readonly claim: Sending }, sent: Sent, at: Instant): readonly Job[] => {
  if (claim.outgoing.method !== 'text') return [];
  if (sent.type === 'accepted') return [redactJob(sent.ref, at + DAY)];
  return sent.type === 'refused' && sent.why === 'opted-out' ? [stoppedJob({ case: where, id }, at)] : [];
};

const codeOf = (sent: Exclude<Sent, { type: 'accepted' }>): string => (sent.type === 'refused' ? sent.why : sent.type);

type Sending = Extract<Claim, { type: 'send' }>;

/** What is wrong with us is not sent either, and is nobody else's news. */
const given = async (deps: DeliveryDeps, one: One, sending: Sending): Promise<Sent> => {
  try {
    const file = await deps.store.caseFile(one.where);
    return file ? await handed(deps, file, sending) : { type: 'refused', why: 'not-allowed' };
  } catch (error) {
    const code = error instanceof FanlightError ? error.code : null;
    // Only what we know was never handed over may be called unsent.
    return code === null ? { type: 'unknown' } : { type: 'refused', why: 'not-allowed' };
  }
};

const handed = async (deps: DeliveryDeps, file: CaseFile, { outgoing, may, validSeconds }: Sending): Promise<Sent> => {
  const { to, body } = outgoing;
  if (outgoing.method === 'email')
    return deps.mail ? deps.mail.send({ may, to, subject: deps.subjectFor(file), text: body }) : { type: 'later' };
  const from = deps.numberOf(file.landlord);
  if (!deps.text || from === null) return { type: 'later' };
  const about = deps.abouts.of(file.id, outgoing.id);
  return deps.text.send({ may, to, from, body, validSeconds, about, mostSegments: outgoing.wording === null ? 2 : 1 });
};

interface Acting extends One {
  readonly at: Instant;
  readonly what: string;
}

/** Null for a case that was erased meanwhile: with it goes all that was to be sent. */
const acting = async (
  { store }: Pick<DeliveryDeps, 'store'>,
  { where, id, act, at, what, thread }: Acting,
  decide: (seen: Seen) => ActDecision,
): Promise<true | null> => {
  try {
    const request = { case: where, actId: `${what} ${id} ${act}`, now: at };
    await store.act(thread === undefined ? request : { ...request, thread }, decide);
    return true;
  } catch (error) {
    if (isErased(error)) return null;
    throw error;
  }
};

/** News of texts, as it comes: twice, late, in any order, or of nothing of ours. */
export const createStatuses = ({
  store,
  abouts,
  clock,
}: Pick<DeliveryDeps, 'store' | 'abouts' | 'clock'>): TextStatuses => ({
  told: async (about, status) => {
    const ours = abouts.read(about);
    if (!ours) return;
    const at = clock();
    const act = `${status.ref} ${status.status}`;
    await acting({ store }, { where: ours.case, id: about, act, at, what: 'status' }, ({ case: file, session }) => {
      const outgoing = workOf(file).outgoing.find(({ id }) => ours.isOf(id));
      return outgoing ? statusDecided({ case: file, session }, outgoing, { status, at }) : { events: [] };
    });
  },
});

const statusDecided = (
  seen: Seen,
  outgoing: Outgoing,
  news: { readonly status: TextStatus; readonly at: Instant },
): ActDecision => {
  const decision = statusTold(seen, outgoing.id, news);
  return isEnd(news.status) ? { ...decision, jobs: atTheEnd(seen.case.id, outgoing, news) } : decision;
};

const atTheEnd = (
  where: CaseId,
  { id }: Outgoing,
  { status: { ref, why }, at }: { readonly status: TextStatus; readonly at: Instant },
): readonly Job[] => [redactJob(ref, at), ...(why === 'opted-out' ? [stoppedJob({ case: where, id }, at)] : [])];
