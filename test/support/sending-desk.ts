/** Writing to somebody by their plan: the real store, turn, jobs and case desk, and a sender that keeps what it is given. */
import { aboutsFor } from '../../src/cases/about';
import { createCaseDesk, type CaseDesk, type Doing } from '../../src/cases/case-desk';
import { createDeliver } from '../../src/cases/deliver';
import type { OutgoingWording } from '../../src/cases/outgoing-ask';
import type { Agreed } from '../../src/cases/work-plan';
import { writing } from '../../src/channels/sms/writing';
import { workOf } from '../../src/core/case-file';
import { landlordId } from '../../src/core/ids';
import type { Session } from '../../src/core/session';
import { staffId, type Role, type Staff } from '../../src/core/staff';
import type { AttemptOutcome } from '../../src/core/work';
import { handlerTurns } from '../../src/turn/handler-turns';
import { startJobs, type JobRunner } from '../../src/turn/jobs';
import { house } from './conversation';
import { sendings, type Sendings } from './sending';
import { AGREED, keyOf, parts, PLAN, texting, turnDesk, type TurnDesk } from './turn-desk';

const member = (name: string, ...roles: Role[]): Staff => ({
  id: staffId(`staff-${name}`),
  name,
  landlord: landlordId(texting.id),
  roles,
});
export const ANNA = member('anna', 'case-handler');
export const LEAD = member('lead', 'safeguarding-lead');

/** Of a Wednesday, on which `PLAN` is safe from nine to twelve. */
export const wednesday = (hour: number, minute = 0): number => Date.UTC(2026, 10, 25, hour, minute);

export interface Ask {
  readonly by?: Staff;
  readonly wording?: OutgoingWording;
  readonly reason?: string;
}

export interface SendingDesk {
  readonly desk: TurnDesk;
  readonly cases: () => CaseDesk;
  readonly out: () => Sendings;
  /** Handed off by the page. `tab`: a conversation of its own. */
  readonly agreed: (meaning?: Readonly<Record<string, string>>, tab?: string) => Promise<Session>;
  readonly doing: (session: Session, by?: Staff) => Doing;
  readonly ask: (session: Session, ask?: Ask) => ReturnType<CaseDesk['sendMessage']>;
  /** Asked for and let leave: what came of the asking. */
  readonly sent: (session: Session, ask?: Ask) => Promise<string>;
  readonly run: () => Promise<void>;
  readonly states: (session: Session) => Promise<readonly string[]>;
  readonly spoke: (session: Session, outcome?: AttemptOutcome) => ReturnType<CaseDesk['logAttempt']>;
  readonly agree: (session: Session, plan?: Partial<Agreed>) => ReturnType<CaseDesk['agreePlan']>;
}

/** Call once in a test file: it registers its own hooks. */
export function sendingDesk(): SendingDesk {
  const desk = turnDesk();
  const { clock } = desk;
  let cases: CaseDesk;
  let out: Sendings;
  let jobs: JobRunner;
  let acts = 0;
  beforeEach(() => {
    out = sendings();
    cases = createCaseDesk({
      ...{ ...writing, ...handlerTurns(parts), store: desk.store, words: house.words, landlord: parts.landlord },
      ...{ mayKnowOf: () => true, deskNumber: () => '+447700900101', now: () => clock.now },
    });
    const common = { store: desk.store, clock: () => clock.now, note: () => undefined };
    const deliver = createDeliver({
      ...common,
      ...{ text: out.text, mail: out.mail, abouts: aboutsFor(Buffer.alloc(32, 3)) },
      numberOf: () => '+447700900101',
      threadOf: (_, number) => keyOf('sms', `sms:+441632960001:${number}`),
      stop: () => Promise.resolve(),
      subjectFor: () => 'Your message',
    });
    jobs = startJobs({ ...common, turns: desk.turnsWith(), chores: { deliver } });
    clock.now = wednesday(10);
  });
  afterEach(() => jobs.stop());

  const doing: SendingDesk['doing'] = (session, by = ANNA) => {
    if (!session.caseId) throw new Error('no case');
    return { case: session.caseId, staff: by, actId: `act-${(acts += 1)}` };
  };
  const ask: SendingDesk['ask'] = (session, { by = ANNA, wording = 'we-tried', reason } = {}) =>
    cases.sendMessage({ ...doing(session, by), about: 'person', wording, reason: reason ?? null });
  return {
    desk,
    cases: () => cases,
    out: () => out,
    agreed: async (meaning = {}, tab = 'web:c1') => {
      await desk.tell('web-chat', { ...AGREED, ...PLAN, ...meaning }, { sessionKey: tab });
      const said = { type: 'said', text: 'send now', value: 'send-now' } as const;
      await desk.turnsWith().take(desk.inbound('web-chat', said, { sessionKey: tab }));
      return desk.sessionOf('web-chat', tab);
    },
    doing,
    ask,
    sent: async (session, wanted) => {
      const asked = await ask(session, wanted);
      await jobs.run();
      return asked.type === 'refused' ? asked.why : asked.type;
    },
    run: async () => {
      await jobs.run();
    },
    states: async (session) =>
      workOf(await desk.fileOf(session)).outgoing.map(({ state, why }) => [state, ...why].join(' ')),
    spoke: (session, outcome = 'spoke-to-them') =>
      cases.logAttempt({ ...doing(session), tried: { who: 'person', method: 'call', outcome } }),
    agree: (session, plan = {}) =>
      cases.agreePlan({
        ...doing(session),
        agreed: {
          ...{ about: 'person', method: 'text', detail: null, private: 'only-me', windows: null, never: null },
          ...{ voicemail: null, answered: null, cover: null, ifCutOff: null, wordsPassed: true },
          reviewOn: '2026-12-10',
          ...plan,
        },
      }),
  };
}
