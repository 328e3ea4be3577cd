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
  readonly isTheirs?: () => Promise<boolean>;
}

/** Proxies drop a silent line; and a sign-in runs out without anybody ending it. */
const LOOK_EVERY_MS = 15_000;
/** Many commits in a moment are one change to look at. */
const TOGETHER_MS = 150;

const always = (): Promise<boolean> => Promise.resolve(true);

const CHANGED = 'event: changed\ndata:\n\n';
const OVER = 'event: over\ndata:\n\n';
const STILL_HERE = ':\n\n';

export const stream = (res: ServerResponse, { staff, watch, isTheirs = always }: Stream, going: Going): void => {
  res.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' });
  const holds = async (): Promise<boolean> => (await going(staff)) && (await isTheirs());
  let waiting: NodeJS.Timeout | null = null;
  const tell = (): void => {
    waiting ??= setTimeout(() => {
      waiting = null;
      void sayOrEnd(res, CHANGED, holds);
    }, TOGETHER_MS);
  };
  const stop = watch(tell);
  const look = setInterval(() => void sayOrEnd(res, STILL_HERE, holds), LOOK_EVERY_MS);
  res.once('close', () => {
    stop();
    clearInterval(look);
    if (waiting) clearTimeout(waiting);
  });
  // What changed between the page and this line is not missed either.
  tell();
};

/** Whoever may not hear any more is not even told that something changed. */
const sayOrEnd = async (res: ServerResponse, text: string, holds: () => Promise<boolean>): Promise<void> => {
  const mayHear = await holds().catch(() => false);
  if (res.writableEnded) return;
  if (mayHear) res.write(text);
  else res.end(OVER);
};
