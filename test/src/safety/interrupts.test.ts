import type { ChannelName } from '../../../src/core/inbound';
import { createInterrupts } from '../../../src/safety/interrupts';
import { createStopTexts } from '../../../src/safety/stop-texts';

const interruptsOf = (language: string) => createInterrupts([language], createStopTexts([language]));
const interrupt = interruptsOf('en');
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

it('hears STOP in own words by text alone: on a page and on the phone they are about leaving', () => {
  const stops = [
    'please stop',
    'stop texting me please',
    'no more texts',
    'leave me alone',
    'stop messaging this number',
  ];
  expect(on('sms', ...stops)).toEqual(all('stop', stops.length));
  for (const channel of ['web-chat', 'connect-app', 'voice'] as const)
    expect(on(channel, ...stops)).toEqual(all(null, stops.length));
});

it('leaves quietly where it may be STOP or not: nothing is asked, and the thread stays', () => {
  expect(on('sms', 'stop it', 'Stop this!', 'stop asking me questions', 'can we stop now', 'go away')).toEqual(
    all('leave', 5),
  );
  expect(on('web-chat', 'stop it', 'go away')).toEqual(all(null, 2));
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
    on('sms', 'stop him', 'it has to stop', 'I want to go back home', 'x x', 'send me the form', 'yes please'),
  ).toEqual(all(null, 6));
  expect(on('web-chat', 'he came back', 'skip the next one please thank you', '', ' ', 'back'.repeat(30_000))).toEqual(
    all(null, 5),
  );
});

it('knows no words of a language it was not made for', () => {
  expect(interruptsOf('xx')('back', 'sms')).toBeNull();
});
