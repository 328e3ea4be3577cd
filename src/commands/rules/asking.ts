/** Rules about the path itself: 999 first, what must be answered, that it ends. */
import type { Event } from '../../core/event';
import type { Rule, Seen } from './rule';

/** `!` in conversation.md section 2. */
const MUST: readonly string[] = [
  'safe-now',
  'about',
  'notice',
  'contact-times-ok',
  'contact-avoid-ok',
  'reporter-contact-times-ok',
  'enough',
  'check',
  'danger-now',
  'still-safe',
];

const toldKeys = (events: readonly Event[]): readonly string[] =>
  events.flatMap((event) => (event.type === 'told' ? [event.message] : []));

/** The aside that asks for the 999 line, in each channel's own way. */
export const emergencyLine = ({ visit: { input } }: Seen): boolean =>
  (input.type === 'keyed' && input.keys === '*') ||
  (input.type === 'said' && (input.text === '999' || input.value === 'emergency-line'));

const textingIsSafe = ({ channel, visit }: Seen): boolean =>
  channel !== 'sms' || visit.before?.answers['safe-now']?.value === 'yes';

const beginsWith999 = ({ visit, words }: Seen): boolean =>
  toldKeys(visit.after.events)[0] === 'opening.emergency' && /^.{0,120}999/su.test(words);

/** What a caller may hear before the office line rings: what saves a life, and that somebody is coming. */
const ON_THE_WAY: readonly string[] = ['opening.emergency-now', 'common.crisis', 'handler.coming-on'];

/** A call that staff want rings their line and is asked nothing; once nobody took it the bot has it again. */
const overACall = ({ visit: { input, after }, words, reply }: Seen): string | null => {
  if (input.type === 'put-through') return null;
  if (!after.events.some(({ type }) => type === 'put_through_rung')) return 'a call that staff want is not put through';
  const asks = reply.kind === 'twiml' && reply.twiml.includes('<Gather');
  if (asks || toldKeys(after.events).some((key) => !ON_THE_WAY.includes(key)))
    return 'the bot asks over a call that staff want';
  const danger = after.events.some(
    (event) => event.type === 'priority_raised' && event.reason.code === 'words-emergency',
  );
  return danger && !words.includes('999') ? 'danger was heard on the way, and 999 not said' : null;
};

export const asking: readonly Rule[] = [
  {
    id: 'R1',
    says: 'the emergency message comes first and is one action away at every step',
    broken: (seen) => {
      if (seen.visit.before === null)
        return beginsWith999(seen) ? null : 'the first words are not the emergency message';
      const reached = !emergencyLine(seen) || !textingIsSafe(seen) || seen.words.includes('999');
      return reached ? null : 'the 999 line is out of reach';
    },
  },
  {
    id: 'R4',
    says: 'only `!` questions must be answered; silence and skip are answers',
    broken: ({ visit }) => {
      for (const event of visit.after.events) {
        if (event.type !== 'asked') continue;
        if (event.skippable === MUST.includes(event.question))
          return `${event.question} is ${event.skippable ? '' : 'not '}skippable`;
      }
      return null;
    },
  },
  {
    id: 'R5',
    says: 'nothing is texted before `safe-now: yes` but the neutral first text',
    broken: (seen) => {
      if (seen.channel !== 'sms' || seen.visit.before === null) return null;
      return seen.visit.after.session.answers['safe-now']?.value !== 'yes' && seen.words !== ''
        ? 'a text went out before it was safe'
        : null;
    },
  },
  {
    id: 'R6',
    says: 'after a human takes over the bot says nothing',
    broken: (seen) => {
      if (seen.visit.before?.mode !== 'with-handler') return null;
      if (seen.channel === 'voice') return overACall(seen);
      return seen.words === '' ? null : 'the bot spoke over a handler';
    },
  },
  {
    id: 'R14',
    says: 'every turn ends in a question, an end, or silence that was asked for',
    broken: ({ visit, channel }) => {
      const { session, events } = visit.after;
      if (channel === 'sms' || session.mode === 'with-handler') return null;
      const last = events.some((event) => event.type === 'asked' || event.type === 'ended');
      return last || visit.input.type === 'quiet' ? null : 'a turn leads nowhere';
    },
  },
];
