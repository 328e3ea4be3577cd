/** What a text names that whoever holds the telephone may read: a landlord, or abuse. */
import { namesIn } from '../../../src/cases/names-it';

const DESK = ['Example Homes', 'Maple (North) Group'];

it.each([
  ['Is it your husband who hits you?', 'abuse'],
  ['Has he been VIOLENT before?', 'abuse'],
  ['There is a refuge with room', 'abuse'],
  ['Example Homes can help', 'landlord'],
  ['I am from Example', 'landlord'],
  ['call maple (north) group back', 'landlord'],
  ['Has your landlord been?', 'landlord'],
  ['Hello, is now a good time?', null],
  ['For example, after six', null],
  ['Is the white house safe to meet at?', null],
  ['', null],
])('%j: %s', (text, names) => {
  expect(namesIn(text, DESK)).toBe(names);
});
