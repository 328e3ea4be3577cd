import { handoffRecord } from '../../../src/cases/handoff-record';
import type { CaseFile } from '../../../src/core/case-file';
import { answer, caseFile, landlord, NOW } from '../console/fixtures';

const TODAY = '2026-11-23';
const recordOf = (over: Partial<CaseFile> = {}) => handoffRecord(caseFile(over), landlord(), TODAY);
const content = (over: Partial<CaseFile['content']>) => recordOf({ content: { ...caseFile().content, ...over } });

describe('the hand-off record of a case', () => {
  it("says who, where and why, with the person's own words and their time", () => {
    expect(recordOf()).toMatchObject({
      version: 1,
      caseId: 'case-1',
      landlord: 'testhomes',
      door: 'me',
      channel: 'web-chat',
      handedOff: { at: '2026-11-23T09:00:00.000Z', because: 'sent' },
      priority: {
        level: 'urgent',
        reasons: [{ code: 'afraid-today', at: '2026-11-23T09:00:00.000Z', words: 'I am frightened to go home' }],
      },
    });
  });

  it('never turns what was not asked into a no', () => {
    const record = recordOf();
    expect(record.wants).toBe('not-asked');
    expect(record.keepFrom).toBe('not-asked');
    expect(record.answers['interpreter']).toBe('not-asked');
    expect(record.preferences).toEqual({
      language: 'en',
      name: 'not-asked',
      officerGender: 'woman',
      faithAsked: 'not-asked',
      interpreter: 'not-asked',
      meetingPlace: 'not-asked',
      accessNeeds: 'not-asked',
      other: 'not-asked',
    });
    expect(record.contactPlan.person).toMatchObject({
      never: 'not-asked',
      voicemail: 'not-asked',
      answered: 'not-asked',
      ifCutOff: 'not-asked',
    });
  });

  it('says no where the person said no', () => {
    const answers = {
      'contact-voicemail': answer('contact-plan.contact-voicemail', 'no'),
      'officer-faith': answer('preferences.officer-faith', 'no'),
    };
    const record = content({ answers });
    expect(record.contactPlan.person?.voicemail).toBe('no');
    expect(record.preferences.faithAsked).toBe('no');
  });

  it('keeps several values in the order chosen, and windows as windows', () => {
    const record = content({ answers: { ...caseFile().content.answers, want: answer('me.want', ['move', 'money']) } });
    expect(record.wants).toEqual(['move', 'money']);
    expect(record.answers['want']).toEqual(['move', 'money']);
    expect(record.answers['contact-times']).toEqual([{ days: ['mon', 'tue'], from: '10:00', to: '14:00' }]);
  });

  it("shows the plan as it stands now, each person's own", () => {
    const [plan] = caseFile().content.plans;
    if (!plan) throw new Error('the fixture has a plan');
    const record = content({
      plans: [{ ...plan, version: 2, method: 'text' }, plan, { ...plan, about: 'reporter', method: 'email' }],
    });
    expect(record.contactPlan.person).toMatchObject({ method: 'text', version: 2 });
    expect(record.contactPlan.reporter).toMatchObject({ method: 'email' });
  });

  it('has no plan for the person where none was made', () => {
    expect(content({ plans: [] }).contactPlan).toEqual({ person: null, reporter: null });
  });

  it('lists who may be at risk from what was said, and nothing else', () => {
    const answers = {
      'under-18': answer('me.under-18', 'no'),
      household: answer('me.household', ['pets', 'someone-else-needs-care']),
      'urgent-signs': answer('me.urgent-signs', ['weapon', 'thoughts-of-ending-my-life']),
    };
    expect(content({ answers }).safeguarding).toEqual(['someone-else-needs-care', 'thoughts-of-ending-my-life']);
  });

  it('lists words about ending their life and about danger now, though no question was answered', () => {
    const reasons = [
      { code: 'words-self-harm', at: NOW, words: 'I want to kill myself' },
      { code: 'words-emergency', at: NOW },
      { code: 'words-human', at: NOW },
    ];
    const file = { reasons, content: { ...caseFile().content, answers: {} } };
    expect(recordOf(file).safeguarding).toEqual(['words-self-harm', 'words-emergency']);
  });

  it('names the word we say and the word they answer', () => {
    expect(recordOf().wayBack).toEqual({ reference: 'FL-TEST-01', wordWeSay: 'maple', wordTheyAnswer: 'lantern' });
    expect(content({ wayBack: null }).wayBack).toBeNull();
  });

  it.each([
    ['2028-01-01', 'current'],
    ['2026-11-23', 'current'],
    ['2026-11-22', 'overdue'],
    [null, 'undated'],
  ] as const)('says how old the policy is when it is to be reviewed by %s: %s', (reviewBy, age) => {
    const policy = { ...landlord().policy, reviewBy };
    expect(handoffRecord(caseFile(), landlord({ policy }), TODAY).policy).toEqual({ version: '2025', age });
  });

  it('keeps both clocks, and that they disagree', () => {
    expect(recordOf().deadlines).toEqual([
      {
        who: 'person',
        due: new Date(NOW + 8 * 3_600_000).toISOString(),
        promise: '5.4',
        firstSafe: new Date(NOW + 28 * 3_600_000).toISOString(),
        needsDecision: true,
      },
    ]);
  });

  it('refers to the conversation without holding it', () => {
    expect(recordOf().transcript).toBe('/staff/cases/case-1/transcript');
    expect(recordOf({ rehearsal: true }).transcript).toBe('/staff/rehearsal-cases/case-1/transcript');
  });

  it('says of a conversation still going on that it is not handed off', () => {
    expect(recordOf({ handedOffAt: undefined, handedOffBecause: undefined }).handedOff).toBeNull();
  });
});
