/**
 * Who holds a conversation: the bot, or one of the staff. Each change raises the fence, and whatever is said names the
 * fence it was written under, so that nothing is said by anybody who no longer holds it (R6). Pure: the store decides
 * in one transaction who was first.
 */
import type { Words } from '../channels/words';
import { type CaseFile, withContent } from '../core/case-file';
import type { Instant } from '../core/ids';
import type { Allowed, Saying } from '../core/pass';
import { hasGoneQuiet, heldFrom, isLive, letGo, type Session } from '../core/session';
import type { StaffId } from '../core/staff';
import type { StaffEvent } from '../core/staff-event';
import { mayAnswer } from '../safety/may-answer';
import type { ActDecision, Seen } from '../store/act';
import type { Message } from '../store/store';
import { namesIn } from './names-it';

export const CONTROL_REFUSALS = [
  /** Not open: still being told, or closed. */
  'not-open',
  /** Nobody is there: they left, went quiet, or their conversation is over. What is said could be read by another. */
  'nobody-there',
  /** A call is taken by ringing, not by writing. */
  'on-the-phone',
  /** What is written here would not reach their telephone, and must not seem to. */
  'by-text',
  'held-by-another',
  /** Somebody else looks after it by now than when this was asked for. */
  'claimed-meanwhile',
  /** Somebody else holds it by now, or the person left since this was written. */
  'lost-control',
  'nothing-said',
  /** A text that names a landlord, or abuse: it goes once they say so again. */
  'names-landlord',
  'names-abuse',
  /** The person wrote after the page was drawn on which somebody chose to finish. */
  'wrote-since',
  'has-words',
  /** Finished without them, they could never come back to it: whoever finishes says so. */
  'no-words',
] as const;
export type ControlRefusal = (typeof CONTROL_REFUSALS)[number];

export interface Actor {
  readonly by: StaffId;
  readonly at: Instant;
}

/** Somebody who writes, and the fence they wrote under. */
export interface Holder extends Actor {
  readonly control: number;
}

type Decided = ActDecision | { readonly refused: ControlRefusal };

/** Long enough for anything that is said in a chat, short enough to be read on a phone. */
export const MOST_WORDS = 2000;
/** Two or three texts: more arrive in pieces, out of order, on a telephone somebody else may pick up. */
export const MOST_TEXT = 480;

const refused = (why: ControlRefusal): { readonly refused: ControlRefusal } => ({ refused: why });

const handlerSays = ({ may }: There, text: string, at: Instant): Saying<Message> => ({
  may,
  messages: [{ by: 'handler', text, at }],
});

/** Channels on which what is written here reaches nobody. A thread of texts is reached where its number is known. */
const unreached = ({ channel, textsTo }: Session): ControlRefusal | null => {
  if (channel === 'voice') return 'on-the-phone';
  return channel === 'sms' && textsTo === null ? 'by-text' : null;
};

/** A conversation with somebody in it, and what the gate gave out to speak in it. */
interface There {
  readonly session: Session;
  readonly may: Allowed;
}

/** The live conversation of an open case, or why there is none to speak in. */
const live = ({ case: file, session, stopped }: Seen, at: Instant): There | ControlRefusal => {
  if (file.state !== 'open') return 'not-open';
  // A conversation that staff type is with themselves.
  if (!session || session.typed || !isLive(session)) return 'nobody-there';
  const may = mayAnswer({ session, stopped: stopped === true, author: 'handler' }, at);
  if (!may.allowed) return 'nobody-there';
  return unreached(session) ?? { session, may };
};

const held = (seen: Seen, { by, at, control }: Holder): There | ControlRefusal => {
  const there = live(seen, at);
  if (typeof there === 'string') return there;
  return there.session.heldBy === by && there.session.control === control ? there : 'lost-control';
};

const owned = (file: CaseFile, owner: StaffId): CaseFile => ({ ...file, owner });

/** The person is told in the same commit: from it on the bot says nothing. */
export const takeOver = (seen: Seen, { by, at }: Actor, words: Words, landlord: string): Decided => {
  const there = live(seen, at);
  if (typeof there === 'string') return refused(there);
  const { session } = there;
  if (session.heldBy !== null) return refused('held-by-another');
  const mine = heldFrom(session, { by, at });
  return {
    case: owned(seen.case, by),
    session: mine,
    said: handlerSays(there, words.say('handler.joined', { landlord }), at),
    events: [...claimed(seen.case, by), { type: 'taken_over', by, control: mine.control }],
  };
};

const claimed = ({ owner }: CaseFile, by: StaffId): readonly StaffEvent[] =>
  owner === by ? [] : [{ type: 'case_claimed', by, from: owner ?? null }];

/** Somebody who claims, and whom they saw looking after it; null: nobody. */
export interface Claimant extends Actor {
  readonly from: StaffId | null;
}

