/** How words of staff become texts, for whoever decides what is written: whole messages, and numbers as people read them. */
import { nationally } from '../phone-number';
import { toTexts } from './segments';

export const writing = {
  pieces: (text: string): readonly string[] => toTexts([text]),
  readable: nationally,
} as const;
