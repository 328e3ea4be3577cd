/** The telephone: keys, words, silence and hanging up; what the desk says is shown, and spoken by the browser if it can. */
import { arrange, type Heard } from './phone-parts';
import { ask, find, landlord, line, oneByOne, type RoomData } from './room';
import { hush, speak } from './speech';

export interface Phone {
  reset(number: string): void;
}

interface Handpiece {
  readonly room: RoomData;
  readonly inTurn: (work: () => Promise<void>) => void;
  /** Whose number calls. */
  from: string;
  call: Heard | null;
  /** Keys pressed so far, where the desk waits for #. */
  typed: string;
}

const EVERY_MS = 2000;

export const phone = (room: RoomData, first: string): Phone => {
  const piece: Handpiece = { room, inTurn: oneByOne(room.words['trouble'] ?? ''), from: first, call: null, typed: '' };
  listen(piece);
  watch(piece);
  return {
    reset: (number) => {
      end(piece);
      piece.from = number;
      piece.inTurn(async () => {
        piece.call = null;
        find('phone-talk').textContent = '';
        arrange(room, null);
      });
    },
  };
};

/** A call that a handler asked for rings the office line, which is this telephone too. */
const watch = (piece: Handpiece): void => {
  const button = find('phone-pick-up');
  let ringing: string | null = null;
  const look = async (): Promise<void> => {
    const { call } = await ask('/rehearsal/ringing', { landlord: landlord() });
    const rings = typeof call === 'string' && !isOn(piece.call) ? call : null;
    if (rings !== null && rings !== ringing) line('phone-talk', piece.room.words['office-rings'] ?? '', 'event');
    ringing = rings;
    button.hidden = ringing === null;
  };
  button.addEventListener('click', () => {
    const call = ringing;
    button.hidden = true;
    if (call === null || isOn(piece.call)) return;
    line('phone-talk', piece.room.words['picked-up'] ?? '', 'event');
    piece.inTurn(async () => show(piece, (await ask('/rehearsal/call/answer', { call })) as unknown as Heard));
  });
  setInterval(() => {
    // One look that fails is made up for by the next.
    if (!document.hidden) look().catch(() => undefined);
  }, EVERY_MS);
};

const listen = (piece: Handpiece): void => {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-key]')) {
    button.addEventListener('click', () => press(piece, button.dataset['key'] ?? ''));
  }
  find('phone-form').addEventListener('submit', (event) => {
    event.preventDefault();
    const box = find<HTMLInputElement>('phone-words');
    const words = box.value.trim();
    box.value = '';
    if (words) turn(piece, { words }, words);
  });
  onClick('phone-call', () => dial(piece));
  onClick('phone-end', () => end(piece));
  onClick('phone-silence', (label) => turn(piece, { silence: true }, label));
  onClick('phone-answered', (label) => turn(piece, { answered: true }, label));
  onClick('phone-unanswered', (label) => turn(piece, { answered: false }, label));
};

const onClick = (id: string, act: (label: string) => void): void => {
  const button = find(id);
  button.addEventListener('click', () => act(button.textContent ?? ''));
};

const show = (piece: Handpiece, next: Heard): void => {
  piece.call = next;
  piece.typed = '';
  if (next.heard.length > 0) line('phone-talk', next.heard.join('\n'), 'theirs');
  speak(next.heard);
  if (next.state === 'over') line('phone-talk', piece.room.words['call-over'] ?? '', 'event');
  arrange(piece.room, next);
};

const dial = (piece: Handpiece): void => {
  find('phone-talk').textContent = '';
  line('phone-talk', piece.room.words['call-started'] ?? '', 'event');
  piece.inTurn(async () =>
    show(piece, (await ask('/rehearsal/call', { landlord: landlord(), from: piece.from })) as unknown as Heard),
  );
};

const isOn = (call: Heard | null): call is Heard => call !== null && call.state !== 'over';

const turn = (piece: Handpiece, said: object, shown: string): void => {
  const { call } = piece;
  if (!isOn(call)) return;
  hush();
  line('phone-talk', shown, 'mine');
  piece.inTurn(async () =>
    show(piece, (await ask('/rehearsal/call/turn', { call: call.call, ...said })) as unknown as Heard),
  );
};

/** Keys that end a number, or that are an answer by themselves at any time. */
const ALONE = ['0', '*', '#'];

const isWhole = (state: Heard['state'] | undefined, typed: string): boolean => {
  if (state === 'two') return typed.length >= 2;
  return state === 'one' || typed.endsWith('#') || ALONE.includes(typed);
};

const press = (piece: Handpiece, key: string): void => {
  piece.typed += key;
  if (isWhole(piece.call?.state, piece.typed)) turn(piece, { keys: piece.typed }, piece.typed);
  else find('phone-hint').textContent = piece.typed;
};

const end = (piece: Handpiece): void => {
  const { call } = piece;
  hush();
  if (!isOn(call)) return;
  piece.inTurn(async () => {
    await ask('/rehearsal/call/hang-up', { call: call.call });
    show(piece, { call: call.call, heard: [], state: 'over', speech: false });
  });
};
