/**
 * Every setting that cites a policy row is taken away, and each of its values changed: the start must refuse it, or
 * somebody must see the difference. A setting that nothing reads would keep no promise, however often it is cited.
 */
import { join } from 'node:path';
import { WHOSE } from '../../../src/core/contact-plan';
import { TOPICS } from '../../../src/core/directory';
import { landlordSchema, type Landlord } from '../../../src/core/landlord';
import { REMINDED } from '../../../src/core/reminder';
import { TRAINING, WISHES } from '../../../src/core/wishes';
import { lines } from '../../../src/directory/match';
import { crossFaults } from '../../../src/landlords/check';
import { readFolder, readJson } from '../../../src/landlords/files';
import { house, WORKDAY } from '../../support/conversation';
import { FACET_NAMES, facetOf, type Facet } from '../../support/landlord-facets';

const ROOT = join(__dirname, '../../..');
const areas = house.directory.areas.map(({ id }) => id);

type Tree = Readonly<Record<string, unknown>>;
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);
const items = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
type Path = readonly (string | number)[];

/** Where a setting that cites a row of a policy stands. */
const cited = (tree: unknown, path: Path = []): readonly Path[] => {
  if (Array.isArray(tree)) return tree.flatMap((inside, at) => cited(inside, [...path, at]));
  if (!isTree(tree)) return [];
  const own = items(tree['rows']).some((row) => row !== 'ours') ? [path] : [];
  return [...own, ...Object.entries(tree).flatMap(([key, inside]) => cited(inside, [...path, key]))];
};

const GONE = Symbol('taken away');

/** A copy in which what stands at the path is another value, or is not there. */
const put = (tree: unknown, [key, ...rest]: Path, value: unknown): unknown => {
  if (key === undefined) return value;
  if (Array.isArray(tree)) {
    const at = Number(key);
    return rest.length === 0 && value === GONE ? tree.toSpliced(at, 1) : tree.with(at, put(tree[at], rest, value));
  }
  const fields = isTree(tree) ? tree : {};
  if (rest.length > 0 || value !== GONE) return { ...fields, [key]: put(fields[key], rest, value) };
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== key));
};

const at = (tree: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inside, key) => (Array.isArray(inside) ? inside[Number(key)] : isTree(inside) ? inside[key] : undefined),
    tree,
  );

/** Other values of the same kind, some of which a schema lets pass. */
const OTHERS: Readonly<Record<string, readonly unknown[]>> = {
  term: ['customer', 'victim', 'survivor'],
  training: TRAINING,
  relax: WISHES,
  to: REMINDED,
  who: WHOSE,
};

const otherValues = (name: string, value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return [[], ['pl'], ['letter'], ...value.map((_, index) => value.toSpliced(index, 1))];
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return [value + 1, value + 60, Math.max(1, value - 1)];
  if (value === null) return [true, '2020-01-01'];
  if (isTree(value))
    return [
      { kind: 'working-days', days: 4 },
      { kind: 'same-working-day', cutOff: '11:00' },
    ];
  return typeof value === 'string'
    ? [...(OTHERS[name] ?? []), ...otherTexts(value)].filter((one) => one !== value)
    : [];
};

const otherTexts = (text: string): readonly string[] => {
  if (/^\+44/.test(text)) return ['+441632960199'];
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return ['2020-01-01', '2030-01-01'];
  return [`${text}-of-another`, `${text} of another`];
};

const OWN: readonly string[] = ['rows', 'id', 'key', 'value'];
const isApart = (value: unknown): boolean =>
  items(value).some((one) => isTree(one) && 'rows' in one) || (isTree(value) && 'rows' in value);

/** Its values, but those that are settings with rows of their own. */
const changes = (tree: unknown, path: Path): readonly unknown[] => {
  const setting = at(tree, path);
  if (!isTree(setting)) return [];
  return Object.entries(setting)
    .filter(([name, value]) => !OWN.includes(name) && !isApart(value))
    .flatMap(([name, value]) =>
      otherValues(path.at(-1) === 'term' ? 'term' : name, value).map((other) => put(tree, [...path, name], other)),
    );
};

