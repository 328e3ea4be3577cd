/** Times read off a clock in London by Intl, for the audit alone: none of the rules it looks after reads time so. */
import type { Window } from '../../core/answer';
import type { Instant } from '../../core/ids';

const wall = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'short',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

interface Read {
  readonly date: string;
  readonly today: string;
  readonly time: string;
}

const read = (at: Instant): Read => {
  const parts = Object.fromEntries(wall.formatToParts(at).map(({ type, value }) => [type, value]));
  return {
    date: `${parts['year']}-${parts['month']}-${parts['day']}`,
    today: (parts['weekday'] ?? '').toLowerCase(),
    time: `${parts['hour']}:${parts['minute']}`,
  };
};

export const isSameDay = (one: Instant, other: Instant): boolean => read(one).date === read(other).date;

export const isIn = (windows: readonly Window[], at: Instant): boolean => {
  const { date, today, time } = read(at);
  const holds = ({ days, from, to, on }: Window): boolean =>
    (on === undefined ? days.some((day) => day === today) : on === date) && from <= time && time < to;
  return windows.some(holds);
};
