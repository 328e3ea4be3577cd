/**
 * Unpacks the Chromium that comes from npm, with the libraries and fonts it brings, into the folder given, once.
 * Its own process, because the package unpacks into whatever the temporary folder was when it was loaded, and because
 * several test files may ask at the same moment: each unpacks beside, and the first to finish gives the folder its name.
 */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [folder] = process.argv.slice(2);
const draft = `${folder}.${process.pid}`;

const fontsConf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`;

const unpack = async () => {
  mkdirSync(draft, { recursive: true });
  process.env.TMPDIR = draft;
  const { inflate } = await import('@sparticuz/chromium');
  const bin = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..', 'bin');
  await Promise.all(['chromium.br', 'fonts.tar.br', 'al2023.tar.br'].map((file) => inflate(join(bin, file))));
  writeFileSync(join(draft, 'fonts.conf'), fontsConf);
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
};

if (!existsSync(folder)) await unpack();
