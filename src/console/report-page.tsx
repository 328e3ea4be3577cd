/** One month or one quarter of one landlord's numbers, each as a chart with its table. To look at, to print, to download. */
import { DECIDERS, holds } from '../core/staff';
import type { Instant } from '../core/ids';
import type { Landlord } from '../core/landlord';
import type { ReportPeriod } from '../reports/periods';
import type { ReportLine } from '../reports/report';
import { Chart, type Figure } from './chart';
import { Note, page } from './layout';
import { LESSONS } from './lessons-page';
import { PeriodForm, periodSearch, type Periods } from './period-form';
import type { SignedIn } from './sessions';
import type { StaffWords } from './staff-words';

export interface PeriodVolume {
  readonly period: ReportPeriod;
  readonly figure: Figure;
}

interface ReportView extends Periods {
  readonly words: StaffWords;
  readonly staff: SignedIn;
  readonly landlord: Landlord;
  readonly period: ReportPeriod;
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
        <PeriodForm {...view} action="/staff/reports" />
        {period.to > now && <Note>{words.say('report-so-far')}</Note>}
        <Note>{words.say('report-means')}</Note>
        <Further {...view} />
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

/** The same as a file, and what is not a number. */
const Further = (view: ReportView) => {
  const { words, staff } = view;
  return (
    <p class="on-screen">
      <a href={`/staff/reports.csv?${periodSearch(view)}`} download>
        {words.say('report-download')}
      </a>
      {holds(staff, DECIDERS) && (
        <>
          {' '}
          · <a href={`${LESSONS}?${periodSearch(view)}`}>{words.say('page-lessons')}</a>
        </>
      )}
    </p>
  );
};

const nameOf = (words: StaffWords, { first, last }: ReportPeriod): string => words.months(first, last);

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
