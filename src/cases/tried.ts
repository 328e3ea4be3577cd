/** A reference was given with wrong words: whoever has the case learns of it, and nobody outside does (R11). */
import { caseId } from '../core/ids';
import type { ClaimedJob, Store } from '../store/store';
import { withNews } from '../triage/news';

/** Written for every failed try; only where the reference is a case's is there somebody to tell. */
export const tellTried =
  (store: Pick<Store, 'act' | 'caseFile'>) =>
  async ({ id, data }: ClaimedJob, now: number): Promise<null> => {
    const aimedAt = caseId(data['case'] ?? '');
    if (aimedAt === '' || !(await store.caseFile(aimedAt))) return null;
    await store.act({ case: aimedAt, actId: `tried ${id}`, now }, ({ case: file }) => ({
      case: withNews(file, 'words-tried', now),
      events: [{ type: 'way_back_tried' }],
    }));
    return null;
  };
