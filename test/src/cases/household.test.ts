/** Two sides of one household: seen by staff as a "may", and looked after by two people. */
import { allowBoth, conflictsOf, recordTenancy, type Found } from '../../../src/cases/household';
import { asPassedOn, isOtherSide, toOneSide } from '../../../src/cases/sides';
import { type CaseFile, workOf } from '../../../src/core/case-file';
import { jointTenancy, linksOf, type Link } from '../../../src/core/household';
import { caseId } from '../../../src/core/ids';
import { staffId } from '../../../src/core/staff';
import type { ActDecision } from '../../../src/store/act';
import { aCase, answer, handedOff, NOW, plan } from '../store/fixtures';

const ANNA = staffId('staff-anna');
const BEN = staffId('staff-ben');
const ACTOR = { by: ANNA, at: NOW };

const told = (answers: Readonly<Record<string, string>>, over: Partial<CaseFile> = {}): CaseFile =>
  handedOff({
    ...over,
    content: {
      ...handedOff().content,
      answers: Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, answer(value)])),
    },
  });

const fileAfter = (decided: ActDecision | { readonly refused: string }): CaseFile => {
  if ('refused' in decided || !decided.case) throw new Error(JSON.stringify(decided));
  return decided.case;
};

describe('what two cases may have in common', () => {
  const homes = (home: string): readonly Link[] =>
    linksOf({ answers: { home: answer(home) }, plans: [], tenancy: null });

  it.each([
    ['Flat 2, 14 Example Road, AB1 2CD', '2/14 example rd ab12cd'],
    ['My tenancy reference is 10-44 821', 'ref 1044821'],
    ['12 Example Street', '12, example street.'],
  ])('a home is the same however it is written: %s', (one, other) => {
    expect(homes(one)).toHaveLength(1);
    expect(homes(one)).toEqual(homes(other));
  });

  it.each(['AB1 2CD', 'near the park', '', '7', 'the flat above the shop'])('nothing is made of %j', (home) => {
    expect(homes(home)).toEqual([]);
  });

  it('a neighbour is not the same home', () => {
    expect(homes('12 Example Road, AB1 2CD')).not.toEqual(homes('14 Example Road, AB1 2CD'));
  });

  it('numbers and e-mails of either plan, and of the line, each once', () => {
    const plans = [
      plan({ detail: '+447700900001' }),
      plan({ detail: 'Person@Example.org', method: 'email' }),
      plan({ about: 'reporter', detail: '+447700900002' }),
      plan({ method: 'trusted-person', detail: 'my sister, at work' }),
    ];
    const line = { number: '+447700900001', accountHome: null };
    expect(linksOf({ answers: {}, plans, tenancy: null }, line)).toEqual([
      { kind: 'number', value: '+447700900001' },
      { kind: 'email', value: 'person@example.org' },
      { kind: 'number', value: '+447700900002' },
    ]);
  });
});

