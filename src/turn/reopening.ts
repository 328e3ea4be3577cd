/** Whether what came in this turn must be read by somebody though its case was closed: nothing is left unread (R16). Pure. */
import type { Case } from '../core/case';
import type { CaseFile } from '../core/case-file';
import type { Event, EventType } from '../core/event';
import { reopened } from '../triage/reopened';
import type { Setting } from './draft';

/** What a person asks for, tells, or does that may mean danger. That they came, and what we said, is none of it. */
const MUST_BE_READ: readonly EventType[] = [
  'answered',
  'priority_raised',
  'emergency_shown',
  'crisis_shown',
  'human_asked_for',
  'handed_off',
  'left_suddenly',
  'wrote_after_stop',
  'plan_tightened',
  'change_requested',
  'sharing_stopped',
];

/** That nobody else holds the device is no news of the case. */
const OF_THE_DEVICE: readonly string[] = ['still-safe', 'safe-now'];

const mustBeRead = (event: Event): boolean =>
  MUST_BE_READ.includes(event.type) && !(event.type === 'answered' && OF_THE_DEVICE.includes(event.question));

type Change = readonly [before: CaseFile, after: CaseFile];

/** The case after the change; open again where it was closed and somebody must read what came. */
export const reopening =
  (events: readonly Event[], { world: { landlord, now }, clocks }: Setting) =>
  (...[before, after]: Change): CaseFile => {
    const isNews = events.some(mustBeRead) || after.reasons.length > before.reasons.length;
    if (after.state !== 'closed' || !isNews) return after;
    return reopened(after, { at: now, because: 'back-after-closing' }, (about) =>
      clocks.deadlines({ landlord, ...about }),
    );
  };

/** For its timeline. */
export const reopeningEvents = (before: Case | null, after: Case | null): readonly Event[] =>
  before?.state === 'closed' && after?.state === 'open' ? [{ type: 'case_reopened', by: null }] : [];
