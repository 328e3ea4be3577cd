/** What is to be looked at when it is due: messages of one case, in the order they were said. */
import type { CaseFile } from '../core/case-file';
import type { Instant } from '../core/ids';
import type { Outgoing } from '../core/outgoing';
import type { Job } from '../store/store';

/** Named by the first of them. */
export const deliverJob = (file: CaseFile, outgoing: readonly Outgoing[], due: Instant): Job => ({
  kind: 'deliver',
  key: outgoing[0]?.id ?? '',
  due,
  data: { case: file.id, outgoing: outgoing.map(({ id }) => id).join(',') },
});
