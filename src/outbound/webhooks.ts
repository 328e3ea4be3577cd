/**
 * Delivers what was written to be told: signed, tried again over a day with the same id, then kept as a dead letter.
 * Just before it goes the case is looked at once more: erased or restricted by now (R7), or with what the person agreed to
 * taken back, it leaves nothing.
 */
import { isWithdrawn } from '../core/case-file';
import { caseId } from '../core/ids';
import { mayLeaveTheDesk } from '../core/outside';
import { NEVER, type ClaimedJob, type Store } from '../store/store';
import { CLOUD_EVENT_TYPE, cloudEvent } from './cloud-event';
import { isOver } from './reminder-notices';
import { post, type Endpoint } from './post';
import { nextTry, type NotTold } from './retry';
import { signedHeaders } from './signature';

export interface WebhookDeps {
  /** One that has declared it accepts `no-auto-contact` (R5): who makes this has looked. */
  readonly endpoint: Endpoint;
  readonly store: Pick<Store, 'caseFile'>;
  readonly publicUrl: string;
  readonly clock: () => number;
  readonly note: (fact: { event: string; code?: string; ms: number }) => void;
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 10_000;

/** The receiver says for good that nobody is there. */
const GONE = 'http_410';

/** Null: told, or not to be told any more. */
export const createWebhooks = (deps: WebhookDeps): ((job: ClaimedJob) => Promise<NotTold | null>) => {
  const { endpoint, store, publicUrl, clock, note, timeoutMs = TIMEOUT_MS } = deps;
  return async (job) => {
    const file = await store.caseFile(caseId(job.data['case'] ?? ''));
    if (!file || !mayLeaveTheDesk(file) || isWithdrawn(file) || isOver(job, file)) return null;
    const started = clock();
    const body = JSON.stringify(cloudEvent(job, publicUrl));
    const headers = {
      'content-type': CLOUD_EVENT_TYPE,
      'user-agent': 'Fanlight',
      ...signedHeaders(endpoint.secret, { id: job.key, at: started, body }),
    };
    const posted = await post(endpoint, { headers, body, timeoutMs });
    if (posted.taken) return null;
    note({ event: 'delivery_failed', code: posted.code, ms: clock() - started });
    return { due: posted.code === GONE ? NEVER : nextTry(job.tries, clock()), code: posted.code };
  };
};
