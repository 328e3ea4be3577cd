import { join } from 'node:path';
import { holidaysOf, loadBankHolidays } from '../../../src/landlords/bank-holidays';
import { coverageDays, runsShort } from '../../../src/triage/bank-holidays';

const shipped = loadBankHolidays(join(__dirname, '../../../manifest/bank-holidays.json'));
const DIVISIONS = ['england-and-wales', 'scotland', 'northern-ireland'] as const;

it('raises the alarm when fewer than ninety days are known', () => {
  const days = ['2026-12-25', '2026-12-28'];
  expect(coverageDays(days, Date.parse('2026-12-27T23:00:00Z'))).toBe(1);
  expect(coverageDays(days, Date.parse('2027-01-07T12:00:00Z'))).toBe(-10);
  expect(coverageDays([], 0)).toBe(-1);
  expect([
    runsShort(days, Date.parse('2026-09-29T00:30:00+01:00')),
    runsShort(days, Date.parse('2026-09-30T00:30:00+01:00')),
  ]).toEqual([false, true]);
});

it('is covered for a good while as shipped', () => {
  for (const days of DIVISIONS.map((division) => holidaysOf(shipped, division)))
    expect(runsShort(days, Date.parse('2026-11-22T00:00:00Z'))).toBe(false);
});
