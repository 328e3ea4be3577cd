/** What watchers are told of. */
export const CASES_TOPIC = 'cases';

/** Watchers who know a session by its key are told by the key's hash: a key may hold telephone numbers. */
export const keyTopic = (keyHash: Buffer): string => keyHash.toString('hex');
