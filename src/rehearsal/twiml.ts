/** Reads the provider's XML as far as our server writes it: elements, attributes, text. Anything else is an error, not a guess. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Its own text and that of everything in it. */
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const TOKEN = /<\?[^>]*\?>|<(\/?)([\w-]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/gy;
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g;

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The root element, `Response`. Throws on what is not well formed. */
export const readTwiml = (xml: string): Element => {
  const stack: Open[] = [{ name: '', attributes: {}, children: [], text: '' }];
  let read = 0;
  for (const match of xml.trim().matchAll(TOKEN)) {
    take(stack, match);
    read += match[0].length;
  }
  const [root] = stack[0]?.children ?? [];
  if (!root || stack.length !== 1 || read !== xml.trim().length) throw new Error('not well-formed TwiML');
  return root;
};

const take = (stack: Open[], [, closing, name, attributes, empty, text]: RegExpMatchArray): void => {
  const top = stack.at(-1);
  if (text !== undefined && top) top.text += unescaped(text);
  if (name === undefined) return;
  if (closing !== '/') stack.push({ name, attributes: attributesOf(attributes ?? ''), children: [], text: '' });
  if (closing === '/' || empty === '/') close(stack, name);
};

const close = (stack: Open[], name: string): void => {
  const done = stack.pop();
  const parent = stack.at(-1);
  if (!done || !parent || done.name !== name) throw new Error('not well-formed TwiML');
  parent.children.push(done);
  parent.text += done.text;
};

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, unescaped(value)]));

const unescaped = (text: string): string =>
  text.replace(/&(#x?)?(\w+);/g, (whole, numeric: string | undefined, code: string) => {
    if (numeric) return String.fromCodePoint(parseInt(code, numeric === '#x' ? 16 : 10));
    return NAMED[code] ?? whole;
  });
