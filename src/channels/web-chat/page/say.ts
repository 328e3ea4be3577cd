/** A sentence of the page itself, by its id in `locales/<lang>/page.json`. The client gets its few in the page, so it needs no catalogue. */
export type Say = (id: string, vars?: Readonly<Record<string, string | number>>) => string;

/** What the client may have to say without asking the server. */
export const CLIENT_WORDS = [
  'again',
  'anew',
  'back',
  'danger-call',
  'danger-mobile',
  'done',
  'ended',
  'expired',
  'failed',
  'from-handler',
  'from-us',
  'from-you',
  'human',
  'log',
  'new-tab',
  'nothing-written',
  'offline',
  'other',
  'own-words',
  'refresh',
  'repeat',
  'restart',
  'send',
  'send-now',
  'sending',
  'skip',
  'write-more',
] as const;
