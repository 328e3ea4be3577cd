import type { Answers, AnswerValue } from '../../../src/core/answer';
import { reasonsFrom } from '../../../src/triage/priority';

const NOW = 1_800_000_000_000;
const wording = { id: 'x', version: '1', language: 'en', hash: '0' };
const answers = (values: Readonly<Record<string, AnswerValue | null>>): Answers =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value, wording, at: NOW - 60_000 }]));
const codes = (values: Readonly<Record<string, AnswerValue | null>>): readonly string[] =>
  reasonsFrom(answers(values), NOW).map(({ code, priority }) => `${code} ${priority}`);

it('puts every sign that a human must read first at the very top', () => {
  const signs = [
    'threatened-life',
    'weapon',
    'follows-or-watches-me',
    'left-or-leaving',
    'pregnant-or-new-baby',
    'thoughts-of-ending-my-life',
    'afraid-today',
  ];
  expect(codes({ 'urgent-signs': signs })).toEqual(signs.map((sign) => `urgent-signs:${sign} now`));
});

it('raises for danger now, for a child, for serious risk and for children in the home', () => {
  expect(
    codes({ 'danger-now': 'yes', 'under-18': 'yes', 'serious-risk': 'not-sure', household: ['children', 'pets'] }),
  ).toEqual(['danger-now:yes now', 'under-18:yes now', 'serious-risk:not-sure urgent', 'household:children urgent']);
});

it('makes nothing of a no, a skip or silence', () => {
  expect(
    codes({ 'danger-now': 'no', 'under-18': 'no', 'urgent-signs': null, household: ['pets'], account: 'weapon' }),
  ).toEqual([]);
  expect(reasonsFrom({}, NOW)).toEqual([]);
});

it('gives each reason the time it was said', () => {
  expect(reasonsFrom(answers({ 'danger-now': 'yes' }), NOW)).toEqual([
    { code: 'danger-now:yes', at: NOW - 60_000, priority: 'now' },
  ]);
});
