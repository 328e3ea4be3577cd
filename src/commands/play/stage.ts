/** A stage for players: real store in a folder of its own, real turns, a clock that is moved by hand. */
import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { House } from '../../house';
import { openStore } from '../../store/open';
import { createTurns } from '../../turn/take-turn';
import type { Stage } from './play';

/** A Wednesday morning in November, staff at work. */
export const OPENING = Date.UTC(2026, 10, 25, 10, 0);

export interface OpenStage extends Stage {
  readonly close: () => Promise<void>;
}

export const openStage = async (house: House, at: number = OPENING): Promise<OpenStage> => {
  const clock = { now: at };
  const dataDir = mkdtempSync(join(tmpdir(), 'fanlight-play-'));
  const masterKey = Buffer.alloc(32, 7);
  const store = await openStore({ dataDir, masterKey, clock: () => clock.now });
  const opaque = (key: string): string => createHmac('sha256', masterKey).update(key).digest('hex');
  const failures: string[] = [];
  const turns = createTurns({
    ...house.turnParts(() => clock.now),
    store,
    opaque,
    clock: () => clock.now,
    note: ({ event, code }) => {
      if (event === 'turn_failed') failures.push(code ?? event);
    },
  });
  return {
    store,
    turns: {
      take: async (inbound) => {
        const taken = await turns.take(inbound);
        if (failures.length > 0) throw new Error(`a turn failed: ${failures.join()}`);
        return taken;
      },
    },
    clock,
    sessionOf: (key, channel) => store.session(channel === 'sms' || channel === 'voice' ? `k-${opaque(key)}` : key),
    close: async () => {
      await store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
