/** One turn of a walk as the rules look at it: what the channel made of it, in words, and what would be written. */
import type { Channel, RenderContext } from '../../channels/channel';
import type { AllWords } from '../../channels/words';
import type { ChannelName, Inbound } from '../../core/inbound';
import type { Landlord } from '../../core/landlord';
import type { Session } from '../../core/session';
import { doorOf } from '../../engine/carry-out';
import type { Visit } from '../../engine/inspect';
import { NOTHING_LOADED, type Loaded } from '../../store/store';
import type { Clocks } from '../../turn/clocks';
import { consequences } from '../../turn/consequences';
import { transcript } from '../../turn/transcript';
import type { Seen } from '../rules';

export interface Place {
  readonly landlord: Landlord;
  readonly channel: ChannelName;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly words: AllWords;
  readonly channels: Readonly<Record<ChannelName, Channel>>;
  readonly clocks: Clocks;
  readonly directory: RenderContext['directory'];
}

type See = (visit: Visit, inbound: Inbound) => Seen;

/** For one landlord on one channel. */
export const seeing = (place: Place): See => {
  const { landlord, channel, clocks } = place;
  const render = rendering(place);
  const casesBefore = new WeakMap<Session, Loaded['case']>();
  const caseOf = (visit: Visit, inbound: Inbound): Loaded['case'] => {
    const { before } = visit;
    if (!before) return null;
    const known = casesBefore.get(before);
    const found = known === undefined ? caseBefore(before, { visit, inbound, clocks }) : known;
    casesBefore.set(before, found);
    return found;
  };
  return (visit, inbound) => {
    const { session, events } = visit.after;
    const reply = render(visit, inbound);
    const said = transcript({ ...inbound, input: { type: 'begin' } }, null, reply);
    return {
      visit,
      channel,
      landlord,
      reply,
      words: said.map(({ text }) => text).join('\n'),
      draft: consequences(
        events,
        { ...NOTHING_LOADED, session: visit.before, case: caseOf(visit, inbound) },
        { session, inbound, world: visit.world, clocks, lastCase: null },
      ),
    };
  };
};

const rendering = ({ landlord, channel, words, channels, directory, now }: Place) => {
  const at = new Date(now).toISOString();
  return ({ after: { session, events } }: Visit, inbound: Inbound): Seen['reply'] =>
    channels[channel].render(events, {
      session,
      landlord,
      words: words.for(session.language, channel, landlord.id),
      now: at,
      inbound,
      directory,
    });
};

/** The case as it stood before this turn, opened anew from the session: the same whatever is said to it. */
const caseBefore = (
  session: Session,
  { visit, inbound, clocks }: { visit: Visit; inbound: Inbound; clocks: Clocks },
): Loaded['case'] => {
  const notice = session.answers['notice'];
  if (!session.caseId || !notice) return null;
  const agreed = {
    type: 'agreed',
    case: session.caseId,
    door: doorOf(session),
    access: 'landlord',
    wording: notice.wording,
  } as const;
  const handedOff = session.handedOffAt === null ? [] : [{ type: 'handed_off', because: 'sent' } as const];
  return consequences([agreed, ...handedOff], NOTHING_LOADED, {
    session,
    inbound,
    world: visit.world,
    clocks,
    lastCase: null,
  }).case;
};
