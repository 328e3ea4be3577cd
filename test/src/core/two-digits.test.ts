/** Two digits open a call to whoever has them: others may be keyed once, by a slip of the finger. */
import { keyed } from '../../../src/core/two-digits';

it.each([
  ['07', 0, 'right'],
  ['07', 1, 'right'],
  ['70', 0, 'again'],
  ['70', 1, 'wrong'],
  ['7', 0, 'again'],
  ['', 1, 'wrong'],
  ['077', 1, 'wrong'],
] as const)('keyed %p with others keyed %i times before is %s', (said, wrong, expected) => {
  expect(keyed({ digits: '07', wrong }, said)).toBe(expected);
});
