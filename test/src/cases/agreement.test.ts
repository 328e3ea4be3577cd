/** What somebody agreed to, taken back: new records, nothing of the old, and what waits does not go on. */
import { type CaseFile, working, workOf } from '../../../src/core/case-file';
import { caseId } from '../../../src/core/ids';
import { staffId, type Role } from '../../../src/core/staff';
import type { Consent } from '../../../src/core/consent';
import type { Outgoing } from '../../../src/core/outgoing';
import type { RaisedTask } from '../../../src/core/task';
import { hearAsked, refuseAsked, stopSharing, withdrawAgreement } from '../../../src/cases/agreement';
import { contactHolds } from '../../../src/cases/contact-holds';
import { checkPressure } from '../../../src/cases/freely';
import { letGo, mayBeTold, refer } from '../../../src/cases/work-referrals';
import { mustStill, settleTask } from '../../../src/cases/work-tasks';
import type { ActDecision, Seen } from '../../../src/store/act';
import { answer, handedOff, NOW, plan } from '../store/fixtures';

const ANNA = staffId('staff-anna');
const ACTOR = { by: ANNA, at: NOW };
const decider = (...roles: readonly Role[]) => ({ ...ACTOR, roles });
const LEAD = decider('safeguarding-lead');

const consent = (over: Partial<Consent>): Consent => ({
  purpose: 'involve',
  recipient: 'Somewhere Safe',
  decision: 'given',
  wording: answer('x').wording,
  channel: 'web-chat',
  by: 'person',
  at: NOW - 1000,
  ...over,
});
const CONSENTS = [
  consent({ purpose: 'notice', recipient: 'Test Homes' }),
  consent({}),
  consent({ recipient: 'Council', decision: 'refused' }),
  consent({ recipient: 'Police', decision: 'given' }),
  consent({ recipient: 'Police', decision: 'withdrawn' }),
];

const task = (what: string): RaisedTask => ({
  id: `asked-to-${what}-1`,
  code: `asked-to-${what}`,
  raisedAt: NOW,
  due: NOW,
  settled: null,
});

const base = handedOff({ state: 'open' });
const asked = (what: string): CaseFile => ({
  ...working(base, { tasks: [task(what)] }),
  content: { ...working(base, { tasks: [task(what)] }).content, consents: CONSENTS, plans: [plan({})] },
});
const seen = (file: CaseFile): Seen => ({ case: file, session: null });
const fileAfter = (decided: ActDecision | { readonly refused: string }): CaseFile => {
  if ('refused' in decided || !decided.case) throw new Error('refused' in decided ? decided.refused : 'nothing');
  return decided.case;
};
const freely = (file: CaseFile, what: string): CaseFile => ({
  ...working(file, {
    pressureChecks: [{ ...ACTOR, task: `asked-to-${what}-1`, wordsPassed: true, alone: 'yes', pressure: 'none-seen' }],
  }),
});
const decisions = ({ content }: CaseFile) =>
  content.consents
    .slice(CONSENTS.length)
    .map(({ recipient, decision, recordedBy }) => [recipient, decision, recordedBy]);

describe('stopping to share', () => {
  it('is done at once: a record beside each that stands, and the old ones as they were', () => {
    const decided = stopSharing(seen(asked('withdraw')), ACTOR);
    const file = fileAfter(decided);
    expect(file.content.consents.slice(0, CONSENTS.length)).toEqual(CONSENTS);
    expect(decisions(file)).toEqual([['Somewhere Safe', 'withdrawn', ANNA]]);
    expect(decided).toMatchObject({ events: [{ type: 'agreement_withdrawn', what: 'sharing', by: ANNA }] });
    expect(stopSharing(seen(file), ACTOR)).toEqual({ refused: 'nothing-shared' });
  });
});

describe('withdrawing', () => {
  it('waits for somebody trained to look for pressure, and for whoever decides (R17)', () => {
    const file = asked('withdraw');
    expect(withdrawAgreement(seen(file), LEAD)).toEqual({ refused: 'not-free' });
    const free = freely(file, 'withdraw');
    expect(withdrawAgreement(seen(free), decider('case-handler'))).toEqual({ refused: 'not-your-task' });
    expect(withdrawAgreement(seen({ ...free, access: 'restricted' }), LEAD)).toEqual({ refused: 'not-your-task' });
    expect(withdrawAgreement(seen({ ...free, access: 'restricted' }), decider('colleague-cases'))).toHaveProperty(
      'case',
    );
    expect(withdrawAgreement(seen(base), LEAD)).toEqual({ refused: 'no-such-task' });
    expect(withdrawAgreement(seen({ ...free, state: 'closed' }), LEAD)).toEqual({ refused: 'not-open' });
  });

  it('takes back everything that stands, holds what waits, and settles the task', () => {
    const waiting = { id: 'm1', state: 'waiting', why: [] } as unknown as Outgoing;
    const sent = { id: 'm2', state: 'sent', why: [] } as unknown as Outgoing;
    const before = working(freely(asked('withdraw'), 'withdraw'), { outgoing: [waiting, sent] });
    const file = fileAfter(withdrawAgreement(seen(before), LEAD));
    expect(decisions(file)).toEqual([
      ['Test Homes', 'withdrawn', ANNA],
      ['Somewhere Safe', 'withdrawn', ANNA],
    ]);
    expect(workOf(file).outgoing.map(({ state, why }) => [state, ...why])).toEqual([
      ['held', 'agreement-withdrawn'],
      ['sent'],
    ]);
    expect(contactHolds(plan({}), file)).toContain('agreement-withdrawn');
    expect(mustStill(file)).toEqual([]);
    expect(workOf(file).tasks).toMatchObject([{ settled: { how: 'done', by: ANNA } }]);
  });

  it('keeps what they had agreed to from going to anybody, and not what the law asks for', () => {
    const told = { was: true } as const;
    const works = { kind: 'security-works', works: 'locks' } as const;
    const putting = { id: 'r1', put: works, basis: { type: 'agreed' }, told, quiet: true } as const;
    const before = fileAfter(refer(seen(freely(asked('withdraw'), 'withdraw')), ACTOR, putting));
    const file = fileAfter(withdrawAgreement(seen(before), LEAD));
    const [waiting] = workOf(file).referrals;
    expect(waiting && mayBeTold(file, waiting)).toMatchObject({ allowed: false });
    expect(letGo(seen(file), ACTOR, { referral: 'r1', because: 'x' })).toEqual({ refused: 'agreement-withdrawn' });
    expect(refer(seen(file), ACTOR, { ...putting, id: 'r2' })).toEqual({ refused: 'agreement-withdrawn' });
    const lawful = { type: 'lawful', reason: 'life-or-limb', words: 'He has a knife' } as const;
    expect(refer(seen(file), ACTOR, { ...putting, id: 'r3', basis: lawful })).toHaveProperty('case');
  });
});

