/** A report as a spreadsheet takes it: one line a number, with whose it is, which months, and which policy rows ask for it. */
import { csvLine } from './csv';
import type { ReportLine } from './report';

/** Months as `2026-10`; left out: all of them. */
export interface ReportOf {
  readonly landlord?: string;
  readonly from?: string;
  readonly to?: string;
}

export const reportCsv = (lines: readonly ReportLine[], { landlord = '', from = '', to = from }: ReportOf): string =>
  [
    ['landlord', 'from', 'to', 'section', 'code', 'number', 'policy_rows'],
    ...lines.map(({ section, code, figure, rows }) => [landlord, from, to, section, code, figure, rows.join(' ')]),
  ]
    .map(csvLine)
    .join('');
