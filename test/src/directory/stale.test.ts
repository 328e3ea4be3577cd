import { freshness, markedEntries } from '../../../src/directory/stale';
import { at, directory, TUESDAY_NOON } from './fixtures';

const line = (sure: 'verified' | 'verified-old' | 'unverified', checkedAt: string) => ({ sure, checkedAt });
const on = (now: number) => ({ directory: { staleAfterDays: 180 }, now });

it.each([
  ['2026-11-24', 'fresh'],
  ['2026-05-28', 'fresh'],
  ['2026-05-27', 'stale'],
])('calls a line last checked on %s, on 24 November 2026, %s [FU23]', (checkedAt, expected) => {
  expect(freshness(line('verified', checkedAt), on(TUESDAY_NOON))).toBe(expected);
});

it('counts days by the calendar in London, not by hours', () => {
  expect(freshness(line('verified', '2026-05-27'), on(at('2026-11-23T23:59:00Z')))).toBe('fresh');
  expect(freshness(line('verified', '2026-05-27'), on(at('2026-11-24T00:00:00Z')))).toBe('stale');
});

it('never calls a line confirmed that was read in a dated source or in none', () => {
  expect(freshness(line('verified-old', '2026-11-24'), on(TUESDAY_NOON))).toBe('unconfirmed');
  expect(freshness(line('unverified', '2026-11-24'), on(TUESDAY_NOON))).toBe('unconfirmed');
});

it('marks what is not fresh, councils as well, and leaves the directory itself alone [FU23]', () => {
  const marked = markedEntries(directory, TUESDAY_NOON);
  expect(marked.size).toBe(directory.entries.length + directory.areas.length);
  expect(marked.get('samaritans')?.stale).toBeUndefined();
  expect(marked.get('galop')?.stale).toBe(true);
  expect(marked.get('council-bristol')?.stale).toBe(true);
  expect(directory.entries.some((entry) => 'stale' in entry)).toBe(false);
  const later = markedEntries(directory, at('2027-11-24T12:00:00Z'));
  expect([...later.values()].every((entry) => entry.stale === true)).toBe(true);
});
