/** The numbers by policy row: AL36, AL37, AS51, FU37, FU40, SO48. */
import type { CaseCodes } from '../../../src/reports/codes';
import { report } from '../../../src/reports/report';
import { HOUR, NOW } from '../store/fixtures';
import { attempt, codes } from './fixtures';

const many = (count: number, over: Partial<CaseCodes> = {}): readonly CaseCodes[] =>
  Array.from({ length: count }, () => codes(over));

const figures = (cases: readonly CaseCodes[], section: string): Record<string, unknown> =>
  Object.fromEntries(
    report(cases, NOW + 48 * HOUR)
      .filter((line) => line.section === section)
      .map(({ code, figure }) => [code, figure]),
  );

describe('a report', () => {
  it('counts volume, channel and door [AL36, AS51, FU40]', () => {
    const cases = [...many(12), ...many(20, { channel: 'sms' }), ...many(7, { door: 'someone-else' })];
    expect(figures(cases, 'volume')).toEqual({ 'handed-off': 39 });
    expect(figures(cases, 'channel')).toMatchObject({ 'web-chat': 19, 'connect-app': 0, sms: 20, voice: 0, letter: 0 });
    expect(figures(cases, 'door')).toEqual({
      me: 32,
      'not-sure': 0,
      'someone-else': 7,
      'my-behaviour': 0,
      other: 0,
    });
  });

  it('counts first contact inside the promise, outside the plan never [FU37, SO48]', () => {
    const spoke = { attempts: [attempt()] };
    const unsafe = { attempts: [attempt({ withinPlan: false })] };
    const cases = [...many(10, spoke), ...many(6, unsafe), ...many(5)];
    expect(figures(cases, 'first-contact-person')).toMatchObject({ 'spoke-in-time': 10, 'not-in-time': 11 });
    expect(figures(cases, 'first-contact-reporter')).toMatchObject({ 'no-promise': 21 });
  });

  it('counts outcomes, MARAC and who asked for a home tonight [AL36, AL37, FU37]', () => {
    const cases = [
      ...many(6, { outcome: 'moved', state: 'closed' }),
      ...many(9, { referredTo: ['marac', 'specialist'] }),
      ...many(5, { tonight: true }),
    ];
    expect(figures(cases, 'outcome')).toMatchObject({ moved: 6, 'not-closed': 14, 'support-in-place': 0 });
    expect(figures(cases, 'referred-to-marac')).toEqual({ yes: 9, no: 11 });
    expect(figures(cases, 'asked-for-a-home-tonight')).toEqual({ yes: 5, no: 15 });
  });

  it('counts who was given a home as an emergency [AL37]', () => {
    const cases = [...many(9), ...many(6, { allocated: true })];
    expect(figures(cases, 'emergency-allocations')).toEqual({ yes: 6, no: 9 });
  });

  it('gives no small number away, in a part or by the parts beside it', () => {
    const cases = [...many(2, { channel: 'voice' }), ...many(8, { channel: 'sms' }), ...many(30)];
    expect(figures(cases, 'channel')).toMatchObject({
      'web-chat': 30,
      'connect-app': 0,
      sms: 'held back',
      voice: 'fewer than 5',
    });
    const few = report(many(3), NOW).filter(({ figure }) => typeof figure === 'number');
    expect(few).toEqual([]);
  });

  it('splits the same cases in each section, and cites a policy row on each line', () => {
    const cases = [...many(7), ...many(9, { channel: 'voice', door: 'colleague', outcome: 'moved', tonight: true })];
    for (const section of new Set(report(cases, NOW).map((line) => line.section))) {
      const parts = Object.values(figures(cases, section)).filter((figure) => typeof figure === 'number');
      const isWhole = parts.length === Object.keys(figures(cases, section)).length;
      if (isWhole) expect([section, parts.reduce((sum, figure) => sum + figure, 0)]).toEqual([section, 16]);
    }
    expect(new Set(report(cases, NOW).flatMap(({ rows }) => rows))).toEqual(
      new Set(['AL36', 'AL37', 'AS26', 'AS51', 'FU37', 'FU40', 'SO22', 'SO48']),
    );
    expect(report(cases, NOW).every(({ rows }) => rows.length > 0)).toBe(true);
  });

  it('of a quarter holds back what would give a month away, by the months in London', () => {
    const [october, december] = [Date.parse('2026-09-30T23:30:00Z'), Date.parse('2026-12-20T12:00:00Z')];
    const cases = [...many(10, { handedOffAt: october }), ...many(12), ...many(2, { handedOffAt: december })];
    const volume = (kind: 'month' | 'quarter', of: readonly CaseCodes[]) =>
      report(of, december, kind).find(({ section }) => section === 'volume')?.figure;
    expect(volume('month', cases.slice(0, 10))).toBe(10);
    expect(volume('month', cases.slice(22))).toBe('fewer than 5');
    expect(volume('quarter', cases)).toBe('held back');
    expect(volume('quarter', cases.slice(0, 22))).toBe(22);
  });

  it('of no cases says none', () => {
    expect(new Set(report([], NOW).map(({ figure }) => figure))).toEqual(new Set([0]));
  });
});
