import type { Condition, Dialog } from '../src/engine/dialog';

const found: Condition = { session: 'returned' };
const lost: Condition = {
  any: [
    { answer: 'reference', is: 'skipped' },
    { answer: 'words', is: 'skipped' },
  ],
};
const tried: Condition = { all: [{ answered: 'words' }, { not: found }] };
const tightens: Condition = { answer: 'returning-do', is: 'tighten-plan' };
const writes: Condition = { answer: 'returning-do', is: ['add', 'change-plan'] };

export const returning: Dialog = {
  id: 'returning',
  about:
    'Somebody with a reference and the two words. Tightening works at once; anything else waits for a human (R11, R17). The list comes back until they are done.',
  steps: [
    { kind: 'write', id: 'reference', check: 'reference' },
    { kind: 'write', id: 'words', check: 'words', when: { answered: 'reference' } },
    { kind: 'do', id: 'check', do: 'check-way-back', when: { answered: 'words' } },
    { kind: 'say', id: 'not-matched', when: { all: [tried, { session: 'tries-left' }] } },
    {
      kind: 'do',
      id: 'try-again',
      do: 'ask-anew',
      steps: ['reference', 'words', 'returning.check', 'returning.not-matched'],
      when: { all: [tried, { session: 'tries-left' }] },
    },
    { kind: 'include', id: 'lost', dialog: 'fresh-start', when: { any: [lost, tried] } },
    {
      kind: 'choose',
      id: 'returning-do',
      choices: ['tighten-plan', 'add', 'ask-for-a-call', 'change-plan', 'stop-sharing', 'withdraw', 'delete', 'done'],
      settles: ['tighten', 'returning-words'],
      when: found,
    },
    {
      kind: 'choose-many',
      id: 'tighten',
      choices: ['no-texts', 'no-calls', 'no-email', 'no-contact'],
      when: { all: [found, tightens] },
    },
    { kind: 'write', id: 'returning-words', when: { all: [found, writes] } },
    { kind: 'do', id: 'carry-out', do: 'carry-out-return', when: { all: [found, { answered: 'returning-do' }] } },
    {
      kind: 'say',
      id: 'done-now',
      when: {
        all: [found, { any: [{ answered: 'tighten' }, { answer: 'returning-do', is: 'stop-sharing' }] }],
      },
    },
    { kind: 'say', id: 'nothing-changed', when: { all: [found, tightens, { not: { answered: 'tighten' } }] } },
    {
      kind: 'say',
      id: 'a-person-will',
      vars: ['landlord'],
      when: {
        all: [found, { answer: 'returning-do', is: ['add', 'change-plan', 'withdraw', 'delete'] }],
      },
    },
    {
      kind: 'say',
      id: 'a-person-as-agreed',
      vars: ['landlord'],
      when: { all: [found, { answer: 'returning-do', is: 'ask-for-a-call' }] },
    },
    {
      kind: 'do',
      id: 'another',
      do: 'ask-anew',
      steps: [
        'returning-do',
        'returning.carry-out',
        'returning.done-now',
        'returning.nothing-changed',
        'returning.a-person-will',
        'returning.a-person-as-agreed',
      ],
      when: { all: [found, { answered: 'returning-do' }, { not: { answer: 'returning-do', is: 'done' } }] },
    },
    { kind: 'say', id: 'goodbye', when: found },
    { kind: 'do', id: 'end', do: 'end', because: 'returned', when: found },
  ],
};

export const freshStart: Dialog = {
  id: 'fresh-start',
  about: 'A lost reference: a new short report that a human joins to the old one.',
  steps: [
    { kind: 'choose', id: 'fresh-start', choices: ['yes', 'no'] },
    { kind: 'say', id: 'goodbye', when: { not: { answer: 'fresh-start', is: 'yes' } } },
    { kind: 'do', id: 'end', do: 'end', because: 'returned', when: { not: { answer: 'fresh-start', is: 'yes' } } },
    { kind: 'include', id: 'report', dialog: 'me', when: { answer: 'fresh-start', is: 'yes' } },
  ],
};
