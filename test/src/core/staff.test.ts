/** Which landlords somebody serves, and who they are at each. */
import { landlordId } from '../../../src/core/ids';
import { servedBy, staffAt, staffId, type Staff } from '../../../src/core/staff';

const [own, other, third] = [landlordId('own'), landlordId('other'), landlordId('third')];
const officer = { languages: ['en', 'pl'], gender: 'man', team: 'desk', training: 'trained' } as const;
const anna: Staff = { id: staffId('staff-anna'), name: 'Anna', landlord: own, roles: ['adviser'], officer };
const shared: Staff = { ...anna, alsoFor: [other] };

it('serves their own landlord first, then the others, each once', () => {
  expect(servedBy(anna)).toEqual([own]);
  expect(servedBy({ ...anna, alsoFor: [third, own, other] })).toEqual([own, third, other]);
});

it('is themselves at home, and knows nothing there of the other landlords', () => {
  expect(staffAt(shared, own)).toEqual(anna);
  expect(staffAt(anna, own)).toEqual(anna);
});

it('has the same roles, languages and training elsewhere, and no team', () => {
  expect(staffAt(shared, other)).toEqual({ ...anna, landlord: other, officer: { ...officer, team: null } });
});

it('has a line of their own wherever they serve', () => {
  const line = '+442079460111';
  expect(staffAt({ ...shared, line }, other)).toMatchObject({ line });
  expect(staffAt(shared, other)).not.toHaveProperty('line');
});

it('is nobody where they do not serve', () => {
  expect([staffAt(shared, third), staffAt(anna, other)]).toEqual([null, null]);
});
