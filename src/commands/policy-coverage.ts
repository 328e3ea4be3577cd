/**
 * Writes `docs/policy-coverage.md`: every row of the landlords' policies and where it is kept. With `--check` nothing is
 * written and a page that is out of date, a row that does not exist or a row forgotten makes it fail.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FanlightError } from '../core/errors';
import { faultsOf } from '../core/faults';
import { readFolder, readJson } from '../landlords/files';
import {
  coveragePage,
  policyRowsSchema,
  rowFaults,
  settingCitations,
  testCitations,
  type Citation,
  type PolicyRow,
} from '../landlords/policy-rows';

const PAGE = join('docs', 'policy-coverage.md');

const rowsOf = (root: string): readonly PolicyRow[] => {
  const file = readJson(join(root, 'manifest', 'policy-rows.json'));
  const result = policyRowsSchema.safeParse(file.content);
  if (result.success) return result.data.rows;
  throw new FanlightError('LANDLORD_INVALID', faultsOf(file.name, file.content, result.error.issues));
};

const citationsOf = (root: string): readonly Citation[] => {
  const settings = [
    ...readFolder(join(root, 'manifest', 'landlords')).flatMap(({ name, content }) =>
      settingCitations(`landlords/${name}`, content),
    ),
    ...settingCitations('directory.json', readJson(join(root, 'manifest', 'directory.json')).content),
  ];
  const tests = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .sort()
    .flatMap((file) => testCitations(`test/${file}`, readFileSync(join(root, 'test', file), 'utf8')));
  return [...settings, ...tests];
};

/** Files that a row says it is kept in, and that are not there. */
const missingFiles = (root: string, rows: readonly PolicyRow[]): readonly string[] =>
  rows.flatMap(({ id, otherwise }) =>
    otherwise?.kind === 'kept' && !existsSync(join(root, otherwise.file))
      ? [`${id} is said to be kept in ${otherwise.file}, which is not there`]
      : [],
  );

/** Faults of the rows; with `check`, a stale page as well. Without it, the page is written. `root` is the checkout. */
export const policyCoverage = (root: string, check: boolean): readonly string[] => {
  const rows = rowsOf(root);
  const citations = citationsOf(root);
  const page = coveragePage(rows, citations);
  const path = join(root, PAGE);
  const current = existsSync(path) && readFileSync(path, 'utf8') === page;
  if (!check && !current) writeFileSync(path, page);
  return [
    ...rowFaults(rows, citations),
    ...missingFiles(root, rows),
    ...(check && !current ? [`${PAGE} is out of date: run this command without --check`] : []),
  ];
};

if (require.main === module) {
  const faults = policyCoverage(process.cwd(), process.argv.includes('--check'));
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
