/** STOP belongs to the number it came from: known before there is a case, and never to another number of theirs. */
import { contactAdvice } from '../../../src/console/contact-advice';
import { isStopped } from '../../../src/core/stopped';
import type { Session } from '../../../src/core/session';
import { OWN_NUMBER } from '../../support/conversation';
import { sendingDesk } from '../../support/sending-desk';

const { desk, cases, out, agreed, doing, sent, agree } = sendingDesk();
const { clock } = desk;
const MINUTE = 60_000;
const ANOTHER = '+447700900777';
const A_THIRD = '+447700900778';

const stop = async (number: string): Promise<void> => {
  const more = { number, sessionKey: `sms:+441632960001:${number}` };
  await desk.turnsWith().take(desk.inbound('sms', { type: 'opted-out' }, more));
  clock.now += MINUTE;
};
const flags = async (session: Session): Promise<readonly string[]> => (await desk.fileOf(session)).content.flags;
const advice = async (session: Session) => contactAdvice(await desk.fileOf(session), clock.now).person;

describe('a number that said STOP before there was a case', () => {
  beforeEach(() => stop(OWN_NUMBER));

  it('is known at the hand-off: flagged, the page says no, and sending is refused at once', async () => {
    const session = await agreed();
    expect(await flags(session)).toContain('texting-stopped');
    expect(await advice(session)).toEqual({ answer: 'never', because: ['texting-stopped', 'not-verified'] });
    expect(await sent(session)).toBe('outside-plan');
    expect(out().texts).toEqual([]);
  });

  it('makes no text written down from elsewhere one that was made by the plan', async () => {
    const session = await agreed();
    clock.now += MINUTE;
    await cases().logAttempt({ ...doing(session), tried: { who: 'person', method: 'text', outcome: 'no-answer' } });
    expect((await desk.fileOf(session)).content.work?.attempts).toMatchObject([{ withinPlan: false }]);
  });

  it('is known when a plan is agreed on it', async () => {
    const session = await agreed({ 'contact-this-number': 'no', 'contact-detail': ANOTHER });
    expect(await flags(session)).not.toContain('texting-stopped');
    expect(await agree(session, { detail: OWN_NUMBER })).toMatchObject({ type: 'done' });
    expect(await flags(session)).toContain('texting-stopped');
    expect(await advice(session)).toMatchObject({ answer: 'never', because: ['texting-stopped'] });
    expect(await sent(session)).toBe('outside-plan');
  });

  it('says nothing of any other number', async () => {
    const session = await agreed({ 'contact-this-number': 'no', 'contact-detail': ANOTHER });
    expect(await flags(session)).not.toContain('texting-stopped');
    expect(await sent(session)).toBe('done');
    expect(out().texts).toMatchObject([{ to: ANOTHER }]);
  });
});

describe('a number that says STOP to a case', () => {
  const stopped = async (): Promise<Session> => {
    const session = await agreed();
    clock.now += MINUTE;
    await stop(OWN_NUMBER);
    expect(await sent(session)).toBe('outside-plan');
    return session;
  };

  it('leaves another that is agreed after it, with the words passed, free to be texted', async () => {
    const session = await stopped();
    expect(await agree(session, { detail: ANOTHER })).toMatchObject({ type: 'done' });
    expect(await advice(session)).toEqual({ answer: 'yes', because: [] });
    expect(await sent(session)).toBe('done');
    expect(out().texts).toMatchObject([{ to: ANOTHER }]);
    clock.now += MINUTE;
    await cases().logAttempt({ ...doing(session), tried: { who: 'person', method: 'text', outcome: 'no-answer' } });
    expect((await desk.fileOf(session)).content.work?.attempts).toMatchObject([{ withinPlan: true }]);
  });

  it('is itself never texted again, whatever is agreed', async () => {
    const session = await stopped();
    await agree(session, { detail: ANOTHER });
    clock.now += MINUTE;
    expect(await agree(session, { detail: OWN_NUMBER })).toMatchObject({ type: 'done' });
    expect(await sent(session)).toBe('outside-plan');
    expect(out().texts).toEqual([]);
  });

  it('is one of several: each that says it is held, and STOP said again holds no other', async () => {
    const session = await stopped();
    await agree(session, { detail: ANOTHER });
    clock.now += MINUTE;
    await stop(OWN_NUMBER);
    expect(await sent(session)).toBe('done');
    await stop(ANOTHER);
    const file = await desk.fileOf(session);
    expect([OWN_NUMBER, ANOTHER, A_THIRD].map((number) => isStopped(file, number))).toEqual([true, true, false]);
    expect(await sent(session)).toBe('outside-plan');
    expect(await agree(session, { detail: A_THIRD })).toMatchObject({ type: 'done' });
    expect(await advice(session)).toEqual({ answer: 'yes', because: [] });
  });

  it('holds a number that was given before it, until that is agreed anew: they may have meant all of theirs', async () => {
    const session = await agreed();
    clock.now += MINUTE;
    await agree(session, { detail: ANOTHER });
    clock.now += MINUTE;
    await stop(OWN_NUMBER);
    expect(await advice(session)).toMatchObject({ answer: 'never', because: ['texting-stopped'] });
    await agree(session, { detail: ANOTHER });
    expect(await advice(session)).toEqual({ answer: 'yes', because: [] });
  });
});

it('a case that only knows that some number said STOP texts none, as before', async () => {
  const session = await agreed();
  const file = await desk.fileOf(session);
  await desk.store.saveCase({ ...file, content: { ...file.content, flags: ['texting-stopped'] } }, [], clock.now);
  await agree(session, { detail: ANOTHER });
  await stop(ANOTHER);
  expect(await sent(session)).toBe('outside-plan');
  expect((await desk.fileOf(session)).content.stops).toBeUndefined();
});