describe('two sides', () => {
  const theirs = told({ name: 'Robin', account: 'Alex shouts at me' });

  it.each<[string, CaseFile, readonly string[]]>([
    ['one tells of their own behaviour', told({}, { door: 'my-behaviour' }), ['own-behaviour']],
    ['one names the other', told({ name: 'Alex' }), ['names-the-other']],
    ['the other names the one', told({ name: 'Sam', 'keep-from': 'Robin, who works in repairs' }), ['names-the-other']],
    ['both', told({ name: 'Alex' }, { door: 'my-behaviour' }), ['own-behaviour', 'names-the-other']],
    ['the same person tells again, naming themselves', told({ name: 'robin', account: 'It is Robin again' }), []],
    ['nothing is known', told({}), []],
  ])('are seen where %s', (_, other, expected) => {
    expect(conflictsOf(theirs, other)).toEqual(expected);
    expect(conflictsOf(other, theirs)).toEqual(expected);
  });

  it('both of their own behaviour are no conflict by that', () => {
    expect(conflictsOf(told({}, { door: 'my-behaviour' }), told({}, { door: 'my-behaviour' }))).toEqual([]);
  });

  const other = told({ name: 'Alex' }, { id: caseId('case-2'), owner: ANNA });
  const seen = { case: theirs, session: null, linked: [other] };

  it('are not looked after by one officer', () => {
    expect(isOtherSide(seen, ANNA)).toBe(true);
    expect(isOtherSide(seen, BEN)).toBe(false);
    expect(toOneSide(seen, ANNA, () => 'taken')).toEqual({ refused: 'other-side' });
    expect(toOneSide(seen, BEN, () => 'taken')).toBe('taken');
  });

  it('also once the other is closed', () => {
    expect(isOtherSide({ ...seen, linked: [{ ...other, state: 'closed' }] }, ANNA)).toBe(true);
  });

  it('are not told of by refusing to pass a case on, to whoever may not know of the other', () => {
    expect(
      isOtherSide(
        asPassedOn(seen, () => false),
        ANNA,
      ),
    ).toBe(false);
    expect(
      isOtherSide(
        asPassedOn(seen, ({ id }) => id === other.id),
        ANNA,
      ),
    ).toBe(true);
  });

  it('may be where both are of own behaviour, and where nothing links them', () => {
    const own = told({}, { door: 'my-behaviour' });
    const another = told({}, { id: caseId('case-2'), owner: ANNA, door: 'my-behaviour' });
    expect(isOtherSide({ case: own, session: null, linked: [another] }, ANNA)).toBe(false);
    expect(isOtherSide({ case: theirs, session: null }, ANNA)).toBe(false);
  });

  it('may be once somebody named let them, with a reason that is kept', () => {
    const allowed = allowBoth(seen, { by: BEN, at: NOW }, ' Nobody else is trained ');
    const file = fileAfter(allowed);
    expect(workOf(file).bothAllowed).toEqual({ by: BEN, at: NOW, reason: 'Nobody else is trained' });
    expect(allowed).toMatchObject({ events: [{ type: 'both_allowed', by: BEN }] });
    expect(isOtherSide({ ...seen, case: file }, ANNA)).toBe(false);
    expect(allowBoth(seen, ACTOR, '  ')).toEqual({ refused: 'no-decision-reason' });
    expect(allowBoth({ case: aCase(), session: null }, ACTOR, 'x')).toEqual({ refused: 'not-open' });
  });
});

describe('whose tenancy it is', () => {
  const found = { holds: 'joint', reference: '1044821', address: null, addressChanging: true } as const;
  const record = (file: CaseFile, over: Partial<Found> = {}) =>
    recordTenancy({ case: file, session: null }, ACTOR, { ...found, ...over });
  const sole = { holds: 'sole', because: ' The signed agreement ' } as const;

  it('stands on the case as staff found it, in codes on its timeline', () => {
    const decided = record(handedOff());
    expect(workOf(fileAfter(decided)).tenancy).toEqual({ ...found, ...ACTOR });
    expect(decided).toMatchObject({ events: [{ type: 'tenancy_recorded', by: ANNA, holds: 'joint', was: null }] });
    expect(JSON.stringify('events' in decided && decided.events)).not.toContain('1044821');
    expect(record(aCase())).toEqual({ refused: 'not-open' });
  });

  it('is theirs alone only with what shows it, and what was found before stays', () => {
    const joint = fileAfter(record(handedOff()));
    for (const file of [joint, handedOff()])
      for (const because of [undefined, '  '])
        expect(record(file, { holds: 'sole', ...(because === undefined ? {} : { because }) })).toEqual({
          refused: 'no-sole-reason',
        });
    const decided = record(joint, sole);
    expect(decided).toMatchObject({ events: [{ holds: 'sole', was: 'joint' }] });
    expect(workOf(fileAfter(decided))).toMatchObject({
      tenancy: { holds: 'sole', because: 'The signed agreement' },
      tenancyBefore: [{ holds: 'joint', reference: '1044821' }],
    });
    const twice = workOf(fileAfter(record(fileAfter(decided), { holds: 'not-known' })));
    expect(twice.tenancyBefore?.map(({ holds }) => holds)).toEqual(['joint', 'sole']);
  });

  it.each([
    ['joint', 'mine', 'joint'],
    ['sole', 'joint-with-them', 'joint'],
    [null, 'joint-with-them', 'joint'],
    ['sole', 'not-asked', 'not-joint'],
    ['other', 'not-sure', 'not-joint'],
    [null, 'mine', 'not-joint'],
    ['not-known', 'neither', 'not-joint'],
    ['not-known', 'not-sure', 'treat-as-joint'],
    [null, 'not-sure', 'treat-as-joint'],
    [null, 'not-asked', 'treat-as-joint'],
  ] as const)('found %s and said %s is treated as %s', (holds, said, expected) => {
    expect(jointTenancy(holds, said)).toBe(expected);
  });
});
