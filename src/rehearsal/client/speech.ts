/** The browser's own voice, where it has one and it is wanted. The words are always shown too. */
import { find } from './room';

export const speak = (texts: readonly string[]): void => {
  if (!('speechSynthesis' in window) || !find<HTMLInputElement>('aloud').checked) return;
  for (const text of texts) {
    const saying = new SpeechSynthesisUtterance(text);
    saying.lang = 'en-GB';
    window.speechSynthesis.speak(saying);
  }
};

export const hush = (): void => {
  if ('speechSynthesis' in window) window.speechSynthesis.cancel();
};
