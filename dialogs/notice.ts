import type { Condition, Dialog } from '../src/engine/dialog';

const keepFrom = { answer: 'notice', is: 'agree-keep-from' } as const;
const reaches = { session: 'keep-from-reaches-readers' } as const;

/** From a letter or an e-mail: there is nobody to ask, so nobody is said to have agreed. */
const untold: Condition = { session: 'nobody-there' };

export const notice: Dialog = {
  id: 'notice',
  about: 'Who reads this, what is kept, and when it may have to be shared. Nothing is kept before it is agreed (R2).',
  steps: [
    {
      kind: 'choose',
      id: 'notice',
      required: true,
      vars: ['landlord', 'rules'],
      settles: ['keep-from'],
      choices: ['agree', 'agree-keep-from', 'not-agree', 'tell-me-more'],
      when: { not: untold },
    },
    { kind: 'say', id: 'nobody-there', when: { all: [untold, { channel: ['web-chat', 'connect-app'] }] } },
    { kind: 'say', id: 'more', vars: ['landlord'], when: { answer: 'notice', is: 'tell-me-more' } },
    {
      kind: 'do',
      id: 'ask-again',
      do: 'ask-anew',
      steps: ['notice', 'notice.more'],
      when: { answer: 'notice', is: 'tell-me-more' },
    },
    { kind: 'write', id: 'keep-from', when: keepFrom },
    { kind: 'say', id: 'outside-route', vars: ['always-lines'], when: { all: [keepFrom, reaches] } },
    { kind: 'do', id: 'keep-nothing', do: 'keep-nothing', when: { all: [keepFrom, reaches] } },
    {
      kind: 'do',
      id: 'agree',
      do: 'agree',
      when: { any: [untold, { answer: 'notice', is: ['agree', 'agree-keep-from'] }] },
    },
    { kind: 'say', id: 'nothing-kept', when: { answer: 'notice', is: 'not-agree' } },
    { kind: 'include', id: 'read-instead', dialog: 'information', when: { answer: 'notice', is: 'not-agree' } },
  ],
};
