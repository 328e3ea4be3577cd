/** What was learned from closed cases, for those who oversee them: as a page and as a file (AL36). */
import { DECIDERS } from '../core/staff';
import { landlordId } from '../core/ids';
import { DAY } from '../core/time';
import { wallOf } from '../safety/london-clock';
import { lessonsCsv, lessonsOf, type Lesson } from '../reports/lessons';
import type { ReportPeriod } from '../reports/periods';
import type { Route } from './access';
import type { ConsoleDeps } from './deps';
import { LESSONS, lessonsPage } from './lessons-page';
import { chosenPeriod, landlordIn, periodView } from './report-routes';
import type { ConsoleAnswer, ConsoleRequest } from './request';
import type { SignedIn } from './sessions';

export const lessonsRoutes = (deps: ConsoleDeps): readonly Route[] => [
  { method: 'GET', path: LESSONS, may: DECIDERS, answer: (request, staff) => page(deps, request, staff) },
  { method: 'GET', path: `${LESSONS}.csv`, may: DECIDERS, answer: (request, staff) => file(deps, request, staff) },
];

const found = ({ store }: ConsoleDeps, landlord: string, { from, to }: ReportPeriod): Promise<readonly Lesson[]> =>
  lessonsOf(store, { landlord: landlordId(landlord), from, to });

const page = async (deps: ConsoleDeps, request: ConsoleRequest, staff: SignedIn): Promise<ConsoleAnswer> => {
  const view = periodView(deps, request, staff);
  const html = lessonsPage({ ...view, lessons: await found(deps, view.landlord.id, view.period) });
  return { kind: 'page', status: 200, html };
};

const file = async (deps: ConsoleDeps, request: ConsoleRequest, staff: SignedIn): Promise<ConsoleAnswer> => {
  const { id } = landlordIn(deps, request, staff);
  const period = chosenPeriod(deps, request);
  const text = lessonsCsv(id, await found(deps, id, period), monthOf);
  return { kind: 'file', name: `${id}-lessons-${period.code}.csv`, type: 'text/csv', text };
};

const monthOf = (at: number): string => new Date(wallOf(at).day * DAY).toISOString().slice(0, 7);