type Seen = 'refused' | 'nothing' | Facet;

interface Kept {
  readonly file: string;
  readonly before: (facet: Facet) => string;
  readonly words: unknown;
}

const remembered = (landlord: Landlord): Kept['before'] => {
  const known = new Map<Facet, string>();
  return (facet) => {
    const found = known.get(facet) ?? facetOf(facet, landlord);
    known.set(facet, found);
    return found;
  };
};

/** What becomes of a landlord so changed: the start refuses it, or the first thing that is not as it was. */
const becomes = ({ file, before, words }: Kept, changed: unknown): Seen => {
  const parsed = landlordSchema.safeParse(changed);
  if (!parsed.success || crossFaults(file, parsed.data, { areas, words }).length > 0) return 'refused';
  return FACET_NAMES.find((facet) => before(facet) !== facetOf(facet, parsed.data)) ?? 'nothing';
};

const files = readFolder(join(ROOT, 'manifest', 'landlords')).map(({ name, content }) => ({ file: name, content }));

const nameOf = (content: unknown, path: Path): string =>
  path
    .map((key, index) => {
      const inside = at(content, path.slice(0, index + 1));
      const name = isTree(inside) ? (inside['value'] ?? inside['key'] ?? inside['id'] ?? inside['who']) : undefined;
      return typeof name === 'string' && typeof key === 'number' ? name : String(key);
    })
    .join('.');

/** Nothing else may stand there, so no change of it gets past the start: what it promises is looked at itself. */
const FIXED: Readonly<Record<string, (landlord: Landlord) => boolean>> = {
  'asks.officerGender': (landlord) => facetOf('what is asked and told', landlord).includes('["woman","man"'),
};

describe.each(files)('$file', ({ file, content }) => {
  const landlord = landlordSchema.parse(content);
  const words = readJson(join(ROOT, 'locales', 'en', 'landlords', file)).content;
  const kept: Kept = { file, before: remembered(landlord), words };
  const settings = cited(content).map((path) => [nameOf(content, path), path] as const);

  it('is the same when nothing is changed', () => {
    expect(becomes(kept, structuredClone(content))).toBe('nothing');
  });

  it.each(settings)('%s is missed when it is taken away', (_, path) => {
    expect(becomes(kept, put(content, path, GONE))).not.toBe('nothing');
  });

  it.each(settings)('%s is more than a word: somebody sees what it says', (name, path) => {
    const isSeen = (changed: unknown): boolean => !['refused', 'nothing'].includes(becomes(kept, changed));
    const fixed = FIXED[name];
    expect(fixed ? fixed(landlord) : [put(content, path, GONE), ...changes(content, path)].some(isSeen)).toBe(true);
  });
});

describe('directory.json', () => {
  const { directory } = house;
  const entries = directory.entries.filter(({ rows }) => rows.some((row) => row !== 'ours'));
  const audiences = [undefined, ...new Set(directory.entries.flatMap((entry) => entry.for))];
  const found = (over: Partial<typeof directory>): readonly string[] =>
    house.landlords.all.flatMap((landlord) =>
      [undefined, ...TOPICS].flatMap((topic) =>
        audiences.flatMap((audience) =>
          lines(
            { directory: { ...directory, ...over }, landlord, now: WORKDAY, holidays: [] },
            { ...(topic ? { topic } : {}), ...(audience ? { for: [audience] } : {}) },
          ),
        ),
      ),
    );

  it.each(entries.map(({ id }) => id))('%s is missed by somebody when it is taken away', (id) => {
    expect(found({})).toContain(id);
    expect(found({ entries: directory.entries.filter((entry) => entry.id !== id) })).not.toContain(id);
  });
});
