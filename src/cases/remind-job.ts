/** That a case is looked at again for what staff are to be reminded of. One stands for each; a later one takes its place. */
import type { CaseId, Instant } from '../core/ids';
import type { Job } from '../store/store';

export const remindJob = (id: CaseId, due: Instant): Job => ({ kind: 'remind', key: id, due, data: { case: id } });
