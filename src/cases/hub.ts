/**
 * Another organisation's hub as a case sees it: told once that the case is there, heard when it says what became of it,
 * and given up on when it says nothing in time. Never told of a restricted case (R7) or of a rehearsed one. A hub that
 * fails costs nobody their case: it was in our own list all along.
 */
import { type CaseFile, isWithdrawn, working, workOf } from '../core/case-file';
import { hubStanding, type HandOffReference, type HubHandOff, type HubPort, type HubStatus } from '../core/hub';
import { caseId, type CaseId, type Instant } from '../core/ids';
import { mayLeaveTheDesk } from '../core/outside';
import type { Session } from '../core/session';
import type { StaffEvent } from '../core/staff-event';
import { MINUTE } from '../core/time';
import type { ActDecision, Seen } from '../store/act';
import type { ClaimedJob, Job, Store } from '../store/store';

export const TO_HUB = 'hub';

export interface HubDeps {
  readonly store: Pick<Store, 'act' | 'caseFile' | 'session'>;
  readonly now: () => Instant;
  /** Milliseconds a hub may say nothing. */
  readonly waitMs: number;
  readonly note: (fact: { event: string; landlord?: string; code?: string; ms: number }) => void;
}

export interface Hub extends HubPort {
  /** Alarms as long as nobody there has the case and nobody here does. Null once somebody has. */
  watch(job: ClaimedJob): Promise<number | null>;
}

/** More is not kept of one case: a hub that goes on is not right. */
const MOST_WORDS = 40;

type Refused = { readonly refused: 'not-to-be-told' };
const REFUSED: Refused = { refused: 'not-to-be-told' };

const referenceOf = ({ id, landlord }: CaseFile): HandOffReference => ({
  version: 1,
  caseId: id,
  landlord,
  transcript: `/staff/cases/${encodeURIComponent(id)}/transcript`,
  'no-auto-contact': true,
});

/** Once, and while there is something for it to do; not once the person has taken back that anybody is told (R17). */
const mayBeTold = (file: CaseFile): boolean =>
  mayLeaveTheDesk(file) && file.state === 'open' && !isWithdrawn(file) && workOf(file).hub === undefined;

const watchJob = (id: CaseId, due: Instant): Job => ({
  kind: 'notify',
  key: `${TO_HUB} ${id}`,
  due,
  data: { to: TO_HUB, notice: 'hub', case: id, at: new Date(due).toISOString() },
});

const withHub = (file: CaseFile, hub: HubHandOff): CaseFile => working(file, { hub });

const isHandedOff = (session: Session | null): session is Session & { readonly caseId: CaseId } =>
  session !== null && session.caseId !== null && session.handedOffAt !== null && !session.rehearsal;

/** The case of the conversation; once that is forgotten, the one the hub names, if it was told of it in this one. */
const caseOf = async (
  { store }: Pick<HubDeps, 'store'>,
  sessionKey: string,
  named?: string,
): Promise<CaseId | null> => {
  const session = await store.session(sessionKey);
  if (isHandedOff(session)) return session.caseId;
  return named === undefined ? null : caseId(named);
};

const tell = async (
  { store, now, waitMs }: HubDeps,
  sessionKey: string,
  event: Parameters<HubPort['handOff']>[1],
): Promise<HandOffReference | null> => {
  const id = await caseOf({ store }, sessionKey);
  if (id === null) return null;
  const at = now();
  let told: HandOffReference | null = null;
  await store.act({ case: id, actId: `hub told ${id}`, now: at }, ({ case: file }): ActDecision | Refused => {
    if (!mayBeTold(file)) return REFUSED;
    told = referenceOf(file);
    const hub = { conversation: sessionKey, toldAt: at, said: [] };
    const activity = event?.(told);
    const heldOut = {
      case: withHub(file, hub),
      events: [{ type: 'hub_told' }],
      jobs: [watchJob(id, at + waitMs)],
    } as const;
    return activity ? { ...heldOut, toHub: activity } : heldOut;
  });
  return told;
};

/** What its word adds to the case; refused from a conversation the case was not told in. */
const hearing =
  (sessionKey: string, status: HubStatus, at: Instant) =>
  ({ case: file }: Seen): ActDecision | Refused => {
    const { hub } = workOf(file);
    if (hub?.conversation !== sessionKey) return REFUSED;
    if (hub.said.length >= MOST_WORDS || hub.said.some(({ id }) => id === status.id)) return { events: [] };
    const said = [...hub.said, { id: status.id, state: status.state, at }];
    const event: StaffEvent = { type: `hub_${status.state}` };
    const isFailure = status.state === 'failed';
    return { case: withHub(file, { ...hub, said }), events: [event], jobs: isFailure ? [watchJob(file.id, at)] : [] };
  };

const hear = async ({ store, now, note }: HubDeps, sessionKey: string, status: HubStatus): Promise<void> => {
  const id = await caseOf({ store }, sessionKey, status.caseId);
  const at = now();
  const acted =
    id && (await store.act({ case: id, actId: `hub ${id} ${status.id}`, now: at }, hearing(sessionKey, status, at)));
  if (acted?.type !== 'done') note({ event: 'hub_unmatched', code: status.state, ms: 0 });
};

/** Open, with nobody of ours, and nobody there who has said so. */
const needsSomebody = (file: CaseFile, hub: HubHandOff): boolean =>
  file.state === 'open' && file.owner === undefined && ['silent', 'failed'].includes(hubStanding(hub));

const fellSilent =
  (at: Instant) =>
  ({ case: file }: Seen): ActDecision | Refused => {
    const { hub } = workOf(file);
    if (!hub || hub.silentSince !== undefined || hubStanding(hub) !== 'silent') return REFUSED;
    return { case: withHub(file, { ...hub, silentSince: at }), events: [{ type: 'hub_silent' }] };
  };

const alarm = async ({ store, now, note }: HubDeps, id: CaseId): Promise<number | null> => {
  const file = await store.caseFile(id);
  const hub = file && workOf(file).hub;
  if (!file || !hub || !needsSomebody(file, hub)) return null;
  const at = now();
  const standing = hubStanding(hub);
  note({ event: `hub_${standing}`, landlord: file.landlord, code: file.priority, ms: at - hub.toldAt });
  if (standing === 'silent') await store.act({ case: id, actId: `hub silent ${id}`, now: at }, fellSilent(at));
  return at + MINUTE;
};

export const createHub = (deps: HubDeps): Hub => {
  const noted = (error: unknown): null => {
    deps.note({ event: 'hub_error', code: error instanceof Error ? error.name : 'unknown', ms: 0 });
    return null;
  };
  return {
    handOff: (sessionKey, event) => tell(deps, sessionKey, event).catch(noted),
    heard: async (sessionKey, status) => {
      await hear(deps, sessionKey, status).catch(noted);
    },
    watch: (job) => alarm(deps, caseId(job.data['case'] ?? '')),
  };
};
