/** Priorities are in one order, and are only ever raised (R8). */
import { higherOf, isHigher, PRIORITIES } from '../../../src/core/case';

it('is the highest of what is there and what was heard, however many, in whatever order', () => {
  for (const one of PRIORITIES)
    for (const other of PRIORITIES) {
      const highest = PRIORITIES[Math.max(PRIORITIES.indexOf(one), PRIORITIES.indexOf(other))];
      expect([higherOf(one, other), higherOf(other, one)]).toEqual([highest, highest]);
      expect(isHigher(one, other)).toBe(one !== other && highest === one);
    }
  expect(higherOf('soon')).toBe('soon');
  expect(higherOf('soon', 'now', 'urgent')).toBe('now');
});
