/**
 * Durable turns a second on the embedded database, with a decision that costs nothing.
 * Prints one JSON line for each number of people who wait for their answers at once.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sessionId } from '../../src/core/ids';
import { openStore } from '../../src/store/open';
import { adding, NOW, session } from '../src/store/fixtures';
import { MASTER_KEY } from '../src/store/harness';

const SECONDS = 5;
const CROWDS = [1, 16, 64];
const MS = 1_000_000;

async function measure(people: number, ms: number): Promise<Record<string, number>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'fanlight-bench-'));
  const store = await openStore({ dataDir, masterKey: MASTER_KEY, clock: () => NOW });
  const took: number[] = [];
  const until = performance.now() + ms;
  const person = async (index: number): Promise<void> => {
    const id = sessionId(`person-${index}`);
    for (let turn = 0; performance.now() < until; turn += 1) {
      const began = process.hrtime.bigint();
      await store.turn({ sessionKey: id, messageId: `${turn}`, now: NOW }, (loaded) =>
        adding('a message of ordinary length, as people write')({
          ...loaded,
          session: { ...(loaded.session ?? session({ id })), soFar: [] },
        }),
      );
      took.push(Number(process.hrtime.bigint() - began) / MS);
    }
  };
  await Promise.all(Array.from({ length: people }, (_, index) => person(index)));
  await store.close();
  rmSync(dataDir, { recursive: true, force: true });
  took.sort((a, b) => a - b);
  const at = (share: number): number => Number((took[Math.floor(took.length * share)] ?? 0).toFixed(2));
  return { people, turnsPerSecond: Math.round(took.length / (ms / 1000)), p50: at(0.5), p99: at(0.99) };
}

async function main(): Promise<void> {
  for (const people of CROWDS) {
    const figures = await measure(people, (SECONDS * 1000) / CROWDS.length);
    process.stdout.write(`${JSON.stringify({ bench: 'store', database: 'embedded', ...figures })}\n`);
  }
}

void main();
