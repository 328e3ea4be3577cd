/**
 * Tells colleagues how far this page was read, and that somebody writes in it. Only while it is looked at: what came in
 * behind another window was not read.
 */
export interface Marks {
  /** What is shown now has been seen. */
  seen(): void;
}

/** Somebody who goes on writing says so again; the server believes it for twice as long. */
const WRITING_AGAIN_MS = 5_000;
/** Somebody who only looks is still there. */
const HERE_AGAIN_MS = 4 * 60_000;

/** Once for a whole movement. */
const SCROLLED_MS = 500;

const BOX = 'textarea#text';

/** How many messages lie at or above the foot of the window. What is below it was opened, and not read. */
const comeTo = (): number => {
  const lines = [...document.querySelectorAll<HTMLElement>('[data-line]')];
  const above = lines.filter((line) => line.getBoundingClientRect().bottom <= window.innerHeight + 1);
  const { read = '0' } = document.getElementById('live')?.dataset ?? {};
  return Number(above.length === lines.length ? read : (above.at(-1)?.dataset['line'] ?? 0));
};

const csrf = (): string => document.querySelector<HTMLInputElement>('input[name=csrf]')?.value ?? '';

/** To whoever opens it next they are not there any more. */
const sayGone = (to: string): void =>
  window.addEventListener('pagehide', () => {
    navigator.sendBeacon(to, new URLSearchParams({ csrf: csrf(), read: '0', writing: 'no', gone: 'yes' }));
  });

export const startMarks = (to: string): Marks => {
  let said = '';
  let saidAt = 0;
  let wroteAt = 0;
  let furthest = 0;
  const isWriting = (): boolean => (document.querySelector<HTMLTextAreaElement>(BOX)?.value ?? '').trim() !== '';
  sayGone(to);
  const say = (writing: boolean): void => {
    if (document.visibilityState !== 'visible') return;
    furthest = Math.max(furthest, comeTo());
    const read = String(furthest);
    const [now, what] = [Date.now(), `${read} ${writing}`];
    if (what === said && now - saidAt < (writing ? WRITING_AGAIN_MS : HERE_AGAIN_MS)) return;
    said = what;
    saidAt = now;
    const body = new URLSearchParams({ csrf: csrf(), read, writing: writing ? 'yes' : 'no' });
    // No line: colleagues see a little less, and nobody is stopped by it.
    fetch(to, { method: 'POST', body, credentials: 'same-origin', redirect: 'manual' }).catch(() => undefined);
  };
  // The box comes and goes.
  document.addEventListener('input', ({ target }) => {
    if (!(target instanceof Element) || !target.matches(BOX)) return;
    wroteAt = Date.now();
    say(isWriting());
  });
  // What is seen meanwhile does not mean that they stopped writing.
  const seen = (): void => say(isWriting() && Date.now() - wroteAt < 2 * WRITING_AGAIN_MS);
  let isDue = false;
  const due = (): void => {
    isDue = false;
    seen();
  };
  const soon = (): void => {
    if (!isDue) setTimeout(due, SCROLLED_MS);
    isDue = true;
  };
  window.addEventListener('scroll', soon, { passive: true });
  return { seen };
};
