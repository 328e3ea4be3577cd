/** One number or address is the same however it is written, and two are not. */
import { isSameWay } from '../../../src/core/same-way';

it.each([
  ['+447700900222', '+447700900222'],
  ['+447700900222', '07700 900222'],
  ['+447700900222', 'My sister Sam, 07700 900 222, after six'],
  ['+447700900222', 'Sam: 0044 7700 900222'],
  ['sam@example.org', 'Sam@Example.org'],
  ['sam@example.org', 'Write to my sister (sam@example.org)'],
])('%s and %s are one', (one, other) => {
  expect([isSameWay(one, other), isSameWay(other, one)]).toEqual([true, true]);
});

it.each([
  ['+447700900222', '+447700900223'],
  ['sam@example.org', 'nosam@example.org'],
  ['+447700900222', 'sam@example.org'],
  ['+447700900222', 'Ask at 22 Example Street'],
  ['Ask Sam', 'Ask Sam'],
  ['+447700900222', null],
  [null, null],
])('%s and %s are not', (one, other) => {
  expect([isSameWay(one, other), isSameWay(other, one)]).toEqual([false, false]);
});
