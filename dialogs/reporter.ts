import type { Condition } from '../src/engine/dialog';

export const professional: Condition = {
  any: [
    { answer: 'relationship', is: 'professional' },
    { answer: 'about', is: 'colleague' },
  ],
};
export const outside: Condition = { not: { answer: 'about', is: 'colleague' } };
export const named: Condition = {
  any: [{ answer: 'they-know', is: 'knows-and-agrees' }, professional, { answer: 'serious-risk', is: 'yes' }],
};
export const reachable: Condition = { answer: 'reporter-contact-method', is: ['call', 'text', 'email'] };
export const ownNumber: Condition = {
  all: [
    { channel: ['sms', 'voice'] },
    { known: 'number' },
    { answer: 'reporter-contact-method', is: ['call', 'text'] },
  ],
};
