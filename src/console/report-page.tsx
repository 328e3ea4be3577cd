/** One month or one quarter of one landlord's numbers, each as a chart with its table. To look at, to print, to download. */
import type { Instant } from '../core/ids';
import type { Landlord } from '../core/landlord';
import type { PeriodKind, ReportPeriod } from '../reports/periods';
import type { ReportLine } from '../reports/report';
import { Chart, type Figure } from './chart';
import { LandlordOptions } from './landlord-part';
import { Note, page } from './layout';
import type { SignedIn } from './sessions';
import type { StaffWords } from './staff-words';

export interface PeriodVolume {
  readonly period: ReportPeriod;
  readonly figure: Figure;
}

interface ReportView {
  readonly words: StaffWords;
  readonly staff: SignedIn;
  readonly landlord: Landlord;
  /** Those they serve, to choose among where there are several. */
  readonly landlords: readonly Landlord[];
  readonly period: ReportPeriod;
  /** The latest first. */
  readonly offered: readonly { readonly kind: PeriodKind; readonly periods: readonly ReportPeriod[] }[];
  readonly lines: readonly ReportLine[];
  /** Of periods of the same kind, the earliest first. */
  readonly volumes: readonly PeriodVolume[];
  readonly now: Instant;
}

export const reportPage = (view: ReportView): string => {
  const { words, staff, landlord, period, now } = view;
  return page({
    words,
    staff,
    landlordName: landlord.name,
    title: words.say('report-title', { period: nameOf(words, period) }),
    children: (
      <>
        <p class="on-screen">
          <a href="/staff">{words.say('back-to-list')}</a>
        </p>
        <PeriodForm {...view} />
        {period.to > now && <Note>{words.say('report-so-far')}</Note>}
        <Note>{words.say('report-means')}</Note>
        <p class="on-screen">
          <a href={`/staff/reports.csv?${fileSearch(view)}`} download>
            {words.say('report-download')}
          </a>
        </p>
        <Volumes {...view} />
        {sectionsOf(view.lines).map(([section, lines]) => (
          <Chart
            key={section}
            words={words}
            id={section}
            title={words.label('report-section', section)}
            of={words.say('report-column')}
            bars={lines.map(({ code, figure }) => ({ label: labelOf(words, section, code), figure }))}
          />
        ))}
      </>
    ),
  });
};

/** Of the landlord and the period that are looked at. */
const fileSearch = ({ landlord, landlords, period }: ReportView): string =>
  new URLSearchParams({
    ...(landlords.length > 1 ? { landlord: landlord.id } : {}),
    period: period.code,
  }).toString();

const nameOf = (words: StaffWords, { first, last }: ReportPeriod): string => words.months(first, last);

const PeriodForm = ({ words, landlord, landlords, period, offered }: ReportView) => (
  <form method="get" action="/staff/reports" class="filters on-screen">
    {landlords.length > 1 && (
      <label>
        {words.say('filter-landlord')}
        <select name="landlord">
          <LandlordOptions landlords={landlords} chosen={landlord.id} />
        </select>
      </label>
    )}
    <label>
      {words.say('report-period')}
      <select name="period">
        {offered.map(({ kind, periods }) => (
          <optgroup key={kind} label={words.label('period-kind', kind)}>
            {periods.map((one) => (
              <option key={one.code} value={one.code} selected={one.code === period.code}>
                {nameOf(words, one)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
    <button type="submit" class="quiet">
      {words.say('filter-go')}
    </button>
  </form>
);

const Volumes = ({ words, volumes, period }: ReportView) => (
  <Chart
    words={words}
    id="volumes"
    title={words.say(`report-by-${period.kind}`)}
    of={words.label('period-kind', period.kind)}
    bars={volumes.map((one) => ({ label: nameOf(words, one.period), figure: one.figure }))}
  />
);

const sectionsOf = (lines: readonly ReportLine[]): readonly (readonly [string, readonly ReportLine[]])[] =>
  [...new Set(lines.map(({ section }) => section))].map((section) => [
    section,
    lines.filter((line) => line.section === section),
  ]);

/** Where a section splits by codes that the console names already. */
const NAMED_IN: Readonly<Record<string, string>> = { channel: 'channel', door: 'door', outcome: 'close' };

const labelOf = (words: StaffWords, section: string, code: string): string => {
  const named = words.label(NAMED_IN[section] ?? 'report-code', code);
  return named === code ? words.label('report-code', code) : named;
};
