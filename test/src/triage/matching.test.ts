/** Whom a case waits for, and for how long: the landlord's ladder, and what never waits [AS26, SO22]. */
import fc from 'fast-check';
import { PRIORITIES } from '../../../src/core/case';
import { NO_WISHES, TRAINING, WISHES, type Officer, type Wish, type Wishes } from '../../../src/core/wishes';
import {
  LEAST_BEFORE_DUE_MS,
  match,
  missedBy,
  nobodyMeets,
  relaxedAt,
  type Asking,
} from '../../../src/triage/matching';
import { openOn } from '../../../src/triage/opening-hours';
import { wallOf } from '../../../src/safety/london-clock';
import { testLandlord } from '../../support/landlord';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Monday 23 November 2026, 9am in London: as the office opens. */
const NINE = Date.UTC(2026, 10, 23, 9, 0);

const landlord = testLandlord();
const calendar = { landlord, holidays: [] };
const officer = (over: Partial<Officer> = {}): Officer => ({
  languages: ['en'],
  gender: 'man',
  team: 'desk',
  training: 'specialist',
  ...over,
});
type Over = Partial<Asking['case']>;
const waiting = (over: Over = {}): Asking['case'] => ({
  door: 'me',
  access: 'landlord',
  priority: 'urgent',
  deadlines: [{ who: 'person', due: NINE + 8 * HOUR, promise: '5.4', needsDecision: false }],
  agreedAt: NINE,
  handedOffAt: NINE,
  wishes: { officerGender: 'woman', language: null },
  ...over,
});
const asking = (now: number, over: Over = {}, own: Partial<Officer> = {}): Asking => ({
  case: waiting(over),
  staff: { roles: ['case-handler'], officer: officer(own) },
  calendar,
  now,
});

const GENDER = [{ wish: 'officer-gender', isKnown: true }] as const;

describe('somebody who asks for a case', () => {
  it('fits where nothing was asked, and where what was asked is met', () => {
    expect(match(asking(NINE, { wishes: NO_WISHES }))).toEqual({ type: 'fits' });
    expect(match(asking(NINE, { wishes: undefined }))).toEqual({ type: 'fits' });
    expect(match(asking(NINE, {}, { gender: 'woman' }))).toEqual({ type: 'fits' });
    const both: Wishes = { officerGender: 'woman', language: 'ur' };
    expect(match(asking(NINE, { wishes: both }, { gender: 'woman', languages: ['en', 'ur-Latn'] }))).toEqual({
      type: 'fits',
    });
  });

  it('waits for a better match until the landlord lets go of it, and then may have it', () => {
    expect(match(asking(NINE))).toEqual({ type: 'waits', missed: GENDER, until: NINE + HOUR });
    expect(match(asking(NINE + HOUR - 1))).toMatchObject({ type: 'waits' });
    expect(match(asking(NINE + HOUR))).toEqual({ type: 'in-spite', missed: GENDER, because: 'waited' });
  });

  it('waits by the landlord’s hours: a night is no wait', () => {
    const evening = NINE + 7.5 * HOUR;
    const deadlines = [{ who: 'person' as const, due: NINE + 48 * HOUR, promise: '5.4', needsDecision: false }];
    const fit = match(asking(evening, { handedOffAt: evening, deadlines }));
    expect(fit).toMatchObject({ type: 'waits', until: NINE + 24 * HOUR + 30 * MINUTE });
  });

  it('lets go of language before gender, in the landlord’s order', () => {
    const wishes: Wishes = { officerGender: 'woman', language: 'ur' };
    expect(match(asking(NINE + 30 * MINUTE, { wishes }, { gender: 'woman' }))).toMatchObject({ because: 'waited' });
    expect(match(asking(NINE + 30 * MINUTE, { wishes }, { languages: ['ur'] }))).toMatchObject({
      type: 'waits',
      until: NINE + HOUR,
    });
    expect(match(asking(NINE + 30 * MINUTE, { wishes }))).toMatchObject({ type: 'waits', until: NINE + HOUR });
  });

  it('never waits with a case that is for now, or while the person is there', () => {
    expect(match(asking(NINE, { priority: 'now' }))).toEqual({ type: 'in-spite', missed: GENDER, because: 'now' });
    expect(match({ ...asking(NINE), isLive: true })).toEqual({ type: 'in-spite', missed: GENDER, because: 'live' });
  });

  it('waits no longer than the promise to the person allows', () => {
    const due = NINE + 90 * MINUTE;
    const deadlines = [{ who: 'person' as const, due, promise: '4.1', needsDecision: false }];
    expect(match(asking(NINE, { deadlines }))).toMatchObject({ type: 'waits', until: due - LEAST_BEFORE_DUE_MS });
    expect(match(asking(NINE + 30 * MINUTE, { deadlines }))).toMatchObject({ type: 'in-spite', because: 'promise' });
  });

  it('is not taken for what nothing says: not stated is not met, and is marked so', () => {
    const unknown = [{ wish: 'officer-gender', isKnown: false }];
    expect(match(asking(NINE, {}, { gender: null }))).toMatchObject({ type: 'waits', missed: unknown });
    expect(match({ ...asking(NINE), staff: { roles: ['supervisor'] } })).toMatchObject({ missed: unknown });
    expect(missedBy({ officerGender: null, language: 'ur' }, officer({ languages: null }))).toEqual([
      { wish: 'officer-language', isKnown: false },
    ]);
  });
});

