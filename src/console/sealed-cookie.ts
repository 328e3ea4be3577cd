/**
 * What a browser of staff carries for us: closed with a key of its own kind, so that it can be neither read nor made up,
 * and a cookie for one kind is worth nothing as another.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

export interface Seal {
  close(value: unknown): string;
  /** Null for whatever we did not close with this seal. Its shape is for the caller to check. */
  open(text: string): unknown;
}

const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

export const sealFor = (masterKey: Buffer, kind: 'session' | 'sign-in'): Seal => {
  const key = Buffer.from(hkdfSync('sha256', masterKey, Buffer.alloc(0), `fanlight staff ${kind}`, KEY_BYTES));
  return {
    close: (value) => {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
      const body = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
    },
    open: (text) => {
      try {
        const sealed = Buffer.from(text, 'base64url');
        const bodyFrom = IV_BYTES + TAG_BYTES;
        const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV_BYTES), {
          authTagLength: TAG_BYTES,
        }).setAuthTag(sealed.subarray(IV_BYTES, bodyFrom));
        const body = Buffer.concat([decipher.update(sealed.subarray(bodyFrom)), decipher.final()]);
        return JSON.parse(body.toString('utf8')) as unknown;
      } catch {
        return null;
      }
    },
  };
};

interface CookieOptions {
  readonly name: string;
  readonly secure: boolean;
  /** Whole site: needed for a `__Host-` name, which no neighbouring site can set. */
  readonly path: '/' | '/staff';
}

/**
 * Lax, because a browser comes back from its organisation's sign-in by a link: a stricter cookie would not come with it.
 * What changes anything is a form, and a form needs its token as well. Seconds; 0 clears it.
 */
export const cookieText = ({ name, secure, path }: CookieOptions, value: string, seconds: number): string =>
  `${name}=${value}; Path=${path}; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure ? '; Secure' : ''}`;
