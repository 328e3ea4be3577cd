/** A case given back to its team: by whoever has it, and never with somebody left in its conversation [SO47]. */
import { sessionId } from '../../../src/core/ids';
import { staffId } from '../../../src/core/staff';
import { giveBack } from '../../../src/cases/give-back';
import { untaken } from '../../../src/triage/untaken';
import { aCase, handedOff, NOW, session } from '../store/fixtures';

const ANNA = staffId('staff-anna');
const ACTOR = { by: ANNA, at: NOW };
const mine = handedOff({ owner: ANNA, handedOffAt: NOW - 60 * 60_000 });

it('waits again with nobody, and alarms as any case does that nobody has taken', () => {
  const decided = giveBack({ case: mine, session: null }, ACTOR);
  if ('refused' in decided || !decided.case) throw new Error('nothing was written');
  expect(decided.case).not.toHaveProperty('owner');
  expect(decided.events).toEqual([{ type: 'case_given_back', by: ANNA }]);
  expect(untaken([decided.case], NOW)).toHaveLength(1);
  expect(untaken([mine], NOW)).toEqual([]);
});

it('is given back only by whoever has it, and only while it is open', () => {
  expect(giveBack({ case: handedOff({ owner: staffId('staff-ben') }), session: null }, ACTOR)).toEqual({
    refused: 'not-yours',
  });
  expect(giveBack({ case: aCase({ owner: ANNA }), session: null }, ACTOR)).toEqual({ refused: 'not-open' });
});

it('is not given back while they hold its conversation', () => {
  const held = session({ id: sessionId('s'), mode: 'with-handler', heldBy: ANNA });
  expect(giveBack({ case: mine, session: held }, ACTOR)).toEqual({ refused: 'in-conversation' });
});
