/**
 * `npm run -s week`: a week of ten thousand cases over every landlord, simulated in seconds with the desk's own clocks, gate
 * and reminders. Ends with a table, and fails when a promise was missed that nobody decided about, when anybody was tried
 * outside their plan, or when a window was broken. `--cases=300 --seed=7 --from=2026-10-19`.
 */
import { parseArgs } from 'node:util';
import { openHouse, type House } from '../house';
import { holidaysOf } from '../landlords/bank-holidays';
import { PROJECT } from '../project';
import { dayOf, instantOf } from '../safety/london-clock';
import { audit, sum, type Tally } from './week/audit';
import { auditHaste } from './week/audit-haste';
import { hasten } from './week/haste';
import { makeCase } from './week/people';
import { chance } from './week/random';
import { workWeek } from './week/shift';
import { weekTable } from './week/table';

export interface WeekOf {
  readonly cases: number;
  readonly seed: number;
  /** The week's first day, `YYYY-MM-DD`. */
  readonly from: string;
}

export const simulateWeek = (
  { landlords, bankHolidays }: Pick<House, 'landlords' | 'bankHolidays'>,
  { cases, seed, from }: WeekOf,
): ReadonlyMap<string, Tally> => {
  const each = Math.ceil(cases / landlords.all.length);
  return new Map(
    landlords.all.map((landlord, at): [string, Tally] => {
      const by = chance(seed + at);
      const setting = {
        landlord,
        holidays: holidaysOf(bankHolidays, landlord.bankHolidays),
        from: instantOf(dayOf(from), 0),
      };
      const made = Array.from({ length: each }, (_, number) => makeCase(by, setting, number));
      const { files, reminders } = workWeek(setting, made, by);
      const hasty = auditHaste(hasten(made, chance(seed - at)));
      return [landlord.id, sum([audit(landlord, files, reminders), hasty])];
    }),
  );
};

/** What must be nought. */
export const wrongs = (tallies: ReadonlyMap<string, Tally>): number => {
  const { missed, outsidePlan, windowsBroken, leftOutside } = sum([...tallies.values()]);
  return missed + outsidePlan + windowsBroken + leftOutside;
};

const OPTIONS = {
  cases: { type: 'string', default: '10000' },
  seed: { type: 'string', default: '1' },
  from: { type: 'string', default: '2026-10-19' },
} as const;

if (require.main === module) {
  const { values } = parseArgs({ options: OPTIONS });
  const began = Date.now();
  const about = { cases: Number(values.cases), seed: Number(values.seed), from: values.from };
  const tallies = simulateWeek(openHouse(PROJECT), about);
  console.log(weekTable(tallies));
  console.log(`\nWeek of ${about.from}, seed ${about.seed}, in ${((Date.now() - began) / 1000).toFixed(1)} s`);
  process.exitCode = wrongs(tallies) === 0 ? 0 : 1;
}
