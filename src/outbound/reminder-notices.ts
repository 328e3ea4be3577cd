/**
 * That staff were reminded, told outside the console so that it reaches people who do not look at it: a signed notice that
 * a landlord's pager can act on, and an e-mail to a duty mailbox of the staff's own. Ids and codes only.
 */
import { createHash } from 'node:crypto';
import type { Case } from '../core/case';
import type { Reminder } from '../core/reminder';
import type { Job } from '../store/store';

export const TO_DUTY_MAIL = 'duty-mail';

const iso = (at: number): string => new Date(at).toISOString();

/** The same rung has the same id, however often it is looked at. No full stop: the signature joins with them. */
const idOf = ({ id }: Case, { after, to, who, since, minutes }: Reminder): string =>
  `evt_${createHash('sha256')
    .update([id, after, to, who ?? '', since, minutes].join(' '))
    .digest('hex')
    .slice(0, 32)}`;

type ToTell = (file: Case, reminder: Reminder, at: number) => Job;

const told: ToTell = (file, reminder, at) => {
  const { id: key, landlord, priority, queue, deadlines } = file;
  const { after, to, who, since, minutes } = reminder;
  const due = deadlines.length === 0 ? '' : iso(Math.min(...deadlines.map((one) => one.due)));
  const rung = { after, whom: to, about: who ?? '', rung: String(minutes), since: iso(since) };
  const notice = after === 'untaken' ? 'untaken' : 'reminder-due';
  return {
    kind: 'notify',
    key: idOf(file, reminder),
    due: at,
    data: { notice, case: key, landlord, priority, queue, due, at: iso(at), ...rung },
  };
};

/** A restricted case leaves nothing (R7), and a rehearsed one is nobody else's business. */
export const reminderNotice = (file: Case, reminder: Reminder, at: number): readonly Job[] =>
  file.access === 'restricted' || file.rehearsal ? [] : [told(file, reminder, at)];

/** Those whom the team's own list does not reach; what is for now goes at once. Who reads that mailbox is not the small group (R7). */
export const dutyNotice = (file: Case, reminder: Reminder, at: number): readonly Job[] => {
  if (file.rehearsal || file.access === 'restricted' || (reminder.to === 'team' && file.priority !== 'now')) return [];
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
