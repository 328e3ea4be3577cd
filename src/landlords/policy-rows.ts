/**
 * The rows of the landlords' policies (`manifest/policy-rows.json`) and where each is kept: which settings cite it, which
 * tests name it, or why neither does. For whoever must show a landlord that nothing it promised was forgotten.
 */
import { z } from 'zod';

const otherwise = z.discriminatedUnion('kind', [
  /** Kept for every landlord by the product itself; `file` says where, and a test names the row. */
  z.strictObject({ kind: z.literal('kept'), file: z.string(), how: z.string() }),
  /** Not for this product, and why. */
  z.strictObject({ kind: z.literal('outside'), why: z.string() }),
]);

export const policyRowsSchema = z.strictObject({
  rows: z.array(
    z.strictObject({
      id: z.string().regex(/^(AL|AS|VI|FU|SO)\d{1,2}$/),
      /** The clause as printed. */
      ref: z.string().min(1),
      promise: z.string().min(3),
      otherwise: otherwise.optional(),
    }),
  ),
});

export type PolicyRow = z.infer<typeof policyRowsSchema>['rows'][number];

export interface Citation {
  readonly row: string;
  /** A path in a manifest, such as `landlords/x.json: asks.police`, or a test file. */
  readonly where: string;
}

/** A list's entries are named by what they are, so that a path survives a change of order. */
const nameOf = (key: string, inside: unknown): string => {
  if (typeof inside !== 'object' || inside === null) return key;
  const name = [
    Reflect.get(inside, 'value'),
    Reflect.get(inside, 'key'),
    Reflect.get(inside, 'id'),
    Reflect.get(inside, 'who'),
  ].find((one): one is string => typeof one === 'string');
  return name ?? key;
};

/** Every `rows` of a manifest, with the path of the setting that cites it. `ours` is no policy row and is left out. */
export const settingCitations = (file: string, tree: unknown, path: readonly string[] = []): readonly Citation[] => {
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([key, inside]: [string, unknown]) => {
    if (key !== 'rows' || !Array.isArray(inside)) return settingCitations(file, inside, [...path, nameOf(key, inside)]);
    return inside
      .filter((row): row is string => typeof row === 'string' && row !== 'ours')
      .map((row) => ({ row, where: `${file}: ${path.join('.')}` }));
  });
};

/** Rows that a test names in square brackets, such as `[SO25]` or `[AL5, AS13]`. */
export const testCitations = (file: string, source: string): readonly Citation[] =>
  [...source.matchAll(/\[((?:AL|AS|VI|FU|SO)\d{1,2}(?:,\s*(?:AL|AS|VI|FU|SO)\d{1,2})*)\]/g)]
    .flatMap((match) => (match[1] ?? '').split(/,\s*/))
    .map((row) => ({ row, where: file }));

const isTest = ({ where }: Citation): boolean => where.startsWith('test/');

/** What shows that a row is kept. `setting`: it is read, and its loss is noticed; what it means is in no test of its own. */
const EVIDENCE = ['setting and test', 'setting', 'test', 'outside', 'none'] as const;
type Evidence = (typeof EVIDENCE)[number];

const evidenceOf = ({ id, otherwise: reason }: PolicyRow, citations: readonly Citation[]): Evidence => {
  const own = citations.filter(({ row }) => row === id);
  const [tests, settings] = [own.some(isTest), own.some((one) => !isTest(one))];
  if (tests) return settings ? 'setting and test' : 'test';
  if (settings) return 'setting';
  return reason?.kind === 'outside' ? 'outside' : 'none';
};

/** Rows cited that do not exist, and rows that nothing keeps and nobody accounts for. One line each. */
export const rowFaults = (rows: readonly PolicyRow[], citations: readonly Citation[]): readonly string[] => {
  const known = new Set(rows.map((row) => row.id));
  const bare = rows.filter((row) => evidenceOf(row, citations) === 'none');
  return [
    ...citations
      .filter(({ row }) => !known.has(row))
      .map(({ row, where }) => `${where} cites ${row}, which is no row of a policy`),
    ...bare.map(({ id, otherwise: reason }) =>
      reason
        ? `${id} is said to be kept, and no setting and no test names it`
        : `${id} is cited nowhere, and no reason is given`,
    ),
  ];
};

const reasonOf = ({ otherwise: reason }: PolicyRow): string => {
  switch (reason?.kind) {
    case 'kept':
      return `For every landlord: ${reason.how} \`${reason.file}\``;
    case 'outside':
      return `Outside: ${reason.why}`;
    default:
      return '';
  }
};

const rowLines = (row: PolicyRow, citations: readonly Citation[]): readonly string[] => {
  const where = citations.filter((citation) => citation.row === row.id).map((citation) => `\`${citation.where}\``);
  return [
    `- **${row.id}** ${row.ref}: ${row.promise} (${evidenceOf(row, citations)})`,
    ...[...[...new Set(where)].sort(), reasonOf(row)].filter(Boolean).map((one) => `  - ${one}`),
  ];
};

const POLICIES = ['AL', 'AS', 'VI', 'FU', 'SO'] as const;

const HOW_TO_READ: readonly string[] = [
  'What stands in brackets is what shows that a row is kept:',
  '',
  '- _setting_: a landlord’s file cites it. `test/src/landlords/policy-rows.mutation.test.ts` takes each such setting away and changes what it says: the start refuses it, or somebody sees the difference. That it is read is shown; what it means is in no test of its own.',
  '- _test_: a test names it, and fails when the product does not do it.',
  '- _setting and test_: both.',
  '- _outside_: not for this product, with the reason.',
];

/** `docs/policy-coverage.md`. The counts come first, so that a reader sees at once how much rests on what. */
export const coveragePage = (rows: readonly PolicyRow[], citations: readonly Citation[]): string => {
  const count = (evidence: Evidence): number => rows.filter((row) => evidenceOf(row, citations) === evidence).length;
  return [
    '# Where each policy row is kept',
    '',
    'Made by `node dist/src/commands/policy-coverage.js` from the manifests, the tests and `manifest/policy-rows.json`. Do not edit.',
    '',
    `${rows.length} rows: ${EVIDENCE.filter((one) => one !== 'none' || count(one) > 0)
      .map((one) => `${count(one)} ${one}`)
      .join(', ')}.`,
    '',
    ...HOW_TO_READ,
    ...POLICIES.flatMap((policy) => [
      '',
      `## ${policy}`,
      '',
      ...rows.filter((row) => row.id.startsWith(policy)).flatMap((row) => rowLines(row, citations)),
    ]),
    '',
  ].join('\n');
};
