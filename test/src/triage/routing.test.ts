import { join } from 'node:path';
import type { Answers } from '../../../src/core/answer';
import { DOORS, type Access, type Door } from '../../../src/core/case';
import { TENURES } from '../../../src/core/home';
import { loadLandlords } from '../../../src/landlords/load';
import { queueOf, route, teamOf } from '../../../src/triage/routing';
import { testLandlord } from '../../support/landlord';

const landlord = testLandlord();
const wording = { id: 'x', version: '1', language: 'en', hash: '0' };
const said = (question: string, value: string): Answers => ({ [question]: { value, wording, at: 0 } });
const routed = (door: Door, answers: Answers = {}, access: Access = 'landlord') =>
  route({ landlord, door, answers, access, language: 'en' });

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

const landlords = loadLandlords(join(__dirname, '../../../manifest/landlords')).all;
const named = (id: string) => {
  const found = landlords.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};
const waiting = (door: Door = 'me', access: Access = 'landlord') => ({ door, access });

describe('the team of a case', () => {
  it('is there for every home a landlord has, and for one nobody knows [AL2, AL3]', () => {
    for (const one of landlords)
      for (const door of ['me', 'not-sure', 'someone-else'] as const)
        for (const tenure of [...TENURES, null])
          for (const area of [...one.areas, null])
            expect([one.id, teamOf(one, { ...waiting(door), home: { tenure, area } })?.queue]).toEqual([
              one.id,
              expect.stringMatching(/./),
            ]);
  });

  it('is the general one until the home is known: nothing is dropped, nothing guessed', () => {
    for (const one of landlords) {
      expect(teamOf(one, waiting())?.id).toBe(one.routing.teams.at(-1)?.id);
      expect(queueOf(one, waiting())).toBe(one.routing.queue);
    }
  });

  it('is by tenure where the policy names who manages [SO47]', () => {
    const queue = (tenure: (typeof TENURES)[number]) =>
      queueOf(named('southern'), { ...waiting(), home: { tenure, area: null } });
    expect(queue('general-needs')).toBe('home-services');
    expect(queue('sheltered')).toBe('sheltered-services');
    expect(queue('shared-ownership')).toBe('southern-360');
    expect(queue('other')).toBe('home-services');
  });

  it('is by area where there is a team for it, and the Locality Teams otherwise [AS46]', () => {
    const queue = (area: string | null) => queueOf(named('aspire'), { ...waiting(), home: { tenure: null, area } });
    expect(queue('stoke-on-trent')).toBe('locality-stoke');
    expect(queue('staffordshire')).toBe('locality-teams');
    expect(queue(null)).toBe('locality-teams');
  });

  it('is the co-ordinators’, and the case management team’s [FU36, VI18]', () => {
    expect(teamOf(named('futures'), waiting())?.queue).toBe('safeguarding-co-ordinators');
    expect(teamOf(named('vivid'), waiting())?.queue).toBe('case-management');
  });

  it('is none for a restricted case, whatever the home: it stays with its group (R7)', () => {
    const home = { tenure: 'sheltered', area: 'kent' } as const;
    for (const one of landlords)
      for (const door of DOORS) {
        const queue = queueOf(one, { ...waiting(door, 'restricted'), home });
        expect(one.routing.teams.map((team) => team.queue)).not.toContain(queue);
      }
  });

  it('keeps a case to the teams alone where the policy does [AS50]', () => {
    const of = (id: string) => route({ ...waiting(), landlord: named(id), answers: {}, language: 'en' }).onlyTeams;
    expect(of('aspire')).toContain('locality-teams');
    expect(of('southern')).toBeNull();
  });
});

describe('whom they would rather speak to', () => {
  const wishes = (answers: Answers, language = 'en') => route({ ...waiting(), landlord, answers, language }).wishes;

  it('is read from what they chose: not asked, skipped and no preference are no wish [AS26, SO22]', () => {
    expect(wishes(said('officer-gender', 'woman'))).toEqual({ officerGender: 'woman', language: null });
    expect(wishes(said('officer-gender', 'no-preference')).officerGender).toBeNull();
    expect(wishes({ 'officer-gender': { value: null, wording, at: 0 } }).officerGender).toBeNull();
    expect(wishes({}).officerGender).toBeNull();
  });

  it('is somebody of their language, unless they need no interpreter', () => {
    expect(wishes({}, 'ur').language).toBe('ur');
    expect(wishes(said('interpreter', 'woman'), 'ur').language).toBe('ur');
    expect(wishes(said('interpreter', 'none'), 'ur').language).toBeNull();
    expect(wishes({}, 'en-GB').language).toBeNull();
  });

  it('never holds faith: it is a conversation somebody has [SO23]', () => {
    const faith = said('officer-faith', 'yes');
    expect(route({ ...waiting(), landlord, answers: faith, language: 'en' })).toEqual(
      route({ ...waiting(), landlord, answers: {}, language: 'en' }),
    );
  });
});
