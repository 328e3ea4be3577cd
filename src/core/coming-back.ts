/**
 * Somebody who came back, as staff deal with it: a report told anew that belongs to an earlier case, and whether what was
 * asked for was asked freely. Loosening anything waits for the second (R17).
 */
import type { CaseId, Instant } from './ids';
import type { StaffId } from './staff';

/** Two cases of one person. Each keeps its own plans; the tighter is in force in both until words are passed. */
export interface Joined {
  readonly with: CaseId;
  /** What this case is of the two. */
  readonly as: 'told-anew' | 'earlier';
  readonly at: Instant;
  readonly by: StaffId;
}

export const PRESSURE = ['none-seen', 'some-seen', 'not-sure'] as const;
export type Pressure = (typeof PRESSURE)[number];

/** What somebody trained found when they spoke with the person about what was asked for on their way back. */
export interface PressureCheck {
  readonly at: Instant;
  readonly by: StaffId;
  /** The task it settles whether to carry out. */
  readonly task: string;
  /** The two words were passed at this contact. */
  readonly wordsPassed: boolean;
  /** They could speak with nobody listening. */
  readonly alone: 'yes' | 'no' | 'not-sure';
  readonly pressure: Pressure;
}

/** Only with words, alone, and with no sign of pressure: anything not sure is not free. */
export const isFree = ({ wordsPassed, alone, pressure }: PressureCheck): boolean =>
  wordsPassed && alone === 'yes' && pressure === 'none-seen';
