/** Calls that staff make, for tests: the real store, turn, jobs and case desk, and the network's API on this machine. */
import { aboutsFor } from '../../src/cases/about';
import { createCaseDesk, type CaseDesk, type Doing } from '../../src/cases/case-desk';
import { createOutgoingCalls, createRing, type RingingDeps } from '../../src/cases/ring';
import type { Agreed } from '../../src/cases/work-plan';
import { writing } from '../../src/channels/sms/writing';
import { createCaller } from '../../src/channels/voice/call-out';
import { type CaseFile, workOf } from '../../src/core/case-file';
import { landlordId } from '../../src/core/ids';
import type { Landlord } from '../../src/core/landlord';
import type { Ringing } from '../../src/core/ringing';
import type { CallEnd, OutgoingCall, OutgoingCalls } from '../../src/core/sender';
import type { Session } from '../../src/core/session';
import { staffId, type Role, type Staff } from '../../src/core/staff';
import type { AttemptOutcome } from '../../src/core/work';
import { handlerTurns } from '../../src/turn/handler-turns';
import { startJobs, type JobRunner } from '../../src/turn/jobs';
import { house } from './conversation';
import { AGREED, parts, PLAN, texting, turnDesk } from './turn-desk';
import { ACCOUNT, PUBLIC_URL, TOKEN } from './twilio';
import { twilioApi, type TwilioApiStandIn } from './twilio-api';

export const [OUR_NUMBER, OFFICER, CUSTOMER_LINE] = ['+447700900101', '+441632960111', '+441632960222'];
export const SAFE = Date.UTC(2026, 10, 25, 10, 0);
export const UNSAFE = Date.UTC(2026, 10, 25, 15, 0);
export const abouts = aboutsFor(Buffer.alloc(32, 3));

const staff = (name: string, ...roles: Role[]): Staff => ({
  id: staffId(`staff-${name}`),
  name,
  landlord: landlordId(texting.id),
  roles: roles.length > 0 ? roles : ['case-handler'],
});
export const ANNA = staff('anna');
export const LEAD = staff('lead', 'safeguarding-lead');

type Meaning = Readonly<Record<string, string>>;

export interface CallingDesk extends ReturnType<typeof turnDesk> {
  readonly api: () => TwilioApiStandIn;
  /** The provider knows the landlord's published line for its own; false until told. */
  readonly knowsCustomerLine: (knows: boolean) => void;
  readonly runJobs: () => Promise<unknown>;
  readonly doing: (session: Session, by?: Staff) => Doing;
  readonly cases: () => CaseDesk;
  /** A report with a plan by call, weekday mornings, only-me, unless told otherwise. */
  readonly agreed: (meaning?: Meaning, key?: string) => Promise<Session>;
  readonly ask: (session: Session, by?: Staff, reason?: string | null) => ReturnType<CaseDesk['ring']>;
  /** Asked for, and the officer's line rings. */
  readonly rung: (meaning?: Meaning) => Promise<Session>;
  readonly calls: (session: Session) => Promise<readonly Ringing[]>;
  readonly last: (session: Session) => Promise<Ringing | undefined>;
  readonly attempts: (session: Session) => Promise<readonly string[]>;
  readonly timeline: (session: Session) => Promise<readonly string[]>;
  /** As the address said that the officer was rung with. */
  readonly about: (at?: number) => string;
  /** The digits on the screen of whoever asked last. */
  readonly digits: (session: Session) => Promise<string>;
  /** Whoever picked up keys them: the right ones unless told. */
  readonly accept: (session: Session, at?: number, keyed?: string) => Promise<OutgoingCall>;
  readonly acceptAs: (about: string, keyed: string) => Promise<OutgoingCall>;
  readonly ended: (end: CallEnd, at?: number) => Promise<CallEnd>;
  /** The network says that their telephone rings. */
  readonly rang: (at?: number) => Promise<void>;
  /** Asked for, accepted and ended so. */
  readonly made: (session: Session, end: CallEnd | null, by?: Staff) => Promise<void>;
  readonly agreePlan: (
    session: Session,
    plan: Pick<Agreed, 'method' | 'windows'> & Partial<Agreed>,
  ) => ReturnType<CaseDesk['agreePlan']>;
  readonly tried: (session: Session, outcome: AttemptOutcome) => ReturnType<CaseDesk['logAttempt']>;
  readonly fileOf: (session: Session) => Promise<CaseFile>;
}

const knowing = (own: Landlord | null, isKnown: boolean): Landlord | null =>
  own && isKnown
    ? { ...own, contact: { ...own.contact, customerLine: CUSTOMER_LINE ?? '', customerLineVerified: true } }
    : own;

