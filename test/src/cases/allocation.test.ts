/** A home given as an emergency is recorded by staff, put right by recording it again, and counted [AL37]. */
import { recordAllocation } from '../../../src/cases/allocation';
import { type CaseFile, workOf } from '../../../src/core/case-file';
import { staffId } from '../../../src/core/staff';
import { codesOf } from '../../../src/reports/codes';
import { aCase, handedOff, NOW } from '../store/fixtures';

const ACTOR = { by: staffId('staff-anna'), at: NOW };
const record = (file: CaseFile, was: 'yes' | 'no') => recordAllocation({ case: file, session: null }, ACTOR, was);

const recorded = (file: CaseFile, was: 'yes' | 'no'): CaseFile => {
  const decided = record(file, was);
  if ('refused' in decided || !decided.case) throw new Error('not recorded');
  return decided.case;
};

it('a home given as an emergency is counted once it is recorded, and not any more when that is put right [AL37]', () => {
  expect(codesOf(handedOff(), []).allocated).toBe(false);
  const given = recorded(handedOff(), 'yes');
  expect(workOf(given).allocation).toEqual({ ...ACTOR, was: 'yes' });
  expect(codesOf(given, []).allocated).toBe(true);
  expect(codesOf(recorded(given, 'no'), []).allocated).toBe(false);
});

it('stands on the timeline by its code', () => {
  expect(record(handedOff(), 'yes')).toMatchObject({
    events: [{ type: 'allocation_recorded', by: ACTOR.by, was: 'yes' }],
  });
});

it('is recorded on an open case only', () => {
  for (const state of ['collecting', 'closed'] as const)
    expect(record(aCase({ state }), 'yes')).toEqual({ refused: 'not-open' });
});
