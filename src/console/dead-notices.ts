/**
 * What another system could not be told, and was given up on: which notices of some landlords, and telling them once more.
 * Ids and codes only; whoever looks after it sees no case.
 */
import { caseId, type Instant, type LandlordId } from '../core/ids';
import type { ClaimedJob, Store } from '../store/store';

export interface DeadNotice {
  /** Of the job: what a form names it by. */
  readonly id: number;
  /** What happened to a case, and to which. */
  readonly notice: string;
  readonly case: string;
  readonly landlord: LandlordId;
  /** Who could not be told: a webhook, or a list of tasks elsewhere. */
  readonly to: string;
  readonly happenedAt: Instant;
  /** Null: given up on before this was kept. */
  readonly failed: ClaimedJob['failed'] | null;
  readonly tries: number;
}

type Notices = Pick<Store, 'deadJobs' | 'retryJob' | 'caseFile'>;

/** Those of these landlords, the oldest first. */
export const deadNotices = async (store: Notices, landlords: readonly LandlordId[]): Promise<readonly DeadNotice[]> => {
  const dead = (await store.deadJobs()).filter(({ kind }) => kind === 'notify');
  const found = await Promise.all(dead.map(async (job) => noticeOf(job, await aboutOf(store, job))));
  return found
    .flatMap((one) => {
      const landlord = landlords.find((each) => each === one?.landlord);
      return one === null || landlord === undefined ? [] : [{ ...one, landlord }];
    })
    .sort((a, b) => a.happenedAt - b.happenedAt);
};

interface About {
  readonly landlord: string | null;
  readonly isRestricted: boolean;
}

/** A notice names its landlord, a task only its case. */
const aboutOf = async (store: Notices, { data }: ClaimedJob): Promise<About> => {
  const file = await store.caseFile(caseId(data['case'] ?? ''));
  return { landlord: data['landlord'] ?? file?.landlord ?? null, isRestricted: file?.access === 'restricted' };
};

/** Of a case that is its group's alone by now a notice leaves nothing; a task elsewhere is still to be taken back, of no case. */
const noticeOf = (
  { id, data, failed, tries }: ClaimedJob,
  { landlord, isRestricted }: About,
): (Omit<DeadNotice, 'landlord'> & Pick<About, 'landlord'>) | null =>
  isRestricted && data['to'] === undefined
    ? null
    : {
        id,
        landlord,
        notice: data['notice'] ?? '',
        case: isRestricted ? '' : (data['case'] ?? ''),
        to: data['to'] ?? 'webhook',
        happenedAt: Date.parse(data['at'] ?? '') || 0,
        failed: failed ?? null,
        tries,
      };

/** Due now: the desk tells it within seconds. What somebody else had told again meanwhile is left alone. Returns which. */
export const tellAgain = async (
  store: Notices,
  asked: { readonly landlords: readonly LandlordId[]; readonly which: string; readonly now: Instant },
): Promise<readonly DeadNotice[]> => {
  const meant = (await deadNotices(store, asked.landlords)).filter(
    ({ id }) => asked.which === 'all' || asked.which === String(id),
  );
  for (const { id } of meant) await store.retryJob(id, asked.now);
  return meant;
};
