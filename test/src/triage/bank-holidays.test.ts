import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { coverageDays, readBankHolidays, runsShort } from '../../../src/triage/bank-holidays';

const shipped: unknown = JSON.parse(readFileSync(join(__dirname, '../../../manifest/bank-holidays.json'), 'utf8'));
const feed = (dates: readonly string[]) => ({
  events: dates.map((date) => ({ title: 'A day', date, notes: '', bunting: true })),
});
const small = (dates: readonly string[]) => ({
  'england-and-wales': feed(dates),
  scotland: feed(dates),
  'northern-ireland': feed(dates),
});

it('reads the feed as it is shipped, with the substitute days of Christmas 2026 and 2027', () => {
  const read = readBankHolidays(shipped);
  expect(read['england-and-wales'].filter((day) => day.startsWith('2026'))).toEqual([
    '2026-01-01',
    '2026-04-03',
    '2026-04-06',
    '2026-05-04',
    '2026-05-25',
    '2026-08-31',
    '2026-12-25',
    '2026-12-28',
  ]);
  expect(read['england-and-wales'].filter((day) => day.startsWith('2027-12'))).toEqual(['2027-12-27', '2027-12-28']);
  expect(read['northern-ireland']).toEqual(expect.arrayContaining(['2026-03-17', '2026-07-13']));
});

it('knows the extra day Scotland had on 15 June 2026', () => {
  expect(readBankHolidays(shipped).scotland).toContain('2026-06-15');
});

it('puts days in order whatever the order of the feed, each once', () => {
  expect(readBankHolidays(small(['2022-12-27', '2022-12-26', '2022-12-27'])).scotland).toEqual([
    '2022-12-26',
    '2022-12-27',
  ]);
});

it.each([null, [], {}, { ...small(['2026-12-25']), scotland: undefined }, small(['25/12/2026']), small([])])(
  'refuses another shape: %j',
  (json) => {
    expect(() => readBankHolidays(json)).toThrow();
  },
);

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
  for (const days of Object.values(readBankHolidays(shipped)))
    expect(runsShort(days, Date.parse('2026-11-22T00:00:00Z'))).toBe(false);
});
