import type { Condition, Dialog } from '../src/engine/dialog';
import { named, outside, ownNumber, professional, reachable } from './reporter';

const agreed: Condition = { session: 'agreed' };
const dangerNow: Condition = { answer: 'danger-now', is: 'yes' };
const calm: Condition = { not: dangerNow };
const sendsNow: Condition = {
  all: [agreed, { any: [{ answer: 'enough', is: 'send-now' }, { session: 'sending-now' }, dangerNow] }],
};
const tellsMore: Condition = {
  all: [agreed, calm, { answer: 'enough', is: 'tell-more' }, { not: { session: 'sending-now' } }],
};
/** Room for what comes first: notice, keep-from, home, `they-know`, `serious-risk`, and a way to reach the reporter (practice 016). */
const spare: Condition = { roomFor: 8 };
/** With a number on the line a way is one question, without it two. */
const roomForAWay: Condition = {
  any: [{ roomFor: 2 }, { all: [{ channel: ['sms', 'voice'] }, { known: 'number' }, { roomFor: 1 }] }],
};
/** The question said that a call or text comes to this number: with no room or no time to ask again, it does. */
const thisNumber: Condition = {
  any: [
    { answer: 'reporter-contact-this-number', is: 'yes' },
    {
      all: [
        { any: [{ not: { roomFor: 2 } }, { session: 'sending-now' }] },
        { not: { answer: 'reporter-contact-this-number', is: ['no', 'skipped'] } },
      ],
    },
  ],
};

export const someoneElse: Dialog = {
  id: 'someone-else',
  about:
    'Friend, family, neighbour, witness or agency. Nobody is told whether the person is known here (R12). Serious risk is asked of everybody, before anything that can wait.',
  steps: [
    { kind: 'choose', id: 'danger-now', required: true, choices: ['yes', 'no', 'not-sure'] },
    { kind: 'do', id: 'emergency', do: 'show-emergency', when: dangerNow },
    {
      kind: 'choose',
      id: 'relationship',
      choices: ['friend', 'family', 'neighbour', 'professional', 'other'],
      when: { all: [calm, outside, spare] },
      settles: ['agency', 'agency-role'],
    },
    { kind: 'write', id: 'agency', when: { all: [calm, professional, outside, spare] } },
    { kind: 'write', id: 'agency-role', when: { all: [calm, professional, outside, spare] } },
    { kind: 'include', id: 'notice', dialog: 'notice' },
    { kind: 'write', id: 'person-home', when: agreed },
    { kind: 'write', id: 'account', when: { all: [agreed, dangerNow, { not: { channel: ['sms'] } }] } },
    {
      kind: 'choose',
      id: 'they-know',
      choices: ['knows-and-agrees', 'knows-not-agreed', 'does-not-know', 'not-safe-to-ask'],
      when: { all: [agreed, calm] },
    },
    {
      kind: 'choose',
      id: 'serious-risk',
      choices: ['yes', 'no', 'not-sure'],
      when: { all: [agreed, calm] },
    },
    { kind: 'write', id: 'person', when: { all: [agreed, calm, named, { roomFor: 4 }] } },
    {
      kind: 'choose',
      id: 'reporter-contact-method',
      choices: ['call', 'text', 'email', 'none'],
      settles: ['reporter-contact-this-number', 'reporter-contact-detail'],
      when: { all: [agreed, calm, roomForAWay] },
    },
    {
      kind: 'choose',
      id: 'reporter-contact-this-number',
      choices: ['yes', 'no'],
      settles: ['reporter-contact-detail'],
      when: { all: [agreed, calm, ownNumber, { roomFor: 2 }] },
    },
    {
      kind: 'do',
      id: 'own-number',
      do: 'take-as-answer',
      question: 'reporter-contact-detail',
      from: 'own-number',
      when: { all: [agreed, calm, ownNumber, thisNumber] },
    },
    {
      kind: 'write',
      id: 'reporter-contact-detail',
      check: 'contact-detail',
      keys: 'number',
      when: { all: [agreed, calm, reachable, { roomFor: 1 }] },
    },
    {
      kind: 'windows',
      id: 'reporter-contact-times',
      settles: ['reporter-contact-times-ok'],
      choices: ['any-time', 'weekday-mornings', 'weekday-afternoons', 'weekday-evenings', 'weekends'],
      when: { all: [agreed, calm, reachable, { roomFor: 1 }] },
    },
    {
      kind: 'choose',
      id: 'reporter-contact-times-ok',
      required: true,
      readBack: true,
      choices: ['yes', 'no'],
      vars: ['windows'],
      when: { all: [agreed, calm, { answered: 'reporter-contact-times' }] },
    },
    {
      kind: 'do',
      id: 'other-times',
      do: 'ask-anew',
      steps: ['reporter-contact-times', 'reporter-contact-times-ok'],
      when: { answer: 'reporter-contact-times-ok', is: 'no' },
    },
    {
      kind: 'choose',
      id: 'enough',
      words: 'me',
      required: true,
      choices: ['send-now', 'tell-more'],
      when: { all: [agreed, calm] },
    },
    { kind: 'include', id: 'sent', dialog: 'reporter-receipt', when: sendsNow },
    { kind: 'include', id: 'more', dialog: 'someone-else-more', when: tellsMore },
  ],
};
