/** What staff are reminded of on a case, as marks on the list and on its page: of each kind the highest rung that was reached. */
import type { Case } from '../core/case';
import { REMINDED, REMINDED_AFTER, type Reminder } from '../core/reminder';
import type { StaffWords } from './staff-words';

/** One of a kind, the furthest up. */
const highest = (reminders: readonly Reminder[]): readonly Reminder[] =>
  REMINDED_AFTER.flatMap((after) =>
    reminders
      .filter((one) => one.after === after)
      .toSorted((one, other) => REMINDED.indexOf(other.to) - REMINDED.indexOf(one.to))
      .slice(0, 1),
  );

export const Reminders = ({ words, one }: { words: StaffWords; one: Pick<Case, 'reminders'> }) => (
  <>
    {highest(one.reminders ?? []).map(({ after, to }) => (
      <p key={after} class="decision">
        {words.label('reminder', after)} <span class="mark">{words.label('reminded', to)}</span>
      </p>
    ))}
  </>
);
