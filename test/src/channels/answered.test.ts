import { answerOf, type Filled } from '../../../src/channels/answered';
import type { Question } from '../../../src/channels/shown';

const question = (kind: Question['kind']): Question => ({
  id: 'q',
  kind,
  text: 'q?',
  skippable: true,
  choices: [
    { value: 'stay', label: 'To stay' },
    { value: 'move', label: 'To move' },
  ],
});
const filled = (over: Partial<Filled>): Filled => ({ choice: [], words: '', command: '', ...over });

describe('what a filled-in form says', () => {
  it.each([
    ['a choice', 'choose', { choice: ['move'] }, { text: 'To move', value: 'move' }],
    ['several', 'choose-many', { choice: ['stay', 'move'] }, { text: 'To stay, To move', value: ['stay', 'move'] }],
    ['none of several', 'choose-many', {}, { text: 'done', value: 'done' }],
    ['words', 'write', { words: '  the red door ' }, { text: 'the red door' }],
    ['a window by its name', 'windows', { choice: ['stay'] }, { text: 'To stay', value: 'stay' }],
    ['a window in own words', 'windows', { words: 'weekdays 10 to 2' }, { text: 'weekdays 10 to 2' }],
    [
      'a command, whatever else is filled in',
      'write',
      { words: 'half a', command: 'skip' },
      { text: 'skip', value: 'skip' },
    ],
    ['a value that was not offered, as it is', 'choose', { choice: ['sell'] }, { text: 'sell', value: 'sell' }],
  ] as const)('%s', (_name, kind, fields, answer) => {
    expect(answerOf(filled(fields as Partial<Filled>), question(kind))).toEqual(answer);
  });

  it('says nothing where nothing was written', () => {
    expect(answerOf(filled({ words: ' \n ' }), question('write'))).toBeNull();
  });
});
