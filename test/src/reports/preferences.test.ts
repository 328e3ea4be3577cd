/** Whether whom they asked for was met, counted by kind: small numbers held back, and faith not counted [AS26, FU37, SO22, SO23]. */
import { textOf } from '../../../src/core/answer';
import type { CaseFile } from '../../../src/core/case-file';
import { staffId } from '../../../src/core/staff';
import { NO_WORK } from '../../../src/core/work';
import type { Unmet, Wishes } from '../../../src/core/wishes';
import { preferencesOf } from '../../../src/reports/preferences';
import { report } from '../../../src/reports/report';
import { answer } from '../console/fixtures';
import { handedOff, NOW } from '../store/fixtures';
import { codes } from './fixtures';

const ANNA = staffId('staff-anna');
const WOMAN: Wishes = { officerGender: 'woman', language: null };
const unmet = (over: Partial<Unmet> = {}): Unmet => ({
  id: 'officer-gender-1',
  what: 'officer-gender',
  at: NOW,
  by: ANNA,
  because: 'waited',
  isKnown: true,
  settled: null,
  ...over,
});
const worked = (over: Partial<CaseFile>, ...all: readonly Unmet[]): CaseFile => {
  const file = handedOff(over);
  return { ...file, content: { ...file.content, work: { ...NO_WORK, unmet: all } } };
};
const settled = (how: 'call' | 'met-after-all') => ({ at: NOW, by: ANNA, how });

it.each<[string, CaseFile, string]>([
  ['nobody asked', handedOff({ owner: ANNA }), 'not-asked'],
  ['nobody has it yet', handedOff({ wishes: WOMAN }), 'not-known'],
  ['whoever has it is whom they asked for', handedOff({ wishes: WOMAN, owner: ANNA }), 'met'],
  ['it could not be met', worked({ wishes: WOMAN, owner: ANNA }, unmet()), 'not-met'],
  ['nothing says', worked({ wishes: WOMAN, owner: ANNA }, unmet({ isKnown: false })), 'not-known'],
  [
    'nothing said, and they were told',
    worked({ wishes: WOMAN, owner: ANNA }, unmet({ isKnown: false, settled: settled('call') })),
    'not-met',
  ],
  ['it was met after all', worked({ wishes: WOMAN, owner: ANNA }, unmet({ settled: settled('met-after-all') })), 'met'],
  ['it was not met, and they ask no more', worked({ owner: ANNA }, unmet()), 'not-met'],
])('is by what is on record, where %s', (_, file, expected) => {
  expect(preferencesOf(file)['officer-gender']).toBe(expected);
});

it('is of an interpreter once one is booked', () => {
  const asked = handedOff();
  const answers = { interpreter: answer('handler-choice.interpreter', 'woman') };
  const file = { ...asked, content: { ...asked.content, answers } };
  expect(textOf(file.content.answers, 'interpreter')).toBe('woman');
  expect(preferencesOf(file).interpreter).toBe('not-known');
  const booked = { at: NOW, by: ANNA, language: 'Urdu', agency: 'Made up', gender: 'woman' as const };
  const work = { ...NO_WORK, interpreters: [booked] };
  expect(preferencesOf({ ...file, content: { ...file.content, work } }).interpreter).toBe('met');
  expect(preferencesOf(handedOff()).interpreter).toBe('not-asked');
});

it('stands in the report by kind, small numbers held back and never crossed with another', () => {
  const gender = (met: 'met' | 'not-met' | 'not-asked', many: number) =>
    Array.from({ length: many }, () =>
      codes({ preferences: { 'officer-gender': met, 'officer-language': 'not-asked', interpreter: 'not-asked' } }),
    );
  const lines = report([...gender('met', 12), ...gender('not-met', 2), ...gender('not-asked', 30)], NOW);
  const section = lines.filter((line) => line.section === 'asked-for-officer-gender');
  expect(section.map(({ code, figure }) => [code, figure])).toEqual([
    ['not-asked', 30],
    ['met', 'held back'],
    ['not-met', 'fewer than 5'],
    ['not-known', 0],
  ]);
  expect(section.every(({ rows }) => rows.includes('AS26') && rows.includes('SO22'))).toBe(true);
  expect(lines.some(({ section: name }) => name.includes('prefer'))).toBe(false);
});

it('counts no faith, asked or not [SO23]', () => {
  expect(JSON.stringify([report([codes()], NOW), preferencesOf(handedOff())])).not.toMatch(/faith|religion|belief/i);
});
