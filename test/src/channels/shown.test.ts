import { add, NOTHING, shownOf } from '../../../src/channels/shown';
import type { Activity } from '../../../src/core/reply';

const told = (text: string, over: Partial<Activity> = {}): Activity => ({
  type: 'message',
  from: { id: 'fanlight', role: 'bot' },
  text,
  ...over,
});
const asked = (question: string, over: Record<string, unknown> = {}): Activity =>
  told(`${question}?`, {
    channelData: { fanlight: { question, kind: 'choose', choices: ['yes', 'no'], skippable: true, ...over } },
    suggestedActions: {
      actions: [
        { value: 'yes', title: 'Yes' },
        { value: 'no', title: 'No' },
      ],
    },
  });
const mine = (text: string): Activity => ({ type: 'message', from: { id: 'dl_1', role: 'user' }, text });

describe('what a page shows of a turn', () => {
  it('keeps the question apart from what was said before it', () => {
    const shown = shownOf([told('Call 999.'), asked('safe-now', { skippable: false })]);
    expect(shown.said).toEqual([{ by: 'bot', text: 'Call 999.', emergency: false }]);
    expect(shown.question).toEqual({
      id: 'safe-now',
      kind: 'choose',
      text: 'safe-now?',
      skippable: false,
      choices: [
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
      ],
    });
    expect(shown.ended).toBe(false);
  });

  it('makes an answered question part of what was said, before the answer', () => {
    const shown = shownOf([asked('safe-now'), mine('Yes'), asked('about')]);
    expect(shown.said.map(({ by, text }) => [by, text])).toEqual([
      ['bot', 'safe-now?'],
      ['person', 'Yes'],
    ]);
    expect(shown.question?.id).toBe('about');
  });

  it('lets the person answer a handler in words: the open question stays as something that was said', () => {
    const open = shownOf([asked('about')]);
    const shown = add(open, told('Hello, I am here.', { from: { id: 'handler', role: 'bot' } }));
    expect(shown.question).toBeNull();
    expect(shown.said).toEqual([
      { by: 'bot', text: open.question?.text, emergency: false },
      { by: 'handler', text: 'Hello, I am here.', emergency: false },
    ]);
  });

  it('marks only what was shown because of danger', () => {
    const shown = shownOf([
      told('Call 999 now.', { channelData: { fanlight: { emergency: true } } }),
      told('Thank you.'),
    ]);
    expect(shown.said.map(({ emergency }) => emergency)).toEqual([true, false]);
  });

  it('asks nothing more after the end', () => {
    expect(shownOf([asked('check'), told('Thank you.'), { type: 'endOfConversation' }])).toMatchObject({
      question: null,
      ended: true,
    });
  });

  it.each([[{ type: 'typing' }], [{ type: 'event', name: 'x' }], [told('')], [{ type: 'message' }]])(
    'shows nothing of %j',
    (activity) => {
      expect(add(NOTHING, activity)).toEqual(NOTHING);
    },
  );

  it('takes a malformed question for something said, and never fails', () => {
    const odd = [
      asked('x', { kind: 'dance' }),
      told('a', { channelData: 'no' }),
      told('b', { suggestedActions: { actions: 'no' } }),
    ];
    expect(shownOf(odd).said.map(({ text }) => text)).toEqual(['x?', 'a', 'b']);
  });
});

it('an end says whether it ended because they left', () => {
  expect(shownOf([{ type: 'endOfConversation', code: 'userCancelled' }])).toMatchObject({ ended: true, left: true });
  expect(shownOf([{ type: 'endOfConversation', code: 'completedSuccessfully' }]).left).toBeUndefined();
});