describe('training', () => {
  const specialist = {
    ...landlord,
    routing: {
      ...landlord.routing,
      teams: landlord.routing.teams.map((team) => ({ ...team, training: 'specialist' as const })),
    },
  };
  const first = {
    ...specialist,
    routing: {
      ...specialist.routing,
      teams: specialist.routing.teams.map((team) => ({ ...team, firstInterview: 'trained' as const })),
    },
  };
  const of = (own: Asking['staff'], by = specialist, over: Over = {}) =>
    match({ ...asking(NINE, { wishes: NO_WISHES, ...over }), staff: own, calendar: { landlord: by, holidays: [] } });

  it('is needed to look after a case: the team says how much [AL33]', () => {
    expect(of({ roles: ['case-handler'] })).toEqual({ type: 'fits' });
    expect(of({ roles: ['adviser'] })).toEqual({ type: 'not-trained', needs: 'specialist' });
    expect(of({ roles: ['case-handler'], officer: officer({ training: 'trained' }) })).toMatchObject({
      type: 'not-trained',
    });
    expect(of({ roles: ['adviser'], officer: officer({ training: 'specialist' }) })).toEqual({ type: 'fits' });
  });

  it('is less for a first interview, where the landlord lets an adviser hold it, and for that alone [SO47]', () => {
    const interview = { ...asking(NINE, { wishes: NO_WISHES }), calendar: { landlord: first, holidays: [] } };
    const adviser = { roles: ['adviser'] } as const;
    expect(match({ ...interview, staff: adviser, isFirst: true })).toEqual({ type: 'fits' });
    expect(match({ ...interview, staff: adviser, isFirst: false })).toMatchObject({ type: 'not-trained' });
  });

  it('never keeps a case that is for now from somebody who is here', () => {
    expect(of({ roles: ['adviser'] }, specialist, { priority: 'now' })).toEqual({ type: 'fits' });
  });

  it('is not asked of a group with a queue of its own', () => {
    expect(of({ roles: ['colleague-cases'] }, specialist, { door: 'colleague', access: 'restricted' })).toEqual({
      type: 'fits',
    });
  });
});

describe('whether nobody can', () => {
  const wishes: Wishes = { officerGender: 'woman', language: 'ur' };

  it('is said wish by wish, of those who are here', () => {
    expect(nobodyMeets(wishes, [])).toEqual(['officer-language', 'officer-gender']);
    expect(nobodyMeets(wishes, [officer({ gender: 'woman' }), undefined])).toEqual(['officer-language']);
    expect(nobodyMeets(wishes, [officer({ gender: 'woman' }), officer({ languages: ['ur'] })])).toEqual([]);
    expect(nobodyMeets(NO_WISHES, [])).toEqual([]);
    expect(nobodyMeets(undefined, [])).toEqual([]);
  });
});

const officers: fc.Arbitrary<Officer | undefined> = fc.option(
  fc.record({
    languages: fc.constantFrom(null, ['en'], ['en', 'ur'], ['pl']),
    gender: fc.constantFrom('woman' as const, 'man' as const, null),
    team: fc.constantFrom('desk', null),
    training: fc.constantFrom(...TRAINING, null),
  }),
  { nil: undefined },
);
const wishes: fc.Arbitrary<Wishes> = fc.record({
  officerGender: fc.constantFrom('woman' as const, 'man' as const, null),
  language: fc.constantFrom('ur', 'pl', null),
});
const ladders = fc
  .tuple(fc.shuffledSubarray([...WISHES], { minLength: 2 }), fc.integer({ min: 0, max: 600 }), fc.nat({ max: 600 }))
  .map(([order, first, more]) =>
    order.map((relax, place) => ({ relax, afterMinutes: first + place * more, rows: ['ours' as const] })),
  );
