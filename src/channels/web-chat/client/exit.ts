/**
 * Leaving at once: blank first, tell the server, then replace this page so that Back has nothing to return to.
 * Takes over the plain link that works without it. Nothing here waits for anything.
 */
import { EXIT_PATH } from '../leaving';
import { watchShift } from './shift';

export interface Leaving {
  /** The conversation to end, if there is one. */
  token(): string | null;
  /** Stops everything that could still draw on the page. */
  stop(): void;
}

/** Dots for each press, and the words of leaving, which every page has. */
const presses = (): HTMLElement | null => document.getElementById('shift');
const word = (name: 'twice' | 'once' | 'expired' | 'loading'): string => presses()?.dataset[name] ?? '';

let left = false;
/** True from the moment somebody leaves: nothing may be drawn any more. */
export const hasLeft = (): boolean => left;

function cover(): void {
  const sheet = document.createElement('p');
  sheet.className = 'cover';
  sheet.setAttribute('role', 'alert');
  sheet.textContent = word('loading');
  document.body.textContent = '';
  document.body.appendChild(sheet);
}

/** Other tabs of ours leave as well: a help page opened beside the chat, or the chat beside the help page. */
const others = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('leave');

function leave(leaving: Leaving): void {
  if (left) return;
  const token = leaving.token();
  left = true;
  try {
    cover();
    others?.postMessage('');
    leaving.stop();
    if (token) navigator.sendBeacon(EXIT_PATH, token);
  } finally {
    window.location.replace(EXIT_PATH);
  }
}

export function announce(text: string): void {
  const live = document.getElementById('live');
  if (live && !left) live.textContent = text;
}

/** Dots to see, a sentence to hear. `count` is how many presses are still needed. */
function showPresses(count: number): void {
  const dots = presses();
  if (!dots) return;
  dots.hidden = count === 3;
  dots.textContent = '●'.repeat(3 - count) + '○'.repeat(count);
  if (count === 2) announce(word('twice'));
  if (count === 1) announce(word('once'));
}

export function readyToLeave(leaving: Leaving): void {
  const exit = (event: Event): void => {
    event.preventDefault();
    leave(leaving);
  };
  document.querySelectorAll('a.exit').forEach((link) => link.addEventListener('click', exit));
  watchShift({
    counted: (count) => (count === 0 ? leave(leaving) : showPresses(count)),
    expired: () => {
      showPresses(3);
      announce(word('expired'));
    },
  });
  if (others) others.onmessage = () => leave(leaving);
  // A browser may bring a page back from memory just as it was left.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted && left) window.location.replace(EXIT_PATH);
  });
}
