/**
 * `npm run -s export -- --landlord <id>`: every case that was handed off, as a case system takes it (AS49): CSV, or lines
 * of JSON with `--json`. Codes and clocks only; `docs/export.md` says what each column holds.
 */
import type { CaseCodes } from '../reports/codes';
import { csvLine } from '../reports/csv';
import { EXPORT_COLUMNS, exportCells, exportRecord } from '../reports/export';
import { counting } from './counting/counted';

export const exported = (cases: readonly CaseCodes[], json: boolean): string =>
  json
    ? cases.map((one) => `${JSON.stringify(exportRecord(one))}\n`).join('')
    : [EXPORT_COLUMNS, ...cases.map(exportCells)].map(csvLine).join('');

if (require.main === module) counting((cases, { json }) => exported(cases, json));
