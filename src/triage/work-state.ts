/** The work on a case as it stands, and with a change. */
import { NO_WORK, type CaseWork } from '../core/work';
import type { CaseFile } from '../store/store';

/** A case of an older release lacks what came later. */
export const workOf = ({ content }: CaseFile): CaseWork => ({ ...NO_WORK, ...content.work });

export const working = (file: CaseFile, change: Partial<CaseWork>): CaseFile => ({
  ...file,
  content: { ...file.content, work: { ...workOf(file), ...change } },
});
