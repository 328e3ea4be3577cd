/** A year of made-up cases to be counted, enough of each kind that some numbers are shown and some are held back. */
import type { CaseFile } from '../../../src/core/case-file';
import { caseId, landlordId } from '../../../src/core/ids';
import { staffId } from '../../../src/core/staff';
import { NO_WORK } from '../../../src/core/work';
import { caseFile } from './fixtures';

const on = (month: number, day: number): number => Date.UTC(2026, month - 1, day, 10, 0);

const some = (count: number, name: string, over: Partial<CaseFile>): readonly CaseFile[] =>
  Array.from({ length: count }, (_, index) => caseFile({ id: caseId(`${name}-${index}`), ...over }));

const moved: Partial<CaseFile> = {
  state: 'closed',
  content: {
    ...caseFile().content,
    work: { ...NO_WORK, closing: { at: on(10, 9), by: staffId('staff-one'), outcome: 'moved', lessons: '' } },
  },
};

/** October: 11, six of them moved. November: 12. September: 6. January, in a year of its own: 3. Another landlord's: 5. */
export const closing = (): readonly CaseFile[] => [
  ...some(6, 'october', { handedOffAt: on(10, 5), ...moved }),
  ...some(5, 'october-text', { handedOffAt: on(10, 6), channel: 'sms' }),
  ...some(7, 'november', { handedOffAt: on(11, 5) }),
  ...some(5, 'november-text', { handedOffAt: on(11, 6), channel: 'sms' }),
  ...some(6, 'september', { handedOffAt: on(9, 5) }),
  ...some(3, 'january', { handedOffAt: on(1, 5), channel: 'sms' }),
  ...some(5, 'other', { handedOffAt: on(10, 5), landlord: landlordId('otherhomes') }),
  ...some(7, 'restricted', { handedOffAt: on(10, 5), access: 'restricted', door: 'colleague' }),
];
