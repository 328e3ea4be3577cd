/** Whole months and quarters, and nothing between them. */
import { periodOf, recentPeriods, type PeriodKind } from '../../../src/reports/periods';
import { NOW } from '../store/fixtures';

const at = (instant: number | undefined): string => new Date(instant ?? 0).toISOString();

describe('a period of a report', () => {
  it('is a month or a quarter of the calendar, by the clocks in London', () => {
    const quarter = periodOf('2026-q4', NOW);
    expect(quarter).toMatchObject({ kind: 'quarter', code: '2026-q4', first: '2026-10', last: '2026-12' });
    expect([at(quarter?.from), at(quarter?.to)]).toEqual(['2026-09-30T23:00:00.000Z', '2027-01-01T00:00:00.000Z']);
    expect(periodOf('2026-q1', NOW)).toMatchObject({ first: '2026-01', last: '2026-03' });
    expect(periodOf('2026-10', NOW)).toMatchObject({
      kind: 'month',
      code: '2026-10',
      first: '2026-10',
      last: '2026-10',
    });
  });

  it('is a year from April, as landlords count them', () => {
    expect(periodOf('2026-year', NOW)).toMatchObject({ kind: 'year', first: '2026-04', last: '2027-03' });
    expect(recentPeriods('year', NOW, 2).map(({ code }) => code)).toEqual(['2026-year', '2025-year']);
    expect(recentPeriods('year', Date.UTC(2026, 2, 31, 22, 59), 1)[0]?.code).toBe('2025-year');
    expect(recentPeriods('year', Date.UTC(2026, 2, 31, 23, 0), 1)[0]?.code).toBe('2026-year');
  });

  it.each([
    '',
    '2026',
    '2026-13',
    '2026-q5',
    '2026-q0',
    '2026-10-01',
    '2026-12',
    '2027-q1',
    'q4',
    '2026-10 ',
    '2027-year',
    '2026-years',
  ])('is not %j on 23 November 2026', (code) => {
    expect(periodOf(code, NOW)).toBeNull();
  });

  it('lists the latest first, this one among them', () => {
    const codes = (kind: PeriodKind, count: number) => recentPeriods(kind, NOW, count).map(({ code }) => code);
    expect(codes('month', 3)).toEqual(['2026-11', '2026-10', '2026-09']);
    expect(codes('quarter', 5)).toEqual(['2026-q4', '2026-q3', '2026-q2', '2026-q1', '2025-q4']);
    expect(recentPeriods('quarter', NOW, 4).every(({ code }) => periodOf(code, NOW)?.code === code)).toBe(true);
  });

  it('leaves no gap between one and the next', () => {
    for (const all of [
      recentPeriods('month', NOW, 24),
      recentPeriods('quarter', NOW, 9),
      recentPeriods('year', NOW, 4),
    ])
      expect(all.slice(1).map(({ to }) => to)).toEqual(all.slice(0, -1).map(({ from }) => from));
  });
});
