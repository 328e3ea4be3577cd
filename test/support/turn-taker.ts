/**
 * A process that takes turns as fast as it can and writes each message id once it was acknowledged, until it is killed.
 * Bundled and run by the kill test; arguments: the store's folder or URL, and a name for this run.
 */
import { writeSync } from 'node:fs';
import { openStore } from '../../src/store/open';
import { adding, NOW, session, decision } from '../src/store/fixtures';
import { MASTER_KEY } from '../src/store/harness';
import { sessionId } from '../../src/core/ids';

const STREAMS = 6;

async function main([where = '', run = '']: readonly string[]): Promise<void> {
  const databaseUrl = where.startsWith('postgres://') ? where : '';
  const store = await openStore({ dataDir: where, databaseUrl, masterKey: MASTER_KEY, clock: () => NOW });
  const stream = async (name: string): Promise<never> => {
    for (let turn = 0; ; turn += 1) {
      const messageId = `${name}-${turn}`;
      const request = { sessionKey: `kill:${name}`, messageId, now: NOW };
      await store.turn(request, (loaded) => {
        const before = loaded.session ?? session({ id: sessionId(name) });
        const next = adding(messageId)({ ...loaded, session: { ...before, soFar: before.soFar.slice(-20) } });
        return { ...decision(), ...next, reply: { kind: 'texts', texts: [messageId] } };
      });
      writeSync(1, `${messageId}\n`);
    }
  };
  await Promise.all(Array.from({ length: STREAMS }, (_, index) => stream(`${run}.${index}`)));
}

main(process.argv.slice(2)).catch(() => process.exit(1));
