import type { Condition, Dialog } from '../src/engine/dialog';

const onPage: Condition = { channel: ['web-chat', 'connect-app'] };
const untold: Condition = { session: 'nobody-there' };
const told: Condition = { all: [{ not: untold }, onPage] };
/** At a counter there is no page of theirs to leave, and no button to choose. */
const readAloud: Condition = { all: [told, { session: 'typed' }] };
const onOwnPage: Condition = { all: [told, { not: { session: 'typed' } }] };

export const check: Dialog = {
  id: 'check',
  about: 'Read back, change, send or stop, before anything told after `enough` goes to a handler.',
  steps: [
    {
      kind: 'choose',
      id: 'check',
      required: true,
      choices: ['send', 'change', 'stop'],
      vars: ['readback', 'short-readback'],
    },
    {
      kind: 'choose',
      id: 'change-which',
      choices: [],
      offered: 'answered-questions',
      when: { answer: 'check', is: 'change' },
    },
    { kind: 'do', id: 'change', do: 'change', when: { answer: 'check', is: 'change' } },
    { kind: 'do', id: 'stop', do: 'stop', when: { answer: 'check', is: 'stop' } },
  ],
};

export const receipt: Dialog = {
  id: 'receipt',
  about: 'The hand-off, and what the person hears of it. Never names abuse; never promises safety.',
  steps: [
    { kind: 'do', id: 'hand-off', do: 'hand-off' },
    { kind: 'say', id: 'thank-you', vars: ['landlord'], when: { not: untold } },
    {
      kind: 'say',
      id: 'promise',
      vars: ['landlord', 'due', 'windows'],
      when: { all: [{ session: 'reachable' }, told] },
    },
    {
      kind: 'say',
      id: 'no-contact',
      vars: ['customer-line'],
      when: { all: [{ not: { session: 'reachable' } }, told] },
    },
    { kind: 'say', id: 'way-back', vars: ['reference', 'word-we-say', 'word-you-answer'], when: onOwnPage },
    { kind: 'say', id: 'way-back-told', vars: ['reference', 'word-we-say', 'word-you-answer'], when: readAloud },
    { kind: 'say', id: 'words', vars: ['word-we-say', 'word-you-answer'], when: { channel: ['voice'] } },
    { kind: 'say', id: 'support', vars: ['always-lines'], when: told },
    { kind: 'say', id: 'way-out', vars: ['complaints'], when: onOwnPage },
    { kind: 'say', id: 'complaints', vars: ['complaints'], when: readAloud },
    { kind: 'say', id: 'typed-in', vars: ['due'], when: { all: [untold, onPage] } },
    { kind: 'do', id: 'end', do: 'end', because: 'sent' },
  ],
};
