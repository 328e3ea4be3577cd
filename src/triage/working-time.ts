/** When so many minutes of a landlord's opening hours have passed: what a wait is measured by, so that a night is none. */
import type { Instant } from '../core/ids';
import { MINUTE } from '../core/time';
import { wallOf } from '../safety/london-clock';
import { openOn, type Calendar } from './opening-hours';

/** No landlord is shut for longer; beyond it the hours are wrong, and nobody waits for ever. */
const MOST_DAYS = 60;

/** `from` itself where nothing is to be waited for. */
export const workingMinutesAfter = (calendar: Calendar, from: Instant, minutes: number): Instant => {
  if (minutes <= 0) return from;
  let left = minutes * MINUTE;
  const first = wallOf(from).day;
  for (let ahead = 0; ahead < MOST_DAYS; ahead += 1) {
    for (const open of openOn(calendar, first + ahead)) {
      const start = Math.max(open.from, from);
      const length = Math.max(0, open.to - start);
      if (left <= length) return start + left;
      left -= length;
    }
  }
  return from + minutes * MINUTE;
};
