/**
 * Months lie in quarters, and quarters in years: a longer period, beside the shorter ones it is made of, could give a small
 * number away by subtraction. What would is held back in the longer one, which is handed on last. A small number stays
 * hidden when all that is offered would look the same with another number in its place: that is looked for, not assumed.
 */
import { isSmall, LEAST, shownParts, shownTotal, type Figure } from './suppress';

/** How many, by section, by month, by code. Each section splits the same cases. */
export type Counts = readonly (readonly (readonly number[])[])[];

/** One period as it is shown: its months by their places, its sum, and its figures by section and code. */
export interface Shown {
  readonly months: readonly number[];
  readonly total: Figure;
  readonly parts: readonly (readonly Figure[])[];
}

interface Cell {
  readonly section: number;
  readonly month: number;
  readonly code: number;
  readonly by: number;
}

/** A little more here, a little less there. `total`: by how much a month's sum changes with it. */
interface Change {
  readonly cells: readonly Cell[];
  readonly total: readonly Pick<Cell, 'month' | 'by'>[];
}

/** A figure of the longest period; the sum where no section is named. */
type Place = 'total' | Pick<Cell, 'section' | 'code'>;

interface Family {
  readonly counts: Counts;
  /** Shown already, and not changed any more. */
  readonly within: readonly Shown[];
  readonly top: Shown;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const valueOf = (
  counts: Counts,
  months: readonly number[],
  { section, code }: Pick<Cell, 'section' | 'code'>,
): number => sum(months.map((month) => counts[section]?.[month]?.[code] ?? 0));

const totalOf = (counts: Counts, months: readonly number[]): number =>
  sum(months.flatMap((month) => counts[0]?.[month] ?? []));

/** Each level holds the one before it, the shortest first, and the last is one period alone: as that one is shown. */
export const shownWithin = (counts: Counts, levels: readonly (readonly (readonly number[])[])[]): Shown => {
  const settled: Shown[] = [];
  for (const months of levels.flat()) {
    const within = settled.filter((one) => one.months.every((month) => months.includes(month)));
    settled.push(settle({ counts, within, top: ownFigures(counts, months) }));
  }
  return settled.at(-1) ?? ownFigures(counts, []);
};

const ownFigures = (counts: Counts, months: readonly number[]): Shown => ({
  months,
  total: shownTotal(totalOf(counts, months)),
  parts: counts.map((section, at) =>
    shownParts((section[0] ?? []).map((_, code) => valueOf(counts, months, { section: at, code }))),
  ),
});

/** Holding back more spoils nothing that was found before: once round is enough. */
const settle = (family: Family): Shown =>
  [...family.within, family.top].reduce<Family>(
    (so, { months }) => placesOf(so.counts).reduce((now, place) => hiding(now, months, place), so),
    family,
  ).top;

const placesOf = (counts: Counts): readonly Place[] => [
  'total',
  ...counts.flatMap((months, section) => (months[0] ?? []).map((_, code) => ({ section, code }))),
];

const hiding = (family: Family, months: readonly number[], place: Place): Family => {
  const { counts, top } = family;
  if (!isSmall(place === 'total' ? totalOf(counts, months) : valueOf(counts, months, place))) return family;
  const away = place === 'total' ? totalsHidden(family, months) : fewest(family, partChanges(family, months, place));
  return { ...family, top: away ? without(top, away) : heldBack(top) };
};

const heldBack = ({ months, parts }: Shown): Shown => ({
  months,
  total: 'held back',
  parts: parts.map((section) => section.map(() => 'held back')),
});

const without = (top: Shown, away: readonly Place[]): Shown => ({
  months: top.months,
  total: away.includes('total') ? 'held back' : top.total,
  parts: top.parts.map((figures, section) =>
    figures.map((figure, code) =>
      away.some((place) => place !== 'total' && place.section === section && place.code === code)
        ? 'held back'
        : figure,
    ),
  ),
});

/** One code more and another less in a month; and the other way round in a month outside, so that the sums stay. */
function* partChanges(
  { counts, top }: Family,
  months: readonly number[],
  at: Exclude<Place, 'total'>,
): Iterable<Change> {
  const others = (counts[at.section]?.[0] ?? []).map((_, code) => code).filter((code) => code !== at.code);
  for (const { month, by } of monthly(months))
    for (const code of others) {
      const here = [
        { ...at, month, by },
        { ...at, month, code, by: -by },
      ];
      yield { cells: here, total: [] };
      for (const there of outsideOf(top, months))
        yield { cells: [...here, ...here.map((cell) => ({ ...cell, month: there, by: -cell.by }))], total: [] };
    }
}

const monthly = (months: readonly number[]): readonly Pick<Cell, 'month' | 'by'>[] =>
  months.flatMap((month) => [1, -1].map((by) => ({ month, by })));

const outsideOf = (top: Shown, months: readonly number[]): readonly number[] =>
  top.months.filter((month) => !months.includes(month));

/** What must be held back for a month's sum to be another, or null: in each section some code changes with it. */
const totalsHidden = (family: Family, months: readonly number[]): readonly Place[] | null => {
  let best: readonly Place[] | null = null;
  for (const total of totalChanges(family, months)) {
    const ways = [
      blockedBy(family, { cells: [], total }),
      ...family.counts.map((_, section) => fewest(family, sectionChanges(family, section, total))),
    ];
    if (!ways.every((way) => way !== null)) continue;
    if (best === null || ways.flat().length < best.length) best = ways.flat();
  }
  return best;
};

function* totalChanges({ top }: Family, months: readonly number[]): Iterable<Change['total']> {
  for (const here of monthly(months)) {
    yield [here];
    for (const month of outsideOf(top, months)) yield [here, { month, by: -here.by }];
  }
}

function* sectionChanges({ counts }: Family, section: number, total: Change['total']): Iterable<Change> {
  const codes = (counts[section]?.[0] ?? []).map((_, code) => code);
  const [first, second] = total;
  for (const code of codes) {
    const here = first ? [{ section, code, ...first }] : [];
    if (!second) yield { cells: here, total: [] };
    else for (const other of codes) yield { cells: [...here, { section, code: other, ...second }], total: [] };
  }
}

/** Of several changes, the one for which least must be held back; null when none can be. */
const fewest = (family: Family, changes: Iterable<Change>): readonly Place[] | null => {
  let best: readonly Place[] | null = null;
  for (const change of changes) {
    const away = blockedBy(family, change);
    if (away && (best === null || away.length < best.length)) best = away;
    if (best?.length === 0) return best;
  }
  return best;
};

/** Figures of the longest period that a change would show in; null where it shows in one that is not changed any more. */
const blockedBy = (family: Family, change: Change): readonly Place[] | null => {
  const { counts, within, top } = family;
  if (within.some((one) => shows(counts, one, change).length > 0)) return null;
  const isPossible = change.cells.every((cell) => valueOf(counts, [cell.month], cell) + cell.by >= 0);
  return isPossible ? awayFor(counts, top, change) : null;
};

/** Where one alone held back would still show by what stands beside it, none of its section is said. */
const awayFor = (counts: Counts, top: Shown, change: Change): readonly Place[] => {
  const away = shows(counts, top, change);
  const still = away.length === 0 ? [] : shows(counts, without(top, away), change);
  return [...away, ...still.flatMap((place) => besideOf(top, place))];
};

const besideOf = ({ parts }: Shown, place: Place): readonly Place[] =>
  place === 'total' ? [place] : (parts[place.section] ?? []).map((_, code) => ({ section: place.section, code }));

const shows = (counts: Counts, shown: Shown, { cells, total }: Change): readonly Place[] => {
  const within = cells.filter(({ month }) => shown.months.includes(month));
  const moved = sum(total.filter(({ month }) => shown.months.includes(month)).map(({ by }) => by));
  const before = totalOf(counts, shown.months);
  return [
    ...(looksTheSame([shown.total], 0, [before, before + moved]) ? [] : (['total'] as const)),
    ...within.filter((cell) => {
      const so = valueOf(counts, shown.months, cell);
      const same = within.filter(({ section, code }) => section === cell.section && code === cell.code);
      return !looksTheSame(shown.parts[cell.section] ?? [], cell.code, [so, so + sum(same.map(({ by }) => by))]);
    }),
  ];
};

/** What is held back beside figures that are said is known to be at least five; where none is said it may be any. */
const looksTheSame = (figures: readonly Figure[], at: number, [before, after]: readonly [number, number]): boolean => {
  const figure = figures[at];
  if (typeof figure === 'number') return before === after;
  if (figure === 'fewer than 5') return isSmall(after);
  return after >= 0 && (before < LEAST || after >= LEAST || figures.every((one) => one === 'held back'));
};
