import { join } from 'node:path';
import { DateTime } from 'luxon';
import type { Door } from '../../../src/core/case';
import type { ContactPlan } from '../../../src/core/contact-plan';
import type { Landlord } from '../../../src/core/landlord';
import { holidaysOf, loadBankHolidays } from '../../../src/landlords/bank-holidays';
import { loadLandlords } from '../../../src/landlords/load';
import { deadlines, weighedAnew } from '../../../src/triage/deadline';
import { testLandlord } from '../../support/landlord';

const manifest = join(__dirname, '../../../manifest');
const bankHolidays = loadBankHolidays(join(manifest, 'bank-holidays.json'));
const { all } = loadLandlords(join(manifest, 'landlords'));

const base = testLandlord();
type Within = Landlord['firstContact'][number]['within'];
const promising = (within: Within, division: Landlord['bankHolidays'] = 'england-and-wales'): Landlord => ({
  ...base,
  bankHolidays: division,
  firstContact: [{ who: 'person', within, clause: '1.1', rows: ['ours'] }],
});
const SAME_DAY = promising({ kind: 'same-working-day', cutOff: '16:00' });
const ONE_DAY = promising({ kind: 'working-days', days: 1 });
const IN_SCOTLAND = promising({ kind: 'working-days', days: 1 }, 'scotland');
const THREE_DAYS = promising({ kind: 'working-days', days: 3 });

const london = (text: string): number =>
  DateTime.fromFormat(text, 'yyyy-MM-dd HH:mm', { zone: 'Europe/London' }).toMillis();
const shown = (at: number | undefined): string | undefined =>
  at === undefined ? undefined : DateTime.fromMillis(at, { zone: 'Europe/London' }).toFormat('ccc yyyy-MM-dd HH:mm');
const found = (landlord: Landlord, received: string, rest: { plans?: readonly ContactPlan[]; door?: Door } = {}) =>
  deadlines({
    landlord,
    holidays: holidaysOf(bankHolidays, landlord.bankHolidays),
    receivedAt: london(received),
    plans: rest.plans ?? [],
    door: rest.door ?? 'me',
  });
const due = (landlord: Landlord, received: string): string | undefined => shown(found(landlord, received)[0]?.due);

describe('the same working day', () => {
  it.each([
    ['by close, before the cut-off', '2026-11-24 15:59', 'Tue 2026-11-24 17:00'],
    ['by close of the next, from the cut-off on', '2026-11-24 16:00', 'Wed 2026-11-25 17:00'],
    ['by close, when it comes before opening', '2026-11-24 06:10', 'Tue 2026-11-24 17:00'],
    ['after close', '2026-11-24 22:00', 'Wed 2026-11-25 17:00'],
    ['on a Saturday', '2026-11-28 11:00', 'Mon 2026-11-30 17:00'],
    ['on Friday afternoon before a bank holiday Monday', '2026-08-28 15:59', 'Fri 2026-08-28 17:00'],
    ['on Friday evening before a bank holiday Monday', '2026-08-28 17:01', 'Tue 2026-09-01 17:00'],
    ['on a bank holiday', '2026-12-25 10:00', 'Tue 2026-12-29 17:00'],
    ['on Christmas Eve after the cut-off', '2026-12-24 16:30', 'Tue 2026-12-29 17:00'],
    ['on the day summer time begins', '2026-03-29 12:00', 'Mon 2026-03-30 17:00'],
    ['on the day summer time ends', '2026-10-25 01:30', 'Mon 2026-10-26 17:00'],
  ])('%s', (_, received, expected) => expect(due(SAME_DAY, received)).toBe(expected));
});

describe('one working day from receipt, the stricter of both readings', () => {
  it.each([
    ['the same time the next day', ONE_DAY, '2026-11-24 11:20', 'Wed 2026-11-25 11:20'],
    ['by close, when it came after close', ONE_DAY, '2026-11-24 22:00', 'Wed 2026-11-25 17:00'],
    [
      'the same time, before opening too: staff have the day before',
      ONE_DAY,
      '2026-11-24 06:00',
      'Wed 2026-11-25 06:00',
    ],
    ['over a weekend', ONE_DAY, '2026-11-27 16:59', 'Mon 2026-11-30 16:59'],
    ['on Friday at 17:01 before a bank holiday', ONE_DAY, '2026-08-28 17:01', 'Tue 2026-09-01 17:00'],
    ['on Saturday counted from Saturday', ONE_DAY, '2026-11-28 10:15', 'Mon 2026-11-30 10:15'],
    [
      'at night at a weekend: by close, not before anybody is at work',
      ONE_DAY,
      '2026-11-29 03:00',
      'Mon 2026-11-30 17:00',
    ],
    ['Christmas Eve 2026', ONE_DAY, '2026-12-24 16:30', 'Tue 2026-12-29 16:30'],
    ['Maundy Thursday 2026 in England and Wales', ONE_DAY, '2026-04-02 12:00', 'Tue 2026-04-07 12:00'],
    ['Maundy Thursday 2026 in Scotland', IN_SCOTLAND, '2026-04-02 12:00', 'Mon 2026-04-06 12:00'],
    ['Friday 12 June 2026 in England and Wales', ONE_DAY, '2026-06-12 12:00', 'Mon 2026-06-15 12:00'],
    ['New Year 2027 in Scotland', IN_SCOTLAND, '2026-12-31 12:00', 'Tue 2027-01-05 12:00'],
    ['over the night the clocks go forward', ONE_DAY, '2026-03-27 10:00', 'Mon 2026-03-30 10:00'],
    ['over the night the clocks go back', ONE_DAY, '2026-10-23 16:00', 'Mon 2026-10-26 16:00'],
    ['three days over a weekend', THREE_DAYS, '2026-11-26 10:00', 'Tue 2026-12-01 10:00'],
    ['three days over Christmas', THREE_DAYS, '2026-12-23 10:00', 'Wed 2026-12-30 10:00'],
  ])('%s', (_, landlord, received, expected) => expect(due(landlord, received)).toBe(expected));
});

