/** What staff may use of a telephone, for whoever decides it: words as whole texts, numbers as people read them, lines that ring. */
import { nationally, rings } from '../phone-number';
import { toTexts } from './segments';

export const writing = {
  pieces: (text: string): readonly string[] => toTexts([text]),
  readable: nationally,
  canRing: rings,
} as const;
