/**
 * Tells every process what a commit touched, by LISTEN and NOTIFY. Notices go out after the commit and in bundles:
 * a NOTIFY inside the transaction would make all commits of the database queue up behind one lock.
 */
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { watchers, type Watchers } from '../watchers';
import { connection, type Connections } from './pool';

const CHANNEL = 'fanlight';
const BUNDLE_MS = 5;
const RECONNECT_MS = 500;

export interface Notices extends Pick<Watchers, 'add'> {
  publish(topics: ReadonlySet<string>): void;
  close(): Promise<void>;
}

interface Ear {
  close(): Promise<void>;
}

/** Listens for as long as it is open; after a break everybody is told, because calls may have been missed. */
async function listen(databaseUrl: string, hear: (payload: string | null) => void): Promise<Ear> {
  let closed = false;
  let client: InstanceType<typeof Client>;
  const connect = async (): Promise<void> => {
    client = new Client(connection(databaseUrl));
    client.on('error', () => undefined);
    client.on('notification', ({ payload }) => hear(payload ?? null));
    await client.connect();
    client.on('end', later);
    await client.query(`LISTEN ${CHANNEL}`);
  };
  const later = (): void => {
    if (!closed) setTimeout(() => void again(), RECONNECT_MS).unref();
  };
  const again = async (): Promise<void> => {
    if (closed) return;
    try {
      await connect();
      if (closed) await client.end();
      else hear(null);
    } catch {
      later();
    }
  };
  await connect();
  return {
    async close() {
      closed = true;
      await client.end();
    },
  };
}

function bundler(pool: Connections, me: string): Pick<Notices, 'publish'> {
  let waiting = new Set<string>();
  const send = async (): Promise<void> => {
    const payloads = [...waiting].map((topic) => `${me} ${topic}`);
    waiting = new Set();
    try {
      await pool.query(`SELECT pg_notify('${CHANNEL}', payload) FROM unnest($1::text[]) AS payload`, [payloads]);
    } catch {
      // A notice is a hint. The commit stands, and the next one tells the others to read again.
    }
  };
  return {
    publish(topics) {
      if (waiting.size === 0) setTimeout(() => void send(), BUNDLE_MS);
      for (const topic of topics) waiting.add(topic);
    },
  };
}

export async function notices(pool: Connections, databaseUrl: string): Promise<Notices> {
  const me = randomBytes(8).toString('hex');
  const heard = watchers();
  const bundle = bundler(pool, me);
  const ear = await listen(databaseUrl, (payload) => {
    if (payload === null) return heard.tellAll();
    const [sender, topic] = payload.split(' ');
    if (topic && sender !== me) heard.tell([topic]);
  });
  return {
    add: (topic, listener) => heard.add(topic, listener),
    publish(topics) {
      heard.tell(topics);
      bundle.publish(topics);
    },
    close: () => ear.close(),
  };
}
