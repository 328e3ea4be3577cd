/** What the last trained look found, and whether it was acted on since: a look does not change by what was done after it. Pure. */
import { type CaseFile, workOf } from '../core/case-file';
import type { Screen, ScreenOutcome } from '../core/screen';

/** `concern-acted-on-since`: nobody had when they looked, and what it called for was done after. */
export type FoundNow = ScreenOutcome | 'concern-acted-on-since';

type Looked = Pick<Screen, 'childrenAtRisk' | 'adultsAtRisk'>;

const CALLS_FOR = { childrenAtRisk: 'refer-children', adultsAtRisk: 'refer-adults' } as const;

/** Of whoever the last look was at. */
export const foundNow = (file: CaseFile, screen: Screen, whom: keyof Looked): FoundNow => {
  const outcome = screen[whom];
  if (outcome !== 'concern-not-yet-acted-on') return outcome;
  const isDone = workOf(file).tasks.some(
    ({ code, settled }) => code === CALLS_FOR[whom] && settled?.how === 'done' && settled.at >= screen.at,
  );
  return isDone ? 'concern-acted-on-since' : outcome;
};
