/** The next safe time long enough to write in: never earlier than it lasts, and never later than it begins. */
import fc from 'fast-check';
import { DAYS, type Window } from '../../../src/core/answer';
import { nextRoom } from '../../../src/safety/next-room';
import { isSafe } from '../../../src/safety/safe-windows';

const MINUTE = 60_000;
const clock = (quarter: number): string =>
  `${String(Math.floor(quarter / 12)).padStart(2, '0')}:${String((quarter % 12) * 5).padStart(2, '0')}`;
const windowArb: fc.Arbitrary<Window> = fc
  .record({
    days: fc.subarray([...DAYS], { minLength: 1 }),
    from: fc.integer({ min: 0, max: 280 }),
    minutes: fc.integer({ min: 1, max: 7 }),
  })
  .map(({ days, from, minutes }) => ({ days, from: clock(from), to: clock(from + minutes) }));
const planArb = fc.record({
  windows: fc.array(windowArb, { minLength: 1, maxLength: 4 }),
  never: fc.array(windowArb, { maxLength: 3 }),
});
/** Both clock changes are in it. */
const instantArb = fc.integer({ min: Date.UTC(2026, 2, 20), max: Date.UTC(2026, 10, 10) });

const lasts = (plan: Parameters<typeof nextRoom>[0], from: number, minutes: number): boolean => {
  for (let at = from; at < from + minutes * MINUTE; at += MINUTE / 2) if (!isSafe(plan, at)) return false;
  return isSafe(plan, from + minutes * MINUTE - 1);
};

it('lasts as long as was asked, and nothing before it does', () => {
  let found = 0;
  fc.assert(
    fc.property(planArb, instantArb, (plan, from) => {
      const at = nextRoom(plan, from, 15);
      const until = at ?? from + 8 * 24 * 60 * MINUTE;
      if (at !== null) {
        found += 1;
        expect(at).toBeGreaterThanOrEqual(from);
        expect(lasts(plan, at, 15)).toBe(true);
      }
      // Windows begin and end on whole five minutes.
      const first = Math.ceil(from / (5 * MINUTE)) * 5 * MINUTE;
      for (let each = first; each < until; each += 5 * MINUTE) expect(lasts(plan, each, 15)).toBe(false);
    }),
    { numRuns: 150 },
  );
  expect(found).toBeGreaterThan(30);
});

it('is none where no time was agreed', () => {
  expect(nextRoom({ windows: null, never: [] }, 0, 15)).toBeNull();
  expect(nextRoom({ windows: [], never: [] }, 0, 15)).toBeNull();
});
