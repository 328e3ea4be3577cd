/**
 * The training room's own telephone account: an id and a key of its own, made from the master key, so that what the
 * room sends is signed as a provider would sign it and can never pass for a real person's text or call.
 */
import { createHmac } from 'node:crypto';
import { join } from 'node:path';

export interface RehearsalAccount {
  readonly accountSid: string;
  readonly authToken: string;
}

/** The number the room texts and calls from: one of those Ofcom keeps for drama. */
export const REHEARSAL_NUMBER = '+447700900201';

/** Numbers of the drama range that the room's people have: one for each new person, over and over. */
export const FIRST_NUMBER = 900_201;
export const LAST_NUMBER = 900_999;

export const isRoomNumber = (number: string): boolean => {
  const last = Number(/^\+447700(\d{6})$/.exec(number)?.[1] ?? 0);
  return last >= FIRST_NUMBER && last <= LAST_NUMBER;
};

export const rehearsalAccount = (masterKey: Buffer): RehearsalAccount => ({
  accountSid: `AC${made(masterKey, 'rehearsal account')}`,
  authToken: made(masterKey, 'rehearsal token'),
});

/**
 * The room's own store: a folder and a key of its own beside the real one, embedded whatever the real database is.
 * Nothing in it can be read with the real key, nor anything real with its.
 */
export const rehearsalStoreOptions = (real: {
  readonly dataDir: string;
  readonly masterKey: Buffer;
}): { readonly dataDir: string; readonly masterKey: Buffer } => ({
  dataDir: join(real.dataDir, 'rehearsal'),
  masterKey: createHmac('sha256', real.masterKey).update('rehearsal store').digest(),
});

const made = (masterKey: Buffer, what: string): string =>
  createHmac('sha256', masterKey).update(what).digest('hex').slice(0, 32);
