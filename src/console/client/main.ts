/**
 * Keeps what an open page shows as it is now: hears that something changed, fetches the part, puts it in place. The box
 * that is written in changes only with who has the conversation. After sleep or a lost line the whole part is fetched
 * again. Without this the page works by reloading it.
 */
import { keptUnder } from './box';
import { startMarks } from './marks';
import { putPieces } from './pieces';
import { titleShown } from './title';
import { lookForUnseen } from './unseen';
import { leftBehind } from './written';

const script = document.currentScript;
const events = script?.getAttribute('data-events') ?? '';
const part = script?.getAttribute('data-part') ?? '';
const markAt = script?.getAttribute('data-mark');
/** A page that many have open at once holds its line while somebody looks at it, and asks every minute besides. */
const isWhileSeen = script?.hasAttribute('data-while-seen') === true;
const marks = markAt ? startMarks(markAt) : null;
/** Whoever is shown as writing is looked at again when they may have stopped. */
const WRITING_MS = 10_000;
/** A line that answers nothing for so long is a lost one. */
const MOST_MS = 15_000;
const AGAIN_MS = 2_000;

let fetching = false;
let again = false;
let isOver = false;

/** What it shows is no longer for whoever sits here. */
const leave = (): void => {
  if (isOver || isSending) return;
  isOver = leftBehind();
  if (!isOver) location.reload();
};

/** A form was sent, whose answer is on its way: nothing is fetched or loaded again under it. */
let isSending = false;
document.addEventListener('submit', () => {
  isSending = true;
  // The page is still there: the line was lost, and it lives on.
  setTimeout(() => {
    isSending = false;
    void show();
  }, MOST_MS);
});

/** It changed hands: what is asked first stands there now, and what was half written under it. */
const replaced = (page: Document): void => {
  isOver = keptUnder(page);
  if (!isOver) location.reload();
};

const put = (html: string): void => {
  if (isSending) return;
  const live = document.getElementById('live');
  const page = new DOMParser().parseFromString(html, 'text/html');
  const fresh = page.getElementById('live');
  if (!live || !fresh) return void replaced(page);
  putPieces(live, document.adoptNode(fresh), () => void show());
};

const shown = (html: string): void => {
  put(html);
  titleShown();
  lookForUnseen();
  marks?.seen();
  if (document.getElementById('live')?.dataset['writing'] === 'yes') setTimeout(() => void show(), WRITING_MS);
};

/** False where it could not be had just now. */
const fetched = async (): Promise<boolean> => {
  const signal = AbortSignal.timeout(MOST_MS);
  const answer = await fetch(part, { credentials: 'same-origin', redirect: 'manual', signal });
  if (answer.ok) shown(await answer.text());
  // Signed out, or no longer theirs to see: the page must not stand there.
  else if (answer.status < 500) leave();
  return answer.status < 500;
};

const show = async (): Promise<void> => {
  again = fetching;
  if (fetching || isOver || isSending) return;
  fetching = true;
  // The stream may live on where this failed, and would never say so.
  const isShown = await fetched().catch(() => false);
  fetching = false;
  if (!isShown) setTimeout(() => void show(), AGAIN_MS);
  else if (again) void show();
};

let line: EventSource | null = null;

const isListened = (): boolean => !isOver && (!isWhileSeen || document.visibilityState === 'visible');

const listen = (): void => {
  if (!isListened() || line) return;
  const source = new EventSource(events);
  line = source;
  source.addEventListener('open', () => void show());
  source.addEventListener('changed', () => void show());
  source.addEventListener('over', () => {
    source.close();
    leave();
  });
  // A lost line begins again by itself; one that was refused, as by a server that is starting, does not.
  source.addEventListener('error', () => {
    if (source.readyState !== EventSource.CLOSED || line !== source) return;
    line = null;
    setTimeout(listen, AGAIN_MS);
  });
};
listen();
// Clocks run out without anybody writing.
setInterval(() => void show(), 60_000);
window.addEventListener('online', () => void show());
// Gone back to: what was sent from it stands in its box still, under an id that was used.
window.addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload();
});
document.addEventListener('visibilitychange', () => {
  if (!isListened()) {
    line?.close();
    line = null;
  }
  if (document.visibilityState !== 'visible') return;
  lookForUnseen();
  void show();
  listen();
});
