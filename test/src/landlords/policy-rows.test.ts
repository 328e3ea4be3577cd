import {
  coveragePage,
  rowFaults,
  settingCitations,
  testCitations,
  type PolicyRow,
} from '../../../src/landlords/policy-rows';

const row = (id: string, more: Partial<PolicyRow> = {}): PolicyRow => ({
  id,
  ref: '§1',
  promise: 'A promise',
  ...more,
});

it('finds every setting that cites a row, by a path that survives a change of order', () => {
  const manifest = {
    asks: { police: { offered: true, rows: ['SO17', 'ours'] } },
    help: [
      { value: 'move', rows: ['SO38'] },
      { value: 'money', rows: ['SO35'] },
    ],
    firstContact: [{ who: 'person', rows: ['ours'] }],
  };
  expect(settingCitations('x.json', manifest)).toEqual([
    { row: 'SO17', where: 'x.json: asks.police' },
    { row: 'SO38', where: 'x.json: help.move' },
    { row: 'SO35', where: 'x.json: help.money' },
  ]);
});

/** Kept apart, so that this file does not itself seem to cite them. */
const [one, both] = ['SO25', 'AL5, AS13'];

it('finds the rows a test names in brackets, one or several, and no other words in brackets', () => {
  expect(
    testCitations('a.test.ts', `it('keeps times [${one}]')\nit('both [${both}]')\nconst a = ['AL1']; b[VI]; [FU]`).map(
      ({ row: id }) => id,
    ),
  ).toEqual(['SO25', 'AL5', 'AS13']);
});

it('finds a row that does not exist, a row nobody accounts for, and one that is only said to be kept', () => {
  const kept = { kind: 'kept', file: 'dialogs/me.ts', how: 'It is asked.' } as const;
  const rows = [
    row('SO1'),
    row('SO2', { otherwise: { kind: 'outside', why: 'Not ours.' } }),
    row('SO3'),
    row('SO4', { otherwise: kept }),
    row('SO5', { otherwise: kept }),
  ];
  expect(
    rowFaults(rows, [
      { row: 'SO1', where: 'x.json: term' },
      { row: 'SO99', where: 'x.json: term' },
      { row: 'SO5', where: 'test/a.test.ts' },
    ]),
  ).toEqual([
    'x.json: term cites SO99, which is no row of a policy',
    'SO3 is cited nowhere, and no reason is given',
    'SO4 is said to be kept, and no setting and no test names it',
  ]);
});

it('shows each row with where it is kept, and what shows it', () => {
  const rows = [
    row('SO1'),
    row('SO2'),
    row('SO3', { otherwise: { kind: 'outside', why: 'Not ours.' } }),
    row('SO4', { otherwise: { kind: 'kept', file: 'dialogs/me.ts', how: 'It is asked.' } }),
  ];
  const page = coveragePage(rows, [
    { row: 'SO1', where: 'x.json: term' },
    { row: 'SO1', where: 'x.json: term' },
    { row: 'SO2', where: 'x.json: help' },
    { row: 'SO2', where: 'test/a.test.ts' },
    { row: 'SO4', where: 'test/a.test.ts' },
  ]);
  expect(page).toContain('4 rows: 1 setting and test, 1 setting, 1 test, 1 outside.');
  expect(page).toContain(
    '- **SO1** §1: A promise (setting)\n  - `x.json: term`\n- **SO2** §1: A promise (setting and test)',
  );
  expect(page).toContain('- **SO3** §1: A promise (outside)\n  - Outside: Not ours.');
  expect(page).toContain(
    '- **SO4** §1: A promise (test)\n  - `test/a.test.ts`\n  - For every landlord: It is asked. `dialogs/me.ts`',
  );
});
