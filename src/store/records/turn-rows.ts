/** Turns as they lie in their table: what was said and replied, in one row each, and what a repeated message gets. */
import type { KeyObject } from 'node:crypto';
import type { Instant } from '../../core/ids';
import type { Reply } from '../../core/reply';
import type { Session } from '../../core/session';
import { sealJson, unsealJson, type Owner, type Place } from '../seal';
import type { Decision, Message, StoredMessage, Taken } from '../store';
import { openKey } from './keys';
import { bytes, row, rows, run, text, whole, type Row, type Transaction, type Work } from './work';

const ownerOf = (id: string): Owner => `session:${id}`;
const turnPlace = (messageHash: Buffer, firstSeq: number): Place => ['turn', messageHash.toString('hex'), firstSeq];

/** `reply` is left out where it is nothing but the activities of the bot's messages. */
interface Kept {
  readonly messages: readonly Message[];
  readonly reply?: Reply;
}

/** What an act of staff added answers nobody, and has no reply. */
type Said = Pick<Decision, 'messages'> & Partial<Pick<Decision, 'reply'>>;

const activitiesOf = (messages: readonly Message[]): Reply => ({
  kind: 'activities',
  activities: messages.flatMap(({ by, activity }) => (by === 'bot' && activity ? [activity] : [])),
});

const keptOf = ({ messages, reply }: Said): Kept => {
  if (!reply) return { messages };
  if (reply.kind !== 'activities') return { messages, reply };
  const said = messages.filter(({ by }) => by === 'bot');
  const isSaid =
    said.length === reply.activities.length && said.every((one, at) => one.activity === reply.activities[at]);
  return isSaid ? { messages } : { messages, reply };
};

export interface TurnWrite {
  readonly key: KeyObject;
  readonly id: string;
  readonly messageHash: Buffer;
  readonly lastSeq: number;
}

/** Gives back the messages with their numbers. */
export function* writeTurn(
  { key, id, messageHash, lastSeq }: TurnWrite,
  decision: Said,
): Work<readonly StoredMessage[]> {
  const firstSeq = lastSeq + 1;
  const sealed = sealJson(key, turnPlace(messageHash, firstSeq), keptOf(decision));
  yield* run(
    'INSERT INTO turn (message_hash, session_id, first_seq, last_seq, sealed) VALUES (?, ?, ?, ?, ?)',
    messageHash,
    id,
    firstSeq,
    lastSeq + decision.messages.length,
    sealed,
  );
  return numbered(decision.messages, firstSeq);
}

const numbered = (messages: readonly Message[], firstSeq: number): readonly StoredMessage[] =>
  messages.map((message, index) => ({ ...message, seq: firstSeq + index }));

function readTurn(key: KeyObject, found: Row): { reply: Reply; messages: readonly StoredMessage[] } {
  const firstSeq = whole(found, 'first_seq');
  const place = turnPlace(bytes(found, 'message_hash'), firstSeq);
  const { messages, reply } = unsealJson(key, place, bytes(found, 'sealed')) as Kept;
  return { reply: reply ?? activitiesOf(messages), messages: numbered(messages, firstSeq) };
}

/** Oldest first, after a number. */
export function* messagesOf(
  tx: Transaction,
  id: string,
  span: { readonly after: number; readonly most?: number },
): Work<readonly StoredMessage[]> {
  const most = span.most ?? Number.MAX_SAFE_INTEGER;
  const found = yield* rows({
    // A turn without a message has no place in the count.
    sql: `SELECT message_hash, first_seq, sealed FROM turn WHERE session_id = ? AND last_seq > ? AND last_seq >= first_seq
          ORDER BY last_seq LIMIT ?`,
    params: [id, span.after, most],
  });
  if (found.length === 0) return [];
  const key = yield* openKey(tx, ownerOf(id));
  return found
    .flatMap((each) => readTurn(key, each).messages)
    .filter(({ seq }) => seq > span.after)
    .slice(0, most);
}

/** What this message was answered before, while its session lives. A row that outlived its session makes room. */
export function* findRepeat(tx: Transaction, messageHash: Buffer, now: Instant): Work<Taken | null> {
  const found = yield* row({
    sql: `SELECT t.message_hash, t.session_id, t.first_seq, t.sealed, s.expires_at FROM turn t
          JOIN session s ON s.id = t.session_id WHERE t.message_hash = ?`,
    params: [messageHash],
  });
  if (!found) return null;
  const id = text(found, 'session_id') as Session['id'];
  if (whole(found, 'expires_at') <= now) {
    yield* run('DELETE FROM turn WHERE message_hash = ?', messageHash);
    return null;
  }
  const key = yield* openKey(tx, ownerOf(id));
  return { ...readTurn(key, found), fresh: false, sessionId: id };
}
