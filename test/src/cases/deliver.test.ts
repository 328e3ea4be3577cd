/** What leaves for a person: on the real store, turn and jobs, with everything but the network. */
import { aboutsFor } from '../../../src/cases/about';
import { createCaseDesk, type CaseDesk, type Doing } from '../../../src/cases/case-desk';
import { createDeliver, createStatuses, type DeliveryDeps } from '../../../src/cases/deliver';
import { writing } from '../../../src/channels/sms/writing';
import { workOf } from '../../../src/core/case-file';
import { landlordId } from '../../../src/core/ids';
import type { Outgoing } from '../../../src/core/outgoing';
import type { TextStatus } from '../../../src/core/sender';
import type { Session } from '../../../src/core/session';
import { staffId, type Role, type Staff } from '../../../src/core/staff';
import { handlerTurns } from '../../../src/turn/handler-turns';
import { startJobs, type JobRunner } from '../../../src/turn/jobs';
import { house, MINUTE, OWN_NUMBER } from '../../support/conversation';
import { sendings, type Sendings } from '../../support/sending';
import { AGREED, keyOf, parts, PLAN, texting, turnDesk } from '../../support/turn-desk';

const desk = turnDesk();
const { clock, turnsWith, inbound, sessionOf, tell } = desk;
const HOUR = 60 * MINUTE;
const OUR_NUMBER = '+447700900101';
const abouts = aboutsFor(Buffer.alloc(32, 3));

const staff = (name: string, ...roles: Role[]): Staff => ({
  id: staffId(`staff-${name}`),
  name,
  landlord: landlordId(texting.id),
  roles: roles.length > 0 ? roles : ['case-handler'],
});
const ANNA = staff('anna');
const LEAD = staff('lead', 'safeguarding-lead');

let cases: CaseDesk;
let out: Sendings;
let jobs: JobRunner;
let deps: DeliveryDeps;
let acts = 0;

beforeEach(() => {
  cases = createCaseDesk({
    ...writing,
    mayKnowOf: () => false,
    ...handlerTurns(parts),
    store: desk.store,
    words: house.words,
    landlord: parts.landlord,
    now: () => clock.now,
  });
  out = sendings();
  deps = {
    store: desk.store,
    text: out.text,
    mail: out.mail,
    abouts,
    numberOf: () => OUR_NUMBER,
    threadOf: () => keyOf('sms'),
    stop: async ({ number }) => {
      await turnsWith().take(inbound('sms', { type: 'opted-out', by: 'network' }, { number }));
    },
    subjectFor: () => 'Your message',
    clock: () => clock.now,
    note: (fact) => desk.notes.push({ ...fact, channel: 'sms', landlord: texting.id }),
  };
  jobs = runner(deps);
});
afterEach(() => jobs.stop());

const runner = (given: DeliveryDeps): JobRunner =>
  startJobs({
    store: desk.store,
    turns: turnsWith(),
    chores: { deliver: createDeliver(given) },
    clock: () => clock.now,
    note: (fact) => desk.notes.push({ ...fact, channel: 'sms', landlord: texting.id }),
  });

const doing = (session: Session, by: Staff = ANNA): Doing => {
  if (!session.caseId) throw new Error('no case');
  return { case: session.caseId, staff: by, actId: `act-${(acts += 1)}` };
};
const outgoing = async (session: Session): Promise<readonly Outgoing[]> => workOf(await desk.fileOf(session)).outgoing;
const states = async (session: Session): Promise<readonly string[]> =>
  (await outgoing(session)).map(({ state, why }) => [state, ...why].join(' '));
const status = (state: TextStatus['status'], ref = 'SM1', why: TextStatus['why'] = null): TextStatus => ({
  ref,
  status: state,
  errorCode: null,
  why,
});

