/** The end of a handler's part in a conversation: given back to the bot, or over. In the words of the person's channel. */
import type { Channel } from '../channels/channel';
import type { Instant } from '../core/ids';
import type { Landlord } from '../core/landlord';
import type { Activity, Reply } from '../core/reply';
import type { Session } from '../core/session';
import type { Inbound } from '../core/inbound';
import { takeBack } from '../engine/held';
import { saidWords } from '../engine/giving-words';
import type { World } from '../engine/world';
import type { Progress } from '../engine/progress';
import { NOTHING_LOADED, type Message } from '../store/store';
import { transcript } from './transcript';
import type { TurnParts } from './take-turn';
import { buildWorld } from './world';

/** What the person wrote last is answered: no new words, and no key they came under. Whether it may still leave is the gate's. */
const lastWord = (session: Session, at: Instant): Inbound => ({
  landlord: session.landlord,
  channel: session.channel,
  sessionKey: '',
  messageId: '',
  input: { type: 'said', text: '' },
  at,
  rehearsal: session.rehearsal,
});

export interface TakenBack {
  readonly session: Session;
  readonly messages: readonly Message[];
}

type Parts = Omit<TurnParts, 'store' | 'note' | 'opaque' | 'clock'>;

/** What a handler ends their part with, said by the channel: the question that was waiting, or that it is over. */
export interface HandlerTurns {
  readonly takeBack: (session: Session, at: Instant) => TakenBack;
  readonly goodbye: (session: Session, at: Instant) => readonly Message[];
  /** A reference and two words, for somebody who has none yet: drawn and said as the desk does it, and not again by it. */
  readonly drawWords: (session: Session, at: Instant) => TakenBack;
}

/** Each throws TypeError for a landlord that is no longer there. */
export const handlerTurns = (parts: Parts): HandlerTurns => ({
  takeBack: (session, at) => {
    const place = placeOf(parts, session, at);
    const back = takeBack(session, worldOf(session, place, parts));
    return { session: back.session, messages: spoken(back, place, parts) };
  },
  goodbye: (session, at) => {
    const events = [
      // Who has no reference yet is not told to come back with one.
      { type: 'told', message: session.wayBack === null ? 'handler.ended-early' : 'handler.ended' },
      { type: 'ended', because: 'sent' },
    ] as const;
    const said = spoken({ session, events }, placeOf(parts, session, at), parts);
    return said.map(byHandler);
  },
  drawWords: (session, at) => {
    const place = placeOf(parts, session, at);
    const given = saidWords(session, worldOf(session, place, parts));
    return { session: given.session, messages: spoken(given, place, parts).map(byHandler) };
  },
});

const byHandler = (message: Message): Message => ({ ...message, by: 'handler' });

const worldOf = (session: Session, { inbound, landlord, channel }: Place, parts: Parts): World =>
  buildWorld(parts, { inbound, loaded: { ...NOTHING_LOADED, session }, landlord, traits: channel.traits });

interface Place {
  readonly inbound: Inbound;
  readonly landlord: Landlord;
  readonly channel: Channel;
}

const placeOf = (parts: Parts, session: Session, at: Instant): Place => {
  const landlord = parts.landlord(session.landlord);
  if (!landlord) throw new TypeError('no such landlord');
  return { inbound: lastWord(session, at), landlord, channel: parts.channels[session.channel] };
};

const spoken = ({ session, events }: Progress, place: Place, parts: Parts): readonly Message[] => {
  const { inbound, landlord, channel } = place;
  const words = parts.words.for(session.language, session.channel, landlord.id);
  const now = new Date(inbound.at).toISOString();
  const reply = channel.render(events, { session, landlord, words, now, inbound, directory: parts.directory });
  return transcript(inbound, session, withoutPlace(reply));
};

/** The conversation's id is stamped on when it is read: here nobody knows it. */
const withoutPlace = (reply: Reply): Reply =>
  reply.kind === 'activities' ? { ...reply, activities: reply.activities.map(placeless) } : reply;

const placeless = ({ conversation: _nowhere, ...activity }: Activity): Activity => activity;
