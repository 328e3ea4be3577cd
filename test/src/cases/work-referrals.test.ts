/** A case is put to somebody else on a ground, with the person told or a reason why not; views come before action. */
import { answerReferral, refer, type Putting } from '../../../src/cases/work-referrals';
import { decideWelfareCheck, recordViews } from '../../../src/cases/work-views';
import { type CaseFile, workOf } from '../../../src/core/case-file';
import type { Consent } from '../../../src/core/consent';
import { LAWFUL_REASONS, SERVICES, type PutTo } from '../../../src/core/referral';
import { staffId } from '../../../src/core/staff';
import type { ActDecision } from '../../../src/store/act';
import { aCase, handedOff, NOW } from '../store/fixtures';

const ACTOR = { by: staffId('staff-anna'), at: NOW };
const MARAC: PutTo = { kind: 'marac', to: 'the MARAC of the county', what: 'Name, address, what was said' };
const PUT: Putting = { id: 'r-1', put: MARAC, basis: { type: 'agreed' }, told: { was: true }, quiet: null };

const putting = (over: Partial<Putting>, file: CaseFile = handedOff()) =>
  refer({ case: file, session: null }, ACTOR, { ...PUT, ...over });
const fileAfter = (decided: ActDecision | { readonly refused: string }): CaseFile => {
  if ('refused' in decided || !decided.case) throw new Error(JSON.stringify(decided));
  return decided.case;
};
const viewed = (safety: string | null = null): CaseFile =>
  fileAfter(recordViews({ case: handedOff(), session: null }, ACTOR, { words: ' I want him warned. ', safety }));

describe('a referral', () => {
  it('records whom, what, by whose leave, who decided, and that they were told [FU29, FU43, SO30, SO43]', () => {
    const decided = putting({});
    const { quiet: _unasked, ...put } = PUT;
    expect(workOf(fileAfter(decided)).referrals).toEqual([{ ...put, ...ACTOR, priority: 'urgent', answers: [] }]);
    expect(decided).toMatchObject({ events: [{ type: 'referred', referral: 'r-1', to: 'marac', by: ACTOR.by }] });
    expect(JSON.stringify('events' in decided && decided.events)).not.toContain('county');
  });

  it('is urgent to whoever it is put to, and does not say why [VI12]', () => {
    const pressed = handedOff({
      priority: 'now',
      reasons: [{ code: 'urgent-signs:weapon', at: NOW, words: 'a knife' }],
    });
    const [put] = workOf(fileAfter(putting({}, pressed))).referrals;
    expect(put?.priority).toBe('urgent');
    expect(JSON.stringify(put)).not.toMatch(/weapon|knife|urgent-signs/);
  });

  it.each(LAWFUL_REASONS)(
    'without agreement needs what made %s hold, and why they were not told [FU43, SO43]',
    (reason) => {
      const basis = { type: 'lawful', reason, words: 'He said he would kill her' } as const;
      const untold = { was: false, because: 'It would reach him' } as const;
      expect(workOf(fileAfter(putting({ basis, told: untold }))).referrals).toMatchObject([{ basis, told: untold }]);
      expect(putting({ basis: { ...basis, words: ' ' }, told: untold })).toEqual({ refused: 'no-reason' });
      expect(putting({ basis, told: { was: false, because: '' } })).toEqual({ refused: 'no-because-not-told' });
    },
  );

  it('is refused without a ground, without telling or not, and with an agreement nobody was told of', () => {
    expect(putting({ basis: null })).toEqual({ refused: 'no-basis' });
    expect(putting({ told: null })).toEqual({ refused: 'not-said-whether-told' });
    expect(putting({ told: { was: false, because: 'no time' } })).toEqual({ refused: 'agreed-but-not-told' });
    expect(putting({ put: { ...MARAC, to: ' ' } })).toEqual({ refused: 'nobody-to-refer-to' });
    for (const state of ['collecting', 'closed'] as const)
      expect(putting({}, aCase({ state }))).toEqual({ refused: 'not-open' });
  });

  it.each(SERVICES)('to %s comes before or after the person’s views, as it must [AS39, VI34, FU33, SO40]', (kind) => {
    const put: PutTo = { kind, to: 'somebody', what: '' };
    const waits = ['tenancy', 'mediation', 'enforcement'].includes(kind);
    expect('refused' in putting({ put }) ? putting({ put }) : null).toEqual(waits ? { refused: 'needs-views' } : null);
    expect(workOf(fileAfter(putting({ put }, viewed('He must not be told where I am')))).referrals).toHaveLength(1);
  });

  it('to mediation waits for what would make it dangerous as well [VI27]', () => {
    const put: PutTo = { kind: 'mediation', to: 'a mediator', what: '' };
    expect(putting({ put }, viewed())).toEqual({ refused: 'needs-safety' });
  });

  it('of works or a hold has no room for what it is for [AL8, VI30]', () => {
    const works: PutTo = { kind: 'security-works', works: 'locks' };
    const hold: PutTo = { kind: 'income-hold', months: 3 };
    const file = fileAfter(
      putting({ put: hold, id: 'r-2', quiet: true }, fileAfter(putting({ put: works, quiet: true }))),
    );
    expect(workOf(file).referrals.map(({ put }) => put)).toEqual([works, hold]);
  });

  it('gets the agency’s own reference and outcome later, and keeps each', () => {
    const put = fileAfter(putting({}));
    const answered = (file: CaseFile, reference: string | null, outcome: string | null, referral = 'r-1') =>
      answerReferral({ case: file, session: null }, ACTOR, { referral, reference, outcome });
    const once = fileAfter(answered(put, 'M/77', null));
    const twice = fileAfter(answered(once, null, 'Heard, plan agreed'));
    expect(workOf(twice).referrals[0]?.answers).toEqual([
      { ...ACTOR, reference: 'M/77', outcome: null },
      { ...ACTOR, reference: null, outcome: 'Heard, plan agreed' },
    ]);
    expect(answered(put, null, null)).toEqual({ refused: 'no-answer-given' });
    expect(answered(put, 'M/77', null, 'r-9')).toEqual({ refused: 'no-such-referral' });
  });
});

