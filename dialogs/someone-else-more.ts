import type { Condition, Dialog } from '../src/engine/dialog';
import { professional, reachable } from './reporter';

const untold: Condition = { session: 'nobody-there' };
const onPage: Condition = { channel: ['web-chat', 'connect-app'] };
const told: Condition = { all: [{ not: untold }, onPage] };

export const someoneElseMore: Dialog = {
  id: 'someone-else-more',
  about:
    'After `enough: tell-more`, for a reporter: what they know. What there was no room for is asked first, where it stands.',
  steps: [
    { kind: 'write', id: 'account', words: 'someone-else', when: { not: { channel: ['sms'] } } },
    { kind: 'choose-many', id: 'how-known', choices: ['saw', 'heard', 'told', 'other'] },
    { kind: 'choose-many', id: 'household', choices: ['children', 'someone-else-needs-care', 'pets'] },
    {
      kind: 'choose-many',
      id: 'urgent-signs',
      choices: [
        { value: 'threatened-life', when: { channel: ['web-chat', 'connect-app'] } },
        { value: 'weapon', when: { channel: ['web-chat', 'connect-app'] } },
        { value: 'follows-or-watches-me', when: { channel: ['web-chat', 'connect-app'] } },
        'left-or-leaving',
        { value: 'pregnant-or-new-baby', when: { channel: ['web-chat', 'connect-app'] } },
        'afraid-today',
      ],
    },
    { kind: 'choose', id: 'tell-them', choices: ['no', 'yes'], when: { not: professional } },
    {
      kind: 'include',
      id: 'their-contact',
      dialog: 'their-contact',
      when: { answer: 'they-know', is: 'knows-and-agrees' },
    },
    { kind: 'include', id: 'check', dialog: 'check' },
    {
      kind: 'include',
      id: 'sent',
      dialog: 'reporter-receipt',
      when: { any: [{ answer: 'check', is: 'send' }, { session: 'sending-now' }] },
    },
  ],
};

export const theirContact: Dialog = {
  id: 'their-contact',
  about: 'How the person may be reached, as the reporter knows it: stored as set by another and unverified (R17).',
  steps: [
    {
      kind: 'choose',
      id: 'contact-method',
      choices: ['call', 'text', 'email'],
      settles: ['contact-detail', 'contact-private'],
    },
    {
      kind: 'write',
      id: 'contact-detail',
      check: 'contact-detail',
      keys: 'number',
      when: { answered: 'contact-method' },
    },
    {
      kind: 'choose',
      id: 'contact-private',
      choices: ['only-me', 'others-sometimes', 'not-sure'],
      when: { answered: 'contact-method' },
    },
    {
      kind: 'windows',
      id: 'contact-times',
      settles: ['contact-times-ok'],
      when: { answered: 'contact-method' },
      choices: ['any-time', 'weekday-mornings', 'weekday-afternoons', 'weekday-evenings', 'school-hours', 'weekends'],
    },
    {
      kind: 'choose',
      id: 'contact-times-ok',
      required: true,
      readBack: true,
      choices: ['yes', 'no'],
      vars: ['windows'],
      when: { answered: 'contact-times' },
    },
    {
      kind: 'do',
      id: 'other-times',
      do: 'ask-anew',
      steps: ['contact-times', 'contact-times-ok'],
      when: { answer: 'contact-times-ok', is: 'no' },
    },
  ],
};

export const reporterReceipt: Dialog = {
  id: 'reporter-receipt',
  about:
    'The hand-off of a report about somebody else. Promises no news of the person (R12); offers the reporter support (SO34).',
  steps: [
    { kind: 'do', id: 'hand-off', do: 'hand-off' },
    { kind: 'say', id: 'thank-you', vars: ['landlord'], when: { not: untold } },
    {
      kind: 'say',
      id: 'promise',
      vars: ['landlord', 'due'],
      when: { all: [told, reachable] },
    },
    { kind: 'say', id: 'no-news', when: told },
    { kind: 'say', id: 'support', vars: ['worried-lines'], when: told },
    { kind: 'say', id: 'typed-in', vars: ['due'], when: { all: [untold, onPage] } },
    { kind: 'do', id: 'end', do: 'end', because: 'sent' },
  ],
};
