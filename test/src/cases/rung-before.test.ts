/** A telephone number is one telephone, whichever case it stands in: what was rung there once counts for each of them. */
import { callGate } from '../../../src/cases/call-gate';
import { callHolds, heldFromCalls } from '../../../src/cases/call-holds';
import type { Beside } from '../../../src/cases/rung-before';
import type { CaseFile } from '../../../src/core/case-file';
import type { ContactPlan, Whose } from '../../../src/core/contact-plan';
import { caseId } from '../../../src/core/ids';
import type { Ringing } from '../../../src/core/ringing';
import { staffId } from '../../../src/core/staff';
import { NO_WORK, type Attempt, type AttemptOutcome, type CaseWork } from '../../../src/core/work';
import { handedOff, MINUTE, NOW, plan } from '../store/fixtures';

const ANNA = staffId('staff-anna');
const NUMBER = '+447700900321';
const ALWAYS = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const, from: '00:00', to: '24:00' }];
const OTHERS = { private: 'others-sometimes' } as const;

const planned = (over: Partial<ContactPlan> = {}): ContactPlan =>
  plan({ detail: NUMBER, windows: ALWAYS, confirmedAt: NOW - 60 * MINUTE, ...over });

interface Made extends Partial<CaseFile> {
  readonly plans?: readonly ContactPlan[];
  readonly work?: Partial<CaseWork>;
}

const fileOf = (id: string, { plans = [planned()], work = {}, ...over }: Made = {}): CaseFile => {
  const base = handedOff({ id: caseId(id), ...over });
  return { ...base, content: { ...base.content, plans, work: { ...NO_WORK, ...work } } };
};

const said = (outcome: AttemptOutcome, over: Partial<Attempt> = {}): Pick<CaseWork, 'attempts'> => ({
  attempts: [
    { id: 'a', at: NOW, loggedAt: NOW, by: ANNA, who: 'person', method: 'call', outcome, withinPlan: true, ...over },
  ],
});

const call: Ringing = {
  ...{ id: 'call-1', about: 'person', to: NUMBER, by: ANNA, askedAt: NOW, override: null, state: 'ended' },
  ...{ end: 'no-answer', why: [], dialledAt: NOW, stateAt: NOW + MINUTE },
};

const LATER = NOW + 10 * MINUTE;
const holds = (beside: Beside, about: Whose = 'person', isDecided = false) =>
  callHolds(beside, { about, isDecided, at: LATER });

const here = fileOf('here');
const wrongThere = fileOf('there', { work: said('someone-else-answered') });

