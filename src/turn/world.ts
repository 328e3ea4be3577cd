/** Builds the engine's world for one turn: everything it may know, the same however often it is looked at. */
import type { Listener, World } from '../engine/world';
import type { Dialogs } from '../engine/dialog';
import type { Landlord } from '../core/landlord';
import type { Inbound } from '../core/inbound';
import type { ContactPlan } from '../core/contact-plan';
import type { Deadline } from '../core/case';
import { caseId } from '../core/ids';
import type { AllWords } from '../channels/words';
import type { ChannelTraits } from '../channels/channel';
import type { Loaded } from '../store/store';
import type { Clocks } from './clocks';

/** Random things, drawn outside the engine. */
export interface Draws {
  id(): string;
  reference(): string;
  words(language: string): readonly [string, string];
}

export interface WorldParts {
  readonly dialogs: Dialogs;
  readonly listener: Listener;
  readonly words: AllWords;
  readonly clocks: Clocks;
  readonly draws: Draws;
  readonly lines: (landlord: Landlord, now: number) => World['lines'];
}

export const buildWorld = (
  parts: WorldParts,
  about: { inbound: Inbound; loaded: Loaded; landlord: Landlord; traits: ChannelTraits },
): World => {
  const { inbound, loaded, landlord, traits } = about;
  const now = inbound.at;
  const staffed = once(() => parts.clocks.staffed(landlord, now));
  return {
    dialogs: parts.dialogs,
    landlord,
    channel: inbound.channel,
    person: { number: inbound.number ?? null, accountHome: inbound.accountHome ?? null },
    now,
    mostQuestions: traits.mostQuestions,
    surface: traits.surface,
    listener: parts.listener,
    catalogue: {
      wording: (key, language, channel) => parts.words.wording(key, language, channel, landlord.id),
      labels: (key, value) => parts.words.labels(key, value, landlord.id),
    },
    get staffed() {
      return staffed();
    },
    promise: (plan) => promise(parts.clocks, { landlord, receivedAt: loaded.session?.typed?.receivedAt ?? now, plan }),
    lines: parts.lines(landlord, now),
    fresh: drawn(parts.draws, loaded.session?.language ?? 'en'),
    // A reference opens nothing at another landlord's desk.
    wayBack: loaded.wayBack?.landlord === inbound.landlord ? loaded.wayBack : null,
    restricted: loaded.case?.access === 'restricted' || loaded.isReturnRestricted === true,
    failedTries: loaded.failedTries,
    textingStopped: loaded.textingStopped,
  };
};

/** Worked out when it is first looked at: most turns need neither a new reference nor the opening hours. */
const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
};

const drawn = (draws: Draws, language: string): World['fresh'] => {
  const session = once(draws.id);
  const file = once(() => caseId(draws.id()));
  const reference = once(draws.reference);
  const words = once(() => draws.words(language));
  return {
    get sessionId() {
      return session();
    },
    get caseId() {
      return file();
    },
    get reference() {
      return reference();
    },
    get words() {
      return words();
    },
  };
};

/** The promise as the person hears it: the clock of the one whose plan it is, else the landlord's first. */
const promise = (
  clocks: Clocks,
  { landlord, receivedAt, plan }: { landlord: Landlord; receivedAt: number; plan: ContactPlan | null },
): Deadline => {
  const plans = plan ? [plan] : [];
  const all = clocks.deadlines({
    landlord,
    receivedAt,
    plans,
    door: plan?.about === 'reporter' ? 'someone-else' : 'me',
  });
  const own = all.find(({ who }) => who === (plan?.about ?? 'person')) ?? all[0];
  return own ?? { who: 'person', due: receivedAt, promise: 'product-default', needsDecision: true };
};
