/** The table of a simulated week, a line for each landlord and one for all. */
import { sum, type Tally } from './audit';

const COLUMNS: readonly (readonly [heading: string, of: keyof Tally])[] = [
  ['cases', 'cases'],
  ['promises', 'promises'],
  ['kept', 'kept'],
  ['tried, not reached', 'tried'],
  ['no safe time: a human decided', 'decided'],
  ['missed', 'missed'],
  ['reminders', 'reminders'],
  ['attempts', 'attempts'],
  ['outside plan', 'outsidePlan'],
  ['windows broken', 'windowsBroken'],
  ['pressed in haste', 'presses'],
  ['left', 'left'],
  ['left outside plan', 'leftOutside'],
];

export const weekTable = (tallies: ReadonlyMap<string, Tally>): string => {
  const lines = [...tallies, ['all', sum([...tallies.values()])] as const];
  const rows = [
    ['', ...COLUMNS.map(([heading]) => heading)],
    ...lines.map(([name, tally]) => [name, ...COLUMNS.map(([, of]) => tally[of].toLocaleString('en-GB'))]),
  ];
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
    )
    .join('\n');
};
