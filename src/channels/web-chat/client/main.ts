/** Where the page's script begins. First the way out, then the chat; if the chat cannot start, the plain form is still there. */
import { startChat, type Start } from './chat';
import { readyToLeave } from './exit';
import { close, type Line } from './line';
import { keepOneEntry } from './links';

let line: Line | null = null;

const plainToken = (): string | null => document.querySelector<HTMLInputElement>('input[name=token]')?.value ?? null;

keepOneEntry();
readyToLeave({
  token: () => (line ? line.wire.token() : plainToken()) || null,
  stop: () => line && close(line),
});

const data = document.getElementById('start');
const root = document.getElementById('chat');
if (data && root) {
  const start = JSON.parse(data.textContent ?? '{}') as Start;
  data.remove();
  line = startChat(start, root);
}
