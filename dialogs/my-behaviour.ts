import type { Condition, Dialog } from '../src/engine/dialog';

const agreed: Condition = { session: 'agreed' };
/** Who sends before choosing asks to be heard: `notice` next, then it is sent (practice 018). */
const call: Condition = {
  any: [
    { answer: 'behaviour-contact', is: 'ask-for-a-call' },
    {
      all: [
        { session: 'sending-now' },
        { not: { answer: 'behaviour-contact', is: ['not-sure', 'information-only', 'skipped'] } },
      ],
    },
  ],
};

export const myBehaviour: Dialog = {
  id: 'my-behaviour',
  about: 'Somebody worried about how they treat others. Nothing is asked or said about the other person.',
  steps: [
    { kind: 'say', id: 'lines', vars: ['behaviour-lines'] },
    { kind: 'choose', id: 'behaviour-contact', choices: ['not-sure', 'information-only', 'ask-for-a-call'] },
    { kind: 'include', id: 'also-frightened', dialog: 'me', when: { answer: 'behaviour-contact', is: 'not-sure' } },
    { kind: 'say', id: 'thanks', when: { answer: 'behaviour-contact', is: ['information-only', 'skipped'] } },
    {
      kind: 'do',
      id: 'information-end',
      do: 'end',
      because: 'information',
      when: { answer: 'behaviour-contact', is: ['information-only', 'skipped'] },
    },
    { kind: 'include', id: 'notice', dialog: 'notice', when: call },
    { kind: 'include', id: 'contact', dialog: 'contact-plan', when: { all: [call, agreed] } },
    { kind: 'include', id: 'sent', dialog: 'receipt', when: { all: [call, agreed] } },
  ],
};
