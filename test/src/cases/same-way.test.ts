/** One number or address given for two: whoever reports may be the one who harms, so nobody uses it before a human decided [R5, R17]. */
import { logAttempt } from '../../../src/cases/attempt';
import { contactHolds } from '../../../src/cases/contact-holds';
import { createReminders } from '../../../src/cases/reminders-chore';
import { decideWay, isSameUndecided, sameWay } from '../../../src/cases/same-way';
import { toDo } from '../../../src/cases/to-do';
import { weighedDeadlines } from '../../../src/cases/weighed';
import type { CaseFile } from '../../../src/core/case-file';
import type { ContactPlan } from '../../../src/core/contact-plan';
import { workOf } from '../../../src/core/case-file';
import { isSameWay } from '../../../src/core/same-way';
import type { WayDecision } from '../../../src/core/work';
import { contactAdvice } from '../../../src/console/contact-advice';
import { MINUTE } from '../../../src/core/time';
import { ANNA, callingDesk, SAFE } from '../../support/calling-desk';
import { OWN_NUMBER } from '../../support/conversation';
import { testLandlord } from '../../support/landlord';
import { handedOff, NOW, plan } from '../store/fixtures';

const desk = callingDesk();
const HIS = '07700 900222';
const REPORT = {
  'safe-now': 'yes',
  about: 'someone-else',
  'danger-now': 'no',
  relationship: 'family',
  notice: 'agree',
  'person-home': '1 Example Street',
  'they-know': 'knows-and-agrees',
  'serious-risk': 'no',
  person: 'Jo',
  'reporter-contact-method': 'text',
  'reporter-contact-this-number': 'no',
  'reporter-contact-detail': HIS,
  'reporter-contact-times': 'any-time',
  'reporter-contact-times-ok': 'yes',
  enough: 'tell-more',
  account: 'She is not well.',
  'how-known': ['saw'],
  household: ['children'],
  'urgent-signs': ['afraid-today'],
  'tell-them': 'no',
  'contact-method': 'call',
  'contact-this-number': 'no',
  'contact-detail': HIS,
  'contact-private': 'only-me',
  'contact-times': 'any-time',
  'contact-times-ok': 'yes',
  check: 'send',
} as const;
const reported = (over: Readonly<Record<string, string>> = {}) => desk.tell('web-chat', { ...REPORT, ...over });

describe('a report with one number for both', () => {
  it('is held on page and at the gate, and a named person is asked, until one of them decided', async () => {
    const session = await reported();
    const file = await desk.fileOf(session);
    desk.clock.now = SAFE;
    expect(contactAdvice(file, SAFE).person).toMatchObject({
      answer: 'never',
      because: ['same-as-reporter', 'set-by-another', 'not-verified'],
    });
    // As the reporter’s own it is used as they agreed.
    expect(contactAdvice(file, SAFE).reporter).toMatchObject({ answer: 'yes' });
    expect(await desk.ask(session)).toEqual({ type: 'refused', why: 'outside-plan' });
    expect(await desk.ask(session, { ...ANNA, roles: ['safeguarding-lead'] }, 'I decide')).toMatchObject({
      type: 'refused',
    });
    const landlord = testLandlord();
    expect(weighedDeadlines(file, { landlord, holidays: [] }).filter(({ who }) => who === 'person')).toEqual([
      expect.objectContaining({ needsDecision: true }),
    ]);
    const looking = { roles: ['case-handler'], isTrained: true, landlord, now: SAFE } as const;
    expect(toDo(file, looking).mine).toContainEqual({ what: 'same-way', due: null });
    expect(toDo(file, { ...looking, roles: ['adviser'], isTrained: false }).others).toContainEqual({
      what: 'same-way',
      due: null,
    });
    const deciding = { decision: 'use-it', because: 'Her own, on the tenancy record' } as const;
    expect(await desk.cases().decideWay({ ...desk.doing(session), deciding })).toMatchObject({ type: 'done' });
    expect(await desk.ask(session)).toMatchObject({ type: 'done' });
    expect((await desk.store.timeline(file.id)).at(-2)?.event).toMatchObject({
      type: 'way_decided',
      decision: 'use-it',
      by: ANNA.id,
    });
  });

  it('is said on the list, which opens no case, for as long as it is to be decided', async () => {
    const session = await reported();
    const look = async () => {
      const job = {
        id: desk.clock.now,
        tries: 1,
        kind: 'remind',
        key: '',
        due: 0,
        data: { case: session.caseId ?? '' },
      } as const;
      const calendar = { landlord: testLandlord(), holidays: [] };
      await createReminders({ store: desk.store, calendarOf: () => calendar, note: () => undefined })(
        job,
        desk.clock.now,
      );
      desk.clock.now += MINUTE;
      const [listed] = await desk.store.openCases({ restricted: false });
      return listed?.sameWay;
    };
    expect(await look()).toBe(true);
    const deciding = { decision: 'leave-it', because: 'It is his' } as const;
    await desk.cases().decideWay({ ...desk.doing(session), deciding });
    expect(await look()).toBeUndefined();
  });

  it('goes on where they are two, or where whoever reports stays unknown', async () => {
    const two = await desk.fileOf(await reported({ 'contact-detail': '07700 900223' }));
    expect([sameWay(two), contactAdvice(two, SAFE).person?.answer]).toEqual([null, 'yes']);
  });
});

