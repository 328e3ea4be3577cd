import type { Condition, Dialog } from '../src/engine/dialog';

const grown: Condition = { not: { answer: 'under-18', is: 'yes' } };
const onPage: Condition = { channel: ['web-chat', 'connect-app'] };

export const handlerChoice: Dialog = {
  id: 'handler-choice',
  about: 'Who the person would rather speak to (AS26, SO22), asked before `enough` where there is room.',
  steps: [
    {
      kind: 'choose',
      id: 'interpreter',
      choices: ['none', 'woman', 'man', 'either'],
      when: { all: [{ not: { setting: 'officers-speak-language' } }, { roomFor: 1 }] },
    },
    { kind: 'choose', id: 'officer-gender', choices: ['woman', 'man', 'no-preference'], when: { roomFor: 1 } },
  ],
};

export const preferences: Dialog = {
  id: 'preferences',
  about: 'How and where the person would like to be met and spoken with (SO21 to SO26, AS28, AL18, AL41).',
  steps: [
    {
      kind: 'choose',
      id: 'meeting-place',
      choices: [],
      offered: 'meeting-places',
      when: { all: [{ setting: 'meeting-places' }, { answer: 'contact-method', is: 'in-person' }] },
    },
    {
      kind: 'choose',
      id: 'officer-faith',
      choices: ['yes', 'no'],
      when: { all: [{ setting: 'officer-faith' }, grown, { not: { session: 'nobody-there' } }] },
    },
    { kind: 'choose-many', id: 'access-needs', choices: ['easy-read', 'large-print', 'other'], when: onPage },
    { kind: 'write', id: 'preferences-other', when: { all: [{ setting: 'preferences-other' }, onPage] } },
  ],
};
