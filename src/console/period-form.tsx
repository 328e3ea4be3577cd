/** Which landlord and which stretch of time a page of numbers or lessons is about, and how another is chosen. */
import type { Landlord } from '../core/landlord';
import type { PeriodKind, ReportPeriod } from '../reports/periods';
import { LandlordOptions } from './landlord-part';
import type { StaffWords } from './staff-words';

export interface Periods {
  /** Those they serve, to choose among where there are several. */
  readonly landlords: readonly Landlord[];
  /** The latest first. */
  readonly offered: readonly { readonly kind: PeriodKind; readonly periods: readonly ReportPeriod[] }[];
}

interface Chosen extends Periods {
  readonly words: StaffWords;
  readonly landlord: Landlord;
  readonly period: ReportPeriod;
  /** The page that shows it. */
  readonly action: string;
}

/** Of the landlord and the period that are looked at. */
export const periodSearch = ({ landlord, landlords, period }: Omit<Chosen, 'words' | 'offered' | 'action'>): string =>
  new URLSearchParams({
    ...(landlords.length > 1 ? { landlord: landlord.id } : {}),
    period: period.code,
  }).toString();

export const PeriodForm = ({ words, landlord, landlords, period, offered, action }: Chosen) => (
  <form method="get" action={action} class="filters on-screen">
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
                {words.months(one.first, one.last)}
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
