import fc from 'fast-check';
import { DAYS, type Day, type Window } from '../../../src/core/answer';
import { minutesOf } from '../../../src/safety/london-clock';
import { clockOf, everyWeek, normalise, without } from '../../../src/safety/window-set';

const quarter = fc.integer({ min: 0, max: 96 });
const windows = fc.array(
  fc
    .tuple(fc.uniqueArray(fc.constantFrom<Day>(...DAYS), { minLength: 1, maxLength: 7 }), quarter, quarter)
    .filter(([, from, to]) => from < to)
    .map(([days, from, to]): Window => ({ days, from: clockOf(from * 15), to: clockOf(to * 15) })),
  { maxLength: 6 },
);

/** Every quarter of an hour of the week that the windows hold. */
const held = (list: readonly Window[]): string =>
  DAYS.map((day) =>
    Array.from({ length: 96 }, (_, at) =>
      list.some(({ days, from, to }) => days.includes(day) && minutesOf(from) <= at * 15 && at * 15 < minutesOf(to))
        ? 'x'
        : '.',
    ).join(''),
  ).join('|');

it('holds the same times in fewer words, and says them the same way twice', () => {
  fc.assert(
    fc.property(windows, (list) => {
      const once = normalise(list);
      expect(held(once)).toBe(held(list));
      expect(normalise(once)).toEqual(once);
      for (const day of DAYS) {
        const own = once.filter(({ days }) => days.includes(day)).sort((a, b) => a.from.localeCompare(b.from));
        own.slice(1).forEach(({ from }, index) => expect(from > (own[index]?.to ?? '')).toBe(true));
      }
    }),
    { numRuns: 40 },
  );
});

it('leaves what was not taken away, and nothing else', () => {
  fc.assert(
    fc.property(windows, windows, (list, never) => {
      const expected = [...held(list)]
        .map((mark, at) => (mark === 'x' && held(never)[at] === 'x' ? '.' : mark))
        .join('');
      expect(held(without(list, never))).toBe(expected);
    }),
    { numRuns: 30 },
  );
});

describe('one date alone', () => {
  const weekly: Window = { days: ['wed'], from: '10:00', to: '14:00' };
  const once: Window = { ...weekly, on: '2026-11-25' };

  it('is not joined with what repeats, and stands after it', () => {
    expect(normalise([once, weekly, { ...once, from: '13:00', to: '15:00' }])).toEqual([
      weekly,
      { ...once, to: '15:00' },
    ]);
  });

  it('covers nothing that repeats, and is covered by it', () => {
    expect(without([weekly], [once])).toEqual([weekly]);
    expect(without([weekly], everyWeek([once]))).toEqual([]);
    expect(without([once], [weekly])).toEqual([]);
    expect(without([once], [{ ...once, on: '2026-12-02' }])).toEqual([once]);
  });
});
