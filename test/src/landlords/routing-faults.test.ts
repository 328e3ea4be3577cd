/** Teams and ladders that could not do what they say: found at the start, all at once. */
import { landlordSchema, type Landlord } from '../../../src/core/landlord';
import { routingFaults } from '../../../src/landlords/routing-faults';
import { testLandlord } from '../../support/landlord';

const ours = { rows: ['ours'] };
const DESK = { id: 'desk', name: 'The desk', queue: 'desk', training: 'trained', ...ours } as const;
type Routing = Landlord['routing'];

const faults = (over: { readonly [Key in keyof Routing]?: Routing[Key] }): readonly string[] => {
  const landlord = testLandlord();
  return routingFaults({ ...landlord, routing: { ...landlord.routing, ...over } });
};

it('finds nothing where a case reaches each team, the last takes the rest, and each wish has its wait', () => {
  expect(faults({})).toEqual([]);
  expect(faults({ teams: [{ ...DESK, id: 'sheltered', queue: 'sheltered', tenures: ['sheltered'] }, DESK] })).toEqual(
    [],
  );
});

it('finds a team that no case can reach', () => {
  const wide = { ...DESK, id: 'wide', queue: 'wide', tenures: ['sheltered' as const, 'supported' as const] };
  const narrow = { ...DESK, id: 'narrow', queue: 'narrow', tenures: ['sheltered' as const], areas: ['bristol'] };
  expect(faults({ teams: [wide, narrow, DESK] })).toEqual([
    'routing.teams.narrow: found no case that reaches it, allowed: a place before "wide"',
  ]);
  expect(faults({ teams: [narrow, wide, DESK] })).toEqual([]);
});

it('finds a last team that would drop what is not known, or waits elsewhere than the queue', () => {
  expect(faults({ teams: [{ ...DESK, queue: 'else', areas: ['bristol'] }] })).toEqual([
    'routing.teams.desk.areas: found a condition, allowed: none for the last team',
    'routing.teams.desk.queue: found "else", allowed: desk',
  ]);
});

it('finds a team twice, one of an area that is not the landlord’s, and one in a restricted queue (R7)', () => {
  const team = { ...DESK, id: 'away', queue: 'restricted', areas: ['atlantis'] };
  expect(faults({ teams: [team, { ...team, areas: ['bristol'], queue: 'away' }, DESK] })).toEqual([
    'routing.teams.away.areas: found "atlantis", allowed: one of the landlord\'s areas',
    'routing.teams.away.queue: found "restricted", allowed: a queue that no restricted case waits in',
    'routing.teams: found "away" twice, allowed: each once',
  ]);
});

it('finds a first interview that needs more training than the case', () => {
  expect(faults({ teams: [{ ...DESK, firstInterview: 'specialist' }] })).toEqual([
    'routing.teams.desk.firstInterview: found "specialist", allowed: no more than "trained"',
  ]);
});

it('finds a wish waited for without end, one let go of twice, and a wait shorter than the one above it', () => {
  const rung = (relax: 'officer-gender' | 'officer-language', afterMinutes: number) => ({
    relax,
    afterMinutes,
    ...ours,
  });
  expect(faults({ ladder: [rung('officer-gender', 30), rung('officer-gender', 10)] })).toEqual([
    'routing.ladder: found "officer-gender" twice, allowed: each once',
    'routing.ladder: found no "officer-language", allowed: a wait for whatever is asked',
    'routing.ladder.officer-gender: found 10 minutes, allowed: 30 or more',
  ]);
});

it.each(['officer-faith', 'religion', 'interpreter', 'tenancy'])(
  'refuses a ladder that relaxes %s: nobody is matched by it [SO23]',
  (relax) => {
    const landlord = testLandlord();
    const routing = { ...landlord.routing, ladder: [...landlord.routing.ladder, { relax, afterMinutes: 90, ...ours }] };
    expect(landlordSchema.safeParse({ ...landlord, routing }).success).toBe(false);
  },
);

it('refuses a team chosen by faith, or with any condition that is not a door, a tenure or an area [SO23]', () => {
  const landlord = testLandlord();
  for (const condition of ['faiths', 'religion', 'gender']) {
    const routing = { ...landlord.routing, teams: [{ ...DESK, [condition]: ['any'] }] };
    expect(landlordSchema.safeParse({ ...landlord, routing }).success).toBe(false);
  }
});
