import type { Condition, Dialog } from '../src/engine/dialog';

const agreed: Condition = { session: 'agreed' };
const aboutCustomer: Condition = { answer: 'colleague-about', is: 'a-customer-told-me' };
const aboutStaff: Condition = { not: aboutCustomer };
const covered: Condition = { all: [aboutStaff, { setting: 'colleague-report' }] };
const elsewhere: Condition = { all: [aboutStaff, { not: { setting: 'colleague-report' } }] };
const sendsNow: Condition = {
  all: [covered, agreed, { any: [{ answer: 'enough', is: 'send-now' }, { session: 'sending-now' }] }],
};
const tellsMore: Condition = {
  all: [covered, agreed, { answer: 'enough', is: 'tell-more' }, { not: { session: 'sending-now' } }],
};

export const colleague: Dialog = {
  id: 'colleague',
  about:
    'Somebody who works for the landlord: restricted queue only, or signposting where their policy sends staff elsewhere (SO1).',
  steps: [
    { kind: 'choose', id: 'colleague-about', choices: ['me', 'a-colleague', 'a-customer-told-me'] },
    { kind: 'include', id: 'customer', dialog: 'someone-else', when: aboutCustomer },
    { kind: 'say', id: 'elsewhere', vars: ['colleague-lines', 'landlord'], when: elsewhere },
    { kind: 'do', id: 'elsewhere-end', do: 'end', because: 'signposted', when: elsewhere },
    { kind: 'say', id: 'restricted', when: covered },
    { kind: 'include', id: 'notice', dialog: 'notice', when: covered },
    { kind: 'include', id: 'contact', dialog: 'contact-plan', when: { all: [covered, agreed] } },
    { kind: 'include', id: 'handler', dialog: 'handler-choice', when: { all: [covered, agreed] } },
    {
      kind: 'choose',
      id: 'enough',
      words: 'me',
      required: true,
      choices: ['send-now', 'tell-more'],
      when: { all: [covered, agreed] },
    },
    { kind: 'include', id: 'sent', dialog: 'receipt', when: sendsNow },
    { kind: 'include', id: 'more', dialog: 'colleague-more', when: tellsMore },
  ],
};

export const colleagueMore: Dialog = {
  id: 'colleague-more',
  about: 'What would help a colleague; nothing forced (AL17, AL18, AL25, AL26).',
  steps: [
    { kind: 'write', id: 'name', words: 'who-and-home' },
    {
      kind: 'choose-many',
      id: 'colleague-help',
      choices: [
        'leave',
        'flexible-hours',
        'place-of-work',
        'safety-at-work',
        'safe-space-to-meet',
        'who-to-tell',
        'information',
      ],
    },
    {
      kind: 'say',
      id: 'who-to-tell',
      vars: ['colleague-lines'],
      when: { answer: 'colleague-help', includes: 'who-to-tell' },
    },
    { kind: 'write', id: 'account', when: { not: { channel: ['sms'] } } },
    { kind: 'include', id: 'finer', dialog: 'contact-plan-finer' },
    { kind: 'include', id: 'check', dialog: 'check' },
    {
      kind: 'include',
      id: 'sent',
      dialog: 'receipt',
      when: { any: [{ answer: 'check', is: 'send' }, { session: 'sending-now' }] },
    },
  ],
};
