import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { schemaFiles, writeSchemas } from '../../../src/commands/schemas';

const root = join(__dirname, '../../..');
const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));

it('keeps the schemas editors use the same as those the code uses', () => {
  expect(schemaFiles().map(({ file }) => file)).toEqual(['landlord.schema.json', 'directory.schema.json']);
  for (const { file, content } of schemaFiles())
    expect(read(`manifest/${file}`)).toEqual(JSON.parse(JSON.stringify(content)));
  expect(writeSchemas(root, true)).toEqual([]);
});

it('finds a schema that was changed by hand or is missing, and writes it again', () => {
  const copy = mkdtempSync(join(tmpdir(), 'fanlight-schemas-'));
  cpSync(join(root, 'manifest/directory.schema.json'), join(copy, 'manifest/directory.schema.json'), {
    recursive: true,
  });
  const path = join(copy, 'manifest/directory.schema.json');
  expect(writeSchemas(copy, true)).toEqual(['landlord.schema.json']);
  writeFileSync(path, readFileSync(path, 'utf8').replace('"type": "object"', '"type": "array"'));
  expect(writeSchemas(copy, true)).toEqual(['landlord.schema.json', 'directory.schema.json']);
  expect(writeSchemas(copy, false)).toHaveLength(2);
  expect(writeSchemas(copy, true)).toEqual([]);
});

it('lets an editor see what the code would refuse', () => {
  const ajv = new Ajv2020({ strict: false });
  addFormats(ajv);
  const landlord = ajv.compile(read('manifest/landlord.schema.json') as object);
  for (const id of ['alliance', 'aspire', 'vivid', 'futures', 'southern']) {
    const manifest = read(`manifest/landlords/${id}.json`) as Record<string, unknown>;
    expect(manifest['$schema']).toBe('../landlord.schema.json');
    expect(landlord(manifest)).toBe(true);
    expect(landlord({ ...manifest, surprise: 1 })).toBe(false);
    expect(landlord({ ...manifest, term: undefined, nation: 'cornwall' })).toBe(false);
  }
  const directory = read('manifest/directory.json') as Record<string, unknown>;
  expect(directory['$schema']).toBe('./directory.schema.json');
  expect(ajv.validate(read('manifest/directory.schema.json') as object, directory)).toBe(true);
});
