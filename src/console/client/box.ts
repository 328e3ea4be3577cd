/**
 * The box somebody writes in comes and goes with who has the conversation, on the open page. Words half written go with
 * it into the next box; where there is none, they stay to be read, and it is said that they were not sent.
 */
const boxIn = (within: ParentNode): HTMLTextAreaElement | null => within.querySelector('textarea#text');

const keptBox = (): HTMLTextAreaElement | null => document.querySelector('#kept textarea');

/** What is in the box, or was when it went. */
export const unsentWords = (): string => {
  const words = boxIn(document)?.value ?? '';
  return words.trim() === '' ? (keptBox()?.value ?? '') : words;
};

const keep = (words: string): void => {
  const kept = keptBox();
  if (!kept) return;
  kept.value = words;
  kept.closest<HTMLElement>('#kept')?.toggleAttribute('hidden', words.trim() === '');
};

/** Nobody fills anything in: whom a conversation is passed on to is brought to its box, as whoever takes it over. */
const isFree = (): boolean => !document.activeElement?.matches('input, select, textarea, summary');

/** The same box for the same holder is left alone, whatever somebody does in it. */
export const putBox = (piece: Element, fresh: Element): void => {
  const state = fresh.getAttribute('data-box') ?? '';
  if (piece.getAttribute('data-box') === state) return;
  const isHere = piece.contains(document.activeElement);
  const words = unsentWords();
  piece.setAttribute('data-box', state);
  boxIn(fresh)?.removeAttribute('autofocus');
  piece.replaceChildren(...fresh.childNodes);
  const box = boxIn(piece);
  if (box) box.value = words;
  keep(box ? '' : words);
  if (isHere || isFree()) bringTo(piece, isHere);
};

/** To the box; and to what stands in its place only whoever stood in it. */
const bringTo = (piece: Element, isHere: boolean): void =>
  (boxIn(piece) ?? (isHere ? piece.querySelector<HTMLElement>('[tabindex]') : null))?.focus();

/** Another page in this one's place, under which the words stay; false where there are none to keep. */
export const keptUnder = (page: Document): boolean => {
  const words = unsentWords();
  const [here, next, kept] = [document.querySelector('main'), page.querySelector('main'), keptBox()?.closest('#kept')];
  if (words.trim() === '' || !here || !next || !kept) return false;
  keep(words);
  here.replaceChildren(...document.adoptNode(next).childNodes, kept);
  return true;
};

/** Who passes it on, gives it back or finishes with words in the box is given them back by the answer. */
document.addEventListener('submit', ({ target }) => {
  const words = unsentWords();
  if (!(target instanceof HTMLFormElement) || !target.closest('.turning') || words.trim() === '') return;
  const field = document.createElement('input');
  Object.assign(field, { type: 'hidden', name: 'text', value: words });
  target.append(field);
});
