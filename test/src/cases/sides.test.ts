/** Linked cases that may be of two sides: two officers and no joining, until somebody trained has looked. */
import { type CaseFile, workOf } from '../../../src/core/case-file';
import { caseId } from '../../../src/core/ids';
import { staffId } from '../../../src/core/staff';
import { join } from '../../../src/cases/joining';
import { clearSides, isOtherSide, sidesOf, toOneSide, toOneSideLive } from '../../../src/cases/sides';
import type { ActDecision, Seen } from '../../../src/store/act';
import { handedOff, NOW } from '../store/fixtures';

const ANNA = staffId('staff-anna');
const ACTOR = { by: ANNA, at: NOW };

const first = handedOff({ id: caseId('case-1'), owner: ANNA, agreedAt: NOW - 1000 });
const second = handedOff({ id: caseId('case-2'), agreedAt: NOW });
const seen = (file: CaseFile, other: CaseFile): Seen => ({ case: file, session: null, linked: [other], other });

const done = (decided: ActDecision | { readonly refused: string }): ActDecision => {
  if ('refused' in decided) throw new Error(decided.refused);
  return decided;
};

it.each([
  ['a second report of somebody’s own', 'me', 'me'],
  ['somebody who is not sure', 'me', 'not-sure'],
  ['a report about somebody else', 'me', 'someone-else'],
  ['the report about them', 'someone-else', 'me'],
  ['two reports about others', 'someone-else', 'someone-else'],
] as const)('%s may be the other side', (_, door, other) => {
  const [one, two] = [handedOff({ door }), handedOff({ id: caseId('case-2'), door: other })];
  expect(sidesOf(one, two)).toEqual(['may-be-other-side']);
  expect(sidesOf(two, one)).toEqual(['may-be-other-side']);
});

it('may not be of two who came about their own behaviour, nor of a closed case that nobody looks after', () => {
  const own = handedOff({ door: 'my-behaviour' });
  expect(sidesOf(own, { ...own, id: caseId('case-2') })).toEqual([]);
  expect(sidesOf(second, { ...first, state: 'closed' })).toEqual([]);
  // What is seen to be a conflict is one, closed or not.
  expect(sidesOf(second, { ...own, state: 'closed' })).toEqual(['own-behaviour']);
});

it('is not looked after by one officer, nor joined, until somebody trained has cleared it', () => {
  expect(isOtherSide(seen(second, first), ANNA)).toBe(true);
  expect(join(seen(second, first), ACTOR)).toEqual({ refused: 'sides-not-cleared' });
  expect(clearSides(seen(second, first), ACTOR, '  ')).toEqual({ refused: 'no-decision-reason' });
  const cleared = done(clearSides(seen(second, first), ACTOR, ' She rang from the same number '));
  const file = cleared.case ?? second;
  expect(workOf(file).sidesCleared).toEqual([{ ...ACTOR, with: first.id, because: 'She rang from the same number' }]);
  expect(cleared.events).toEqual([{ type: 'sides_cleared', by: ANNA, with: first.id }]);
  const other = cleared.also?.amend(first) ?? first;
  expect(workOf(other).sidesCleared).toMatchObject([{ with: second.id }]);
  expect(isOtherSide(seen(file, first), ANNA)).toBe(false);
  // From either side.
  expect(isOtherSide(seen({ ...second, owner: ANNA }, { ...other, owner: ANNA }), ANNA)).toBe(false);
  expect(join(seen(file, other), ACTOR)).toHaveProperty('also');
});

it('does not keep somebody who is there now waiting for their own officer: only what is seen to be a conflict does', () => {
  expect(toOneSide(seen(second, first), ANNA, () => 'taken')).toEqual({ refused: 'other-side' });
  expect(toOneSideLive(seen(second, first), ANNA, () => 'taken')).toBe('taken');
  const own = { ...first, door: 'my-behaviour' } as const;
  expect(toOneSideLive(seen(second, own), ANNA, () => 'taken')).toEqual({ refused: 'other-side' });
});

it('is not cleared where it is seen to be a conflict, where nothing links them, or where there is no other', () => {
  const own = handedOff({ id: caseId('case-3'), door: 'my-behaviour' });
  expect(clearSides(seen(second, own), ACTOR, 'x')).toEqual({ refused: 'other-side' });
  expect(clearSides({ ...seen(second, first), linked: [] }, ACTOR, 'x')).toEqual({ refused: 'no-such-case' });
  expect(clearSides({ ...seen(second, first), other: null }, ACTOR, 'x')).toEqual({ refused: 'no-such-case' });
});

it('leaves nothing of a restricted case on any other (R7)', () => {
  const restricted = handedOff({ id: caseId('case-2'), access: 'restricted' });
  const cleared = done(clearSides(seen(restricted, first), ACTOR, 'Looked'));
  expect(cleared.also).toBeUndefined();
  expect(sidesOf(first, cleared.case ?? restricted)).toEqual([]);
});

it('two cases that nothing links are joined as before', () => {
  expect(join({ ...seen(second, first), linked: [] }, ACTOR)).toHaveProperty('also');
});
