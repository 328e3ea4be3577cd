/** Chance that can be had again: the same seed makes the same week. */
export interface Chance {
  /** From nought up to and without one. */
  next(): number;
  /** A whole number from nought up to and without `most`. */
  below(most: number): number;
  of<One>(list: readonly [One, ...One[]]): One;
  /** True so often in a hundred. */
  inHundred(often: number): boolean;
}

/** Mulberry32: thirty-two bits are plenty for a week of cases. */
export const chance = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most: number): number => Math.floor(next() * most);
  return {
    next,
    below,
    of: (list) => list[below(list.length)] ?? list[0],
    inHundred: (often) => next() * 100 < often,
  };
};
