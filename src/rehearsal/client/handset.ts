/** The handset: what is typed goes as a text from the rehearsal's own number. */
import { inbox } from './inbox';
import { ask, find, landlord, line, oneByOne, type RoomData } from './room';

export interface Handset {
  /** A new person, with a number of their own. */
  reset(number: string): void;
}

export const handset = (room: RoomData, first: string): Handset => {
  const inTurn = oneByOne(room.words['trouble'] ?? '');
  const box = find<HTMLTextAreaElement>('handset-text');
  let from = first;
  const arrivals = inbox((text) => line('handset-talk', text, 'theirs'));
  arrivals.watch(first);
  const send = async (text: string): Promise<void> => {
    line('handset-talk', text, 'mine');
    const sender = from;
    const { texts } = await ask('/rehearsal/sms', { landlord: landlord(), from: sender, text });
    if (sender !== from || !Array.isArray(texts)) return;
    for (const one of texts) line('handset-talk', String(one), 'theirs');
    if (texts.length === 0) line('handset-talk', room.words['no-reply'] ?? '', 'event');
  };
  const submit = (): void => {
    const text = box.value.trim();
    box.value = '';
    if (text) inTurn(() => send(text));
  };
  find('handset-form').addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });
  return {
    reset: (number) => {
      from = number;
      arrivals.watch(number);
      find('handset-line').textContent = number;
      find('handset-talk').textContent = '';
    },
  };
};
