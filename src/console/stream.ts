/**
 * Server-sent events for an open page: that something changed, and nothing else. A page that slept or lost its line
 * fetches the whole of what it shows when it comes back, so there is nothing it could have missed.
 */
import type { ServerResponse } from 'node:http';
import type { SignedIn } from './sessions';

/** Whether the sign-in still holds. */
export type Going = (staff: SignedIn) => Promise<boolean>;

interface Stream {
  readonly staff: SignedIn;
  readonly watch: (tell: () => void) => () => void;
}

/** Proxies drop a silent line; and a sign-in may have ended meanwhile. */
const LOOK_EVERY_MS = 15_000;
/** Many commits in a moment are one change to look at. */
const TOGETHER_MS = 150;

export const stream = (res: ServerResponse, { staff, watch }: Stream, going: Going): void => {
  res.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' });
  let waiting: NodeJS.Timeout | null = null;
  const tell = (): void => {
    waiting ??= setTimeout(() => {
      waiting = null;
      res.write('event: changed\ndata:\n\n');
    }, TOGETHER_MS);
  };
  const stop = watch(tell);
  const look = setInterval(() => void keepOrEnd(res, () => going(staff)), LOOK_EVERY_MS);
  res.once('close', () => {
    stop();
    clearInterval(look);
    if (waiting) clearTimeout(waiting);
  });
  // What changed between the page and this line is not missed either.
  tell();
};

const keepOrEnd = async (res: ServerResponse, holds: () => Promise<boolean>): Promise<void> => {
  if (await holds().catch(() => false)) res.write(':\n\n');
  else res.end('event: over\ndata:\n\n');
};