describe('a conversation by text', () => {
  const waiting = async (): Promise<Session> => {
    await tell('sms', AGREED);
    await turnsWith().take(inbound('sms', { type: 'said', text: 'human' }));
    return sessionOf('sms');
  };
  const held = async (): Promise<Session> => {
    const session = await waiting();
    expect(await cases.takeOver(doing(session))).toEqual({ type: 'done', fresh: true });
    return sessionOf('sms');
  };
  const say = async (text: string) => {
    const session = await sessionOf('sms');
    return cases.say({ ...doing(session), control: session.control, text });
  };

  it('knows the number only of somebody who agreed (R2)', async () => {
    await tell('sms', { 'safe-now': 'yes', about: 'me', 'under-18': 'no' });
    expect((await sessionOf('sms')).textsTo).toBeNull();
    await tell('sms', AGREED);
    expect((await sessionOf('sms')).textsTo).toBe(OWN_NUMBER);
  });

  it('can be taken over: the person is told by text, from our number, and answered there', async () => {
    const session = await held();
    await jobs.run();
    expect(out.texts).toMatchObject([
      { to: OWN_NUMBER, from: OUR_NUMBER, body: 'A person is here now. You can reply to them.', validSeconds: 300 },
    ]);
    await say('I am here. Is it safe to write?');
    await jobs.run();
    expect(out.texts.at(-1)?.body).toBe('I am here. Is it safe to write?');
    expect(await states(session)).toEqual(['sent', 'sent']);
  });

  it('sends long words as whole texts, in order', async () => {
    await held();
    const long = Array.from({ length: 40 }, (_, at) => `Sentence number ${at}.`).join(' ');
    await say(long);
    await jobs.run();
    const said = out.texts.slice(1).map(({ body }) => body);
    expect(said.length).toBeGreaterThan(1);
    expect(said.join(' ')).toBe(long.slice(0, 480).trim());
  });

  it('sends nothing that was written before the conversation changed hands (R6)', async () => {
    const session = await held();
    await jobs.run();
    await say('Words of somebody who has let go.');
    const now = await sessionOf('sms');
    await cases.handBack({ ...doing(now), control: now.control });
    await jobs.run();
    expect(out.texts.map(({ body }) => body)).not.toContain('Words of somebody who has let go.');
    expect(await states(session)).toContain('held lost-control');
  });

  it('is given back by text: the question that was waiting is asked again there', async () => {
    const session = await held();
    await jobs.run();
    const now = await sessionOf('sms');
    await cases.handBack({ ...doing(now), control: now.control });
    await jobs.run();
    const said = out.texts.slice(1).map(({ body }) => body);
    expect(said[0]).toContain('The person had to go. What you wrote stays with us.');
    expect(said.join('\n')).toContain('Reply 1 to');
    expect(await states(session)).not.toContain('held');
  });

  it('is finished by text', async () => {
    await held();
    await jobs.run();
    const now = await sessionOf('sms');
    await cases.finish({ ...doing(now), control: now.control, without: true });
    await jobs.run();
    expect(out.texts.at(-1)?.body).toMatch(/^That is all for now\./);
  });

  it('sends nothing once the person has stopped, left or gone quiet', async () => {
    const session = await held();
    await jobs.run();
    await say('Are you there?');
    await turnsWith().take(inbound('sms', { type: 'opted-out' }));
    await jobs.run();
    expect(out.texts).toHaveLength(1);
    expect((await states(session)).at(-1)).toMatch(/^held /);
  });

  it('sends nothing that was still waiting when they wrote X, though the desk has it back', async () => {
    const session = await held();
    await jobs.run();
    const now = await sessionOf('sms');
    await cases.handBack({ ...doing(now), control: now.control });
    clock.now += 2000;
    await turnsWith().take(inbound('sms', { type: 'said', text: 'X' }));
    await jobs.run();
    expect(out.texts).toHaveLength(1);
    expect((await states(session)).at(-1)).toMatch(/^held /);
  });

  it('holds an answer that comes after ten quiet minutes', async () => {
    const session = await held();
    await jobs.run();
    await say('A late answer.');
    clock.now += 10 * MINUTE;
    await jobs.run();
    expect(out.texts).toHaveLength(1);
    expect((await states(session)).at(-1)).toMatch(/^held /);
  });
});

