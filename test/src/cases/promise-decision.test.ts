/** Which gives way, where a promise falls before the first safe time, is decided by a named person with a reason. */
import { decidePromise, isUndecided, type DecidingPromise } from '../../../src/cases/promise-decision';
import { reviewCase } from '../../../src/cases/case-review';
import type { Deadline } from '../../../src/core/case';
import { type CaseFile, workOf } from '../../../src/core/case-file';
import { staffId } from '../../../src/core/staff';
import { aCase, handedOff, HOUR, NOW } from '../store/fixtures';

const BY = { by: staffId('staff-anna'), at: NOW };
const handler = { ...BY, supervises: false };
const supervisor = { ...BY, supervises: true };
const asked: Deadline = {
  who: 'person',
  due: NOW + HOUR,
  promise: '4.1',
  firstSafe: NOW + 30 * HOUR,
  needsDecision: true,
};
const reporter: Deadline = { who: 'reporter', due: NOW + HOUR, promise: '5.4', needsDecision: false };
const file = (over: Partial<CaseFile> = {}): CaseFile => handedOff({ deadlines: [asked, reporter], ...over });
const WAIT: DecidingPromise = { who: 'person', decision: 'wait-for-window', reason: ' They said Thursday alone. ' };

const decided = (one: CaseFile, who: typeof handler, deciding: DecidingPromise) =>
  decidePromise({ case: one, session: null }, who, deciding);
const fileAfter = (outcome: ReturnType<typeof decided>): CaseFile => {
  if ('refused' in outcome || !outcome.case) throw new Error('nothing was written');
  return outcome.case;
};

it('is kept with who and why in the case, and with who and what on the timeline [VI16, SO25]', () => {
  const outcome = decided(file(), handler, WAIT);
  expect(workOf(fileAfter(outcome)).promiseDecisions).toEqual([
    { ...BY, who: 'person', decision: 'wait-for-window', reason: 'They said Thursday alone.' },
  ]);
  expect(outcome).toMatchObject({
    events: [{ type: 'promise_decided', by: BY.by, who: 'person', decision: 'wait-for-window' }],
  });
  expect(JSON.stringify('events' in outcome ? outcome.events : [])).not.toContain('Thursday');
});

it('settles that deadline alone, and moves none', () => {
  const after = fileAfter(decided(file(), handler, WAIT));
  expect(after.deadlines).toEqual([{ ...asked, decision: 'wait-for-window', decidedAt: NOW }, reporter]);
  expect(after.deadlines.map(isUndecided)).toEqual([false, false]);
});

it('left to a supervisor is still undecided, and then only a supervisor or a lead decides it', () => {
  const left = fileAfter(decided(file(), handler, { ...WAIT, decision: 'supervisor-decides' }));
  expect(left.deadlines.some(isUndecided)).toBe(true);
  expect(decided(left, handler, WAIT)).toEqual({ refused: 'for-a-supervisor' });
  expect(fileAfter(decided(left, supervisor, WAIT)).deadlines.some(isUndecided)).toBe(false);
});

it.each<[string, CaseFile, Partial<DecidingPromise>, string]>([
  ['a case that is not open', aCase({ deadlines: [asked] }), {}, 'not-open'],
  ['a promise that a safe time comes before', file(), { who: 'reporter' }, 'nothing-to-decide'],
  ['a decision without a reason', file(), { reason: '  ' }, 'no-decision-reason'],
])('refuses %s', (_, one, over, why) => {
  expect(decided(one, handler, { ...WAIT, ...over })).toEqual({ refused: why });
});

it('a case gone through is kept by whom and when [FU37]', () => {
  const outcome = reviewCase({ case: file(), session: null }, BY);
  expect(outcome).toMatchObject({ events: [{ type: 'case_reviewed', by: BY.by }] });
  expect('refused' in outcome ? null : outcome.case?.content.work?.reviews).toEqual([{ at: NOW, by: BY.by }]);
  expect(reviewCase({ case: aCase(), session: null }, BY)).toEqual({ refused: 'not-open' });
});
