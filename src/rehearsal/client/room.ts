/** What the room's page gave its script, and the few ways the script touches the page. */
export interface RoomData {
  readonly landlords: readonly {
    readonly id: string;
    readonly name: string;
    readonly number: string;
    readonly hours: string;
  }[];
  readonly chatPath: string;
  readonly identity: {
    readonly path: string;
    readonly client: string;
    readonly signedIn: string;
    readonly frame: string;
  };
  readonly words: Readonly<Record<string, string>>;
}

export const find = <Kind extends HTMLElement>(id: string): Kind => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no ${id}`);
  return element as Kind;
};

export const roomData = (): RoomData => JSON.parse(find('room').textContent ?? '{}') as RoomData;

export const landlord = (): string => find<HTMLSelectElement>('landlord').value;

/** One line of a conversation, as text: nothing received is ever read as markup. */
export const line = (list: string, text: string, by: 'mine' | 'theirs' | 'event'): void => {
  const item = document.createElement('li');
  item.className = by;
  item.textContent = text;
  const talk = find(list);
  talk.append(item);
  // A long one is read from its beginning.
  talk.scrollTop = item.offsetTop - 8;
};

export const trouble = (text: string): void => {
  find('trouble').textContent = text;
};

/** Posts JSON to our own server and reads JSON back. Rejects on anything but success. */
export const ask = async (
  path: string,
  body: object,
  headers: Record<string, string> = {},
): Promise<Record<string, unknown>> => {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
    cache: 'no-store',
  });
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as Record<string, unknown>;
};

/** Runs one thing after another, and says on the page when one fails. */
export const oneByOne = (failed: string): ((work: () => Promise<void>) => void) => {
  let last = Promise.resolve();
  return (work) => {
    last = last.then(async () => {
      trouble('');
      await work().catch(() => trouble(failed));
    });
  };
};