describe('in another case that has the number', () => {
  it('a wrong number said is said for this one too, whoever decides otherwise', () => {
    expect(holds({ case: here })).toEqual([]);
    expect(holds({ case: here, linked: [wrongThere] })).toEqual(['number-held']);
    expect(holds({ case: here, linked: [wrongThere] }, 'person', true)).toEqual(['number-held']);
    expect(
      callGate({ case: here, linked: [wrongThere] }, { about: 'person', to: NUMBER, override: null }, LATER),
    ).toEqual({ allowed: false, reasons: ['number-held'], next: null });
  });

  it.each<[string, Partial<CaseFile>]>([
    ['restricted', { access: 'restricted' }],
    ['open', {}],
    ['closed', { state: 'closed' }],
  ])('nothing says which: one that is %s holds in the same word', (_, over) => {
    expect(holds({ case: here, linked: [{ ...wrongThere, ...over }] })).toEqual(['number-held']);
  });

  it.each<[string, CaseFile]>([
    [
      'another number',
      fileOf('there', { plans: [planned({ detail: '+447700900322' })], work: said('someone-else-answered') }),
    ],
    ['a rehearsal', { ...wrongThere, rehearsal: true }],
    ['nothing that was tried', fileOf('there')],
    ['only a text', fileOf('there', { work: said('no-answer', { method: 'text' }) })],
  ])('%s holds nothing', (_, other) => {
    expect(holds({ case: here, linked: [other] })).toEqual([]);
  });

  it('a number they had then and have no more holds where it still stands, and not where their new one does', () => {
    const moved = planned({ detail: '+447700900322', confirmedAt: NOW + 5 * MINUTE, version: 2 });
    const there = fileOf('there', { plans: [planned(), moved], work: said('someone-else-answered') });
    expect(holds({ case: here, linked: [there] })).toEqual(['number-held']);
    const new_ = fileOf('here', { plans: [planned({ detail: '+447700900322' })] });
    expect(holds({ case: new_, linked: [there] })).toEqual([]);
  });

  it('one call where others may hear is the only one, until a lead decides', () => {
    const [mine, theirs] = [fileOf('here', { plans: [planned(OTHERS)] }), fileOf('there', { work: { calls: [call] } })];
    expect(holds({ case: mine, linked: [theirs] })).toEqual(['number-held']);
    expect(holds({ case: mine, linked: [theirs] }, 'person', true)).toEqual([]);
    // Logged by hand, with no call of ours.
    expect(holds({ case: mine, linked: [fileOf('there', { work: said('no-answer') })] })).toEqual(['number-held']);
  });

  it('whoever says that others may hear it is believed, whichever case they say it in', () => {
    const theirs = fileOf('there', { plans: [planned(OTHERS)], work: { calls: [call] } });
    expect(holds({ case: here, linked: [theirs] })).toEqual(['number-held']);
    expect(holds({ case: here, linked: [fileOf('there', { work: { calls: [call] } })] })).toEqual([]);
  });

  it('on a telephone of their own, calls missed in one safe time are counted together', () => {
    const [mine, theirs] = [fileOf('here', { work: { calls: [call] } }), fileOf('there', { work: { calls: [call] } })];
    expect(holds({ case: mine })).toEqual([]);
    expect(holds({ case: mine, linked: [theirs] })).toEqual(['number-held']);
  });

  it.each<[string, Partial<Ringing>]>([
    ['while it rings there', { state: 'dialled', end: null, stateAt: LATER - MINUTE, dialledAt: LATER - MINUTE }],
    ['while nobody has written down who answered there', { end: 'spoke' }],
  ])('nobody rings it %s', (_, over) => {
    const there = fileOf('there', { work: { calls: [{ ...call, ...over }] } });
    expect(holds({ case: here, linked: [there] }, 'person', true)).toEqual(['number-held']);
  });

  it('a plan gone through with whose it is, there or here, starts anew; one of another number does not', () => {
    const agreed = {
      at: NOW + MINUTE,
      by: ANNA,
      about: 'person',
      version: 1,
      wordsPassed: true,
      reviewBy: NOW,
    } as const;
    const anew = { plansAgreed: [agreed] };
    expect(holds({ case: fileOf('here', { work: anew }), linked: [wrongThere] })).toEqual([]);
    const there = { ...said('someone-else-answered'), ...anew };
    expect(holds({ case: here, linked: [fileOf('there', { work: there })] })).toEqual([]);
    const moved = planned({ detail: '+447700900322', version: 1, confirmedAt: NOW + MINUTE });
    const before = planned({ version: 0 });
    expect(holds({ case: here, linked: [fileOf('there', { plans: [before, moved], work: there })] })).toEqual([
      'number-held',
    ]);
  });
});

describe('nearer than that', () => {
  it('the one case joined to it counts as the same, by its own word', () => {
    const as = { with: caseId('there'), as: 'told-anew', at: NOW, by: ANNA } as const;
    const joined = fileOf('here', { work: { joined: as } });
    expect(holds({ case: joined, other: wrongThere })).toEqual(['wrong-number-said']);
    expect(holds({ case: joined, linked: [wrongThere] })).toEqual(['wrong-number-said']);
    const spoken = said('spoke-to-them', { at: NOW + 2 * MINUTE, loggedAt: NOW + 2 * MINUTE });
    const there = fileOf('there', { work: { calls: [call] } });
    const others = { plans: [planned(OTHERS)], work: { joined: as } };
    expect(holds({ case: fileOf('here', others), linked: [there] })).toEqual(['rung-once']);
    const spoke = { ...others, work: { joined: as, ...spoken } };
    expect(holds({ case: fileOf('here', spoke), linked: [there] })).toEqual([]);
  });

  it('a number given for both whom a case is about is one number', () => {
    const both = [planned(), planned({ about: 'reporter', setBy: 'reporter' })];
    const asked = fileOf('here', { plans: both, work: said('someone-else-answered', { who: 'reporter' }) });
    expect(holds({ case: asked })).toEqual(['wrong-number-said']);
    const apart = [planned(), planned({ about: 'reporter', detail: '+447700900322' })];
    const other = fileOf('here', { plans: apart, work: said('someone-else-answered', { who: 'reporter' }) });
    expect(holds({ case: other })).toEqual([]);
    expect(holds({ case: other }, 'reporter')).toEqual(['wrong-number-said']);
  });
});

it('says for whom a person is to decide: a wrong number and the one call do not pass by themselves, missed calls do', () => {
  expect(heldFromCalls({ case: here, linked: [wrongThere] }, LATER)).toEqual(['person']);
  expect(heldFromCalls({ case: fileOf('here', { plans: [planned(OTHERS)], work: { calls: [call] } }) }, LATER)).toEqual(
    ['person'],
  );
  const twice = fileOf('here', { work: { calls: [call, { ...call, id: 'call-2' }] } });
  expect(holds({ case: twice })).toEqual(['missed-enough']);
  expect(heldFromCalls({ case: twice }, LATER)).toEqual([]);
  const texted = fileOf('here', { plans: [planned({ method: 'text' })], work: said('someone-else-answered') });
  expect(heldFromCalls({ case: texted }, LATER)).toEqual([]);
});
