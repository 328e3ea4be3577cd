/** What watchers are told of. */
export const CASES_TOPIC = 'cases';

/** Where staff are in the conversation of a case. */
export const presenceTopic = (caseHash: Buffer): string => `present-${caseHash.toString('hex')}`;

/** Watchers who know a session by its key are told by the key's hash: a key may hold telephone numbers. */
export const keyTopic = (keyHash: Buffer): string => keyHash.toString('hex');
