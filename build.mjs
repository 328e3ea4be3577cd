/**
 * Builds dist/ in well under a second: src and dialogs as CommonJS files for Node, and each browser client as one
 * minified script. Only files that changed are replaced, each in one step, so a running server is never half rebuilt.
 */
import * as fs from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { build } from 'esbuild';

const ROOT = import.meta.dirname;
const OUT = join(ROOT, 'dist');
const jsx = { jsx: 'automatic', jsxImportSource: 'preact' };
const shared = { absWorkingDir: ROOT, outdir: 'dist', write: false, logLevel: 'warning', charset: 'utf8', ...jsx };

/** `src/console/client/main.ts` is `console.js`; the chat's client keeps its public name. */
const CLIENTS = {
  chat: 'src/channels/web-chat/client',
  console: 'src/console/client',
  rehearsal: 'src/rehearsal/client',
};

const sources = () =>
  fs
    .globSync(['src/**/*.{ts,tsx}', 'dialogs/*.ts'], { cwd: ROOT })
    .filter((file) => !file.includes('/client/') && !file.endsWith('.d.ts'));

/** A folder's `main` is its entry; a folder without one has an entry for each file. */
const clientEntries = () =>
  Object.entries(CLIENTS).flatMap(([name, folder]) => {
    const files = fs.globSync(`${folder}/*.{ts,tsx}`, { cwd: ROOT });
    const main = files.find((file) => /\/main\.tsx?$/.test(file));
    if (main) return [{ in: main, out: `client/${name}` }];
    return files.map((file) => ({ in: file, out: `client/${name}-${file.replace(/^.*\/|\.tsx?$/g, '')}` }));
  });

/** What is loaded when it is first needed is found as everything else is: a deep path of a package has no `.js` at its end. */
const supported = { 'dynamic-import': false };

const server = () =>
  build({
    ...shared,
    supported,
    entryPoints: sources(),
    outbase: '.',
    platform: 'node',
    target: 'node22',
    format: 'cjs',
  });

const clients = (entryPoints) =>
  entryPoints.length === 0
    ? { outputFiles: [] }
    : build({
        ...shared,
        entryPoints,
        bundle: true,
        minify: true,
        platform: 'browser',
        target: 'es2019',
        format: 'iife',
      });

const sameOnDisk = (file) => {
  try {
    return Buffer.from(file.contents).equals(fs.readFileSync(file.path));
  } catch {
    return false;
  }
};

const replace = (file) => {
  if (sameOnDisk(file)) return;
  fs.mkdirSync(dirname(file.path), { recursive: true });
  const draft = `${file.path}.${process.pid}.draft`;
  fs.writeFileSync(draft, file.contents);
  fs.renameSync(draft, file.path);
};

const removeLeftovers = (written) => {
  for (const file of fs.globSync('**/*.js', { cwd: OUT })) {
    if (!written.has(join(OUT, file))) fs.rmSync(join(OUT, file), { force: true });
  }
};

const run = async () => {
  const results = await Promise.all([server(), clients(clientEntries())]);
  const files = results.flatMap((result) => result.outputFiles);
  files.forEach(replace);
  removeLeftovers(new Set(files.map((file) => file.path)));
  if (process.argv.includes('--verbose')) for (const file of files) console.log(relative(ROOT, file.path));
};

if (Number(process.versions.node.split('.')[0]) < 22) {
  console.error(
    `NODE_TOO_OLD: this is Node.js ${process.versions.node}. Use npm start, which finds a newer one, or install Node.js 22 or newer.`,
  );
  process.exit(1);
}
run().catch((error) => {
  if (!error.errors) console.error(error);
  process.exit(1);
});
