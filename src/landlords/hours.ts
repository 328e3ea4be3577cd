/** Whether opening hours make sense on their own: each interval ends after it starts, none overlap, no date is named twice. */
import { DAYS } from '../core/answer';
import type { Landlord } from '../core/landlord';

type Span = { readonly from: string; readonly to: string };

/** `HH:MM` compares as text. A second interval may start at the minute the first ends. */
const overlaps = (spans: readonly Span[]): boolean => {
  const sorted = [...spans].sort((one, other) => one.from.localeCompare(other.from));
  return sorted.some((span, index) => index > 0 && span.from < (sorted[index - 1]?.to ?? ''));
};

const spanFaults = (where: string, spans: readonly Span[]): readonly string[] => [
  ...spans
    .filter((span) => span.to <= span.from)
    .map((span) => `${where}: found ${span.from} to ${span.to}, allowed: an end later than its start`),
  ...(overlaps(spans) ? [`${where}: found hours that overlap, allowed: hours one after another`] : []),
];

/** One line per fault, each beginning with its path. */
export const hoursFaults = ({ open, exceptions }: Landlord['hours']): readonly string[] => {
  const dates = exceptions.map((exception) => exception.date);
  return [
    ...DAYS.flatMap((day) =>
      spanFaults(
        `hours.open.${day}`,
        open.filter((span) => span.days.includes(day)),
      ),
    ),
    ...exceptions.flatMap((exception, index) => spanFaults(`hours.exceptions.${index}`, exception.open)),
    ...dates
      .filter((date, index) => dates.indexOf(date) !== index)
      .map((date) => `hours.exceptions: found ${date} twice, allowed: each date once`),
  ];
};
