/** Bank holidays that run short are said every day until somebody brings them up to date. */
import { shortCalendars, watchCalendars } from '../../src/calendar-watch';
import { createLog } from '../../src/server/log';
import { house } from '../support/conversation';

const DAY = 24 * 60 * 60 * 1000;
const lastKnown = Math.max(...house.bankHolidays.scotland.events.map(({ date }) => Date.parse(date)));
const FAR = lastKnown - 365 * DAY;
const NEAR = lastKnown - 30 * DAY;

const watching = (start: number) => {
  const lines: string[] = [];
  const clock = { now: start };
  const log = createLog('warn', { write: (line) => void lines.push(line) });
  const watch = watchCalendars({ house, log, now: () => clock.now });
  return { clock, watch, said: (): readonly string[] => lines.splice(0) };
};

it('says nothing while they reach far enough', () => {
  const { clock, watch, said } = watching(FAR);
  clock.now += DAY;
  watch.look();
  watch.stop();
  expect([said(), shortCalendars(house, FAR)]).toEqual([[], []]);
});

it('says it once a day for each landlord, with how many days are left', () => {
  const { clock, watch, said } = watching(NEAR);
  const first = said().map((line): { landlord: string; count: number; event: string } => JSON.parse(line));
  expect(first.map(({ landlord }) => landlord)).toEqual(house.landlords.all.map(({ id }) => id));
  expect(first.map(({ event }) => event)).toEqual(first.map(() => 'bank_holidays_short'));
  expect(first.every(({ count }) => count >= 0 && count <= 30)).toBe(true);
  clock.now += DAY / 24;
  watch.look();
  expect(said()).toEqual([]);
  clock.now += DAY;
  watch.look();
  watch.stop();
  expect(said()).toHaveLength(first.length);
});
