import type { Dialog } from '../src/engine/dialog';

export const information: Dialog = {
  id: 'information',
  about: 'Anyone who wants to read, not report. Directory entries and the landlord\'s promises; nothing is kept.',
  steps: [
    {
      kind: 'choose', id: 'info-topic',
      choices: ['staying-safe', 'tonight', 'helplines', 'housing', 'money', 'legal', 'children', 'witnesses', 'technology', 'policy', 'complaints'],
    },
    { kind: 'say', id: 'topic', vars: ['topic', 'topic-lines'], when: { answered: 'info-topic' } },
    { kind: 'choose', id: 'info-more', choices: ['another', 'report', 'done'] },
    { kind: 'do', id: 'another', do: 'ask-anew', steps: ['info-topic', 'info-more', 'information.topic'], when: { answer: 'info-more', is: 'another' } },
    {
      kind: 'do', id: 'report', do: 'ask-anew', when: { answer: 'info-more', is: 'report' },
      steps: ['about', 'under-18', 'notice', 'keep-from', 'danger-now', 'relationship', 'colleague-about', 'behaviour-contact', 'info-topic', 'info-more', 'information.topic', 'notice.nothing-kept'],
    },
    { kind: 'do', id: 'end', do: 'end', because: 'information' },
  ],
};
