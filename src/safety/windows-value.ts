/** Times given by day and clock, as an app and the staff form do: checked, and one that runs past midnight split there. */
import { z } from 'zod';
import { DAYS, type Window } from '../core/answer';
import { dayOf, minutesOf, weekdayOf } from './london-clock';
import { splitAtMidnight } from './window-nights';
import { normalise } from './window-set';

const MIDNIGHT = 1440;
/** Hours the wrong way round look like a night: a safe one is no longer than this, as where it is written in words. */
const LONGEST_NIGHT = 600;

const windowSchema = z
  .strictObject({
    days: z.array(z.enum(DAYS)).min(1),
    from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u),
    to: z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/u),
    on: z.iso.date().optional(),
  })
  .refine((window) => window.from < window.to || isNight(window))
  .refine(({ days, on }) => on === undefined || days.every((day) => day === weekdayOf(dayOf(on))));

type Given = z.infer<typeof windowSchema>;

/** From the evening to the morning, or to midnight. */
const isNight = ({ from, to }: Pick<Window, 'from' | 'to'>): boolean =>
  from !== to && (to === '00:00' || (from >= '17:00' && to < from && to <= '12:00'));

const isTooLong = ({ from, to }: Given): boolean =>
  to < from && minutesOf(to) + MIDNIGHT - minutesOf(from) > LONGEST_NIGHT;

/** Null when it is anything else, or a window ends before it begins. `isNever`: times to rule out, which may be longer. */
export const parseWindowsValue = (value: unknown, isNever = false): readonly Window[] | null => {
  const parsed = z.array(windowSchema).min(1).max(20).safeParse(value);
  if (!parsed.success || (!isNever && parsed.data.some(isTooLong))) return null;
  return normalise(parsed.data.flatMap(split));
};

const split = (window: Given): readonly Window[] => {
  const { days, from, to, on } = window;
  if (from < to) return [window];
  const span = { from: minutesOf(from), to: minutesOf(to) + MIDNIGHT };
  return splitAtMidnight(on === undefined ? { days, dates: [] } : { days: [], dates: [on] }, span);
};
