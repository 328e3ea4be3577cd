import { months } from '../../../src/reports/months';

const iso = (first: string, last: string): readonly string[] | null => {
  const span = months(first, last);
  return span && [span.from, span.to].map((at) => new Date(at).toISOString());
};

describe('months', () => {
  it('begin and end at midnight in London, summer time included', () => {
    expect(iso('2026-11', '2026-11')).toEqual(['2026-11-01T00:00:00.000Z', '2026-12-01T00:00:00.000Z']);
    expect(iso('2026-10', '2026-12')).toEqual(['2026-09-30T23:00:00.000Z', '2027-01-01T00:00:00.000Z']);
    expect(iso('2026-03', '2026-03')).toEqual(['2026-03-01T00:00:00.000Z', '2026-03-31T23:00:00.000Z']);
  });

  it.each([
    ['2026-12', '2026-11'],
    ['2026-13', '2026-13'],
    ['2026', '2026'],
    ['2026-11-01', '2026-11'],
    ['', ''],
  ])('are not %s to %s', (first, last) => {
    expect(months(first, last)).toBeNull();
  });
});
