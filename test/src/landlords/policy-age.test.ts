import { join } from 'node:path';
import { loadLandlords } from '../../../src/landlords/load';
import { policyAge } from '../../../src/landlords/policy-age';

const policy = (reviewBy: string | null) => ({
  policy: { title: 'Policy', version: '1', from: null, reviewBy, rows: ['ours'] },
});

it.each([
  ['2026-11-21', 'overdue'],
  ['2026-11-22', 'current'],
  ['2026-11-23', 'current'],
  [null, 'undated'],
])('calls a policy to be reviewed by %s, on 22 November 2026, %s', (reviewBy, age) => {
  expect(policyAge(policy(reviewBy), '2026-11-22')).toBe(age);
});

it('tells staff in November 2026 which of the five policies are past their time or undated [AL39, AS53, VI45, FU45]', () => {
  const { all } = loadLandlords(join(__dirname, '../../../manifest/landlords'));
  expect(Object.fromEntries(all.map((landlord) => [landlord.id, policyAge(landlord, '2026-11-22')]))).toEqual({
    alliance: 'current',
    aspire: 'current',
    vivid: 'overdue',
    futures: 'current',
    southern: 'undated',
  });
});
