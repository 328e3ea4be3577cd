/** How long before an instant staff must be told so that so many minutes of their opening hours are left: a night is none. */
import type { Instant } from '../core/ids';
import { MINUTE } from '../core/time';
import { wallOf } from '../safety/london-clock';
import { openOn, type Calendar } from './opening-hours';

/** As far back as hours are looked through; nobody is reminded of something a month away. */
const MOST_DAYS = 31;

/** Never before `earliest`: where less is left from the start, at once. */
export const workingMinutesBefore = (
  calendar: Calendar,
  due: Instant,
  { minutes, earliest }: { readonly minutes: number; readonly earliest: Instant },
): Instant => {
  let left = minutes * MINUTE;
  const last = wallOf(due).day;
  for (let back = 0; back < MOST_DAYS; back += 1) {
    for (const open of openOn(calendar, last - back).toReversed()) {
      const to = Math.min(open.to, due);
      const length = Math.max(0, to - Math.max(open.from, earliest));
      if (left <= length) return to - left;
      left -= length;
    }
  }
  return earliest;
};
