/** How long a closed case is kept, on the real store: it goes with its key, and nothing unread ever does (R16). */
import { createRetention } from '../../../src/cases/retention';
import { working } from '../../../src/core/case-file';
import { landlordId } from '../../../src/core/ids';
import type { Session } from '../../../src/core/session';
import { staffId } from '../../../src/core/staff';
import { AGREED, PLAN, texting, turnDesk } from '../../support/turn-desk';

const desk = turnDesk();
const { clock, tell, fileOf } = desk;
const DAY = 24 * 60 * 60 * 1000;
const DAYS = 30;

const sent = (key: string): Promise<Session> =>
  tell('web-chat', { ...AGREED, ...PLAN, 'officer-gender': null, enough: 'send-now' }, { sessionKey: key });

const close = async (session: Session): Promise<void> => {
  const file = await fileOf(session);
  const closing = { at: clock.now, by: staffId('staff-a'), outcome: 'moved' as const, lessons: 'None.' };
  await desk.store.saveCase({ ...working(file, { closing }), state: 'closed' }, [], clock.now);
};

const look = async (): Promise<readonly string[]> => {
  const told: string[] = [];
  const landlords = [{ id: landlordId(texting.id), closedCaseDays: DAYS }];
  const note = ({ event }: { event: string }): void => void told.push(event);
  await createRetention({ store: desk.store, landlords, rehearsal: false, note })(clock.now);
  return told;
};
const isKept = async (session: Session): Promise<boolean> =>
  session.caseId !== null && (await desk.store.caseFile(session.caseId)) !== null;

it('destroys what was closed so long ago, and nothing younger', async () => {
  const old = await sent('web:old');
  await close(old);
  clock.now += (DAYS - 1) * DAY;
  const young = await sent('web:young');
  await close(young);
  expect(await look()).toEqual([]);
  clock.now += DAY;
  expect(await look()).toEqual(['case_past_retention']);
  expect([await isKept(old), await isKept(young)]).toEqual([false, true]);
  expect(await look()).toEqual([]);
});

it('never touches a case that is open, however old, read or not', async () => {
  const waiting = await sent('web:waiting');
  clock.now += 10 * 365 * DAY;
  expect(await look()).toEqual([]);
  expect(await isKept(waiting)).toBe(true);
});

it('counts from the last close of one that came to life again', async () => {
  const again = await sent('web:again');
  await close(again);
  clock.now += DAYS * DAY;
  const file = await fileOf(again);
  await desk.store.saveCase({ ...file, state: 'open' }, [], clock.now);
  expect(await look()).toEqual([]);
  await close(again);
  expect(await look()).toEqual([]);
  clock.now += DAYS * DAY;
  expect(await look()).toEqual(['case_past_retention']);
});
