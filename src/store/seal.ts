/**
 * How content is closed and opened: which key, which cipher, and which row a ciphertext belongs to.
 * Every session and case has a data key of its own; destroying the wrapped key erases what it closed.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import { FanlightError } from '../core/errors';

const FORMAT = 1;
const MARK = Buffer.of(FORMAT);
const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/** Where a ciphertext lives: table and column, row, number in the row's order. It opens nowhere else. */
export type Place = readonly [table: string, id: string, seq?: number];

/** What a keyed hash stands for, so that equal texts of different kinds do not look equal. */
export type HashKind =
  | 'session-key'
  | 'message-id'
  | 'reference'
  | 'job'
  | 'chain'
  | 'sign-in'
  | 'staff'
  | 'presence'
  | 'household'
  | 'ask'
  | 'topic';

/** Whose data key. Ids of sessions and cases are drawn at random and say nothing of a person. */
export type Owner = `session:${string}` | `case:${string}`;

export interface Seals {
  /** 32 bytes for the cipher of the embedded database's file. */
  readonly databaseKey: Buffer;
  /** 32 bytes for what belongs to no session or case: jobs, which hold codes and live for minutes, and names of staff. */
  readonly houseKey: KeyObject;
  newKey(owner: Owner): { readonly key: KeyObject; readonly wrapped: Buffer };
  unwrap(owner: Owner, wrapped: Buffer): KeyObject;
  /** 32 bytes; equal for equal parts, and no use to anyone without the master key. */
  hash(kind: HashKind, ...parts: readonly string[]): Buffer;
}

const bound = (place: Place): Buffer => Buffer.from(JSON.stringify(place));

/** Many random bytes cost as much to fetch as a few: they are drawn ahead, and each is used once. */
const DRAWN_AHEAD = 256 * IV_BYTES;
let drawn: Buffer = Buffer.alloc(0);

function nextIv(): Buffer {
  if (drawn.length < IV_BYTES) drawn = randomBytes(DRAWN_AHEAD);
  const iv = drawn.subarray(0, IV_BYTES);
  drawn = drawn.subarray(IV_BYTES);
  return iv;
}

/** AES-256-GCM: format byte, 12 random bytes, tag, ciphertext. */
export function seal(key: KeyObject, place: Place, content: string | Buffer): Buffer {
  const iv = nextIv();
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES }).setAAD(bound(place));
  const body = typeof content === 'string' ? cipher.update(content, 'utf8') : cipher.update(content);
  const rest = cipher.final();
  return Buffer.concat([MARK, iv, cipher.getAuthTag(), body, rest]);
}

/** Throws SEALED_DATA_DAMAGED for another key, another place or any changed byte. */
export function unseal(key: KeyObject, place: Place, sealed: Buffer): Buffer {
  try {
    if (sealed[0] !== FORMAT) throw new Error('format');
    const tagFrom = 1 + IV_BYTES;
    const bodyFrom = tagFrom + TAG_BYTES;
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, tagFrom), { authTagLength: TAG_BYTES });
    decipher.setAAD(bound(place)).setAuthTag(sealed.subarray(tagFrom, bodyFrom));
    return Buffer.concat([decipher.update(sealed.subarray(bodyFrom)), decipher.final()]);
  } catch {
    throw new FanlightError('SEALED_DATA_DAMAGED', [place[0]]);
  }
}

export const sealJson = (key: KeyObject, place: Place, value: unknown): Buffer =>
  seal(key, place, JSON.stringify(value));

/** What `sealJson` closed. Its shape is what this release or an older one wrote: sessions are checked by their schema. */
export const unsealJson = (key: KeyObject, place: Place, sealed: Buffer): unknown =>
  JSON.parse(unseal(key, place, sealed).toString('utf8'));

/** Keys for each purpose are derived, so that the master key itself closes nothing. */
export function sealsOf(masterKey: Buffer): Seals {
  if (masterKey.length !== KEY_BYTES) throw new FanlightError('CONFIG_INVALID', ['MASTER_KEY: 32 bytes']);
  const derive = (purpose: string): Buffer =>
    Buffer.from(hkdfSync('sha256', masterKey, Buffer.alloc(0), `fanlight ${purpose}`, KEY_BYTES));
  const wrapping = createSecretKey(derive('wrap'));
  const lookup = createSecretKey(derive('lookup'));
  return {
    databaseKey: derive('database'),
    houseKey: createSecretKey(derive('house')),
    newKey(owner) {
      const bytes = randomBytes(KEY_BYTES);
      return { key: createSecretKey(bytes), wrapped: seal(wrapping, ['wrapped_key', owner], bytes) };
    },
    unwrap: (owner, wrapped) => createSecretKey(unseal(wrapping, ['wrapped_key', owner], wrapped)),
    hash: (kind, ...parts) =>
      createHmac('sha256', lookup)
        .update(JSON.stringify([kind, ...parts]))
        .digest(),
  };
}
