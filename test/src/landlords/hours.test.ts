import { hoursFaults } from '../../../src/landlords/hours';

const open = (...spans: readonly (readonly [string, string])[]) =>
  spans.map(([from, to]) => ({ days: ['mon' as const], from, to }));
const faults = (spans: ReturnType<typeof open>, exceptions: Parameters<typeof hoursFaults>[0]['exceptions'] = []) =>
  hoursFaults({ open: spans, exceptions, bankHolidays: 'closed', rows: ['ours'] });

it('takes several stretches a day, in any order, one ending as the next begins', () => {
  expect(faults(open(['13:00', '17:00'], ['08:00', '12:00'], ['12:00', '13:00']))).toEqual([]);
  expect(faults(open(['00:00', '24:00']))).toEqual([]);
});

it('names the day on which hours overlap or run backwards', () => {
  expect(faults(open(['08:00', '12:00'], ['11:59', '17:00']))).toEqual([expect.stringContaining('hours.open.mon')]);
  expect(faults(open(['12:00', '12:00']))).toEqual([expect.stringContaining('an end later than its start')]);
});

it('takes a one-off closed day, and one with other hours, once each', () => {
  const closed = { date: '2026-12-24', open: [], why: 'Office closed' };
  const early = { date: '2026-12-31', open: [{ from: '09:00', to: '12:00' }], why: 'Early close' };
  expect(faults(open(['09:00', '17:00']), [closed, early])).toEqual([]);
  expect(faults(open(['09:00', '17:00']), [closed, closed])).toEqual([expect.stringContaining('2026-12-24 twice')]);
  expect(faults(open(['09:00', '17:00']), [{ ...early, open: [{ from: '12:00', to: '09:00' }] }])).toHaveLength(1);
});
