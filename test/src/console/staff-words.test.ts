/** Every code a page may show has words of its own: a handler is never shown a code. */
import { join } from 'node:path';
import { dialogs } from '../../../dialogs';
import { loadWords } from '../../../src/channels/words';
import { staffWords } from '../../../src/console/staff-words';
import { CALL_HOLDS } from '../../../src/cases/call-holds';
import { CALL_REFUSALS } from '../../../src/cases/call-ask';
import { CONTACT_METHODS, SHOWN_NUMBERS } from '../../../src/core/contact-plan';
import { RINGING_STATES } from '../../../src/core/ringing';
import { CALL_ENDS } from '../../../src/core/sender';
import { DOORS, PRIORITIES } from '../../../src/core/case';
import { CHANNELS } from '../../../src/core/inbound';
import { isQuestion } from '../../../src/engine/dialog';
import { reasonsFrom } from '../../../src/triage/priority';
import { EVERY_EVENT } from '../../support/every-event';
import { answer } from './fixtures';

const all = loadWords(join(__dirname, '../../../locales')).for('en', 'web-chat', '');
const words = staffWords(all);

const choicesOf = (question: string): readonly string[] =>
  Object.values(dialogs).flatMap((dialog) =>
    dialog.steps.flatMap((step) =>
      step.id === question && isQuestion(step) && 'choices' in step
        ? step.choices.map((choice) => (typeof choice === 'string' ? choice : choice.value))
        : [],
    ),
  );

const questions = [
  ...new Set(Object.values(dialogs).flatMap((dialog) => dialog.steps.filter(isQuestion).map((step) => step.id))),
];

describe("the console's words", () => {
  it.each([
    ['event', EVERY_EVENT],
    ['door', DOORS],
    ['channel', CHANNELS],
    ['priority', PRIORITIES],
    ['method', [...CONTACT_METHODS, 'not-asked']],
    ['because', ['sent', 'asked-for-a-person', 'left-suddenly', 'cut-off', 'quiet']],
    ['source', ['person', 'third-party', 'staff', 'agency']],
    ['flag', ['from-asb', 'texting-stopped', 'wrote-after-stop', 'left-suddenly', 'call-dropped']],
    [
      'contact-because',
      [
        'no-method',
        'they-will-contact',
        'no-detail',
        'not-private',
        'nobody-at-home',
        'no-windows',
        'outside-window',
        'texting-stopped',
        'left-suddenly',
        'wait-for-me',
        'one-call',
        'under-18',
        'set-by-another',
        'not-verified',
        'never-time',
        'not-shown-so',
        ...CALL_HOLDS,
      ],
    ],
    ['not-done-because', CALL_REFUSALS],
    ['outgoing-why', ['wrong-key', 'not-shown-so', 'closed-to-group']],
    ['call-state', RINGING_STATES.filter((state) => state !== 'ended')],
    ['call-end', CALL_ENDS],
    ['shows', SHOWN_NUMBERS],
    ['question', questions],
  ] as const)('name every %s', (list, codes) => {
    expect(codes.filter((code) => words.label(list, code) === code)).toEqual([]);
  });

  it('name every reason that raises a priority', () => {
    const raising = ['danger-now', 'under-18', 'serious-risk', 'urgent-signs', 'want', 'household'];
    const answers = raising.map((question) =>
      choicesOf(question).map((value) => ({ [question]: answer(`x.${question}`, value) })),
    );
    const codes = answers.flat().flatMap((one) => reasonsFrom(one, 0).map((reason) => reason.code));
    expect(codes.length).toBeGreaterThan(12);
    const words_ = ['words-emergency', 'words-self-harm', 'words-leave', 'words-human', 'asked-for-a-person'];
    expect([...codes, ...words_].filter((code) => words.reason(code) === code)).toEqual([]);
  });

  it('never say low, victim, alleged or why', () => {
    const text = JSON.stringify(jest.requireActual('../../../locales/en/console.json'));
    expect(text).not.toMatch(/\b(low|standard risk|victim|alleged|don't worry)\b/i);
  });

  it('show a code that has no words as it is', () => {
    expect(words.label('flag', 'something-new')).toBe('something-new');
    expect(words.reason('something:new')).toBe('something:new');
  });
});
