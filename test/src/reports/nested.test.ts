/** What somebody can work out who has every month, every quarter and the year, except the small numbers. */
import fc from 'fast-check';
import { shownWithin, type Counts, type Shown } from '../../../src/reports/nested';
import { isSmall, type Figure } from '../../../src/reports/suppress';

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Periods by their months, each level after those within it. */
const MONTHS = [[0], [1], [2]];
const A_QUARTER = [MONTHS, [[0, 1, 2]]];
const TWO_QUARTERS = [
  [[0], [1], [2], [3]],
  [
    [0, 1],
    [2, 3],
  ],
  [[0, 1, 2, 3]],
];

type Levels = readonly (readonly (readonly number[])[])[];

const offered = (counts: Counts, levels: Levels): readonly Shown[] =>
  levels.flatMap((periods, at) =>
    periods.map((months) => {
      const within = levels
        .slice(0, at)
        .map((level) => level.filter((one) => one.every((month) => months.includes(month))));
      return shownWithin(counts, [...within, [months]]);
    }),
  );

/** Beside figures that are said, what is held back is at least five; where none is said it may be any. */
const looksLike = (figures: readonly Figure[], at: number, truth: number, guess: number): boolean => {
  const figure = figures[at];
  if (typeof figure === 'number') return truth === guess;
  if (figure === 'fewer than 5') return isSmall(guess);
  return guess >= 0 && (truth < 5 || guess >= 5 || figures.every((one) => one === 'held back'));
};

const of = (matrix: readonly (readonly number[])[], months: readonly number[], code: number): number =>
  sum(months.map((month) => matrix[month]?.[code] ?? 0));
const all = (matrix: readonly (readonly number[])[], months: readonly number[]): number =>
  sum(months.flatMap((month) => matrix[month] ?? []));

/** Every section as it might be as well: near what it is, and the same in all that is offered but the sums. */
const guesses = (truth: Counts[number], section: number, shown: readonly Shown[]): readonly Counts[number][] => {
  const months = shown.filter((one) => one.months.length === 1);
  const rows = truth.map((row, month) => {
    const figures = months.find((one) => one.months[0] === month)?.parts[section] ?? [];
    return row.reduce<readonly (readonly number[])[]>(
      (found, count, code) =>
        [-1, 0, 1]
          .map((by) => count + by)
          .filter((guess) => looksLike(figures, code, count, guess))
          .flatMap((guess) => found.map((before) => [...before, guess])),
      [[]],
    );
  });
  const worlds = rows.reduce<readonly Counts[number][]>(
    (found, options) => found.flatMap((before) => options.map((row) => [...before, row])),
    [[]],
  );
  return worlds.filter((world) =>
    shown.every(({ months: over, parts }) =>
      (parts[section] ?? []).every((_, code, row) =>
        looksLike(row, code, of(truth, over, code), of(world, over, code)),
      ),
    ),
  );
};

/** What is small and offered, and is the same in everything that looks like what is offered. */
const workedOut = (counts: Counts, levels: Levels): readonly string[] => {
  const shown = offered(counts, levels);
  const [first = []] = counts;
  const sumsOf = (world: Counts[number]): string => JSON.stringify(world.map((_, month) => all(world, [month])));
  const each = counts.map((truth, section) => guesses(truth, section, shown));
  const sumsBySection = each.map((worlds) => new Set(worlds.map(sumsOf)));
  const inAll = (each[0] ?? []).filter(
    (world) =>
      sumsBySection.every((sums) => sums.has(sumsOf(world))) &&
      shown.every(({ months, total }) => looksLike([total], 0, all(first, months), all(world, months))),
  );
  const sums = new Set(inAll.map(sumsOf));
  return shown.flatMap(({ months }) => [
    ...(isSmall(all(first, months)) && inAll.every((world) => all(world, months) === all(first, months))
      ? [`sum of ${months.join()}`]
      : []),
    ...counts.flatMap((truth, section) =>
      (truth[0] ?? []).flatMap((_, code) => {
        const count = of(truth, months, code);
        const known = (each[section] ?? []).filter((world) => sums.has(sumsOf(world)));
        return isSmall(count) && known.every((world) => of(world, months, code) === count)
          ? [`${section}/${code} of ${months.join()}`]
          : [];
      }),
    ),
  ]);
};

/** The same cases split another way: as many in each month. */
const splits = (months: number, codes: number): fc.Arbitrary<Counts> => {
  const month = fc
    .array(fc.oneof(fc.nat(4), fc.nat(12)), { minLength: codes, maxLength: codes })
    .chain((row) => fc.nat(sum(row)).map((part) => [row, [part, sum(row) - part]] as const));
  return fc
    .array(month, { minLength: months, maxLength: months })
    .map((rows) => [rows.map(([row]) => row), rows.map(([, row]) => row)]);
};

describe('months, quarters and years beside each other', () => {
  it('hold back the sum that would give a month away: 24 less 10 less 12', () => {
    const counts = [
      [
        [10, 0],
        [12, 0],
        [2, 0],
      ],
    ];
    expect(offered(counts, A_QUARTER).map(({ total }) => total)).toEqual([10, 12, 'fewer than 5', 'held back']);
    const plain = [
      [
        [10, 0],
        [12, 0],
        [7, 0],
      ],
    ];
    expect(offered(plain, A_QUARTER).at(-1)).toMatchObject({ total: 29, parts: [[29, 0]] });
  });

  it('hold back the same by code, and leave what gives nothing away', () => {
    const counts = [
      [
        [20, 2, 9],
        [20, 0, 9],
        [20, 0, 9],
      ],
    ];
    const [october, , , quarter] = offered(counts, A_QUARTER);
    expect(october?.parts).toEqual([[20, 'fewer than 5', 'held back']]);
    expect(quarter).toMatchObject({ total: 89, parts: [[60, 'fewer than 5', 'held back']] });
    const later = offered(
      [
        [
          [20, 2, 9],
          [20, 6, 9],
          [20, 6, 9],
        ],
      ],
      A_QUARTER,
    ).at(-1);
    expect(later).toMatchObject({ total: 101, parts: [[60, 'held back', 'held back']] });
  });

  it('say the sum of a quarter that is made of several small ones', () => {
    const counts = [
      [
        [2, 0],
        [3, 0],
        [2, 0],
      ],
    ];
    expect(offered(counts, A_QUARTER).at(-1)).toMatchObject({ total: 7 });
  });

  it.each<[string, Levels, number, number]>([
    ['a quarter beside its months', A_QUARTER, 3, 2],
    ['a year beside its quarters and their months', TWO_QUARTERS, 4, 2],
  ])('let no small number be worked out: %s', (_, levels, months, codes) => {
    fc.assert(
      fc.property(splits(months, codes), (counts) => {
        expect(workedOut(counts, levels)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('are never said otherwise later: a month and a quarter depend on nothing outside them', () => {
    fc.assert(
      fc.property(splits(4, 2), (counts) => {
        const [one, , , , quarter] = offered(counts, TWO_QUARTERS);
        const first = counts.map((section) => section.slice(0, 2));
        expect([one, quarter]).toEqual([shownWithin(first, [[[0]]]), shownWithin(first, [[[0], [1]], [[0, 1]]])]);
      }),
      { numRuns: 50 },
    );
  });
});
