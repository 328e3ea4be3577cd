/** The app frame: a made-up resident signs in, and the same conversation opens over Direct Line. */
import { converse, type Action, type Activity, type Conversation } from './direct-line';
import { find, line, oneByOne, type RoomData } from './room';
import { signIn } from './sign-in';

export interface App {
  reset(): void;
}

interface Frame {
  readonly room: RoomData;
  readonly inTurn: (work: () => Promise<void>) => void;
  talk: Conversation | null;
}

export const app = (room: RoomData): App => {
  const frame: Frame = { room, inTurn: oneByOne(room.words['trouble'] ?? ''), talk: null };
  find('app-sign-in').addEventListener('click', () => void begin(frame).catch(() => status(frame, 'trouble')));
  find('app-sign-out').addEventListener('click', () => signOut(frame));
  find('app-form').addEventListener('submit', (event) => {
    event.preventDefault();
    const box = find<HTMLInputElement>('app-text');
    const text = box.value.trim();
    box.value = '';
    if (text) say(frame, { title: text });
  });
  return { reset: () => signOut(frame) };
};

const begin = async (frame: Frame): Promise<void> => {
  signOut(frame);
  status(frame, 'signing-in');
  const user = await signIn(frame.room);
  status(frame, 'signed-in');
  frame.talk = await converse(user, (activity) => show(frame, activity));
  enable(true);
};

const show = (frame: Frame, activity: Activity): void => {
  if (activity.type === 'endOfConversation') {
    close(frame);
    status(frame, 'conversation-over');
  }
  if (activity.type !== 'message' || activity.from?.role === 'user') return;
  if (activity.text) line('app-talk', activity.text, 'theirs');
  offer(frame, activity.suggestedActions?.actions ?? []);
};

const say = (frame: Frame, { title, value }: Action): void => {
  const { talk } = frame;
  const text = title ?? String(value);
  if (!talk) return;
  line('app-talk', text, 'mine');
  offer(frame, []);
  frame.inTurn(() => talk.send(text, value));
};

const offer = (frame: Frame, actions: readonly Action[]): void =>
  find('app-choices').replaceChildren(
    ...actions.map((action) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'plain';
      button.textContent = action.title ?? String(action.value);
      button.addEventListener('click', () => say(frame, action));
      return button;
    }),
  );

const close = (frame: Frame): void => {
  frame.talk?.close();
  frame.talk = null;
  enable(false);
  offer(frame, []);
};

const signOut = (frame: Frame): void => {
  close(frame);
  for (const id of ['app-frame', 'app-talk', 'app-line']) find(id).textContent = '';
};

const status = (frame: Frame, key: string): void => {
  find('app-line').textContent = frame.room.words[key] ?? '';
};

const enable = (on: boolean): void => {
  for (const part of document.querySelectorAll<HTMLInputElement | HTMLButtonElement>(
    '#app-form input, #app-form button',
  )) {
    part.disabled = !on;
  }
  find<HTMLButtonElement>('app-sign-out').disabled = !on;
};
