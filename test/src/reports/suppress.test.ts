/** What somebody can work out who knows how the numbers were held back, except the numbers. */
import fc from 'fast-check';
import { isSmall, shownParts, shownTotal, type Figure } from '../../../src/reports/suppress';

/** What each figure may stand for, up to the sum. */
const meanings = (figure: Figure, figures: readonly Figure[], sum: number): readonly number[] => {
  if (typeof figure === 'number') return [figure];
  if (figure === 'fewer than 5') return [1, 2, 3, 4];
  // Beside numbers that are shown, what is held back is at least 5; where nothing is shown it may be any.
  const least = figures.every((one) => one === 'held back') ? 0 : 5;
  return Array.from({ length: Math.max(0, sum - least + 1) }, (_, more) => least + more);
};

/** Sums that some figures can add up to. */
const sums = (figures: readonly Figure[], all: readonly Figure[], sum: number): ReadonlySet<number> =>
  figures.reduce<ReadonlySet<number>>(
    (reached, figure) =>
      new Set(
        [...reached].flatMap((so) => meanings(figure, all, sum).map((more) => so + more)).filter((so) => so <= sum),
      ),
    new Set([0]),
  );

describe('small numbers', () => {
  it('from 1 to 4 say "fewer than 5"; none and five are said', () => {
    expect([0, 1, 4, 5].map(shownTotal)).toEqual([0, 'fewer than 5', 'fewer than 5', 5]);
  });

  it.each<[readonly number[], readonly Figure[]]>([
    [
      [12, 0, 30],
      [12, 0, 30],
    ],
    // 42 less 39 would be 3.
    [
      [3, 9, 30],
      ['fewer than 5', 'held back', 30],
    ],
    // Two small ones that are both 1, or both 4, would be known by their sum.
    [
      [1, 1, 12, 20],
      ['fewer than 5', 'fewer than 5', 'held back', 20],
    ],
    [
      [4, 4, 6, 20],
      ['fewer than 5', 'fewer than 5', 'held back', 20],
    ],
    [
      [2, 2, 2, 20],
      ['fewer than 5', 'fewer than 5', 'fewer than 5', 20],
    ],
    // Nothing can hide 3 beside 5 when 8 is said.
    [
      [3, 5],
      ['held back', 'held back'],
    ],
    // The sum itself is small: no part of it is said, not even that there was none.
    [
      [3, 0],
      ['held back', 'held back'],
    ],
    [
      [0, 0],
      [0, 0],
    ],
  ])('of %j are shown as %j', (counts, shown) => {
    expect(shownParts(counts)).toEqual(shown);
  });

  it('cannot be worked out by subtraction: each could be any from 1 to 4', () => {
    const parts = fc.array(fc.oneof(fc.nat(6), fc.nat(40)), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(parts, (counts) => {
        const sum = counts.reduce((total, count) => total + count, 0);
        const figures = shownParts(counts);
        figures.forEach((figure, at) => {
          const count = counts[at] ?? 0;
          if (typeof figure === 'number') expect([figure, isSmall(figure)]).toEqual([count, false]);
          if (!isSmall(count) || isSmall(sum)) return;
          const others = sums(figures.toSpliced(at, 1), figures, sum);
          const could = meanings(figure, figures, sum).filter((guess) => others.has(sum - guess));
          expect({ counts, figures, could }).toMatchObject({ could: expect.arrayContaining([1, 2, 3, 4]) as number[] });
        });
      }),
      { numRuns: 500 },
    );
  });
});
