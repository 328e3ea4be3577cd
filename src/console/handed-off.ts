/** How a case reached staff, in words that say whose doing it was: a report about somebody else was not sent by them. */
import type { HandedOffBecause } from '../core/case';
import type { HandoffRecord } from '../core/handoff';
import type { StaffWords } from './staff-words';

type Source = HandoffRecord['source'];

const SENT_BY: Readonly<Record<Source, string>> = {
  person: 'sent',
  'third-party': 'sent-third-party',
  staff: 'sent-staff',
  agency: 'sent-agency',
};

export const becauseIn = (words: StaffWords, because: HandedOffBecause, source: Source): string =>
  words.label('because', because === 'sent' ? SENT_BY[source] : because);
