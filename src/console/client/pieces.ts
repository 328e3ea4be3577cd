/**
 * Puts what changed in place, piece by piece, so that nothing is swept away or read out a second time. The lines of a
 * conversation are only ever added to, whatever somebody does meanwhile: a screen reader reads out what is added.
 */
import { putBox } from './box';

/** The link somebody stands on: it is found again in what takes its place, so that an alarm need not wait for them. */
const linkIn = (piece: Element): string | null => {
  const link = document.activeElement?.closest('a');
  return link && piece.contains(link) ? link.getAttribute('href') : null;
};

/** Words half written or a choice half made are not swept away. */
const isBusy = (piece: Element): boolean =>
  piece.contains(document.activeElement) && document.activeElement !== piece && linkIn(piece) === null;

/** By the form it stands in and its name. */
const choicesIn = (piece: Element): ReadonlyMap<string, HTMLSelectElement> =>
  new Map([...piece.querySelectorAll('select')].map((one) => [`${one.form?.action ?? ''} ${one.name}`, one]));

/** A choice made and not yet sent stands, where it can still be made. */
const keepChoices = (from: ReadonlyMap<string, HTMLSelectElement>, piece: Element): void => {
  for (const [key, select] of choicesIn(piece)) {
    const value = from.get(key)?.value ?? '';
    if ([...select.options].some((option) => option.value === value)) select.value = value;
  }
};

/** What was unfolded stays so; a fold has nothing else to be known by than its words. */
const openIn = (piece: Element): ReadonlySet<string> =>
  new Set([...piece.querySelectorAll('details[open] > summary')].map((one) => one.textContent));

const keepOpen = (open: ReadonlySet<string>, piece: Element): void => {
  for (const details of piece.querySelectorAll('details'))
    if (open.has(details.querySelector('summary')?.textContent ?? '')) details.open = true;
};

const fill = (piece: Element, fresh: Element): void => {
  const link = linkIn(piece);
  const [choices, open] = [choicesIn(piece), openIn(piece)];
  piece.replaceChildren(...fresh.childNodes);
  keepChoices(choices, piece);
  keepOpen(open, piece);
  if (link !== null) piece.querySelector<HTMLElement>(`a[href="${CSS.escape(link)}"]`)?.focus();
};

const lineOf = (line: Element | null): number => Number(line?.getAttribute('data-line') ?? 0);

/** By their numbers: what stands is not touched. */
const addLines = (log: Element, fresh: Element): void => {
  const last = lineOf(log.lastElementChild);
  for (const line of [...fresh.children]) if (lineOf(line) > last) log.append(line);
};

/** Whatever is not given a name of its own changes as a whole. */
const piecesOf = (live: Element): readonly Element[] => {
  const named = [...live.querySelectorAll('[data-piece]')];
  return named.length > 0 ? named : [live];
};

const inFresh = (piece: Element, fresh: Element): Element | null => {
  const name = piece.getAttribute('data-piece');
  return name === null ? fresh : fresh.querySelector(`[data-piece="${name}"]`);
};

/** Ids are drawn with every form: a button is not taken from under a finger for that alone. */
const saidBy = (piece: Element): string => piece.innerHTML.replace(/(name="act" value=")[^"]*/g, '$1');

/** `later`: called once somebody has left a piece that could not be changed under their hands. */
export const putPieces = (live: HTMLElement, fresh: HTMLElement, later: () => void): void => {
  for (const { name, value } of [...fresh.attributes]) live.setAttribute(name, value);
  for (const piece of piecesOf(live)) {
    const next = inFresh(piece, fresh);
    if (!next) continue;
    const name = piece.getAttribute('data-piece');
    if (name === 'lines') addLines(piece, next);
    else if (name === 'box') putBox(piece, next);
    else if (saidBy(piece) === saidBy(next)) continue;
    else if (isBusy(piece)) document.activeElement?.addEventListener('blur', later, { once: true });
    else fill(piece, next);
  }
};
