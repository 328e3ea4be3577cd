/** What staff are reminded of on a case, as marks on the list and on its page: of each kind the highest rung that was reached. */

import type { Case } from '../core/case';
import type { Landlord } from '../core/landlord';
import { REMINDED, REMINDED_AFTER, type Reminder } from '../core/reminder';
import { newsOf } from '../triage/news';
import type { StaffWords } from './staff-words';

/** One of a kind, the furthest up; and a champion beside it, who stands on no ladder. */
const shown = (reminders: readonly Reminder[]): readonly Reminder[] =>
  REMINDED_AFTER.flatMap((after) => {
    const [ladder, beside] = [isOnLadder, (one: Reminder) => !isOnLadder(one)].map((test) =>
      reminders
        .filter((one) => one.after === after && test(one))
        .toSorted((one, other) => REMINDED.indexOf(other.to) - REMINDED.indexOf(one.to))
        .slice(0, 1),
    );
    return [...(ladder ?? []), ...(beside ?? [])];
  });

const isOnLadder = ({ to }: Reminder): boolean => to !== 'champion';

type Reminded = Pick<Case, 'reminders'>;

export const Reminders = ({ words, one }: { words: StaffWords; one: Reminded }) => (
  <>
    {shown(one.reminders ?? []).map(({ after, to }) => (
      <p key={`${after} ${to}`} class="decision">
        {words.label('reminder', after)} <span class="mark">{words.label('reminded', to)}</span>
      </p>
    ))}
  </>
);

interface Marked {
  readonly words: StaffWords;
  readonly one: Pick<Case, 'news'>;
  readonly isThere: boolean;
}

/** Beside a case on the list: somebody is there now, came back, or was tried for. What happened since stands on its page. */
export const NewsMarks = ({ words, one, isThere }: Marked) => (
  <>
    {isThere && <span class="mark">{words.say('there-now')}</span>}
    {newsOf(one).map(({ code }) => (
      <span key={code} class="mark">
        {words.label('news', code)}
      </span>
    ))}
  </>
);

/** Whom staff turn to for support, named once they were reminded (SO13). */
export const Champion = ({ words, one, landlord }: { words: StaffWords; one: Reminded; landlord: Landlord }) => {
  const { champion } = landlord.escalation;
  const isReminded = (one.reminders ?? []).some(({ to }) => to === 'champion');
  return champion && isReminded ? (
    <p>{words.say('champion-named', { title: champion.title, email: champion.email })}</p>
  ) : null;
};
