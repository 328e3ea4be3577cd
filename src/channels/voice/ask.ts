/**
 * A question on the phone: one `<Gather>` that keys always answer and speech may. Everything said stands inside it, so
 * that a key interrupts. Numbers, pages of choices and "press" are added here, never by a translator.
 */
import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse';
import { OPTIONS_A_PAGE, type Asked } from '../../core/event';
import type { RenderContext } from '../channel';
import { fill, labelOf } from '../fill';
import { speak, voiceFor } from './speech';
import { turnAddress } from './turn-address';

/** Seconds of silence before the call moves on. */
const PATIENCE = 8;

/** Whoever else is in the room must not be able to answer these by talking. */
const BY_KEY = ['safe-now', 'still-safe'];
/** From the second silence on, only keys are offered: speaking may be what is not possible. */
const KEYS_ONLY_FROM = 2;

const keysOnly = (asked: Asked, { session }: RenderContext): boolean =>
  asked.keys !== 'none' &&
  (BY_KEY.includes(asked.question) || asked.keys === 'number' || session.stumbles >= KEYS_ONLY_FROM);

const options = (asked: Asked, context: RenderContext): readonly string[] => {
  const { words } = context;
  const from = asked.page * OPTIONS_A_PAGE;
  const page = asked.choices.slice(from, from + OPTIONS_A_PAGE);
  const read = page.map((value, index) =>
    words.say('voice.option', { label: labelOf(asked.wording.id, value, context), key: index + 1 }),
  );
  return asked.choices.length > from + OPTIONS_A_PAGE ? [...read, words.say('voice.more-options')] : read;
};

/** How to answer, where the options do not say it. Locale keys of `voice`. */
function how(asked: Asked, context: RenderContext): readonly string[] {
  if (asked.manner === 'more' || asked.manner === 'others') return ['finished'];
  const skip = asked.skippable;
  switch (asked.kind) {
    case 'choose':
      return [];
    case 'choose-many':
      return ['many'];
    case 'windows':
      return keysOnly(asked, context) ? [] : ['windows'];
    case 'write':
      return asked.keys === 'number'
        ? ['number', ...(skip ? ['number-skip'] : [])]
        : ['speak', ...(skip ? ['speak-skip'] : [])];
  }
}

/** What is said before the question when it is not asked for the first time. */
function before(asked: Asked, { inbound, session, words }: RenderContext): readonly string[] {
  // Nobody says when somebody rings: that is agreed later, by the plan. Without a case nobody sees it at all.
  if (inbound.input.type === 'put-through')
    return [words.say(session.handedOffAt === null ? 'voice.nobody-answered' : 'voice.nobody-answered-seen')];
  if (inbound.input.type === 'silent')
    return [words.say(session.stumbles >= KEYS_ONLY_FROM ? 'voice.keys-only' : 'voice.gently')];
  return asked.manner === 'again' ? [words.say('common.again')] : [];
}

function question(asked: Asked, context: RenderContext): string {
  if (asked.manner === 'more' || asked.manner === 'others') return context.words.say(`common.${asked.manner}`);
  return context.words.say(asked.wording.id, fill(asked.vars, context));
}

export interface Asking {
  /** Said before the question, inside it: a key skips it. */
  readonly first: readonly string[];
  readonly turn: number;
}

function attributes(asked: Asked, context: RenderContext, action: string): VoiceResponse.GatherAttributes {
  const number = asked.keys === 'number';
  const silent = keysOnly(asked, context);
  return {
    input: silent ? ['dtmf'] : ['dtmf', 'speech'],
    action,
    method: 'POST',
    timeout: PATIENCE,
    // With no key to finish on, # and * reach us as they are; a number needs its #.
    finishOnKey: number ? '#' : '',
    ...(number ? {} : { numDigits: 1 }),
    actionOnEmptyResult: true,
    language: voiceFor(context.words).hear,
    profanityFilter: false,
    ...(silent ? {} : { speechTimeout: 'auto' }),
  };
}

export function ask(response: VoiceResponse, asked: Asked, context: RenderContext & { readonly asking: Asking }): void {
  const { words, asking } = context;
  const action = turnAddress(asking.turn, asked.keys === 'number' ? 'number' : 'one');
  const gather = response.gather(attributes(asked, context, action));
  const instructions = how(asked, context).map((key) => words.say(`voice.${key}`));
  const said = [
    ...asking.first,
    ...before(asked, context),
    question(asked, context),
    ...options(asked, context),
    ...instructions,
  ];
  said.forEach((text) => speak(gather, text, words));
  response.redirect({ method: 'POST' }, action);
}
