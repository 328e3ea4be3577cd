/** The walks side by side, a thread for each core; the reports stand in the order the walks were asked for. */
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import type { ChannelName } from '../../core/inbound';
import { openHouse } from '../../house';
import { landlordById } from '../../landlords/find';
import { walkOne, type WalkReport } from './one';

export interface Which {
  readonly landlord: string;
  readonly channel: ChannelName;
}

/** Rejects with what was thrown in a thread; the walks not begun by then are left out. */
export const walkAll = async (walks: readonly Which[]): Promise<readonly WalkReport[]> => {
  const reports: WalkReport[] = [];
  const left = [...walks.entries()];
  const threads = Math.min(availableParallelism(), walks.length);
  await Promise.all(Array.from({ length: threads }, () => workOff(left, reports)));
  return reports;
};

/** Takes the next walk as soon as the one before is back. */
const workOff = async (left: [number, Which][], reports: WalkReport[]): Promise<void> => {
  const thread = new Worker(__filename);
  try {
    for (let next = left.shift(); next; next = left.shift()) {
      thread.postMessage(next[1]);
      [reports[next[0]]] = (await once(thread, 'message')) as [WalkReport];
    }
  } finally {
    left.length = 0;
    await thread.terminate();
  }
};

/** In a thread: a house of its own, and a walk for each message. */
const answer = (port: NonNullable<typeof parentPort>): void => {
  const house = openHouse(process.cwd());
  port.on('message', ({ landlord, channel }: Which) => {
    const found = landlordById(house.landlords, landlord);
    if (!found) throw new RangeError(`no landlord ${landlord}`);
    port.postMessage(walkOne(house, found, channel));
  });
};

if (!isMainThread && parentPort) answer(parentPort);