describe('a message by the plan', () => {
  const agreed = async (meaning: Readonly<Record<string, string>> = {}): Promise<Session> => {
    await tell('web-chat', { ...AGREED, ...PLAN, ...meaning });
    await turnsWith().take(inbound('web-chat', { type: 'said', text: 'send now', value: 'send-now' }));
    return sessionOf('web-chat');
  };
  const ask = (session: Session, by: Staff = ANNA, reason: string | null = null) =>
    cases.sendMessage({ ...doing(session, by), about: 'person', wording: 'we-tried', reason });

  it('leaves in a safe time, and is dropped by the network when that is over', async () => {
    clock.now = Date.UTC(2026, 10, 25, 11, 30);
    const session = await agreed();
    expect(await ask(session)).toEqual({ type: 'done', fresh: true });
    await jobs.run();
    expect(out.texts).toMatchObject([
      { to: OWN_NUMBER, body: 'Hello. Sorry we missed you. We will try again another time.' },
    ]);
    const left = Date.UTC(2026, 10, 25, 12, 0) - clock.now;
    expect((out.texts[0]?.validSeconds ?? 0) * 1000).toBeLessThanOrEqual(left - 5 * MINUTE);
    expect(await states(session)).toEqual(['sent']);
  });

  it('waits for the next safe time, and leaves then', async () => {
    clock.now = Date.UTC(2026, 10, 25, 15, 0);
    const session = await agreed();
    await ask(session);
    await jobs.run();
    expect(out.texts).toEqual([]);
    clock.now = Date.UTC(2026, 10, 26, 9, 0);
    await jobs.run();
    expect(out.texts).toHaveLength(1);
  });

  it('does not leave in the last fifteen minutes of a safe time: it would be read after it', async () => {
    clock.now = Date.UTC(2026, 10, 25, 11, 40);
    const session = await agreed();
    clock.now = Date.UTC(2026, 10, 25, 11, 46);
    await ask(session);
    await jobs.run();
    expect(out.texts).toEqual([]);
    expect(await states(session)).toEqual(['waiting']);
  });

  it('is not sent when the plan was tightened while it waited', async () => {
    clock.now = Date.UTC(2026, 10, 25, 15, 0);
    const session = await agreed();
    await ask(session);
    await cases.agreePlan({
      ...doing(session),
      agreed: {
        about: 'person',
        method: 'i-will-contact-you',
        detail: null,
        private: 'only-me',
        windows: null,
        never: null,
        voicemail: null,
        answered: null,
        cover: null,
        ifCutOff: null,
        wordsPassed: false,
        reviewOn: '2026-12-10',
      },
    });
    clock.now = Date.UTC(2026, 10, 26, 9, 30);
    await jobs.run();
    expect(out.texts).toEqual([]);
    expect((await states(session))[0]).toMatch(/^held .*they-will-contact/);
  });

  it('is refused at once where the plan never allows it', async () => {
    const session = await agreed({ 'contact-private': 'others-sometimes' });
    expect(await ask(session)).toEqual({ type: 'refused', why: 'outside-plan' });
    expect(await ask(session, LEAD, 'The lead thinks otherwise.')).toEqual({ type: 'refused', why: 'outside-plan' });
  });

  it('leaves outside the times only for a named lead with a reason, and the timeline says so', async () => {
    clock.now = Date.UTC(2026, 10, 25, 15, 0);
    const session = await agreed();
    expect(await ask(session, ANNA, 'I want to.')).toEqual({ type: 'refused', why: 'needs-reason' });
    expect(await ask(session, LEAD, 'Her mother rang: the bail address has changed.')).toMatchObject({ type: 'done' });
    await jobs.run();
    expect(out.texts).toHaveLength(1);
    const types = (await desk.store.timeline((await desk.fileOf(session)).id)).map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(['plan_overridden', 'message_left']));
  });

  it('leaves outside the times for as long as that was decided, and for that plan only', async () => {
    clock.now = Date.UTC(2026, 10, 25, 15, 0);
    const session = await agreed();
    await ask(session, LEAD, 'He is out until four.');
    out.answer = () => ({ type: 'later' });
    await jobs.run();
    out.answer = () => ({ type: 'accepted', ref: 'SM5' });
    clock.now = Date.UTC(2026, 10, 26, 2, 30);
    await jobs.run();
    expect(out.texts).toHaveLength(1);
    expect(await states(session)).toEqual(['held override-over']);
  });

  it('is held when its case is closed', async () => {
    clock.now = Date.UTC(2026, 10, 25, 15, 0);
    const session = await agreed();
    await ask(session);
    const file = await desk.fileOf(session);
    await desk.store.saveCase({ ...file, state: 'closed' }, [], clock.now);
    clock.now = Date.UTC(2026, 10, 26, 9, 30);
    await jobs.run();
    expect(out.texts).toEqual([]);
    expect(await states(session)).toEqual(['held not-open']);
  });

  it('is not sent to a number that said STOP to us, though the case came by the page; its handler is told', async () => {
    clock.now = Date.UTC(2026, 10, 25, 10, 0);
    const session = await agreed();
    await turnsWith().take(inbound('sms', { type: 'opted-out' }));
    expect((await desk.fileOf(session)).content.flags).toContain('texting-stopped');
    expect(await ask(session)).toEqual({ type: 'refused', why: 'outside-plan' });
  });

  it('is not sent to a number that said STOP before there was a case', async () => {
    clock.now = Date.UTC(2026, 10, 25, 10, 0);
    await turnsWith().take(inbound('sms', { type: 'opted-out' }));
    const session = await agreed();
    expect((await desk.fileOf(session)).content.flags).toContain('texting-stopped');
    expect(await ask(session)).toEqual({ type: 'refused', why: 'outside-plan' });
    await jobs.run();
    expect(out.texts).toEqual([]);
  });

  it('alarms every case of a number that texts after STOP, whatever brought it', async () => {
    const session = await agreed();
    await turnsWith().take(inbound('sms', { type: 'opted-out' }));
    await turnsWith().take(inbound('sms', { type: 'said', text: 'please' }));
    expect((await desk.fileOf(session)).reasons.map(({ code }) => code)).toContain('wrote-after-stop');
  });

  it('is asked for once', async () => {
    clock.now = Date.UTC(2026, 10, 25, 15, 0);
    const session = await agreed();
    await ask(session);
    expect(await ask(session)).toEqual({ type: 'refused', why: 'already-waiting' });
  });

  it('can be taken back before it leaves', async () => {
    clock.now = Date.UTC(2026, 10, 25, 15, 0);
    const session = await agreed();
    await ask(session);
    const [waiting] = await outgoing(session);
    await cases.takeBackMessage({ ...doing(session), message: waiting?.id ?? '' });
    clock.now = Date.UTC(2026, 10, 26, 9, 0);
    await jobs.run();
    expect(out.texts).toEqual([]);
    expect(await states(session)).toEqual(['held taken-back']);
  });

  describe('in a safe time', () => {
    let session: Session;
    beforeEach(async () => {
      clock.now = Date.UTC(2026, 10, 25, 10, 0);
      session = await agreed();
      await ask(session);
    });
    const about = (): string => out.texts[0]?.about ?? '';

    it('is never sent twice, though whoever sent it died before the answer', async () => {
      out.answer = () => {
        throw new Error('the process ended here');
      };
      await jobs.run();
      clock.now += 2 * MINUTE;
      await jobs.run();
      expect(out.texts).toHaveLength(1);
      expect(await states(session)).toEqual(['unknown']);
    });

    it('is not sent again by a worker that finds it being sent', async () => {
      let answered: (value: { type: 'accepted'; ref: string }) => void = () => undefined;
      out.answer = () => new Promise((resolve) => (answered = resolve));
      const first = jobs.run();
      while (out.texts.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      clock.now += 2 * MINUTE;
      const second = runner(deps);
      await second.run();
      second.stop();
      answered({ type: 'accepted', ref: 'SM9' });
      await first;
      expect(out.texts).toHaveLength(1);
      expect(await states(session)).toEqual(['sent']);
    });

    it('goes again after the network asked to wait, while it is still safe', async () => {
      out.answer = () => ({ type: 'later' });
      await jobs.run();
      expect(await states(session)).toEqual(['waiting']);
      out.answer = () => ({ type: 'accepted', ref: 'SM2' });
      clock.now += 2 * MINUTE;
      await jobs.run();
      expect(await states(session)).toEqual(['sent']);
    });

    it('is not forgotten when the network asks to wait after another worker gave it up for lost', async () => {
      let answered: (value: { type: 'later' }) => void = () => undefined;
      out.answer = () => new Promise((resolve) => (answered = resolve));
      const first = jobs.run();
      while (out.texts.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      clock.now += 2 * MINUTE;
      const second = runner(deps);
      await second.run();
      second.stop();
      answered({ type: 'later' });
      await first;
      out.answer = () => ({ type: 'accepted', ref: 'SM7' });
      clock.now += 2 * MINUTE;
      await jobs.run();
      expect(await states(session)).toEqual(['sent']);
    });

    it('waits where nothing is configured to send it with, and goes once something is', async () => {
      const without = runner({ ...deps, text: null });
      await without.run();
      without.stop();
      expect(await states(session)).toEqual(['waiting']);
      clock.now += 2 * MINUTE;
      await jobs.run();
      expect(await states(session)).toEqual(['sent']);
    });

    it('tells the handler that the number has said STOP, and no later one is sent', async () => {
      out.answer = () => ({ type: 'refused', why: 'opted-out' });
      await jobs.run();
      expect(await states(session)).toEqual(['failed opted-out']);
      expect((await desk.fileOf(session)).content.flags).toContain('texting-stopped');
      expect(await ask(session)).toEqual({ type: 'refused', why: 'outside-plan' });
    });

    it('is erased with its case: nothing is sent for a case that is gone', async () => {
      await desk.store.eraseCase((await desk.fileOf(session)).id);
      await jobs.run();
      expect(out.texts).toEqual([]);
    });

    describe('and its news', () => {
      const told = (news: TextStatus) => createStatuses(deps).told(about(), news);

      it('may come twice and in any order: the first end stands', async () => {
        await jobs.run();
        for (const news of ['delivered', 'sent', 'queued', 'delivered', 'failed'] as const) await told(status(news));
        expect(await states(session)).toEqual(['delivered']);
      });

      it('is believed of this text only', async () => {
        await jobs.run();
        await told(status('delivered', 'SM-of-another'));
        await createStatuses(deps).told('not-one-of-ours-at-all', status('delivered'));
        expect(await states(session)).toEqual(['sent']);
      });

      it('may come before the answer to the send', async () => {
        out.answer = async () => {
          await told(status('delivered'));
          return { type: 'accepted', ref: 'SM1' };
        };
        await jobs.run();
        expect(await states(session)).toEqual(['delivered']);
      });

      it('of a failure is shown with its reason', async () => {
        await jobs.run();
        await told(status('failed', 'SM1', 'unreachable'));
        expect(await states(session)).toEqual(['failed unreachable']);
      });

      it('ends with the network forgetting the words', async () => {
        await jobs.run();
        await told(status('delivered'));
        await jobs.run();
        expect(out.redacted).toEqual(['SM1']);
      });

      it('may never come: the words are forgotten all the same', async () => {
        await jobs.run();
        clock.now += 25 * HOUR;
        await jobs.run();
        expect(out.redacted).toEqual(['SM1']);
      });
    });
  });
});
