/**
 * Holds back small numbers: from 1 to 4 says "fewer than 5", and where the others would give it away by subtraction from
 * their sum, others are held back too, until each small number could still be any from 1 to 4.
 */
export const LEAST = 5;

export type Figure = number | 'fewer than 5' | 'held back';

export const isSmall = (count: number): boolean => count > 0 && count < LEAST;

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** Whether somebody who knows the sum of what is hidden can tell nothing more of the small ones among it. */
const isSafe = (hidden: readonly number[]): boolean => {
  const small = hidden.filter(isSmall).length;
  const large = hidden.length - small;
  const sum = sumOf(hidden);
  const leastOfOthers = small - 1 + large * LEAST;
  const mostOfOthers = large > 0 ? Infinity : (small - 1) * (LEAST - 1);
  return sum - leastOfOthers >= LEAST - 1 && sum - mostOfOthers <= 1;
};

/** The counts by their places, hidden ones marked; null: the sum alone can be shown. */
const hide = (counts: readonly number[]): readonly boolean[] | null => {
  const hidden = counts.map(isSmall);
  if (!hidden.includes(true)) return hidden;
  const bySize = counts.map((count, place) => ({ count, place })).sort((a, b) => a.count - b.count);
  for (const { place } of [...bySize.filter(({ count }) => count >= LEAST)]) {
    if (isSafe(counts.filter((_, at) => hidden[at]))) return hidden;
    hidden[place] = true;
  }
  return isSafe(counts.filter((_, at) => hidden[at])) ? hidden : null;
};

export const shownTotal = (total: number): Figure => (isSmall(total) ? 'fewer than 5' : total);

/** Of counts that add up to a number shown beside them by `shownTotal`. */
export const shownParts = (counts: readonly number[]): readonly Figure[] => {
  const hidden = isSmall(sumOf(counts)) ? null : hide(counts);
  if (hidden === null) return counts.map(() => 'held back');
  return counts.map((count, place) => {
    if (!hidden[place]) return count;
    return isSmall(count) ? 'fewer than 5' : 'held back';
  });
};