describe('against a second calculation, for every landlord', () => {
  /** Days as text, hours as numbers: no zone arithmetic but the last line's. */
  const independent = (landlord: Landlord, within: Within, received: string): string => {
    const date = received.slice(0, 10);
    const time = received.slice(11);
    const next = (from: string, by: number): string =>
      new Date(Date.parse(`${from}T12:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
    const works = (one: string): boolean =>
      ![0, 6].includes(new Date(`${one}T12:00:00Z`).getUTCDay()) &&
      !holidaysOf(bankHolidays, landlord.bankHolidays).includes(one);
    const after = (from: string): string => {
      let day = next(from, 1);
      while (!works(day)) day = next(day, 1);
      return day;
    };
    const atWork = works(date) && time < '17:00';
    const inTime = time < '17:00' && (time > '09:00' || atWork);
    if (within.kind === 'same-working-day') return `${atWork && time < within.cutOff ? date : after(date)} 17:00`;
    let day = date;
    for (let n = 0; n < within.days; n += 1) day = after(day);
    return `${day} ${inTime ? time : '17:00'}`;
  };

  it.each(all.map((landlord) => [landlord.id, landlord] as const))('%s', (_, landlord) => {
    expect(landlord.hours.open).toEqual([{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' }]);
    for (let hour = 0; hour < 24 * 420; hour += 31) {
      const received = DateTime.fromISO('2026-01-01T00:20', { zone: 'Europe/London' })
        .plus({ hours: hour })
        .toFormat('yyyy-MM-dd HH:mm');
      const clocks = found(landlord, received, { door: 'someone-else' });
      expect(
        clocks.map(
          (one) =>
            `${one.who} ${one.promise} ${DateTime.fromMillis(one.due, { zone: 'Europe/London' }).toFormat('yyyy-MM-dd HH:mm')}`,
        ),
      ).toEqual(
        landlord.firstContact.map(
          ({ who, clause, within }) => `${who} ${clause} ${independent(landlord, within, received)}`,
        ),
      );
    }
  });
});

describe('whose clock', () => {
  const both: Landlord = {
    ...base,
    firstContact: [
      { who: 'reporter', within: { kind: 'working-days', days: 1 }, clause: '5.4', rows: ['ours'] },
      {
        who: 'person',
        within: { kind: 'same-working-day', cutOff: '16:00' },
        clause: 'product-default',
        rows: ['ours'],
      },
    ],
  };

  it('runs for the reporter and for the person of a report about somebody else', () => {
    expect(found(both, '2026-11-24 11:00', { door: 'someone-else' }).map(({ who, promise }) => [who, promise])).toEqual(
      [
        ['reporter', '5.4'],
        ['person', 'product-default'],
      ],
    );
  });

  it('is the policy’s promise to whoever reports, for somebody who reports their own', () => {
    expect(found(both, '2026-11-24 11:00').map(({ who, promise, due: at }) => [who, promise, shown(at)])).toEqual([
      ['person', '5.4', 'Wed 2026-11-25 11:00'],
    ]);
  });

  it('is two where that promise is to try: a separate one for speaking with the person [SO19]', () => {
    const southern = all.find(({ id }) => id === 'southern');
    if (!southern) throw new Error('not served');
    expect(southern.firstContact.find(({ who }) => who === 'person')?.rows).toEqual(['ours']);
    const clocks = found(southern, '2026-11-24 11:00');
    expect(clocks.map(({ who, promise, due: at }) => [who, promise, shown(at)])).toEqual([
      ['person', '5.4', 'Wed 2026-11-25 11:00'],
      ['person', 'product-default', 'Wed 2026-11-25 11:00'],
    ]);
  });

  it('is the strictest where the policy promises both', () => {
    const [first, second] = both.firstContact;
    if (!first || !second) throw new Error('two promises');
    const strict = { ...both, firstContact: [first, { ...second, clause: '4.1' }] };
    expect(found(strict, '2026-11-24 11:00').map(({ promise, due: at }) => [promise, shown(at)])).toEqual([
      ['4.1', 'Tue 2026-11-24 17:00'],
    ]);
  });
});

describe('beside the safe times of a plan', () => {
  const plan = (windows: ContactPlan['windows'], about: ContactPlan['about'] = 'person'): ContactPlan => ({
    about,
    method: 'call',
    detail: '+447700900123',
    private: 'only-me',
    windows,
    never: [],
    voicemail: 'no',
    answered: 'wrong-number',
    ifCutOff: 'wait-for-me',
    setBy: 'person',
    setOn: 'web-chat',
    confirmedAt: 0,
    verified: false,
    version: 1,
  });
  const RECEIVED = '2026-11-24 11:00';
  const decision = (windows: ContactPlan['windows']) =>
    found(ONE_DAY, RECEIVED, { plans: [plan(windows)] }).map(({ firstSafe, needsDecision }) => [
      shown(firstSafe),
      needsDecision,
    ]);

  it.each([
    [
      'a safe time at work before it falls due: nothing to decide',
      [{ days: ['tue' as const], from: '14:00', to: '15:00' }],
      'Tue 2026-11-24 14:00',
      false,
    ],
    ['safe already', [{ days: ['tue' as const], from: '08:00', to: '15:00' }], 'Tue 2026-11-24 11:00', false],
    [
      'the first safe time comes after it: a human decides',
      [{ days: ['thu' as const], from: '10:00', to: '11:00' }],
      'Thu 2026-11-26 10:00',
      true,
    ],
    [
      'the first safe time is the very moment it falls due',
      [{ days: ['wed' as const], from: '11:00', to: '12:00' }],
      'Wed 2026-11-25 11:00',
      true,
    ],
    [
      'safe only when nobody is at work',
      [{ days: ['tue' as const, 'wed' as const], from: '18:00', to: '20:00' }],
      'Tue 2026-11-24 18:00',
      true,
    ],
    ['no windows', null, undefined, true],
  ])('%s', (_, windows, firstSafe, needs) => expect(decision(windows)).toEqual([[firstSafe, needs]]));

  it.each<[string, Partial<ContactPlan>]>([
    ['times, and no way to reach them', { method: null }],
    ['a text to a number that others see', { method: 'text', private: 'others-sometimes' }],
    ['a call, and no number', { detail: null }],
    ['they will make contact', { method: 'i-will-contact-you' }],
  ])('a human decides where a plan holds %s', (_, over) => {
    const always = { ...plan([{ days: ['tue', 'wed'], from: '00:00', to: '24:00' }]), ...over };
    const [one] = found(ONE_DAY, RECEIVED, { plans: [always] });
    expect([one?.needsDecision, one?.firstSafe]).toEqual([true, undefined]);
  });

  it('is weighed anew beside a plan that was set since, and is no other promise', () => {
    const [before] = found(ONE_DAY, RECEIVED, { plans: [plan([{ days: ['tue'], from: '14:00', to: '15:00' }])] });
    if (!before) throw new Error('a promise');
    const since = (windows: ContactPlan['windows'], at = '2026-11-24 13:00') =>
      weighedAnew(
        before,
        { ...plan(windows), confirmedAt: london(at) },
        { landlord: ONE_DAY, holidays: holidaysOf(bankHolidays, ONE_DAY.bankHolidays) },
      );
    const stricter = since([{ days: ['thu'], from: '10:00', to: '11:00' }]);
    expect([before.needsDecision, stricter.needsDecision, stricter.due]).toEqual([false, true, before.due]);
    expect(since([{ days: ['wed'], from: '10:00', to: '11:00' }]).needsDecision).toBe(false);
    expect(since([{ days: ['thu'], from: '10:00', to: '11:00' }], '2026-11-25 11:00')).toBe(before);
  });

  it('a safe time that ends within minutes is none: the desk rings nobody, and writes to nobody, so near its end', () => {
    const till = (to: string, method: ContactPlan['method'] = 'call') => {
      const [one] = found(SAME_DAY, RECEIVED, { plans: [{ ...plan([{ days: ['tue'], from: '08:00', to }]), method }] });
      return [one?.needsDecision, one?.firstSafe === london(RECEIVED)];
    };
    expect([till('11:02'), till('11:03')]).toEqual([
      [true, false],
      [false, true],
    ]);
    expect([till('11:14', 'text'), till('11:15', 'text'), till('11:01', 'relay-uk')]).toEqual([
      [true, false],
      [false, true],
      [false, true],
    ]);
  });

  it('without a plan a human decides', () => expect(found(ONE_DAY, RECEIVED)[0]?.needsDecision).toBe(true));

  it('looks at each one’s own plan', () => {
    const two: Landlord = {
      ...base,
      firstContact: [
        ...ONE_DAY.firstContact,
        { who: 'reporter', within: { kind: 'working-days', days: 1 }, clause: '2', rows: ['ours'] },
      ],
    };
    const plans = [plan(null), plan([{ days: ['tue'], from: '12:00', to: '13:00' }], 'reporter')];
    expect(
      found(two, RECEIVED, { plans, door: 'someone-else' }).map(({ who, needsDecision }) => [who, needsDecision]),
    ).toEqual([
      ['person', true],
      ['reporter', false],
    ]);
  });
});
