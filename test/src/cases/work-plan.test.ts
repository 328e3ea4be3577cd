/** A plan gone through again: kept as a new version, and never looser on the word of whoever is speaking (R17). */
import { isLooser } from '../../../src/cases/plan-looser';
import { agreePlan, type Agreed } from '../../../src/cases/work-plan';
import { type CaseFile, planOf, workOf } from '../../../src/core/case-file';
import type { ContactPlan } from '../../../src/core/contact-plan';
import { staffId } from '../../../src/core/staff';
import { aCase, handedOff, NOW, plan } from '../store/fixtures';

const ACTOR = { by: staffId('staff-anna'), at: NOW };
const BEFORE = plan({ windows: [{ days: ['mon', 'tue'], from: '10:00', to: '14:00' }] });
/** The same as it was. */
const SAME: Agreed = {
  about: 'person',
  method: 'call',
  detail: null,
  private: 'only-me',
  windows: null,
  never: null,
  voicemail: null,
  answered: null,
  cover: null,
  ifCutOff: null,
  wordsPassed: false,
  reviewOn: '2026-12-07',
};

const withPlan = (before: ContactPlan | null, content: Partial<CaseFile['content']> = {}): CaseFile =>
  handedOff({ content: { ...handedOff().content, plans: before ? [before] : [], ...content } });
const agree = (over: Partial<Agreed> = {}, file = withPlan(BEFORE)) =>
  agreePlan({ case: file, session: null }, ACTOR, { ...SAME, ...over });
const fileAfter = (decided: ReturnType<typeof agree>): CaseFile => {
  if ('refused' in decided || !decided.case) throw new Error(JSON.stringify(decided));
  return decided.case;
};

