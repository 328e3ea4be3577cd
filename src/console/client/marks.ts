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

export const startMarks = (to: string): Marks => {
  const box = document.querySelector<HTMLTextAreaElement>('textarea#text');
  let said = '';
  let saidAt = 0;
  let wroteAt = 0;
  const isWriting = (): boolean => box !== null && box.value.trim() !== '';
  const say = (writing: boolean): void => {
    if (document.visibilityState !== 'visible') return;
    const read = document.getElementById('live')?.dataset['read'] ?? '0';
    const [now, what] = [Date.now(), `${read} ${writing}`];
    if (what === said && now - saidAt < (writing ? WRITING_AGAIN_MS : HERE_AGAIN_MS)) return;
    said = what;
    saidAt = now;
    const csrf = document.querySelector<HTMLInputElement>('input[name=csrf]')?.value ?? '';
    const body = new URLSearchParams({ csrf, read, writing: writing ? 'yes' : 'no' });
    // No line: colleagues see a little less, and nobody is stopped by it.
    fetch(to, { method: 'POST', body, credentials: 'same-origin', redirect: 'manual' }).catch(() => undefined);
  };
  box?.addEventListener('input', () => {
    wroteAt = Date.now();
    say(isWriting());
  });
  // What is seen meanwhile does not mean that they stopped writing.
  return { seen: () => say(isWriting() && Date.now() - wroteAt < 2 * WRITING_AGAIN_MS) };
};
