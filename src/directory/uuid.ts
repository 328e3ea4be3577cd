/** Stable ids for the published directory: the same name always gives the same UUID (RFC 9562, version 5). */
import { createHash } from 'node:crypto';

/** Ours alone, drawn once: it keeps our ids apart from everybody else's. */
const NAMESPACE = Buffer.from('6f1f1c1c0d5b4e0e9a63c3a7f0d2b8e4', 'hex');

/** `name` says what and which, such as `service/samaritans`. */
export const uuidOf = (name: string): string => {
  const bytes = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};
