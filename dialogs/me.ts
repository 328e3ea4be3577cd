import type { Condition, Dialog } from '../src/engine/dialog';

const agreed: Condition = { session: 'agreed' };
const young: Condition = { answer: 'under-18', is: 'yes' };
const grown: Condition = { not: young };
const onPage: Condition = { channel: ['web-chat', 'connect-app'] };
const sendsNow: Condition = {
  all: [agreed, { any: [{ answer: 'enough', is: 'send-now' }, { session: 'sending-now' }] }],
};
const tellsMore: Condition = {
  all: [agreed, { answer: 'enough', is: 'tell-more' }, { not: { session: 'sending-now' } }],
};

export const me: Dialog = {
  id: 'me',
  about: 'Somebody living with abuse now or in the past, or threatened with it. Also `not-sure`, in those words.',
  steps: [
    { kind: 'choose', id: 'under-18', choices: ['yes', 'no'] },
    { kind: 'say', id: 'young', vars: ['young-lines', 'customer-line'], when: young },
    { kind: 'include', id: 'notice', dialog: 'notice' },
    { kind: 'include', id: 'contact', dialog: 'contact-plan', when: agreed },
    { kind: 'include', id: 'handler', dialog: 'handler-choice', when: agreed },
    { kind: 'choose', id: 'enough', required: true, choices: ['send-now', 'tell-more'], when: agreed },
    { kind: 'include', id: 'sent', dialog: 'receipt', when: sendsNow },
    { kind: 'include', id: 'more', dialog: 'me-more', when: tellsMore },
  ],
};

export const meMore: Dialog = {
  id: 'me-more',
  about: 'After `enough: tell-more`: what a handler can prepare for. Everything can be skipped.',
  steps: [
    { kind: 'include', id: 'who', dialog: 'who-and-home' },
    { kind: 'include', id: 'finer', dialog: 'contact-plan-finer' },
    { kind: 'write', id: 'account', when: { not: { channel: ['sms'] } } },
    {
      kind: 'choose-many',
      id: 'want',
      choices: [
        'tonight',
        'feel-safer-at-home',
        'stay',
        'move',
        'money',
        'legal',
        'someone-to-talk-to',
        'children',
        'help-for-them',
        'not-sure',
      ],
      offered: 'help',
      when: grown,
    },
    { kind: 'say', id: 'tonight', vars: ['tonight-lines', 'landlord'], when: { answer: 'want', includes: 'tonight' } },
    { kind: 'include', id: 'signs', dialog: 'signs' },
    { kind: 'choose-many', id: 'household', choices: ['children', 'i-need-care', 'someone-else-needs-care', 'pets'] },
    {
      kind: 'choose',
      id: 'police',
      choices: ['yes', 'no', 'rather-not-say'],
      when: { all: [{ setting: 'police' }, grown] },
    },
    { kind: 'include', id: 'preferences', dialog: 'preferences' },
    { kind: 'include', id: 'sharing', dialog: 'sharing' },
    { kind: 'include', id: 'check', dialog: 'check' },
    {
      kind: 'include',
      id: 'sent',
      dialog: 'receipt',
      when: { any: [{ answer: 'check', is: 'send' }, { session: 'sending-now' }] },
    },
  ],
};

export const whoAndHome: Dialog = {
  id: 'who-and-home',
  about: 'What to call the person, and which home this is about.',
  steps: [
    { kind: 'write', id: 'name' },
    {
      kind: 'choose',
      id: 'home-on-account',
      choices: ['yes', 'no'],
      vars: ['home'],
      when: { known: 'account-home' },
      settles: ['home'],
    },
    {
      kind: 'do',
      id: 'account-home',
      do: 'take-as-answer',
      question: 'home',
      from: 'account-home',
      when: { all: [{ known: 'account-home' }, { answer: 'home-on-account', is: 'yes' }] },
    },
    { kind: 'write', id: 'home' },
    {
      kind: 'choose',
      id: 'tenancy',
      choices: ['mine', 'joint-with-them', 'theirs', 'neither', 'not-sure'],
      when: grown,
    },
  ],
};

export const signs: Dialog = {
  id: 'signs',
  about: 'Signs that a human must read this first. No "none", no detail; on SMS and the phone two of them only.',
  steps: [
    {
      kind: 'choose-many',
      id: 'urgent-signs',
      choices: [
        { value: 'threatened-life', when: onPage },
        { value: 'weapon', when: onPage },
        { value: 'follows-or-watches-me', when: onPage },
        'left-or-leaving',
        { value: 'pregnant-or-new-baby', when: onPage },
        { value: 'thoughts-of-ending-my-life', when: onPage },
        'afraid-today',
      ],
      settles: ['crisis-next'],
    },
    {
      kind: 'do',
      id: 'crisis',
      do: 'show-crisis',
      when: { answer: 'urgent-signs', includes: 'thoughts-of-ending-my-life' },
    },
    {
      kind: 'choose',
      id: 'crisis-next',
      choices: ['person', 'send-now', 'carry-on'],
      when: { answer: 'urgent-signs', includes: 'thoughts-of-ending-my-life' },
    },
    { kind: 'do', id: 'crisis-person', do: 'person', when: { answer: 'crisis-next', is: 'person' } },
    { kind: 'do', id: 'crisis-send', do: 'send-now', when: { answer: 'crisis-next', is: 'send-now' } },
  ],
};
