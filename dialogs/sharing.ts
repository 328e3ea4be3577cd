import type { Dialog } from '../src/engine/dialog';

export const sharing: Dialog = {
  id: 'sharing',
  about: 'Permission to involve others, partner by partner. Silence is recorded as ask-me-first for each.',
  steps: [
    {
      kind: 'choose-many',
      id: 'sharing',
      choices: ['ask-me-first'],
      offered: 'sharing-partners',
      vars: ['partners'],
      when: {
        all: [
          { not: { session: 'nobody-there' } },
          { setting: 'sharing-partners' },
          { channel: ['web-chat', 'connect-app'] },
          { not: { answer: 'under-18', is: 'yes' } },
        ],
      },
    },
  ],
};