describe('the other case of the same person', () => {
  const other: CaseFile = { ...asked('withdraw'), id: caseId('case-2') };
  const both = (file: CaseFile): Seen => ({ case: file, session: null, other });
  const otherAfter = (decided: ActDecision | { readonly refused: string }): CaseFile => {
    if ('refused' in decided || decided.also?.case !== other.id) throw new Error('not changed');
    return decided.also.amend(other);
  };

  it('shares nothing any more either, wherever it stood', () => {
    expect(decisions(otherAfter(stopSharing(both(asked('withdraw')), ACTOR)))).toEqual([
      ['Somewhere Safe', 'withdrawn', ANNA],
    ]);
    const nothing = { ...base, content: { ...base.content, consents: [] } };
    expect(decisions(otherAfter(stopSharing(both(nothing), ACTOR)))).toHaveLength(1);
  });

  it('is withdrawn from too: its records, what waits to be sent, and contact', () => {
    const waiting = { id: 'm1', state: 'waiting', why: [] } as unknown as Outgoing;
    const decided = withdrawAgreement({ ...both(freely(asked('withdraw'), 'withdraw')) }, LEAD);
    if ('refused' in decided || !decided.also) throw new Error('not changed');
    const file = decided.also.amend(working(other, { outgoing: [waiting] }));
    expect(decisions(file)).toHaveLength(2);
    expect(workOf(file).outgoing).toMatchObject([{ state: 'held', why: ['agreement-withdrawn'] }]);
    expect(contactHolds(plan({}), file)).toContain('agreement-withdrawn');
    expect(decided.also.events).toEqual([{ type: 'agreement_withdrawn', by: ANNA, what: 'all' }]);
  });

  it('makes no contact while what was asked for waits', () => {
    expect(contactHolds(plan({}), otherAfter(hearAsked(both(base), ACTOR, 'withdraw')))).toContain('contact-paused');
  });
});

describe('what was asked for', () => {
  it.each(['withdraw', 'delete'] as const)('%s, heard by staff, pauses contact until it is settled (R17)', (what) => {
    const file = fileAfter(hearAsked(seen(base), ACTOR, what));
    expect(contactHolds(plan({}), file)).toEqual(['contact-paused']);
    expect(workOf(file).tasks).toMatchObject([{ heardBy: ANNA }]);
  });

  it.each(['withdraw', 'delete'])('%s is never settled by a bare "done" or "not needed"', (what) => {
    for (const how of ['done', 'not-needed'] as const)
      expect(
        settleTask(seen(freely(asked(what), what)), decider('supervisor', 'safeguarding-lead'), {
          task: `asked-to-${what}-1`,
          how,
          because: 'x',
        }),
      ).toEqual({ refused: 'by-its-act' });
  });

  it('is refused with a reason that stands on the case', () => {
    const file = asked('delete');
    const refusing = { task: 'asked-to-delete-1', reason: ' He stood beside her ' };
    expect(refuseAsked(seen(file), decider('case-handler'), refusing)).toEqual({ refused: 'not-your-task' });
    expect(refuseAsked(seen(file), LEAD, { ...refusing, reason: ' ' })).toEqual({ refused: 'no-decision-reason' });
    expect(refuseAsked(seen(file), LEAD, { ...refusing, task: 'x' })).toEqual({ refused: 'no-such-task' });
    const decided = refuseAsked(seen(file), LEAD, refusing);
    expect(workOf(fileAfter(decided)).tasks[0]?.settled).toEqual({
      how: 'refused',
      because: 'He stood beside her',
      ...ACTOR,
    });
    expect(decided).toMatchObject({ events: [{ type: 'asked_for_refused', task: 'asked-to-delete' }] });
  });

  it('may be said to staff too, and is looked at for pressure all the same', () => {
    const heard = fileAfter(hearAsked(seen(base), ACTOR, 'delete'));
    expect(workOf(heard).tasks).toMatchObject([{ id: 'asked-to-delete-1', settled: null }]);
    expect(hearAsked(seen(heard), ACTOR, 'delete')).toEqual({ refused: 'already-asked' });
    const check = { task: 'asked-to-delete-1', wordsPassed: true, alone: 'yes', pressure: 'none-seen' } as const;
    expect(checkPressure(seen(heard), ACTOR, check)).toHaveProperty('case');
  });
});
