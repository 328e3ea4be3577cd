/** Which part of a page was saved a moment ago, and how that is said: for the part itself, wherever it stands. */
import { createContext } from 'preact';

interface Saved {
  /** The part's id. */
  readonly part: string;
  readonly said: string;
}

export const SavedAt = createContext<Saved | null>(null);