/**
 * To look after a case, whether or not anybody is there to write to. Of several at once the first has it; a conversation
 * that somebody holds stays theirs, and its case with it.
 */
export const claim = ({ case: file, session }: Seen, { by, at, from }: Claimant): Decided => {
  if (file.state !== 'open') return refused('not-open');
  if (file.owner === by) return { events: [] };
  if ((file.owner ?? null) !== from) return refused('claimed-meanwhile');
  if (session && isHeldByAnother(session, { by, at })) return refused('held-by-another');
  return { case: owned(file, by), events: claimed(file, by) };
};

const isHeldByAnother = (session: Session, { by, at }: Actor): boolean =>
  isLive(session) && session.heldBy !== null && session.heldBy !== by && !hasGoneQuiet(session, at);

export interface Said {
  readonly text: string;
  /** They were told that it names what it should not, and send it all the same. */
  readonly despite: boolean;
  /** Names of the landlords of this desk. */
  readonly landlords: readonly string[];
}

export const say = (seen: Seen, holder: Holder, { text, despite, landlords }: Said): Decided => {
  const there = held(seen, holder);
  if (typeof there === 'string') return refused(there);
  const { session } = there;
  const isText = session.channel === 'sms';
  const said = text.trim().slice(0, isText ? MOST_TEXT : MOST_WORDS);
  if (said === '') return refused('nothing-said');
  const names = isText ? namesIn(said, landlords) : null;
  if (names !== null && !despite) return refused(`names-${names}`);
  return {
    session: { ...session, heldAt: holder.at },
    said: handlerSays(there, said, holder.at),
    events: names === null ? [] : [{ type: 'sent_though_named', by: holder.by, names }],
  };
};

/** Straight to a colleague: there is no moment in which nobody holds it. */
export const passOn = (
  seen: Seen,
  holder: Holder,
  next: { readonly to: StaffId; readonly words: Words; readonly landlord: string },
): Decided => {
  const there = held(seen, holder);
  if (typeof there === 'string') return refused(there);
  const theirs = heldFrom(there.session, { by: next.to, at: holder.at });
  return {
    case: owned(seen.case, next.to),
    session: theirs,
    said: handlerSays(there, next.words.say('handler.passed-on', { landlord: next.landlord }), holder.at),
    events: [{ type: 'passed_on', by: holder.by, to: next.to, control: theirs.control }],
  };
};

/** The bot's own words to somebody it gets back, with the question that was waiting. */
export type TakeBack = (
  session: Session,
  at: Instant,
) => { readonly session: Session; readonly messages: readonly Message[] };

export const handBack = (seen: Seen, holder: Holder, takeBack: TakeBack): Decided => {
  const there = held(seen, holder);
  if (typeof there === 'string') return refused(there);
  const { session, messages } = takeBack(there.session, holder.at);
  return {
    session,
    said: { may: there.may, messages },
    events: [{ type: 'handed_back', by: holder.by, control: session.control }],
  };
};

/** The reference and the two words, drawn and said as the desk does it. */
export type DrawWords = TakeBack;

/** To somebody taken over before the desk gave them: without them nobody comes back, and no plan can be changed (R11, R17). */
export const giveWords = (seen: Seen, holder: Holder, draw: DrawWords): Decided => {
  const there = held(seen, holder);
  if (typeof there === 'string') return refused(there);
  if (hasWords(seen, there)) return refused('has-words');
  const { session, messages } = draw(there.session, holder.at);
  return {
    case: withContent(seen.case, { wayBack: session.wayBack }),
    session: { ...session, heldAt: holder.at },
    said: { may: there.may, messages },
    events: [{ type: 'way_back_given', by: holder.by }],
  };
};

const hasWords = ({ case: file }: Seen, { session }: There): boolean =>
  file.content.wayBack !== null || session.wayBack !== null;

/** A last word to them. `without`: they have no reference and no words, and whoever finishes said that they know. */
export interface Goodbye {
  readonly say: (session: Session, at: Instant) => readonly Message[];
  readonly without: boolean;
  /** When the person had last written, as the page showed it. Left out: it did not say. */
  readonly last?: Instant | undefined;
}

export const finish = (seen: Seen, holder: Holder, { say: goodbye, without, last }: Goodbye): Decided => {
  const there = held(seen, holder);
  if (typeof there === 'string') return refused(there);
  if (last !== undefined && there.session.lastAt > last) return refused('wrote-since');
  if (!without && !hasWords(seen, there)) return refused('no-words');
  const over: Session = { ...letGo(there.session), mode: 'ended', pending: null, endedBecause: 'sent' };
  return {
    session: over,
    said: { may: there.may, messages: goodbye(over, holder.at) },
    events: [{ type: 'conversation_ended', by: holder.by, control: over.control }],
  };
};
