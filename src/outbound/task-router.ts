/**
 * Keeps one task in another organisation's list for each case that waits for somebody, and none for any other. A job
 * brings the list in line with the case as it is at that moment, so that a repeat, a late job or one that overtook
 * another leaves the same.
 */
import { openSince, type Case } from '../core/case';
import { type CaseFile, isWithdrawn } from '../core/case-file';
import { caseId } from '../core/ids';
import { mayLeaveTheDesk } from '../core/outside';
import type { QueuedTask, TaskAbout, TaskEnd, WorkQueue } from '../core/work-queue';
import type { ClaimedJob, Job, Notices, Store } from '../store/store';
import { nextTry, type NotTold } from './retry';

export const TO_TASK_ROUTER = 'task-router';

/** Whose list it is may ring: of one whose agreement was taken back they have no task (R17). Taken on, it waits no more. */
const isWaiting = (file: CaseFile): boolean =>
  mayLeaveTheDesk(file) && file.state === 'open' && file.owner === undefined && !isWithdrawn(file);

/** What the list should hold of a case; empty for nothing. */
const wanted = (file: CaseFile | null): string => (file && isWaiting(file) ? file.priority : '');

/** One job a case: a later change takes the place of one that was not carried out yet. */
export const taskNotices: Notices = ({ before, after, at }): readonly Job[] => {
  if (wanted(before) === wanted(after)) return [];
  const data = { to: TO_TASK_ROUTER, notice: 'task', case: after.id, at: new Date(at).toISOString() };
  return [{ kind: 'notify', key: `${TO_TASK_ROUTER} ${after.id}`, due: at, data }];
};

export interface TaskRouterDeps {
  readonly queue: WorkQueue;
  readonly store: Pick<Store, 'caseFile'>;
  readonly clock: () => number;
  readonly note: (fact: { event: string; code?: string; ms: number }) => void;
}

const aboutOf = ({ id, landlord, priority }: Case): TaskAbout => ({ reference: id, landlord, priority });

const whyNot = (file: CaseFile | null): TaskEnd => {
  if (file?.state === 'closed') return 'closed';
  const isWithdrawnHere = file === null || !mayLeaveTheDesk(file) || isWithdrawn(file);
  return isWithdrawnHere || file.owner === undefined ? 'withdrawn' : 'claimed';
};

const endAll = async (queue: WorkQueue, tasks: readonly QueuedTask[], why: TaskEnd): Promise<void> => {
  for (const task of tasks) await queue.end(task, why);
};

type Look = () => Promise<CaseFile | null>;

/** True when there was nothing to add: the list is then as the case was when it was looked at. */
const bringInLine = async (queue: WorkQueue, reference: string, look: Look): Promise<boolean> => {
  const file = await look();
  const tasks = await queue.tasks(reference);
  if (!file || !isWaiting(file)) {
    await endAll(queue, tasks, whyNot(file));
    return true;
  }
  const [first, ...more] = tasks;
  await endAll(queue, more, 'withdrawn');
  if (first) await queue.change(first, aboutOf(file));
  else await queue.add(aboutOf(file), openSince(file) ?? 0);
  return first !== undefined;
};

/** Null: in line. */
export const createTaskRouter =
  ({ queue, store, clock, note }: TaskRouterDeps): ((job: ClaimedJob) => Promise<NotTold | null>) =>
  async (job) => {
    const reference = job.data['case'] ?? '';
    const look: Look = () => store.caseFile(caseId(reference));
    const started = clock();
    try {
      // Somebody may have claimed it while its task was being added: what was added is looked at once more.
      if (!(await bringInLine(queue, reference, look))) await bringInLine(queue, reference, look);
      return null;
    } catch (error) {
      const code = codeOf(error);
      note({ event: 'delivery_failed', code, ms: clock() - started });
      return { due: nextTry(job.tries, clock()), code };
    }
  };

/** The other side's own number, or what the network said. */
const codeOf = (error: unknown): string => {
  const { code, status, name } = error as { readonly [field in 'code' | 'status' | 'name']?: string | number };
  return String(code ?? status ?? name);
};
