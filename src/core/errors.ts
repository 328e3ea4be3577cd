/**
 * Every error of ours, in one catalogue: a stable code, what it means and what to do about it.
 * Three kinds of trouble are kept apart: a person not understood is an event; a provider that fails is a value;
 * what is thrown is ours to mend, and comes from here.
 */
export const ERRORS = {
  CONFIG_INVALID: {
    what: 'Settings in the environment are missing or wrong.',
    fix: 'Correct each line listed; .env.example shows every setting.',
  },
  LANDLORD_INVALID: {
    what: 'A landlord file does not match its schema.',
    fix: 'Correct each path listed; manifest/landlord.schema.json shows every setting in an editor.',
  },
  DIRECTORY_INVALID: {
    what: 'The support directory does not match its schema.',
    fix: 'Correct each path listed in manifest/directory.json.',
  },
  DIALOG_INVALID: { what: 'A dialog cannot be walked to its end.', fix: 'Run npm run walk: it names the step.' },
  NODE_TOO_OLD: {
    what: 'This Node.js is older than 22.',
    fix: 'Start with npm start, which finds a newer one, or install Node.js 22 or newer.',
  },
  WORDS_MISSING: {
    what: 'A sentence is missing from the catalogue.',
    fix: 'Add the key to locales/<language>; npm test names it.',
  },
  STALE_WRITE: { what: 'Somebody else wrote this record first.', fix: 'Read it again and repeat the change.' },
  KEY_DESTROYED: { what: 'The content was erased and its key destroyed.', fix: 'Nothing: this is as intended.' },
  SEALED_DATA_DAMAGED: {
    what: 'Sealed content does not open: wrong master key, or damaged.',
    fix: 'Check MASTER_KEY; restore from a backup made with the same key.',
  },
  LOGIN_NOT_FOR_PRODUCTION: {
    what: 'The local staff login was asked for in production.',
    fix: 'Set STAFF_OIDC_ISSUER, STAFF_OIDC_CLIENT_ID and STAFF_OIDC_CLIENT_SECRET.',
  },
  SEND_MALFORMED: {
    what: 'Something was handed to a sender that must not leave like this; it was not sent.',
    fix: 'Correct whoever hands it over: each part at fault is listed.',
  },
  NOT_LET_THROUGH: {
    what: 'Something was to leave that safety/may-contact had not let through; it was not sent.',
    fix: 'Ask the gate in the transaction that claims the send, and hand on what it gives.',
  },
  SENDER_MISCONFIGURED: {
    what: 'The network for texts, calls or e-mail does not accept us.',
    fix: 'Check the account, its token and the number or address it sends from.',
  },
  NOT_REDACTED: {
    what: 'The network still keeps the words of a text.',
    fix: 'Nothing: it is tried again. If it stays, redact it at the network by its id.',
  },
  NO_STORE: {
    what: 'DATABASE_URL names a database we cannot open.',
    fix: 'Use postgres://... or leave it empty for the embedded database.',
  },
} as const;

export type ErrorCode = keyof typeof ERRORS;

/** Thrown when we are wrong. `details` hold paths and codes, never anything a person wrote. */
export class FanlightError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: readonly string[] = [],
  ) {
    super([`${code}: ${ERRORS[code].what} ${ERRORS[code].fix}`, ...details].join('\n  '));
    this.name = 'FanlightError';
  }
}
