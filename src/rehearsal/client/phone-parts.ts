/** Which parts of the telephone can be used now, and what to do next, in words. */
import { find, type RoomData } from './room';

/** What the room's server tells of a call. */
export interface Heard {
  readonly call: string;
  readonly heard: readonly string[];
  readonly state: 'one' | 'two' | 'number' | 'dialling' | 'over';
  readonly speech: boolean;
}

type Usable = 'call' | 'end' | 'keys' | 'words' | 'outcome';

const USABLE: Readonly<Record<Heard['state'], readonly Usable[]>> = {
  one: ['end', 'keys', 'words'],
  two: ['end', 'keys', 'words'],
  number: ['end', 'keys', 'words'],
  dialling: ['end', 'outcome'],
  over: ['call'],
};

const HINTS: Readonly<Record<Heard['state'], string>> = {
  one: 'press-keys',
  two: 'press-two',
  number: 'press-number',
  dialling: 'dialling',
  over: '',
};

export const arrange = (room: RoomData, call: Heard | null): void => {
  const usable = USABLE[call?.state ?? 'over'];
  switchOn('#phone-call', usable.includes('call'));
  switchOn('#phone-end', usable.includes('end'));
  switchOn('[data-key], #phone-silence', usable.includes('keys'));
  switchOn('#phone-form input, #phone-form button', usable.includes('words') && call?.speech === true);
  for (const id of ['phone-answered', 'phone-unanswered']) find(id).hidden = !usable.includes('outcome');
  find('phone-hint').textContent = hint(room, call);
};

const switchOn = (selector: string, on: boolean): void => {
  for (const part of document.querySelectorAll<HTMLInputElement | HTMLButtonElement>(selector)) part.disabled = !on;
};

const hint = ({ words }: RoomData, call: Heard | null): string => {
  const first = words[HINTS[call?.state ?? 'over']] ?? '';
  return call?.speech ? `${first} ${words['or-speak'] ?? ''}` : first;
};