describe('a report from the very line it names', () => {
  /** As few words as a call needs. */
  const skipped = {
    'how-known': null,
    household: null,
    'urgent-signs': null,
    'reporter-contact-method': 'none',
  } as const;
  const rung = (detail: string) => desk.tell('voice', { ...REPORT, ...skipped, 'contact-detail': detail });

  it('is held as well, though whoever rings names no way to themselves', async () => {
    const file = await desk.fileOf(await rung(OWN_NUMBER));
    expect(isSameWay(file.content.reportersLine ?? null, OWN_NUMBER)).toBe(true);
    expect(isSameUndecided(file)).toBe(true);
  });

  it('keeps nothing of the line where it is another: whoever reports may stay unknown', async () => {
    const file = await desk.fileOf(await rung('07700 900223'));
    expect(new Set(file.content.plans.map(({ about }) => about))).toEqual(new Set(['person']));
    expect(JSON.stringify(file)).not.toContain(OWN_NUMBER.slice(1));
  });
});

const NUMBER = '+447700900222';
const theirs = (over: Partial<ContactPlan> = {}) => plan({ detail: NUMBER, setBy: 'reporter', ...over });
const reporters = (over: Partial<ContactPlan> = {}) =>
  plan({ about: 'reporter', detail: NUMBER, setBy: 'reporter', ...over });
const caseWith = (...plans: readonly ContactPlan[]): CaseFile => {
  const file = handedOff({ door: 'someone-else' });
  return { ...file, content: { ...file.content, plans } };
};
const held = (file: CaseFile): boolean => {
  const last = file.content.plans.findLast(({ about }) => about === 'person');
  return last !== undefined && contactHolds(last, file).includes('same-as-reporter');
};
const ACTOR = { by: ANNA.id, at: NOW };
const decided = (file: CaseFile, decision: WayDecision, at = NOW): CaseFile => {
  const result = decideWay(
    { case: file, session: null },
    { ...ACTOR, at },
    { decision, because: ' Her tenancy record ' },
  );
  if ('refused' in result || !result.case) throw new Error('not decided');
  return result.case;
};

it.each<[string, ContactPlan, ContactPlan]>([
  [
    'an address',
    theirs({ method: 'email', detail: 'sam@example.org' }),
    reporters({ method: 'email', detail: 'sam@example.org' }),
  ],
  [
    'through somebody they trust, who has the same number',
    theirs({ method: 'trusted-person', detail: 'Sam, 07700 900222' }),
    reporters(),
  ],
  [
    'agreed with staff, words and all: the words were given to whoever reports',
    theirs({ setBy: 'staff', verified: true }),
    reporters(),
  ],
])('holds %s', (_, person, reporter) => {
  expect(held(caseWith(person, reporter))).toBe(true);
});

it('holds what whoever reports gave for themselves before they changed it', () => {
  expect(held(caseWith(theirs(), reporters(), reporters({ detail: '+447700900999', version: 2 })))).toBe(true);
});

it('holds nothing of whoever tells of themselves', () => {
  expect(held(caseWith(theirs({ setBy: 'person' })))).toBe(false);
});

it('is decided of one number alone, with who and why, and again by whoever learns better', () => {
  const used = decided(caseWith(theirs(), reporters()), 'use-it');
  expect(workOf(used).waysDecided).toEqual([
    { ...ACTOR, detail: NUMBER, decision: 'use-it', because: 'Her tenancy record' },
  ]);
  expect(held(used)).toBe(false);
  expect(held(decided(used, 'leave-it'))).toBe(true);
  expect(isSameUndecided(decided(used, 'leave-it'))).toBe(false);
  const other = { detail: 'sam@example.org', method: 'email', version: 2 } as const;
  const moved = {
    ...used,
    content: { ...used.content, plans: [...used.content.plans, theirs(other), reporters(other)] },
  };
  expect([held(moved), isSameUndecided(moved)]).toEqual([true, true]);
});

it('is not decided without a reason, of a closed case, or where nothing is the same', () => {
  const decide = (file: CaseFile, because = 'x') =>
    decideWay({ case: file, session: null }, ACTOR, { decision: 'use-it', because });
  expect(decide(caseWith(theirs(), reporters()), '  ')).toEqual({ refused: 'no-decision-reason' });
  expect(decide({ ...caseWith(theirs(), reporters()), state: 'closed' })).toEqual({ refused: 'not-open' });
  expect(decide(caseWith(theirs()))).toEqual({ refused: 'nothing-same' });
});

it('an attempt made before it was decided was not inside the plan, whenever it is written down', () => {
  const anyTime = [{ days: ['mon'], from: '00:00', to: '24:00' }] as const;
  const held = caseWith(theirs({ windows: anyTime, confirmedAt: NOW - 60 * MINUTE }), reporters());
  const file = { ...decided(held, 'use-it'), agreedAt: NOW - 60 * MINUTE };
  const tried = (madeAt: number) => {
    const tried = { id: 'a', who: 'person', method: 'call', outcome: 'spoke-to-them', madeAt } as const;
    const result = logAttempt({ case: file, session: null }, { by: ANNA.id, at: NOW + 60 * MINUTE }, tried);
    if ('refused' in result || !result.case) throw new Error('not logged');
    return workOf(result.case).attempts.at(-1)?.withinPlan;
  };
  expect([tried(NOW - 10 * MINUTE), tried(NOW + 10 * MINUTE)]).toEqual([false, true]);
});