/** Call once in a test file: it registers its own hooks. */
export function callingDesk(): CallingDesk {
  const desk = turnDesk();
  const { clock } = desk;
  const account = { accountSid: ACCOUNT, authToken: TOKEN, publicUrl: PUBLIC_URL };
  let cases: CaseDesk;
  let api: TwilioApiStandIn;
  let jobs: JobRunner;
  let outgoing: OutgoingCalls;
  let [acts, isKnown] = [0, false];
  const note: RingingDeps['note'] = (fact) => desk.notes.push({ ...fact, channel: 'voice', landlord: texting.id });
  const deps = (): RingingDeps => ({
    store: desk.store,
    caller: createCaller({ ...account, apiBaseUrl: api.url }),
    abouts,
    numberOf: () => OUR_NUMBER ?? null,
    customerLine: () => (isKnown ? (CUSTOMER_LINE ?? null) : null),
    officerLine: () => OFFICER ?? null,
    clock: () => clock.now,
    note,
  });
  beforeEach(async () => {
    isKnown = false;
    cases = createCaseDesk({
      ...writing,
      mayKnowOf: () => false,
      ...handlerTurns(parts),
      store: desk.store,
      words: house.words,
      landlord: (id) => knowing(parts.landlord(id), isKnown),
      now: () => clock.now,
    });
    api = await twilioApi(account);
    outgoing = createOutgoingCalls(deps());
    const chores = { deliver: createRing(deps()) };
    jobs = startJobs({ store: desk.store, turns: desk.turnsWith(), chores, clock: () => clock.now, note });
    clock.now = SAFE;
  });
  afterEach(async () => {
    jobs.stop();
    await api.close();
  });

  const doing = (session: Session, by: Staff = ANNA): Doing => {
    if (!session.caseId) throw new Error('no case');
    return { case: session.caseId, staff: by, actId: `act-${(acts += 1)}` };
  };
  const agreed = async (meaning: Meaning = {}, key?: string): Promise<Session> => {
    const from = key === undefined ? {} : { sessionKey: key };
    await desk.tell('web-chat', { ...AGREED, ...PLAN, 'contact-method': 'call', ...meaning }, from);
    await desk.turnsWith().take(desk.inbound('web-chat', { type: 'said', text: 'send now', value: 'send-now' }, from));
    return desk.sessionOf('web-chat', key);
  };
  const ask = (session: Session, by: Staff = ANNA, reason: string | null = null) =>
    cases.ring({ ...doing(session, by), about: 'person', reason });
  const calls = async (session: Session) => workOf(await desk.fileOf(session)).calls;
  const last = async (session: Session) => (await calls(session)).at(-1);
  const about = (at = 0): string => new URL(String(api.calls[at]?.form['Url'])).searchParams.get('about') ?? '';
  const digits = async (session: Session): Promise<string> => (await last(session))?.key?.digits ?? '';
  const accept = async (session: Session, at = 0, keyed?: string): Promise<OutgoingCall> =>
    outgoing.accept(about(at), keyed ?? (await digits(session)));
  const ended = (end: CallEnd, at = 0): Promise<CallEnd> => outgoing.ended(about(at), end);
  return {
    ...desk,
    get store() {
      return desk.store;
    },
    ...{ doing, agreed, ask, calls, last, about, digits, accept, ended },
    rang: (at = 0) => outgoing.rang(about(at)),
    acceptAs: (token, keyed) => outgoing.accept(token, keyed),
    api: () => api,
    cases: () => cases,
    knowsCustomerLine: (knows) => (isKnown = knows),
    runJobs: () => jobs.run(),
    rung: async (meaning = {}) => {
      const session = await agreed(meaning);
      expect(await ask(session)).toEqual({ type: 'done', fresh: true });
      await jobs.run();
      return session;
    },
    attempts: async (session) =>
      workOf(await desk.fileOf(session)).attempts.map(({ method, outcome }) => `${method} ${outcome}`),
    timeline: async (session) =>
      (await desk.store.timeline((await desk.fileOf(session)).id))
        .map(({ type }) => type)
        .filter((type) => /^call/.test(type)),
    made: async (session, end, by = ANNA) => {
      const at = api.calls.length;
      expect(await ask(session, by, by === LEAD ? 'The lead decided.' : null)).toMatchObject({ type: 'done' });
      await jobs.run();
      expect(await accept(session, at)).toMatchObject({ type: 'dial' });
      if (end !== null) await ended(end, at);
    },
    agreePlan: (session, plan) => cases.agreePlan({ ...doing(session), agreed: { ...AS_IT_WAS, ...plan } }),
    tried: (session, outcome) =>
      cases.logAttempt({ ...doing(session), tried: { who: 'person', method: 'call', outcome } }),
  };
}

const AS_IT_WAS = {
  about: 'person',
  detail: null,
  private: 'only-me',
  never: null,
  voicemail: null,
  answered: null,
  cover: null,
  ifCutOff: null,
  wordsPassed: false,
  reviewOn: '2026-12-10',
} as const;
