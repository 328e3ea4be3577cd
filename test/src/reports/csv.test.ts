import { csvLine } from '../../../src/reports/csv';

describe('a line for a spreadsheet', () => {
  it('ends as the standard says, and quotes what would break it', () => {
    expect(csvLine(['a', 1, null, true, 'b,c', 'say "x"', 'two\nlines'])).toBe(
      'a,1,,true,"b,c","say ""x""","two\nlines"\r\n',
    );
  });

  it.each(['=1+1', '+44', '-2', '@cmd', '\t=1', '\r=1', ' =1', '\u00a0=1', '\uff1d1', '=HYPERLINK("x","y")'])(
    'never begins a formula: %j',
    (cell) => {
      expect(csvLine([cell]).replace(/^"/, '')).toMatch(/^'/);
    },
  );

  it('leaves codes and numbers as they are', () => {
    expect(csvLine(['first-contact', 'case-1', -2, '2026-11-01T00:00:00.000Z'])).toBe(
      'first-contact,case-1,-2,2026-11-01T00:00:00.000Z\r\n',
    );
  });
});
