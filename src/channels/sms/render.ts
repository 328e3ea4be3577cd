/**
 * Events to texts. Decides what may be texted at all: before `safe-now: yes` the first text and nothing else, and
 * nothing when the person left, opted out or stayed quiet. Numbers and how to reply are added here, never by a translator.
 */
import type { Asked, Event, Told } from '../../core/event';
import type { Input } from '../../core/inbound';
import type { Reply } from '../../core/reply';
import type { Render, RenderContext } from '../channel';
import { fill, labelOf } from '../fill';
import type { Words } from '../words';
import { firstText } from './first-text';
import { toTexts } from './segments';

type Typed<Type extends Event['type']> = Extract<Event, { type: Type }>;

const find = <Type extends Event['type']>(events: readonly Event[], type: Type): Typed<Type> | undefined =>
  events.find((event): event is Typed<Type> => event.type === type);

/** After these nobody may be holding the phone who should read an answer. */
const UNANSWERED: readonly Input['type'][] = ['left', 'opted-out', 'quiet', 'silent'];

/** Whether they said that texting is safe, and may be the one who reads the answer. */
export function mayText(events: readonly Event[], { session, inbound }: RenderContext): boolean {
  const suspended = find(events, 'suspended');
  const gone =
    find(events, 'left_suddenly') ??
    find(events, 'texting_stopped') ??
    (suspended?.why === 'quiet' ? undefined : suspended);
  if (gone || UNANSWERED.includes(inbound.input.type)) return false;
  return session.answers['safe-now']?.value === 'yes';
}

/** `1 Yes`, a line each. */
const numbered = (asked: Asked, context: RenderContext): string =>
  asked.choices.map((value, index) => `${index + 1} ${labelOf(asked.wording.id, value, context)}`).join('\n');

function reply(asked: Asked, words: Words): string {
  const last = asked.choices.length;
  if (last === 1) return words.say('sms.reply.one');
  return words.say(last === 2 ? 'sms.reply.either' : 'sms.reply.several', { last });
}

/** How to answer, in a few words. */
function how(asked: Asked, words: Words): string {
  const skip = asked.skippable ? words.say('sms.skip') : '';
  switch (asked.kind) {
    case 'choose':
      return reply(asked, words);
    case 'choose-many':
      return [words.say('sms.reply.many'), skip].join(' ').trim();
    case 'windows':
      return words.say('sms.reply.windows', { last: asked.choices.length });
    case 'write':
      return skip;
  }
}

/** What comes before the choices: the question, or that one more answer is welcome. */
function question(asked: Asked, context: RenderContext): readonly string[] {
  const { words } = context;
  const text = words.say(asked.wording.id, fill(asked.vars, context));
  switch (asked.manner) {
    case 'first':
      return [text];
    case 'again':
      return [words.say('common.again'), text];
    case 'more':
      return [words.say('common.more')];
    case 'others':
      return [words.say('common.others')];
  }
}

/** One block: a question and its choices stay in one message where they fit. */
const ask = (asked: Asked, context: RenderContext): string => {
  const closed = asked.manner === 'more' || asked.manner === 'others';
  const parts = [...question(asked, context), numbered(asked, context), closed ? '' : how(asked, context.words)];
  return parts.filter((part) => part !== '').join('\n');
};

const tell = (told: Told, context: RenderContext): string => context.words.say(told.message, fill(told.vars, context));

const texts = (list: readonly string[]): Reply => ({ kind: 'texts', texts: list });

export const render: Render = (events, context) => {
  const asked = find(events, 'asked');
  if (asked?.question === 'safe-now') return texts(asked.manner === 'first' ? [firstText(context.words)] : []);
  if (!mayText(events, context)) return texts([]);
  const told = events.filter((event): event is Told => event.type === 'told').map((one) => tell(one, context));
  return texts(toTexts([...told, ...(asked ? [ask(asked, context)] : [])]));
};
