import type { ChannelName } from '../../../src/core/inbound';
import { createInterrupts } from '../../../src/safety/interrupts';

const interrupt = createInterrupts(['en']);
const on = (channel: ChannelName, ...words: readonly string[]) => words.map((word) => interrupt(word, channel));
const all = <Value>(value: Value, count: number): readonly Value[] => Array.from({ length: count }, () => value);

it.each(['web-chat', 'connect-app'] as const)('wins over any question on the page (%s)', (channel) => {
  expect(
    on(
      channel,
      'back',
      'skip',
      'repeat',
      'restart',
      'start again',
      'send-now',
      'send now',
      'human',
      'speak to someone',
    ),
  ).toEqual(['back', 'skip', 'repeat', 'restart', 'restart', 'send-now', 'send-now', 'human', 'human']);
  expect(on(channel, 'language', 'leave', 'exit', 'done', '999')).toEqual([
    'language',
    'leave',
    'leave',
    'done',
    'emergency-line',
  ]);
});

it('knows the words that are taught by text', () => {
  expect(on('sms', 'SKIP', 'BACK', 'SEND', '999', 'PERSON', 'X')).toEqual([
    'skip',
    'back',
    'send-now',
    'emergency-line',
    'human',
    'leave',
  ]);
});

it('takes the words carriers act on for what carriers make of them, never for answers', () => {
  const stops = [
    'STOP',
    'stop',
    'Stop.',
    'STOPALL',
    'STOP ALL',
    'UNSUBSCRIBE',
    'CANCEL',
    'END',
    'QUIT',
    'REVOKE',
    'OPTOUT',
  ];
  expect(on('sms', ...stops)).toEqual(all('stop', stops.length));
  expect(on('sms', 'START', 'YES', 'UNSTOP', 'yes!')).toEqual(all('start', 4));
  expect(on('sms', 'HELP', 'INFO')).toEqual(all('help', 2));
  expect(on('web-chat', 'stop', 'yes', 'start', 'cancel')).toEqual(all(null, 4));
  expect(on('voice', 'yes', 'stop')).toEqual(all(null, 2));
});

it('hears no interrupt in a cry for help on the page: that is danger, which is heard elsewhere', () => {
  expect(on('web-chat', 'help', 'help me')).toEqual([null, null]);
});

it('does not mind case, spaces or punctuation', () => {
  expect(on('web-chat', '  BACK!! ', '"skip"', 'Send   now', 'start-again', 'Speak to someone?')).toEqual([
    'back',
    'skip',
    'send-now',
    'restart',
    'human',
  ]);
});

it('wants exact words: a word inside a sentence is part of the sentence', () => {
  expect(
    on('sms', 'please stop', 'stop it', 'I want to go back home', 'x x', 'send me the form', 'yes please'),
  ).toEqual(all(null, 6));
  expect(on('web-chat', 'he came back', 'skip the next one please thank you', '', ' ', 'back'.repeat(30_000))).toEqual(
    all(null, 5),
  );
});

it('knows no words of a language it was not made for', () => {
  expect(createInterrupts(['xx'])('back', 'sms')).toBeNull();
});
