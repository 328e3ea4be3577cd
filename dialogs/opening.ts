import type { Condition, Dialog } from '../src/engine/dialog';

/** Staff type it in: they know who they are and that they are reading. */
const theirs: Condition = { not: { session: 'typed' } };
const there: Condition = { not: { session: 'nobody-there' } };

const notPhone = { channel: ['web-chat', 'connect-app', 'sms'] } as const;

export const opening: Dialog = {
  id: 'opening',
  about: 'Every conversation, every channel: 999 first, who this is, and whether it is private enough to go on.',
  steps: [
    { kind: 'say', id: 'emergency' },
    { kind: 'say', id: 'who', vars: ['landlord'], when: theirs },
    {
      kind: 'say',
      id: 'reading-now',
      when: { all: [theirs, { session: 'staffed' }, { not: { channel: ['sms', 'voice'] } }] },
    },
    {
      kind: 'say',
      id: 'nobody-reading',
      vars: ['staff-back'],
      when: { all: [theirs, { not: { session: 'staffed' } }, { not: { channel: ['sms', 'voice'] } }] },
    },
    { kind: 'choose', id: 'safe-now', required: true, choices: ['yes', 'no', 'not-sure'], when: there },
    { kind: 'say', id: 'not-safe', vars: ['customer-line'], when: { answer: 'safe-now', is: 'no' } },
    { kind: 'do', id: 'not-safe-end', do: 'end', because: 'not-safe', when: { answer: 'safe-now', is: 'no' } },
    { kind: 'say', id: 'not-sure-advice', when: { all: [{ answer: 'safe-now', is: 'not-sure' }, notPhone] } },
    { kind: 'say', id: 'how-it-works', when: theirs },
    {
      kind: 'say',
      id: 'staff-hours',
      vars: ['staff-back'],
      when: { all: [{ channel: ['sms', 'voice'] }, { not: { session: 'staffed' } }] },
    },
    { kind: 'choose', id: 'about', required: true, choices: [], offered: 'doors' },
    { kind: 'include', id: 'door', dialog: 'the-door' },
  ],
};
