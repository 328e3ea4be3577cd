/** What lasts for minutes has to begin while there are so many left. */
import { hasRoom, isClearOfNever } from '../../../src/safety/room';

/** A Wednesday in winter: London is at UTC. */
const at = (time: string): number => Date.parse(`2026-11-25T${time}Z`);
const windows = [{ days: ['wed'], from: '10:00', to: '12:00' } as const];
const never = [{ days: ['wed'], from: '11:00', to: '11:30' } as const];

it.each([
  ['10:57:00.000', true],
  ['10:57:00.001', false],
  ['11:10:00.000', false],
  ['11:30:00.000', true],
  ['11:57:00.000', true],
  ['11:57:00.001', false],
  ['12:00:00.000', false],
])('there is room for three minutes from %s: %s', (time, expected) => {
  expect(hasRoom({ windows, never }, at(time), 3)).toBe(expected);
});

it('no times are no room', () => expect(hasRoom({ windows: null, never: [] }, at('11:00:00'), 3)).toBe(false));

it.each([
  ['10:57:00.000', true],
  ['10:57:00.001', false],
  ['10:59:59.999', false],
  ['11:29:59.000', false],
  ['11:30:00.000', true],
])('three minutes from %s are clear of what was ruled out: %s', (time, expected) => {
  expect(isClearOfNever({ never }, at(time), 3)).toBe(expected);
});
