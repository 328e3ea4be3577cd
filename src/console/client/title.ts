/** Says in the page's title that something came while nobody looked: no number, no sound, gone when somebody looks. */
const script = document.currentScript;
const news = script?.getAttribute('data-news') ?? '';
const plain = document.title;

const isLookedAt = (): boolean => document.visibilityState === 'visible' && document.hasFocus();

/** What was there when somebody last saw the page change: hand-offs, alarms, lines of the person. */
const keysIn = (within: ParentNode): ReadonlySet<string> =>
  new Set([...within.querySelectorAll<HTMLElement>('[data-key]')].map((one) => one.dataset['key'] ?? ''));

let known = keysIn(document);

const quiet = (): void => {
  if (document.title !== plain) document.title = plain;
};

/** After the page was brought up to date. */
export const titleShown = (): void => {
  const now = keysIn(document);
  const isNew = [...now].some((key) => !known.has(key));
  known = now;
  if (isNew && !isLookedAt()) document.title = `${news} - ${plain}`;
};

window.addEventListener('focus', quiet);
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') quiet();
});