const asked = fc
  .record({
    wishes,
    officer: officers,
    ladder: ladders,
    priority: fc.constantFrom(...PRIORITIES),
    handedOff: fc.integer({ min: 0, max: 14 * 24 * 60 }),
    waited: fc.oneof(fc.nat({ max: 10 * 60 }), fc.nat({ max: 7 * 24 * 60 })),
    due: fc.integer({ min: 1, max: 72 * 60 }),
    isLive: fc.boolean(),
  })
  .map((drawn) => {
    const handedOffAt = NINE + drawn.handedOff * MINUTE;
    const own = { ...landlord, routing: { ...landlord.routing, ladder: drawn.ladder } };
    const due = handedOffAt + drawn.due * MINUTE;
    return {
      drawn,
      asking: {
        case: waiting({
          wishes: drawn.wishes,
          priority: drawn.priority,
          handedOffAt,
          deadlines: [{ who: 'person', due, promise: '5.4', needsDecision: false }],
        }),
        staff: { roles: ['case-handler'] as const, officer: drawn.officer },
        calendar: { landlord: own, holidays: [] },
        now: handedOffAt + drawn.waited * MINUTE,
        isLive: drawn.isLive,
      } satisfies Asking,
    };
  });

/** Minutes of opening hours between two instants, counted one by one. */
const openMinutes = (from: number, to: number): number => {
  let minutes = 0;
  for (let day = wallOf(from).day; day <= wallOf(to).day; day += 1)
    for (const open of openOn(calendar, day))
      minutes += Math.max(0, Math.min(open.to, to) - Math.max(open.from, from)) / MINUTE;
  return minutes;
};

describe('always', () => {
  it('nothing is let go of before its wait in working minutes, nor before what stands above it', () => {
    fc.assert(
      fc.property(asked, ({ asking: one, drawn }) => {
        const fit = match(one);
        if (fit.type !== 'in-spite' || fit.because !== 'waited') return;
        const passed = openMinutes(one.case.handedOffAt ?? 0, one.now);
        for (const { wish } of fit.missed) {
          const place = drawn.ladder.findIndex(({ relax }) => relax === wish);
          for (const rung of drawn.ladder.slice(0, place + 1)) expect(passed).toBeGreaterThanOrEqual(rung.afterMinutes);
        }
      }),
    );
  });

  it('a wish lower on the ladder is let go of no earlier than one above it', () => {
    fc.assert(
      fc.property(asked, ({ asking: one, drawn }) => {
        const times = drawn.ladder.map(({ relax }) => relaxedAt(one.calendar, one.case.handedOffAt ?? 0, relax));
        expect([...times].sort((a, b) => a - b)).toEqual(times);
      }),
    );
  });

  it('a case for now, somebody who is there, and a promise about to fall due wait for nobody’s match', () => {
    fc.assert(
      fc.property(asked, ({ asking: one }) => {
        const fit = match(one);
        if (fit.type !== 'waits') return;
        expect([one.case.priority, one.isLive]).toEqual([expect.not.stringMatching(/^now$/), false]);
        expect(fit.until).toBeGreaterThan(one.now);
        for (const { due } of one.case.deadlines) expect(fit.until).toBeLessThanOrEqual(due - LEAST_BEFORE_DUE_MS);
      }),
    );
  });

  it('a wait ends: at its end the same person may have it', () => {
    fc.assert(
      fc.property(asked, ({ asking: one }) => {
        const fit = match(one);
        if (fit.type === 'waits') expect(match({ ...one, now: fit.until })).toMatchObject({ type: 'in-spite' });
      }),
    );
  });

  it('what is said to be missed is asked for and not met, and nothing else is told of anybody', () => {
    fc.assert(
      fc.property(asked, ({ asking: one, drawn }) => {
        const fit = match(one);
        if (fit.type === 'fits' || fit.type === 'not-trained') return;
        expect(fit.missed.length).toBeGreaterThan(0);
        const kinds: readonly Wish[] = fit.missed.map(({ wish }) => wish);
        if (kinds.includes('officer-gender')) expect(drawn.officer?.gender).not.toBe(drawn.wishes.officerGender);
        expect(kinds.every((wish) => WISHES.includes(wish))).toBe(true);
      }),
    );
  });
});
