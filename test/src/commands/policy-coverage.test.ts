import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { policyCoverage } from '../../../src/commands/policy-coverage';
import { itWith, SHARED } from '../../support/shared-folder';

const root = join(__dirname, '../../..');
let copy: string;

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'fanlight-coverage-'));
  for (const folder of ['manifest', 'dialogs', 'locales', 'test', 'src'])
    cpSync(join(root, folder), join(copy, folder), { recursive: true });
  mkdirSync(join(copy, 'docs'));
});
afterEach(() => rmSync(copy, { recursive: true, force: true }));

interface Rows {
  readonly rows: readonly { readonly id: string; readonly ref: string; readonly otherwise?: object }[];
}
const rows = (JSON.parse(readFileSync(join(root, 'manifest/policy-rows.json'), 'utf8')) as Rows).rows;

it('accounts for all 239 rows: each is shown by a setting or a test, or is outside, and none is cited that is none', () => {
  expect(rows).toHaveLength(239);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(239);
  expect(policyCoverage(copy, false)).toEqual([]);
  const page = readFileSync(join(copy, 'docs/policy-coverage.md'), 'utf8');
  for (const { id } of rows) expect(page).toMatch(new RegExp(`^- \\*\\*${id}\\*\\* .*\\n  - `, 'm'));
});

it('fails a check when the page is missing or stale, and passes once it is written', () => {
  const stale = ['docs/policy-coverage.md is out of date: run this command without --check'];
  expect(policyCoverage(copy, true)).toEqual(stale);
  policyCoverage(copy, false);
  expect(policyCoverage(copy, true)).toEqual([]);
  writeFileSync(join(copy, 'test/new.test.ts'), `it('does something new [${'AL40'}]', () => undefined);`);
  expect(policyCoverage(copy, true)).toEqual(stale);
});

it('fails when a setting cites a row that does not exist, when the last citation of a row goes, or a file it is kept in', () => {
  const file = join(copy, 'manifest/landlords/southern.json');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('"SO41"', '"SO77"'));
  rmSync(join(copy, 'test'), { recursive: true });
  mkdirSync(join(copy, 'test'));
  rmSync(join(copy, 'dialogs/opening.ts'));
  const faults = policyCoverage(copy, false);
  expect(faults).toContain('landlords/southern.json: doors cites SO77, which is no row of a policy');
  expect(faults).toContain('SO41 is cited nowhere, and no reason is given');
  expect(faults).toContain('SO14 is said to be kept in dialogs/opening.ts, which is not there');
});

itWith('reference/domain.md')('has the rows of the policy matrix, none lost and none added', () => {
  const matrix = readFileSync(join(SHARED, 'reference/domain.md'), 'utf8');
  const printed = [...matrix.matchAll(/^\| ((?:AL|AS|VI|FU|SO)\d+) \| ([^|]+) \|/gm)].map((match) => [
    match[1],
    match[2]?.trim(),
  ]);
  expect(rows.map(({ id, ref }) => [id, ref])).toEqual(printed);
});
