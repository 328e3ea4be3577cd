import type { Answers } from '../../../src/core/answer';
import { DOORS, type Access, type Door } from '../../../src/core/case';
import { route } from '../../../src/triage/routing';
import { testLandlord } from '../../support/landlord';

const landlord = testLandlord();
const wording = { id: 'x', version: '1', language: 'en', hash: '0' };
const said = (question: string, value: string): Answers => ({ [question]: { value, wording, at: 0 } });
const routed = (door: Door, answers: Answers = {}, access: Access = 'landlord') =>
  route({ landlord, door, answers, access });

it('keeps a colleague’s case, a case with a keep-from and a worry about own behaviour in queues of their own', () => {
  expect(routed('me').queue).toBe('desk');
  expect(routed('someone-else').queue).toBe('desk');
  expect(routed('colleague', {}, 'restricted').queue).toBe('colleagues');
  expect(routed('me', {}, 'restricted').queue).toBe('restricted');
  expect(routed('my-behaviour').queue).toBe('behaviour');
});

it('lets no restricted case wait where the landlord at large looks', () => {
  for (const door of DOORS) expect(routed(door, {}, 'restricted').queue).not.toBe('desk');
});

it('knows who brought it', () => {
  expect(routed('me').source).toBe('person');
  expect(routed('not-sure').source).toBe('person');
  expect(routed('someone-else').source).toBe('third-party');
  expect(routed('someone-else', said('relationship', 'professional')).source).toBe('agency');
  expect(routed('someone-else', said('relationship', 'neighbour')).source).toBe('third-party');
  expect(routed('someone-else', said('colleague-about', 'a-customer-told-me')).source).toBe('staff');
});
