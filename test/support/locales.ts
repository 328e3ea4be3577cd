/** Writes a small catalogue to a temporary folder, so that a test says which words it depends on. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** `{ 'en/opening': { emergency: { text: '...' } } }` becomes `en/opening.json`. Returns the folder. */
export function localesFolder(files: Readonly<Record<string, object>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'fanlight-words-'));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, `${name}.json`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(content));
  }
  return folder;
}
