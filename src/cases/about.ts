/**
 * What comes back with news of a text or a call: which case, and which of its messages. Closed, so that whoever carries
 * it learns nothing and nobody can make one up; short, because it stands in an address.
 */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { caseId, type CaseId } from '../core/ids';

export interface Abouts {
  /** 64 signs of base64url. */
  of(id: CaseId, outgoing: string): string;
  /** Null for whatever we did not close. */
  read(about: string): About | null;
}

export interface About {
  readonly case: CaseId;
  readonly isOf: (outgoing: string) => boolean;
}

const IV_BYTES = 12;
const TAG_BYTES = 16;
const CASE_BYTES = 16;
const MARK_BYTES = 4;

/** One among the messages of one case. */
const markOf = (outgoing: string): Buffer => createHash('sha256').update(outgoing).digest().subarray(0, MARK_BYTES);

export const aboutsFor = (masterKey: Buffer): Abouts => {
  const key = Buffer.from(hkdfSync('sha256', masterKey, Buffer.alloc(0), 'fanlight outgoing', 32));
  return {
    of: (id, outgoing) => {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
      const plain = Buffer.concat([Buffer.from(id, 'hex'), markOf(outgoing)]);
      const body = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
    },
    read: (about) => {
      const sealed = Buffer.from(about, 'base64url');
      const plain = sealed.length === IV_BYTES + TAG_BYTES + CASE_BYTES + MARK_BYTES ? opened(key, sealed) : null;
      if (!plain) return null;
      const mark = plain.subarray(CASE_BYTES);
      return {
        case: caseId(plain.subarray(0, CASE_BYTES).toString('hex')),
        isOf: (outgoing) => markOf(outgoing).equals(mark),
      };
    },
  };
};

const opened = (key: Buffer, sealed: Buffer): Buffer | null => {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
};
