/**
 * That staff were reminded, told outside the console so that it reaches people who do not look at it: a signed notice that
 * a landlord's pager can act on, and an e-mail to a duty mailbox of the staff's own. Ids and codes only.
 */
import type { Case } from '../core/case';
import { mayLeaveTheDesk } from '../core/outside';
import type { Reminder } from '../core/reminder';
import type { Job } from '../store/store';
import { aboutCase, iso, noticeId } from './notice-data';

export const TO_DUTY_MAIL = 'duty-mail';

/** The same rung has the same id, however often it is looked at. */
const idOf = ({ id }: Case, { after, to, who, since, minutes }: Reminder): string =>
  noticeId(id, after, to, who ?? '', since, minutes);

type ToTell = (file: Case, reminder: Reminder, at: number) => Job;

const told: ToTell = (file, reminder, at) => {
  const { after, to, who, since, minutes } = reminder;
  const rung = { after, whom: to, about: who ?? '', rung: String(minutes), since: iso(since) };
  const notice = after === 'untaken' ? 'untaken' : 'reminder-due';
  return { kind: 'notify', key: idOf(file, reminder), due: at, data: { notice, ...aboutCase(file, at), ...rung } };
};

/** Also of one whose agreement was taken back: it is staff’s own work that is late, and `webhooks` looks again. */
export const reminderNotice = (file: Case, reminder: Reminder, at: number): readonly Job[] =>
  mayLeaveTheDesk(file) ? [told(file, reminder, at)] : [];

/**
 * Those whom the team's own list does not reach; what is for now goes at once. To staff alone: also of a case whose agreement
 * was taken back, which a human must still see to.
 */
export const dutyNotice = (file: Case, reminder: Reminder, at: number): readonly Job[] => {
  if (!mayLeaveTheDesk(file) || (reminder.to === 'team' && file.priority !== 'now')) return [];
  const { key, data, ...job } = told(file, reminder, at);
  return [{ ...job, key: `${TO_DUTY_MAIL} ${key}`, data: { ...data, to: TO_DUTY_MAIL } }];
};

/** Somebody has acted by now: nobody is called out for what is done. Of anything but a reminder: never. */
export const isOver = ({ data }: Pick<Job, 'data'>, { reminders = [] }: Pick<Case, 'reminders'>): boolean =>
  data['after'] !== undefined &&
  !reminders.some(
    ({ after, to, who, since, minutes }) =>
      after === data['after'] &&
      to === data['whom'] &&
      (who ?? '') === data['about'] &&
      iso(since) === data['since'] &&
      String(minutes) === data['rung'],
  );
