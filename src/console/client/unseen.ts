/** Says at the top of the window that the person has written where it does not reach, with the way to it. */
const noteOf = (): HTMLElement | null => document.getElementById('unseen');

const linesOfPerson = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[role=log] li.person')];

const numberOf = (line: HTMLElement): number => Number(line.dataset['line'] ?? 0);

/** As much of it as can be read. */
const ENOUGH = 24;

const isInWindow = (line: HTMLElement): boolean => {
  const { top, bottom } = line.getBoundingClientRect();
  return bottom > ENOUGH && top < window.innerHeight - ENOUGH;
};

/** The last line that was seen, or was there when the page opened: whoever opens it knows that there is something to read. */
let seenTo = Math.max(0, ...linesOfPerson().map(numberOf));

/** After the page changed, or was moved. */
export const lookForUnseen = (): void => {
  const fresh = linesOfPerson().filter((line) => numberOf(line) > seenTo);
  const note = noteOf();
  const last = fresh.at(-1);
  if (!note) return;
  if (last && document.visibilityState === 'visible' && isInWindow(last)) seenTo = numberOf(last);
  const [first] = fresh.filter((line) => numberOf(line) > seenTo);
  note.hidden = first === undefined;
  if (first) note.querySelector('a')?.setAttribute('href', `#${first.id}`);
};

let isDue = false;
const SCROLLED_MS = 200;
window.addEventListener(
  'scroll',
  () => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      lookForUnseen();
    }, SCROLLED_MS);
  },
  { passive: true },
);
