/**
 * Writes the JSON Schemas that help an editor with the manifests, made from the schemas the code itself uses.
 * With `--check` nothing is written, and a schema that is out of date makes it fail.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { directorySchema } from '../core/directory';
import { landlordSchema } from '../core/landlord';

const SCHEMAS = [
  { file: 'landlord.schema.json', title: 'A landlord of Fanlight', schema: landlordSchema },
  { file: 'directory.schema.json', title: 'The support directory of Fanlight', schema: directorySchema },
] as const;

/** Each file's name under `manifest/` and what it holds. */
export const schemaFiles = (): readonly { readonly file: string; readonly content: object }[] =>
  SCHEMAS.map(({ file, title, schema }) => ({
    file,
    content: { $id: `https://fanlight.example/${file}`, title, ...z.toJSONSchema(schema, { io: 'input' }) },
  }));

/** How a file is laid out is the formatter's business: only what it says counts. */
const says = (path: string, content: object): boolean =>
  existsSync(path) && JSON.stringify(JSON.parse(readFileSync(path, 'utf8'))) === JSON.stringify(content);

/** Names of the files that differ from what the code says; written, unless `check`. `root` is the checkout. */
export const writeSchemas = (root: string, check: boolean): readonly string[] => {
  const differing = schemaFiles().filter(({ file, content }) => !says(join(root, 'manifest', file), content));
  if (!check)
    for (const { file, content } of differing)
      writeFileSync(join(root, 'manifest', file), `${JSON.stringify(content, null, 2)}\n`);
  return differing.map(({ file }) => file);
};

if (require.main === module) {
  const check = process.argv.includes('--check');
  const differing = writeSchemas(process.cwd(), check);
  for (const file of differing) console.log(check ? `manifest/${file} is out of date` : `wrote manifest/${file}`);
  process.exitCode = check && differing.length > 0 ? 1 : 0;
}
