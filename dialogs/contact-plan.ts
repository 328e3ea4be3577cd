import type { Condition, Dialog } from '../src/engine/dialog';

const rung: Condition = { answer: 'contact-method', is: ['call', 'text', 'relay-uk', 'bsl-video'] };
const needsDetail: Condition = {
  answer: 'contact-method',
  is: ['call', 'text', 'relay-uk', 'bsl-video', 'email', 'trusted-person'],
};
const reachedByUs: Condition = {
  answer: 'contact-method',
  is: ['call', 'text', 'relay-uk', 'bsl-video', 'email', 'app', 'in-person', 'trusted-person'],
};
const onADevice: Condition = {
  answer: 'contact-method',
  is: ['call', 'text', 'relay-uk', 'bsl-video', 'email', 'app'],
};
/** On SMS and the phone the number is there already. */
const ownNumber: Condition = { all: [{ channel: ['sms', 'voice'] }, { known: 'number' }, rung] };
/** Words given to nobody would prove nothing. */
const there: Condition = { not: { session: 'nobody-there' } };
const trusted: Condition = { answer: 'contact-method', is: 'trusted-person' };

export const contactPlan: Dialog = {
  id: 'contact-plan',
  about:
    'How it is safe to reach the person. First, so that a conversation that breaks off can still be acted on safely.',
  steps: [
    {
      kind: 'choose',
      id: 'contact-method',
      choices: [],
      offered: 'contact-methods',
      settles: [
        'contact-this-number',
        'contact-detail',
        'contact-private',
        'trusted-check',
        'contact-voicemail',
        'contact-answered',
      ],
    },
    {
      kind: 'choose',
      id: 'trusted-check',
      when: { all: [trusted, { roomFor: 1 }] },
      choices: ['knows-and-separate', 'does-not-know', 'family-or-home', 'not-sure'],
    },
    {
      kind: 'say',
      id: 'trusted-not-used',
      when: {
        all: [trusted, { answer: 'trusted-check', is: ['does-not-know', 'family-or-home', 'not-sure', 'skipped'] }],
      },
    },
    {
      kind: 'do',
      id: 'another-method',
      do: 'ask-anew',
      steps: ['contact-method', 'trusted-check', 'contact-plan.trusted-not-used'],
      when: {
        all: [trusted, { answer: 'trusted-check', is: ['does-not-know', 'family-or-home', 'not-sure', 'skipped'] }],
      },
    },
    {
      kind: 'choose',
      id: 'contact-this-number',
      when: { all: [ownNumber, { roomFor: 1 }] },
      choices: ['yes', 'no'],
      settles: ['contact-detail'],
    },
    {
      kind: 'do',
      id: 'own-number',
      do: 'take-as-answer',
      question: 'contact-detail',
      from: 'own-number',
      when: { all: [ownNumber, { answer: 'contact-this-number', is: 'yes' }] },
    },
    {
      kind: 'write',
      id: 'contact-detail',
      check: 'contact-detail',
      keys: 'number',
      when: { all: [needsDetail, { roomFor: 1 }] },
      settles: ['contact-private'],
    },
    {
      kind: 'choose',
      id: 'contact-private',
      choices: ['only-me', 'others-sometimes', 'not-sure'],
      when: { all: [onADevice, { roomFor: 2 }] },
    },
    {
      kind: 'windows',
      id: 'contact-times',
      when: { all: [reachedByUs, { roomFor: 1 }] },
      settles: ['contact-times-ok'],
      choices: ['any-time', 'weekday-mornings', 'weekday-afternoons', 'weekday-evenings', 'school-hours', 'weekends'],
    },
    {
      kind: 'choose',
      id: 'contact-times-ok',
      required: true,
      readBack: true,
      choices: ['yes', 'no'],
      vars: ['windows'],
      when: { all: [reachedByUs, { answered: 'contact-times' }] },
    },
    {
      kind: 'do',
      id: 'other-times',
      do: 'ask-anew',
      steps: ['contact-times', 'contact-times-ok'],
      when: { answer: 'contact-times-ok', is: 'no' },
    },
    {
      kind: 'choose',
      id: 'if-cut-off',
      choices: ['wait-for-me', 'use-this-plan'],
      when: { all: [there, reachedByUs, { roomFor: 1 }] },
    },
    { kind: 'do', id: 'give-words', do: 'give-words', when: there },
    { kind: 'say', id: 'two-words', vars: ['reference', 'word-we-say', 'word-you-answer'], when: there },
  ],
};

export const contactPlanFiner: Dialog = {
  id: 'contact-plan-finer',
  about: 'When never, voicemail, and what to do if somebody else answers.',
  steps: [
    {
      kind: 'windows',
      id: 'contact-avoid',
      when: reachedByUs,
      settles: ['contact-avoid-ok'],
      choices: ['weekday-mornings', 'weekday-afternoons', 'weekday-evenings', 'weekends'],
    },
    {
      kind: 'choose',
      id: 'contact-avoid-ok',
      required: true,
      readBack: true,
      choices: ['yes', 'no'],
      vars: ['windows'],
      when: { all: [reachedByUs, { answered: 'contact-avoid' }] },
    },
    {
      kind: 'do',
      id: 'other-never',
      do: 'ask-anew',
      steps: ['contact-avoid', 'contact-avoid-ok'],
      when: { answer: 'contact-avoid-ok', is: 'no' },
    },
    {
      kind: 'choose',
      id: 'contact-voicemail',
      choices: ['no', 'yes'],
      when: {
        all: [
          { answer: 'contact-method', is: ['call', 'relay-uk'] },
          { answer: 'contact-private', is: 'only-me' },
        ],
      },
    },
    {
      kind: 'choose',
      id: 'contact-answered',
      choices: ['wrong-number', 'ask-for-me', 'hang-up', 'cover'],
      settles: ['contact-cover'],
      when: { answer: 'contact-method', is: ['call', 'relay-uk', 'bsl-video'] },
    },
    { kind: 'write', id: 'contact-cover', when: { answer: 'contact-answered', is: 'cover' } },
  ],
};
