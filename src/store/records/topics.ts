/**
 * What watchers are told of. Each is named by keyed hash, so that what passes between processes says neither whose case
 * changed nor at which landlord, and is of one length whatever it stands for.
 */
import type { Case } from '../../core/case';
import type { Seals } from '../seal';
import type { Topic } from '../watchers';

/** Watchers who know a session by its key are told by the key's hash: a key may hold telephone numbers. */
export const keyTopic = (keyHash: Buffer): string => keyHash.toString('hex');

/** Where staff are in the conversation of a case. */
export const presenceTopic = (caseHash: Buffer): string => `present-${caseHash.toString('hex')}`;

const named = (seals: Seals, topic: Topic): string => seals.hash('topic', topic).toString('hex');

export const asksTopic = (seals: Seals, landlord: string): string => named(seals, `asks:${landlord}`);

export const signInTopic = (seals: Seals, signIn: string): string => named(seals, `sign-in:${signIn}`);

export const signInsTopic = (seals: Seals, staff: string): string => named(seals, `sign-ins:${staff}`);

type Seen = Pick<Case, 'id' | 'landlord' | 'access'>;

/** Of the case itself, and of the list of those who may see it (R7). */
export const caseTopics = (seals: Seals, { id, landlord, access }: Seen): readonly string[] => [
  named(seals, `case:${id}`),
  named(seals, access === 'restricted' ? `restricted-cases:${landlord}` : `cases:${landlord}`),
];

const PRESENT = 'present:';
const SESSION = 'session:';

/** What to listen for. */
export const topicNames = (seals: Seals, topic: Topic): readonly string[] => {
  if (topic.startsWith(PRESENT)) return [presenceTopic(seals.hash('presence', topic.slice(PRESENT.length)))];
  if (!topic.startsWith(SESSION)) return [named(seals, topic)];
  const keyOrId = topic.slice(SESSION.length);
  return [keyOrId, keyTopic(seals.hash('session-key', keyOrId))];
};
