import { readFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Holidays from 'date-holidays';
import { FanlightError } from '../../../src/core/errors';
import { holidaysOf, loadBankHolidays } from '../../../src/landlords/bank-holidays';
import { itWith, SHARED } from '../../support/shared-folder';

const file = join(__dirname, '../../../manifest/bank-holidays.json');
const holidays = loadBankHolidays(file);
const DIVISIONS = ['england-and-wales', 'scotland', 'northern-ireland'] as const;
const CONTRACT = 'contracts/bank-holidays-2019-2028.json';

interface Published {
  readonly divisions: Readonly<Record<string, Readonly<Record<string, readonly { date: string; notes: string }[]>>>>;
}

const iso = (date: string): string => date.split('/').reverse().join('-');
const years = ['2025', '2026', '2027', '2028'];

itWith(CONTRACT).each(DIVISIONS)('has every bank holiday GOV.UK publishes for %s, and no other', (division) => {
  const published = JSON.parse(readFileSync(join(SHARED, CONTRACT), 'utf8')) as Published;
  const days = years.flatMap((year) => published.divisions[`common.nations.${division}_slug`]?.[year] ?? []);
  expect(days.length).toBeGreaterThan(30);
  expect(holidaysOf(holidays, division)).toEqual(days.map(({ date }) => iso(date)).sort());
  const substitutes = days
    .filter(({ notes }) => notes !== '')
    .map(({ date }) => iso(date))
    .sort();
  expect(holidays[division].events.filter(({ notes }) => notes === 'Substitute day').map(({ date }) => date)).toEqual(
    substitutes,
  );
});

/** The second opinion lists the weekend day as well as its substitute, and cannot know of days added by proclamation. */
const REGIONS = { 'england-and-wales': ['ENG'], scotland: ['SCT'], 'northern-ireland': ['NIR'] } as const;
const BY_PROCLAMATION: readonly string[] = ['2026-06-15'];
const isWeekday = (date: string): boolean => ![0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay());

it.each(DIVISIONS)('agrees with a second, independent calendar for %s', (division) => {
  const [region] = REGIONS[division];
  const calendar = new Holidays('GB', region);
  const theirs = years.flatMap((year) =>
    calendar
      .getHolidays(Number(year))
      .filter(({ type }) => type === 'public')
      .map(({ date }) => date.slice(0, 10))
      .filter(isWeekday),
  );
  const ours = holidaysOf(holidays, division).filter((date) => !BY_PROCLAMATION.includes(date));
  expect(ours).toEqual([...new Set(theirs)].sort());
});

it('knows Scotland’s extra day of 15 June 2026, and gives it to nobody else', () => {
  expect(DIVISIONS.filter((division) => holidaysOf(holidays, division).includes('2026-06-15'))).toEqual(['scotland']);
});

it('never counts a Saturday or Sunday as a bank holiday, and names no day twice', () => {
  for (const division of DIVISIONS) {
    const dates = holidaysOf(holidays, division);
    expect(dates.filter((date) => !isWeekday(date))).toEqual([]);
    expect(new Set(dates).size).toBe(dates.length);
  }
});

it('says where it came from and when, in the shape of GOV.UK’s feed', () => {
  expect(holidays.source).toContain('GOV.UK');
  expect(holidays.checkedAt).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(holidays.scotland.events[0]).toEqual({
    title: 'New Year’s Day',
    date: '2025-01-01',
    notes: '',
    bunting: true,
  });
});

it('does not start with a calendar that is missing or broken', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fanlight-calendar-'));
  const broken = join(folder, 'bank-holidays.json');
  expect(() => loadBankHolidays(broken)).toThrow(FanlightError);
  writeFileSync(broken, JSON.stringify({ source: 'GOV.UK', checkedAt: '2025-11-24' }));
  expect(() => loadBankHolidays(broken)).toThrow('bank-holidays.json: scotland: found nothing');
});
