/** The numbers a landlord must report, as a page and as a file: counted and held back in `reports`, shown as they come. */
import { landlordId } from '../core/ids';
import type { Landlord } from '../core/landlord';
import { COUNTERS } from '../core/staff';
import type { CaseCodes } from '../reports/codes';
import { countedCases } from '../reports/counted';
import { PERIOD_KINDS, periodOf, recentPeriods, type PeriodKind, type ReportPeriod } from '../reports/periods';
import { report, type ReportLine } from '../reports/report';
import { reportCsv } from '../reports/report-csv';
import type { Route } from './access';
import { landlordOf, landlordsOf, wordsOf, type ConsoleDeps } from './deps';
import { reportPage, type PeriodVolume } from './report-page';
import type { ConsoleAnswer, ConsoleRequest } from './request';
import type { SignedIn } from './sessions';

const PAGE = '/staff/reports';

/** As many are offered, and shown beside each other, the chosen kind only. */
const OFFERED: Readonly<Record<PeriodKind, number>> = { month: 12, quarter: 8, year: 3 };

const offeredOf = (now: number) =>
  PERIOD_KINDS.map((kind) => ({ kind, periods: recentPeriods(kind, now, OFFERED[kind]) }));

export const reportRoutes = (deps: ConsoleDeps): readonly Route[] => [
  { method: 'GET', path: PAGE, may: COUNTERS, answer: (request, staff) => page(deps, request, staff) },
  { method: 'GET', path: `${PAGE}.csv`, may: COUNTERS, answer: (request, staff) => file(deps, request, staff) },
];

/** The quarter that is running, unless another was asked for. */
export const chosenPeriod = ({ now }: ConsoleDeps, { search }: ConsoleRequest): ReportPeriod => {
  const period =
    periodOf(new URLSearchParams(search).get('period') ?? '', now()) ?? recentPeriods('quarter', now(), 1)[0];
  if (!period) throw new TypeError('there is always a quarter');
  return period;
};

/** Their own, unless another that they serve was asked for: one landlord's numbers are never counted with another's. */
export const landlordIn = (deps: ConsoleDeps, { search }: ConsoleRequest, staff: SignedIn): Landlord => {
  const asked = new URLSearchParams(search).get('landlord');
  return landlordsOf(deps, staff).find(({ id }) => id === asked) ?? landlordOf(deps, staff.landlord);
};

/** What every page of a period stands on: whose, when, and what else may be chosen. */
export const periodView = (deps: ConsoleDeps, request: ConsoleRequest, staff: SignedIn) => {
  const landlord = landlordIn(deps, request, staff);
  const period = chosenPeriod(deps, request);
  const [landlords, offered] = [landlordsOf(deps, staff), offeredOf(deps.now())];
  return { words: wordsOf(deps, landlord.id), staff, landlord, landlords, period, offered };
};

const casesOf = ({ store }: ConsoleDeps, { id }: Landlord, { from, to }: ReportPeriod) =>
  countedCases(store, { landlord: landlordId(id), from, to, rehearsal: false });

const linesOf = async (deps: ConsoleDeps, landlord: Landlord, period: ReportPeriod): Promise<readonly ReportLine[]> =>
  report(await casesOf(deps, landlord, period), deps.now(), period.kind);

/** How many there were, in this and in those before it: one after another, so that nobody's turn waits for a year of cases. */
const volumes = async (deps: ConsoleDeps, landlord: Landlord, kind: PeriodKind): Promise<readonly PeriodVolume[]> => {
  const found: PeriodVolume[] = [];
  for (const period of recentPeriods(kind, deps.now(), OFFERED[kind])) {
    const cases: readonly CaseCodes[] = await casesOf(deps, landlord, period);
    const volume = report(cases, deps.now(), kind).find(({ section }) => section === 'volume');
    if (volume) found.push({ period, figure: volume.figure });
  }
  return found.reverse();
};

const page = async (deps: ConsoleDeps, request: ConsoleRequest, staff: SignedIn): Promise<ConsoleAnswer> => {
  const view = periodView(deps, request, staff);
  const { landlord, period } = view;
  const html = reportPage({
    ...view,
    lines: await linesOf(deps, landlord, period),
    volumes: await volumes(deps, landlord, period.kind),
    now: deps.now(),
  });
  return { kind: 'page', status: 200, html };
};

const file = async (deps: ConsoleDeps, request: ConsoleRequest, staff: SignedIn): Promise<ConsoleAnswer> => {
  const period = chosenPeriod(deps, request);
  const own = landlordIn(deps, request, staff);
  const landlord = landlordId(own.id);
  const text = reportCsv(await linesOf(deps, own, period), { landlord, from: period.first, to: period.last });
  return { kind: 'file', name: `${landlord}-${period.code}.csv`, type: 'text/csv', text };
};