describe('a plan gone through again', () => {
  it('is a new version set by staff, beside those before it, with its review date [SO27]', () => {
    const decided = agree({ wordsPassed: true, method: 'text', detail: '07700 900111' });
    const file = fileAfter(decided);
    expect(file.content.plans).toEqual([
      BEFORE,
      {
        ...BEFORE,
        method: 'text',
        detail: '+447700900111',
        setBy: 'staff',
        confirmedAt: NOW,
        verified: true,
        version: 2,
      },
    ]);
    expect(workOf(file).plansAgreed).toEqual([
      { ...ACTOR, about: 'person', version: 2, wordsPassed: true, reviewBy: Date.UTC(2026, 11, 7) },
    ]);
    expect(decided).toMatchObject({ events: [{ type: 'plan_agreed', by: ACTOR.by, version: 2 }] });
  });

  it('keeps what nobody asked about: never-times, voicemail, what to say to another, and an age under 18', () => {
    const careful = plan({
      never: [{ days: ['mon'], from: '11:00', to: '12:00' }],
      answered: 'hang-up',
      nobodyAtHome: true,
    });
    expect(planOf(fileAfter(agree({}, withPlan(careful))), 'person')).toEqual({
      ...careful,
      detail: '+447700900777',
      setBy: 'staff',
      version: 2,
    });
  });

  it.each<[string, Partial<Agreed>]>([
    ['another way', { method: 'text' }],
    ['another number', { detail: '07700 900222' }],
    ['more times', { windows: [{ days: ['mon'], from: '09:30', to: '14:00' }] }],
    ['another day', { windows: [{ days: ['wed'], from: '10:00', to: '11:00' }] }],
  ])('takes %s only with the two words of the same contact', (_, over) => {
    expect(agree(over)).toEqual({ refused: 'needs-words' });
    expect(agree(over, withPlan({ ...BEFORE, verified: true }))).toEqual({ refused: 'needs-words' });
    expect(agree(over, withPlan({ ...BEFORE, setBy: 'staff', version: 2 }))).toEqual({ refused: 'needs-words' });
    expect(agree({ ...over, wordsPassed: true }, withPlan(BEFORE, { wayBack: null }))).toEqual({
      refused: 'needs-words',
    });
    expect(planOf(fileAfter(agree({ ...over, wordsPassed: true })), 'person')).toMatchObject({ verified: true });
  });

  const NEVER_MON = [{ days: ['mon'] as const, from: '11:00', to: '12:00' }];
  const CAREFUL = { ...BEFORE, never: NEVER_MON };
  const COVER = { ...BEFORE, answered: 'cover' as const, cover: 'It is about a parcel.' };

  it.each<[string, ContactPlan, Partial<Agreed>]>([
    ['no never-time any more', CAREFUL, { never: [] }],
    ['a shorter never-time', CAREFUL, { never: [{ days: ['mon'], from: '11:00', to: '11:30' }] }],
    ['another never-time in its place', CAREFUL, { never: [{ days: ['tue'], from: '11:00', to: '12:00' }] }],
    ['a never-time of one date in its place', CAREFUL, { never: [{ ...NEVER_MON[0]!, on: '2026-11-30' }] }],
    ['voicemail', BEFORE, { voicemail: 'yes' }],
    ['that another is asked for them', BEFORE, { answered: 'ask-for-me' }],
    ['that another is told something', BEFORE, { answered: 'cover', cover: 'It is about a parcel.' }],
    ['that another hears a wrong number after all', { ...BEFORE, answered: 'hang-up' }, { answered: 'wrong-number' }],
    ['other words to another', COVER, { cover: 'It is the surgery.' }],
    [
      'words to another in place of their name',
      { ...BEFORE, answered: 'ask-for-me' },
      { answered: 'cover', cover: 'x' },
    ],
    ['that a plan cut off may be used', BEFORE, { ifCutOff: 'use-this-plan' }],
  ])('takes %s only with the two words', (_, before, over) => {
    expect(agree(over, withPlan(before))).toEqual({ refused: 'needs-words' });
    const { never, voicemail, answered, cover, ifCutOff } = { ...SAME, ...over };
    const wanted = Object.entries({ never, voicemail, answered, cover, ifCutOff }).filter(([, one]) => one !== null);
    const agreed = planOf(fileAfter(agree({ ...over, wordsPassed: true }, withPlan(before))), 'person');
    expect(agreed).toMatchObject(Object.fromEntries(wanted));
  });

  it.each<[string, ContactPlan, Partial<Agreed>, Partial<ContactPlan>]>([
    ['a never-time', BEFORE, { never: NEVER_MON }, { never: NEVER_MON }],
    ['a longer never-time', CAREFUL, { never: [{ days: ['mon', 'fri'], from: '10:00', to: '12:00' }] }, {}],
    ['no voicemail', { ...BEFORE, voicemail: 'yes' }, { voicemail: 'no' }, { voicemail: 'no' }],
    [
      'a wrong number',
      { ...BEFORE, answered: 'ask-for-me' },
      { answered: 'wrong-number' },
      { answered: 'wrong-number' },
    ],
    ['hanging up', COVER, { answered: 'hang-up' }, { answered: 'hang-up' }],
    [
      'waiting for them',
      { ...BEFORE, ifCutOff: 'use-this-plan' },
      { ifCutOff: 'wait-for-me' },
      { ifCutOff: 'wait-for-me' },
    ],
    ['all as it was', { ...COVER, never: NEVER_MON, voicemail: 'yes' }, {}, { answered: 'cover', voicemail: 'yes' }],
  ])('takes %s without them', (_, before, over, after) => {
    expect(planOf(fileAfter(agree(over, withPlan(before))), 'person')).toMatchObject({ ...after, verified: false });
  });

  it('keeps words for another only where they are to be said, and asks for them there', () => {
    expect(planOf(fileAfter(agree({ answered: 'hang-up' }, withPlan(COVER))), 'person')).not.toHaveProperty('cover');
    expect(planOf(fileAfter(agree({}, withPlan(COVER))), 'person')).toMatchObject({ cover: 'It is about a parcel.' });
    expect(agree({ answered: 'cover', wordsPassed: true })).toEqual({ refused: 'no-cover' });
    expect(agree({ cover: 'It is about a parcel.', wordsPassed: true })).toEqual({ refused: 'no-cover' });
    const unsaid = { ...BEFORE, answered: 'cover' as const };
    expect(planOf(fileAfter(agree({}, withPlan(unsaid))), 'person')).toMatchObject({ answered: 'cover' });
  });

  it('takes that others no longer listen only with the words', () => {
    const shared = withPlan({ ...BEFORE, private: 'others-sometimes' });
    expect(agree({ private: 'only-me' }, shared)).toEqual({ refused: 'needs-words' });
    expect(fileAfter(agree({ private: 'only-me', wordsPassed: true }, shared))).toBeDefined();
  });

  it.each<[string, Partial<Agreed>]>([
    ['fewer times', { windows: [{ days: ['mon'], from: '10:30', to: '11:00' }] }],
    ['that others may hear', { private: 'not-sure' }],
    ['that they will contact us', { method: 'i-will-contact-you' }],
    ['nothing new', {}],
  ])('takes %s without them, and calls nobody verified for it', (_, over) => {
    expect(planOf(fileAfter(agree(over)), 'person')).toMatchObject({ verified: false, setBy: 'staff' });
  });

  it('that somebody else had set may be put right, and stays unverified until the words are passed', () => {
    const reported = withPlan({ ...BEFORE, setBy: 'reporter' });
    expect(planOf(fileAfter(agree({ detail: '07700 900333' }, reported)), 'person')).toMatchObject({ verified: false });
    expect(
      planOf(fileAfter(agree({ detail: '07700 900333', windows: BEFORE.windows }, withPlan(null))), 'person'),
    ).toMatchObject({
      version: 1,
      voicemail: 'no',
      answered: 'wrong-number',
      ifCutOff: 'wait-for-me',
      verified: false,
    });
  });

  it('settles what had paused contact once the words are passed, and not before', () => {
    const paused = withPlan(BEFORE, {
      flags: ['contact-paused', 'came-back', 'texting-stopped', 'agreement-withdrawn'],
    });
    expect(fileAfter(agree({}, paused)).content.flags).toContain('contact-paused');
    expect(fileAfter(agree({ wordsPassed: true }, paused)).content.flags).toEqual(['came-back', 'texting-stopped']);
  });

  it.each([
    ['2026-11-22', 'review-not-in-a-month'],
    ['2026-11-23', 'review-not-in-a-month'],
    ['2026-11-24', null],
    ['2026-12-24', null],
    ['2026-12-25', 'review-not-in-a-month'],
    ['nonsense', 'review-not-in-a-month'],
  ])('is gone through again within the month: on %s is answered %s [FU37]', (reviewOn, refused) => {
    expect(agree({ reviewOn })).toEqual(refused ? { refused } : expect.objectContaining({ events: expect.any(Array) }));
  });

  it('does not take a number over to a way it is not for, nor a way without times, nor a case that is not open', () => {
    expect(agree({ method: 'email', wordsPassed: true })).toEqual({ refused: 'no-detail' });
    expect(agree({ wordsPassed: true }, withPlan({ ...BEFORE, windows: null }))).toEqual({ refused: 'no-times' });
    for (const state of ['collecting', 'closed'] as const)
      expect(agree({}, aCase({ state }))).toEqual({ refused: 'not-open' });
  });

  it('weighs the same times in other pieces as the same', () => {
    const inPieces = [
      { days: ['tue'] as const, from: '10:00', to: '14:00' },
      { days: ['mon'] as const, from: '12:00', to: '14:00' },
      { days: ['mon'] as const, from: '10:00', to: '12:00' },
    ];
    expect(isLooser(BEFORE, { ...BEFORE, windows: inPieces })).toBe(false);
  });
});
