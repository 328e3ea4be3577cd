/** The whole desk, in this process, on a folder and a port of its own: what goes over the wire is what anybody would send and get. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { handoffLines } from '../../src/commands/handoffs';
import { readConfig, type Config } from '../../src/config';
import { handOffSchema, type HandoffRecord } from '../../src/core/handoff';
import { openDesk } from '../../src/desk';
import { numberOf } from '../../src/landlords/find';
import { loadLandlords } from '../../src/landlords/load';
import { PROJECT } from '../../src/project';
import { createLog } from '../../src/server/log';
import { openStore } from '../../src/store/open';
import type { Store } from '../../src/store/store';
import { httpClient, type HttpClient } from './http';

export const wireLandlords = loadLandlords(join(PROJECT, 'manifest', 'landlords'));
export const LANDLORD_IDS: readonly string[] = wireLandlords.all.map(({ id }) => id);
export const numberOfLandlord = (id: string): string => numberOf(wireLandlords, id) ?? '';

export const AUTH_TOKEN = 'wire-token-of-nobody';
export const ACCOUNT_SID = 'AC00000000000000000000000000000001';
export const DESK_URL = 'https://desk.example';

/** A Wednesday morning in November, staff at work; the clock goes on from there. */
const WORKDAY = Date.UTC(2026, 10, 25, 10, 0);

export interface WireDesk extends HttpClient {
  readonly port: number;
  readonly config: Config;
  readonly clock: { ahead: number };
  readonly now: () => number;
  /** Everything logged so far. */
  readonly logged: () => string;
  /** As `npm run -s handoffs` prints them, oldest first as the store gives them, each held by its schema. */
  handoffs(landlord?: string): Promise<readonly HandoffRecord[]>;
  /** A second connection to the same database, as another process has. */
  withStore<Of>(work: (store: Store) => Promise<Of>): Promise<Of>;
  close(): Promise<void>;
}

export const openWireDesk = async (env: Readonly<Record<string, string>> = {}): Promise<WireDesk> => {
  const folder = mkdtempSync(join(tmpdir(), 'fanlight-wire-'));
  const settings = { PORT: '0', PUBLIC_URL: DESK_URL, TWILIO_AUTH_TOKEN: AUTH_TOKEN, TWILIO_ACCOUNT_SID: ACCOUNT_SID };
  const config = readConfig({ DATA_DIR: folder, ...settings, ...env });
  const lines: string[] = [];
  const clock = { ahead: 0 };
  const started = Date.now();
  const now = (): number => WORKDAY + Date.now() - started + clock.ahead;
  const desk = await openDesk({ config, now, log: createLog('debug', { write: (line) => void lines.push(line) }) });
  const port = await desk.listen();
  const withStore: WireDesk['withStore'] = async (work) => {
    const store = await openStore({ dataDir: folder, masterKey: config.masterKey, clock: now });
    return work(store).finally(() => store.close());
  };
  return {
    ...httpClient(() => port),
    port,
    config,
    clock,
    now,
    logged: () => lines.join(''),
    withStore,
    handoffs: (landlord) =>
      withStore(async (store) => {
        const wanted = { rehearsal: false, now: now(), ...(landlord === undefined ? {} : { landlord }) };
        const printed = await handoffLines(store, wireLandlords, wanted);
        return printed.map((line) => handOffSchema.parse(JSON.parse(line)));
      }),
    close: async () => {
      await desk.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
