/** What was learned from the cases of a landlord that were closed in a stretch of time (AL36): how each ended and the lesson, and nothing else of them. Restricted cases are not among them (R7). */
import type { CaseFile } from '../core/case-file';
import type { CaseId, Instant, LandlordId } from '../core/ids';
import type { Closing, CloseOutcome } from '../core/work';
import type { Store } from '../store/store';
import { csvLine } from './csv';

export interface Lesson {
  /** For whoever may look back at the case. */
  readonly case: CaseId;
  readonly closedAt: Instant;
  readonly outcome: CloseOutcome;
  readonly lessons: string;
  /** It was opened again since. */
  readonly isOpenAgain: boolean;
}

export interface LessonsOf {
  readonly landlord: LandlordId;
  readonly from: Instant;
  /** Not included. */
  readonly to: Instant;
}

/** The latest first. A case that was closed twice taught twice. */
export const lessonsOf = async (
  store: Pick<Store, 'casesBetween'>,
  { landlord, from, to }: LessonsOf,
): Promise<readonly Lesson[]> => {
  const wanted = { landlord, from: 0, to, restricted: false, rehearsal: false, acts: [] };
  const found = await store.casesBetween(wanted, (file) => lessonsIn(file));
  return found
    .flat()
    .filter(({ closedAt }) => closedAt >= from && closedAt < to)
    .sort((a, b) => b.closedAt - a.closedAt);
};

const lessonsIn = ({ id, content: { work } }: CaseFile): readonly Lesson[] => {
  const lesson = ({ at, outcome, lessons }: Closing, isOpenAgain: boolean): Lesson => ({
    case: id,
    closedAt: at,
    outcome,
    lessons,
    isOpenAgain,
  });
  const earlier = (work?.earlier ?? []).flatMap(({ closing }) => (closing ? [lesson(closing, true)] : []));
  return work?.closing ? [...earlier, lesson(work.closing, false)] : earlier;
};

/** Without the case: a file goes where nobody is asked for a reason. `month`: `2026-10`, as London has it. */
export const lessonsCsv = (landlord: string, lessons: readonly Lesson[], month: (at: Instant) => string): string =>
  [
    ['landlord', 'closed', 'outcome', 'lessons'],
    ...lessons.map((one) => [landlord, month(one.closedAt), one.outcome, one.lessons]),
  ]
    .map(csvLine)
    .join('');
