/**
 * Carries out `remind` jobs: one for each open case, set by its hand-off and again by every act on it, so that it always
 * looks at the case as it is. Each new reminder stands on the case's timeline, in the list and in the log.
 */
import type { Case } from '../core/case';
import { type CaseFile, workOf } from '../core/case-file';
import { caseId, type Instant } from '../core/ids';
import type { Reminder } from '../core/reminder';
import type { ActDecision } from '../store/act';
import type { ClaimedJob, Job, Notices, Store } from '../store/store';
import type { Calendar } from '../triage/opening-hours';
import { isSameUndecided } from './same-way';
import { heldFromCalls } from './call-holds';
import { remindJob } from './remind-job';
import { eventOf, lookAt, type Looked } from './reminders';
import { weighedDeadlines } from './weighed';
import { unlessErased } from './erased';

type Note = (fact: { event: string; landlord?: string; code?: string; ms: number }) => void;

export interface ReminderParts {
  readonly store: Pick<Store, 'act'>;
  /** Null where the landlord is not served any more: its cases keep standing as they are. */
  readonly calendarOf: (landlord: string) => Calendar | null;
  /** Who else is told of those that are fresh, as jobs of the same commit. Left out: nobody. */
  readonly tell?: Tell;
  readonly note: Note;
}

export type Tell = (file: Case, fresh: readonly Reminder[], at: Instant) => readonly Job[];

/** Looked at after each change of it, and of the other case of the same person: their plan is one. A closed one waits for nothing. */
export const reminderNotices: Notices = ({ after, at }) => {
  if (after.state !== 'open' || after.handedOffAt === undefined) return [];
  const { joined } = workOf(after);
  return [after.id, ...(joined ? [joined.with] : [])].map((id) => remindJob(id, at));
};

/** When to look again; null when nothing is left to wait for. */
export const createReminders =
  ({ store, calendarOf, note, tell = () => [] }: ReminderParts) =>
  async ({ id, tries, data }: ClaimedJob, now: Instant): Promise<Instant | null> => {
    let looked: Looked | null = null;
    let seen: CaseFile | null = null;
    const request = { case: caseId(data['case'] ?? ''), actId: `remind ${id} ${tries}`, now };
    await store
      .act(request, (acted) => {
        const { case: found } = acted;
        const calendar = calendarOf(found.landlord);
        if (!calendar) return { events: [] };
        const file = marked({ ...found, deadlines: weighedDeadlines(found, calendar, heldFromCalls(acted, now)) });
        seen = file;
        looked = lookAt(file, calendar, now);
        return hasChanged(found, file, looked) ? written(file, looked, tell(file, looked.fresh, now)) : { events: [] };
      })
      .catch(unlessErased);
    return told(seen, looked, { note, now });
  };

const hasChanged = (before: CaseFile, after: CaseFile, { standing, fresh }: Looked): boolean =>
  fresh.length > 0 ||
  JSON.stringify(standing) !== JSON.stringify(before.reminders ?? []) ||
  JSON.stringify(after.deadlines) !== JSON.stringify(before.deadlines) ||
  after.sameWay !== before.sameWay;

/** What the list says of it, which opens no case. */
const marked = ({ sameWay: _, ...file }: CaseFile): CaseFile =>
  isSameUndecided(file) ? { ...file, sameWay: true } : file;

const written = (file: CaseFile, { standing, fresh }: Looked, jobs: readonly Job[]): ActDecision => ({
  case: { ...file, reminders: standing },
  events: fresh.map(eventOf),
  jobs,
});

const told = (
  file: CaseFile | null,
  looked: Looked | null,
  { note, now }: { readonly note: Note; readonly now: Instant },
): Instant | null => {
  if (!file || !looked) return null;
  for (const reminder of looked.fresh)
    note({ event: 'reminder_due', ...codesOf(file, reminder), ms: now - reminder.since });
  return looked.next;
};

const codesOf = ({ landlord }: CaseFile, { after, to }: Reminder): { landlord: string; code: string } => ({
  landlord,
  code: `${after}-${to}`,
});
