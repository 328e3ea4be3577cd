/**
 * A page that must not stand there any more, while somebody has half written a form on it: everything of the case goes,
 * and what they wrote stays, under its labels, for them to copy. It was neither sent nor kept.
 */
type Field = HTMLTextAreaElement | HTMLInputElement;

const LEFT = 'template#left';
const WRITTEN_IN = 'textarea:not([readonly]), input[type=text]:not([readonly])';

const written = (): readonly Field[] =>
  [...document.querySelectorAll<Field>(WRITTEN_IN)].filter(({ value }) => value.trim() !== '');

/** A field of its own, so that nothing of the page around it stays. */
const keptOf = (field: Field): HTMLElement => {
  const label = document.createElement('label');
  const kept = document.createElement('textarea');
  Object.assign(kept, { value: field.value, readOnly: true, rows: 4 });
  label.append(field.labels?.[0]?.firstChild?.textContent ?? '', kept);
  return label;
};

/** False where nothing was written, or the page does not keep what is: then it is loaded anew. */
export const leftBehind = (): boolean => {
  const template = document.querySelector<HTMLTemplateElement>(LEFT);
  const [main, kept] = [document.querySelector('main'), written().map(keptOf)];
  if (!template || !main || kept.length === 0) return false;
  main.replaceChildren(template.content.cloneNode(true), ...kept);
  return true;
};
