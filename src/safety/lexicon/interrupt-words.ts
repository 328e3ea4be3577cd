/** The words themselves, by language. The carriers' own words are told apart, because carriers act on them whatever we asked. */
import type { Interrupt } from '../../engine/world';

export interface InterruptWords {
  readonly means: Interrupt;
  readonly words: readonly string[];
  readonly on: readonly ('page' | 'text' | 'phone')[];
}

const EVERYWHERE = ['page', 'text', 'phone'] as const;
const NOT_TEXT = ['page', 'phone'] as const;

const en: readonly InterruptWords[] = [
  { means: 'back', words: ['back', 'go back'], on: EVERYWHERE },
  { means: 'skip', words: ['skip', 'skip this'], on: EVERYWHERE },
  { means: 'done', words: ['done', 'finished', 'that is all', "that's all"], on: EVERYWHERE },
  { means: 'repeat', words: ['repeat', 'say that again', 'again'], on: EVERYWHERE },
  { means: 'restart', words: ['restart', 'start again', 'start over'], on: EVERYWHERE },
  { means: 'send-now', words: ['send-now', 'send now', 'send it now'], on: EVERYWHERE },
  { means: 'send-now', words: ['send'], on: ['text'] },
  {
    means: 'human',
    words: [
      'human',
      'person',
      'a person',
      'speak to someone',
      'speak to a person',
      'talk to someone',
      'talk to a person',
    ],
    on: EVERYWHERE,
  },
  { means: 'help', words: ['help', 'info'], on: ['text'] },
  { means: 'help', words: ['what can i do', 'how does this work'], on: NOT_TEXT },
  { means: 'language', words: ['language', 'another language', 'not english'], on: EVERYWHERE },
  { means: 'leave', words: ['leave', 'exit', 'quick exit', 'goodbye', 'bye'], on: NOT_TEXT },
  { means: 'leave', words: ['x'], on: ['text'] },
  // Perhaps STOP, perhaps not: nothing is said or asked, and the thread stays.
  {
    means: 'leave',
    words: [
      'stop it',
      'stop it please',
      'please stop it',
      'stop this',
      'please stop this',
      'stop asking',
      'stop asking me',
      'stop asking questions',
      'stop asking me questions',
      'no more questions',
      'stop for now',
      'stop there',
      'stop here',
      'can we stop',
      'can we stop now',
      'can we stop please',
      'i have to stop',
      'i have to stop now',
      'i need to stop now',
      'go away',
      'get lost',
      'fuck off',
      'piss off',
    ],
    on: ['text'],
  },
  { means: 'emergency-line', words: ['emergency-line', '999', 'emergency'], on: EVERYWHERE },
  { means: 'more', words: ['more options'], on: ['phone'] },
  {
    means: 'stop',
    words: ['stop', 'stopall', 'stop all', 'unsubscribe', 'cancel', 'end', 'quit', 'revoke', 'optout', 'opt out'],
    on: ['text'],
  },
  { means: 'start', words: ['start', 'yes', 'unstop'], on: ['text'] },
];

export const INTERRUPT_WORDS: Readonly<Record<string, readonly InterruptWords[]>> = { en };
