/**
 * `npm run -s report -- --landlord <id> --from 2026-10 --to 2026-12`: the numbers a landlord must report, of a month, a
 * quarter, or a year from April; small ones held back. `--csv` for a spreadsheet; `--rehearsal` counts the training room.
 */
import type { Instant } from '../core/ids';
import type { CaseCodes } from '../reports/codes';
import { periodFrom, type PeriodKind } from '../reports/periods';
import { report, type ReportLine } from '../reports/report';
import { reportCsv, type ReportOf } from '../reports/report-csv';
import { counting } from './counting/counted';

const spanOf = ({ from, to }: ReportOf): string => (from === undefined ? 'all months' : `${from} to ${to ?? from}`);

const NOTES = `
Restricted cases are not counted here. Small numbers are held back, and others where they would give one away,
in a quarter or a year also what would beside its months.
`;

export const reportTable = (lines: readonly ReportLine[], about: ReportOf): string => {
  const cells = lines.map(({ section, code, figure, rows }) => [section, code, String(figure), rows.join(' ')]);
  const widths = [0, 1, 2].map((at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  const table = cells.map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '));
  return `${about.landlord ?? ''}, ${spanOf(about)}: cases handed off, by month in Europe/London\n\n${table.join('\n')}\n${NOTES}`;
};

export const reportOf = (
  cases: readonly CaseCodes[],
  about: ReportOf & { readonly csv: boolean },
  now: Instant,
): string => (about.csv ? reportCsv : reportTable)(report(cases, now, kindOf(about)), about);

/** Months that overlap a quarter a little would give a small number away beside it. */
const kindOf = ({ from, to }: ReportOf): PeriodKind | 'all' => {
  if (from === undefined && to === undefined) return 'all';
  const period = periodFrom(from ?? '', to ?? from ?? '');
  if (!period)
    throw new Error('Say a month, a quarter of the calendar, or a year from April: --from 2026-10 --to 2026-12.');
  return period.kind;
};

if (require.main === module) counting((cases, said) => reportOf(cases, said, Date.now()));
