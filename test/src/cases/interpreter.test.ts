/** An interpreter is never of the family, never from the area, and not told the name: without all three there is none [AS18]. */
import { bookInterpreter, CONFIRMATIONS, type Booking } from '../../../src/cases/interpreter';
import { type CaseFile, workOf } from '../../../src/core/case-file';
import { staffId } from '../../../src/core/staff';
import type { ActDecision, Seen } from '../../../src/store/act';
import { answer } from '../console/fixtures';
import { aCase, handedOff, NOW } from '../store/fixtures';

const ACTOR = { by: staffId('staff-anna'), at: NOW };
const BOOKING: Booking = {
  language: 'Urdu',
  agency: 'Made-up Interpreters',
  gender: 'woman',
  notFamily: true,
  notFromArea: true,
  notToldName: true,
};
const seen = (file: CaseFile): Seen => ({ case: file, session: null });
const asking = (value: string | null): CaseFile =>
  handedOff({
    content: { ...handedOff().content, answers: { interpreter: answer('handler-choice.interpreter', value) } },
  });
const after = (decided: ActDecision | { readonly refused: string }): CaseFile => {
  if ('refused' in decided || !decided.case) throw new Error('nothing was written');
  return decided.case;
};

it('is booked where all three are confirmed: language or BSL, and the agency, never a name', () => {
  const decided = bookInterpreter(seen(handedOff()), ACTOR, { ...BOOKING, language: ' BSL ' });
  expect(workOf(after(decided)).interpreters).toEqual([
    { at: NOW, by: ACTOR.by, language: 'BSL', agency: 'Made-up Interpreters', gender: 'woman' },
  ]);
  expect(decided).toMatchObject({ events: [{ type: 'interpreter_booked', by: ACTOR.by }] });
});

it.each(CONFIRMATIONS)('is refused without %s, whatever else is confirmed', (missing) => {
  expect(bookInterpreter(seen(handedOff()), ACTOR, { ...BOOKING, [missing]: false })).toEqual({
    refused: 'interpreter-not-confirmed',
  });
});

it('is refused without a language or an agency: a neighbour who helps out is none', () => {
  for (const over of [{ language: ' ' }, { agency: '' }])
    expect(bookInterpreter(seen(handedOff()), ACTOR, { ...BOOKING, ...over })).toEqual({ refused: 'no-interpreter' });
});

it('is refused on a case that is still being told, or closed', () => {
  for (const state of ['collecting', 'closed'] as const)
    expect(bookInterpreter(seen(aCase({ state })), ACTOR, BOOKING)).toEqual({ refused: 'not-open' });
});

it.each<[string, string | null, Booking['gender'], boolean]>([
  ['a woman, and is one', 'woman', 'woman', false],
  ['a woman, and is a man', 'woman', 'man', true],
  ['a man, and nobody can say', 'man', 'not-known', true],
  ['either', 'either', 'man', false],
  ['nobody asked', null, 'man', false],
])('who should be %s leaves something to tell them only where it was not met', (_, asked, gender, isUnmet) => {
  const decided = bookInterpreter(seen(asking(asked)), ACTOR, { ...BOOKING, gender });
  expect(workOf(after(decided)).unmet.map(({ what, because, settled }) => [what, because, settled])).toEqual(
    isUnmet ? [['interpreter', 'none-could', null]] : [],
  );
  if (isUnmet) {
    const again = bookInterpreter(seen(after(decided)), ACTOR, { ...BOOKING, gender });
    expect(workOf(after(again)).unmet).toHaveLength(1);
    expect(workOf(after(again)).interpreters).toHaveLength(2);
  }
});
