/**
 * What of a case is counted or exported: ids, codes and clocks. The one place that decides it; names, numbers, accounts,
 * notes and lessons stay in the case.
 */
import type { Case } from '../core/case';
import type { CaseFile } from '../core/case-file';
import type { Instant } from '../core/ids';
import type { StaffEvent, StaffEventType } from '../core/staff-event';
import type { CameBy } from '../core/typed';
import type { Attempt, CloseOutcome } from '../core/work';
import type { UnmetKind } from '../core/wishes';
import { preferencesOf, type PreferenceMet } from './preferences';

type Columns = Pick<
  Case,
  'id' | 'landlord' | 'door' | 'channel' | 'source' | 'state' | 'queue' | 'priority' | 'agreedAt' | 'policyVersion'
>;

export interface CaseCodes extends Columns {
  /** How it came, where staff typed it in: the channel is then only where they did. */
  readonly came: CameBy | null;
  readonly handedOffAt: Instant;
  readonly handedOffBecause: string;
  readonly reasons: readonly string[];
  readonly deadlines: readonly Pick<Case['deadlines'][number], 'who' | 'due' | 'promise'>[];
  readonly attempts: readonly Pick<Attempt, 'at' | 'who' | 'outcome' | 'withinPlan'>[];
  readonly screenedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly outcome: CloseOutcome | null;
  /** Codes of whom they were referred to, as staff recorded it. */
  readonly referredTo: readonly string[];
  /** They said they need somewhere safe tonight. */
  readonly tonight: boolean;
  /** They were given a home as an emergency. */
  readonly allocated: boolean;
  readonly preferences: Readonly<Record<UnmetKind, PreferenceMet>>;
}

type Worked = 'attempts' | 'screenedAt' | 'closedAt' | 'outcome';

/** What of the timeline is needed. */
export const COUNTED_ACTS: readonly StaffEventType[] = ['referred'];

export const codesOf = (file: CaseFile, acts: readonly StaffEvent[]): CaseCodes => {
  const { id, landlord, door, channel, source, state, queue, priority, agreedAt, policyVersion } = file;
  return {
    ...{ id, landlord, door, channel, source, state, queue, priority, agreedAt, policyVersion },
    came: file.typed?.came ?? null,
    handedOffAt: file.handedOffAt ?? agreedAt,
    handedOffBecause: file.handedOffBecause ?? 'sent',
    reasons: [...new Set(file.reasons.map(({ code }) => code))],
    deadlines: promisedFirst(file),
    ...workOf(file),
    referredTo: acts.flatMap((act) => (act.type === 'referred' && isCode(act.to) ? [act.to] : [])),
    preferences: preferencesOf(file),
    allocated: file.content.work?.allocation?.was === 'yes',
    tonight: [file.content.answers['want']?.value ?? []].flat().includes('tonight'),
  };
};

/** First contact is promised once: what was promised anew, when it was opened again, is another matter. */
const promisedFirst = ({ deadlines, content }: CaseFile): CaseCodes['deadlines'] =>
  (content.work?.earlier?.[0]?.deadlines ?? deadlines).map(({ who, due, promise }) => ({ who, due, promise }));

/** Should a name ever stand there, it stays in the case. */
const isCode = (to: string): boolean => /^[a-z]+(-[a-z]+)*$/.test(to);

const workOf = ({ content: { work } }: CaseFile): Pick<CaseCodes, Worked> =>
  work
    ? {
        attempts: work.attempts.map(({ at, who, outcome, withinPlan }) => ({ at, who, outcome, withinPlan })),
        screenedAt: work.screen?.at ?? null,
        closedAt: work.closing?.at ?? null,
        outcome: work.closing?.outcome ?? null,
      }
    : { attempts: [], screenedAt: null, closedAt: null, outcome: null };