describe('an agreement', () => {
  const said = (...decisions: readonly Consent['decision'][]): CaseFile => {
    const file = handedOff();
    const consents = decisions.map((decision, index): Consent => ({
      purpose: 'involve',
      recipient: 'The MARAC of the county',
      decision,
      wording: { id: 'sharing.sharing', version: 'v', language: 'en', hash: 'h' },
      channel: 'web-chat',
      by: 'person',
      at: NOW - 1000 + index,
    }));
    return { ...file, content: { ...file.content, consents } };
  };

  it('that staff hear is a consent of its own, after those there were', () => {
    const file = fileAfter(putting({}, said('ask-me-first')));
    expect(file.content.consents.at(-1)).toMatchObject({
      purpose: 'involve',
      recipient: 'The MARAC of the county',
      decision: 'given',
      at: NOW,
      recordedBy: ACTOR.by,
      wording: { id: 'heard-by-staff' },
    });
    expect(file.content.consents).toHaveLength(2);
    const lawful = { type: 'lawful', reason: 'life-or-limb', words: 'He said he would' } as const;
    expect(fileAfter(putting({ basis: lawful }, said('given'))).content.consents).toHaveLength(1);
  });

  it.each<readonly Consent['decision'][]>([['given', 'withdrawn'], ['refused']])(
    'that was taken back (%s, %s) is none: it is asked for anew, or there is a lawful ground',
    (...decisions) => {
      const file = said(...decisions.filter(Boolean));
      expect(putting({}, file)).toEqual({ refused: 'agreed-before-stopping' });
      expect(putting({ anew: false }, file)).toEqual({ refused: 'agreed-before-stopping' });
      const anew = fileAfter(putting({ anew: true }, file));
      expect(anew.content.consents.at(-1)).toMatchObject({ decision: 'given', recordedBy: ACTOR.by });
      expect(fileAfter(putting({ id: 'r-2' }, anew))).toBeDefined();
      const basis = { type: 'lawful', reason: 'life-or-limb', words: 'He said he would' } as const;
      expect(fileAfter(putting({ basis }, file))).toBeDefined();
    },
  );

  it('to anybody is none after they stopped sharing, whoever is named', () => {
    const file = said('given', 'withdrawn');
    const other: PutTo = { kind: 'specialist', to: 'A refuge nobody asked about', what: '' };
    expect(putting({ put: other }, file)).toEqual({ refused: 'agreed-before-stopping' });
    const works: PutTo = { kind: 'security-works', works: 'locks' };
    expect(putting({ put: works, quiet: true }, file)).toEqual({ refused: 'agreed-before-stopping' });
    expect(fileAfter(putting({ put: other }, said('given')))).toBeDefined();
  });
});

describe('views and a welfare check', () => {
  it('are kept in order, in their words, and never empty', () => {
    const twice = recordViews({ case: viewed(), session: null }, ACTOR, { words: 'Nothing yet', safety: null });
    expect(workOf(fileAfter(twice)).views.map(({ words }) => words)).toEqual(['I want him warned.', 'Nothing yet']);
    expect(recordViews({ case: handedOff(), session: null }, ACTOR, { words: ' ', safety: null })).toEqual({
      refused: 'no-views',
    });
  });

  it('say what was decided and why, and not without a reason', () => {
    const decide = (reason: string) =>
      decideWelfareCheck({ case: handedOff(), session: null }, ACTOR, { decision: 'another-way', reason });
    expect(workOf(fileAfter(decide(' The school sees them today '))).welfareChecks).toEqual([
      { ...ACTOR, decision: 'another-way', reason: 'The school sees them today' },
    ]);
    expect(decide('  ')).toEqual({ refused: 'no-decision-reason' });
  });
});
