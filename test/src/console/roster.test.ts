/** Colleagues at the console: who is here, who may be given a conversation, and by what name an owner is shown. */
import { colleaguesFor, createRoster } from '../../../src/console/roster';
import { landlordId } from '../../../src/core/ids';
import { staffId, type Role, type Staff } from '../../../src/core/staff';
import { caseFile, NOW } from './fixtures';

const HALF_AN_HOUR = 30 * 60_000;
const file = caseFile();

const named = (name: string, roles: readonly Role[], landlord = file.landlord): Staff => ({
  id: staffId(`staff-${name}`),
  name,
  landlord,
  roles,
});
const anna = named('anna', ['case-handler']);
const everybody = [
  anna,
  named('ben', ['supervisor']),
  named('cara', ['auditor']),
  named('dev', ['admin', 'case-handler']),
  named('eve', ['colleague-cases']),
  named('finn', ['case-handler'], landlordId('otherhomes')),
];

const rosterOf = (staff: readonly Staff[], at = NOW) => {
  const roster = createRoster();
  for (const one of staff) roster.seen(one, at);
  return roster;
};
const offered = (case_ = file, now = NOW) =>
  colleaguesFor(rosterOf(everybody), { staff: anna, file: case_, now }).map(({ name }) => name);

describe('a conversation', () => {
  it('is passed on to those who may see the case: none of another landlord, none who may not read, not oneself', () => {
    expect(offered()).toEqual(['ben']);
  });

  it('of a restricted case is passed on within its group only', () => {
    expect(offered(caseFile({ access: 'restricted' }))).toEqual(['eve']);
  });

  it('is not passed on to somebody who has not been here for half an hour', () => {
    expect(offered(file, NOW + HALF_AN_HOUR - 1)).toEqual(['ben']);
    expect(offered(file, NOW + HALF_AN_HOUR)).toEqual([]);
  });
});

it('names an owner to their own landlord only, and nobody it never saw', () => {
  const roster = rosterOf(everybody);
  expect(roster.nameOf(anna.landlord, anna.id)).toBe('anna');
  expect(roster.nameOf(landlordId('otherhomes'), anna.id)).toBeNull();
  expect(roster.nameOf(anna.landlord, staffId('staff-nobody'))).toBeNull();
});
