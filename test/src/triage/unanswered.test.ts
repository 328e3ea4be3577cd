/** When an ask for a supervisor has waited too long. */
import { landlordId } from '../../../src/core/ids';
import { staffId } from '../../../src/core/staff';
import type { SupervisorAsk } from '../../../src/core/supervisor-ask';
import { unanswered } from '../../../src/triage/unanswered';

const NOW = Date.UTC(2026, 10, 23, 9, 0);
const FIVE_MINUTES = 5 * 60_000;

const ask = (over: Partial<SupervisorAsk> = {}): SupervisorAsk => ({
  id: 'ask-1',
  landlord: landlordId('acme'),
  by: staffId('staff-anna'),
  at: NOW,
  reason: 'decision',
  case: null,
  rehearsal: false,
  answered: null,
  ...over,
});

describe('an ask for a supervisor', () => {
  it('has waited too long from five minutes on', () => {
    expect(unanswered([ask()], NOW + FIVE_MINUTES - 1)).toEqual([]);
    expect(unanswered([ask()], NOW + FIVE_MINUTES)).toEqual([ask()]);
  });

  it.each([{ answered: { by: staffId('staff-susan'), at: NOW } }, { rehearsal: true }])(
    '%j has nobody waiting',
    (over) => {
      expect(unanswered([ask(over)], NOW + 10 * FIVE_MINUTES)).toEqual([]);
    },
  );
});
