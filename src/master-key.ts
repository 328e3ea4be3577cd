/**
 * The key that wraps every other key: 32 bytes, from MASTER_KEY, from MASTER_KEY_FILE, or from DATA_DIR/master.key,
 * which is made on first start outside production. Whoever has it and the database can read everything.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FanlightError } from './core/errors';

export type FoundKey =
  | { readonly type: 'key'; readonly key: Buffer }
  | { readonly type: 'fault'; readonly fault: string }
  /** There is none yet, and here one may be made. */
  | { readonly type: 'none'; readonly file: string };

const HEX = /^[0-9a-f]{64}$/i;
const FORM = '32 random bytes as 64 hexadecimal digits';

const fault = (told: string): FoundKey => ({ type: 'fault', fault: told });

const fromHex = (name: string, hex: string): FoundKey =>
  HEX.test(hex) ? { type: 'key', key: Buffer.from(hex, 'hex') } : fault(`${name}: ${FORM}`);

const fromFile = (name: string, file: string): FoundKey => {
  try {
    return fromHex(name, readFileSync(file, 'utf8').trim());
  } catch {
    return fault(`${name}: the file cannot be read`);
  }
};

const inDataDir = (env: NodeJS.ProcessEnv): FoundKey => {
  if (env['NODE_ENV'] === 'production')
    return fault(`MASTER_KEY: is needed in production (or MASTER_KEY_FILE): ${FORM}`);
  const file = join(env['DATA_DIR'] ?? '.data', 'master.key');
  return existsSync(file) ? fromFile('DATA_DIR/master.key', file) : { type: 'none', file };
};

export const findMasterKey = (env: NodeJS.ProcessEnv): FoundKey => {
  const { MASTER_KEY: hex, MASTER_KEY_FILE: file } = env;
  if (hex !== undefined && file !== undefined) return fault('MASTER_KEY: set this or MASTER_KEY_FILE, not both');
  if (hex !== undefined) return fromHex('MASTER_KEY', hex);
  return file === undefined ? inDataDir(env) : fromFile('MASTER_KEY_FILE', file);
};

/** Makes the file whole or not at all, readable by us alone. When two processes start at once, the first one's key is both's. */
export const makeMasterKey = (file: string): Buffer => {
  const draft = `${file}.${process.pid}.draft`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
    linkSync(draft, file);
  } catch {
    // Told below unless somebody else has made it meanwhile.
  } finally {
    if (existsSync(draft)) rmSync(draft);
  }
  const made = fromFile('DATA_DIR/master.key', file);
  if (made.type !== 'key')
    throw new FanlightError('CONFIG_INVALID', ['DATA_DIR: the master key cannot be written there']);
  return made.key;
};
