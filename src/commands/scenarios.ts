/** `npm run scenarios`: the same people on all four channels, and what was stored: it must be the same everywhere. */
import { CHANNELS, type ChannelName } from '../core/inbound';
import type { AnswerValue } from '../core/answer';
import { openHouse, type House } from '../house';
import { PEOPLE } from './play/people';
import { play, type Person, type Played } from './play/play';
import { openStage } from './play/stage';

export type Stored = Readonly<Record<string, AnswerValue | null>>;

/** What a channel asks in its own way, or cannot ask: not part of what must be equal. */
const CHANNEL_OWN: readonly string[] = ['contact-this-number', 'reporter-contact-this-number', 'home-on-account'];

/** Drawn anew for each case, so never the same. */
const DRAWN: readonly string[] = ['reference', 'words'];

/** Every answer of every conversation; those after coming back by their own names. */
export const storedBy = ({ conversations }: Played): Stored =>
  Object.fromEntries(
    conversations.flatMap(({ answers }, index) =>
      Object.entries(answers)
        .filter(([id]) => !CHANNEL_OWN.includes(id) && !DRAWN.includes(id))
        .map(([id, { value }]) => [index === 0 ? id : `${id} (back)`, value] as const),
    ),
  );

export const playEverywhere = async (
  house: House,
  landlordName: string,
  person: Person,
): Promise<ReadonlyMap<ChannelName, Played>> => {
  const landlord = house.landlords.all.find(({ id }) => id === landlordName);
  if (!landlord) throw new TypeError(`no landlord ${landlordName}`);
  const played = new Map<ChannelName, Played>();
  for (const channel of CHANNELS) {
    const stage = await openStage(house);
    const caller = {
      house,
      landlord,
      channel,
      number: '+447700900201',
      returnsWith: '+447700900202',
      conversation: `${landlordName}${channel}${person.name}`,
    };
    played.set(channel, await play(stage, caller, person));
    await stage.close();
  }
  return played;
};

type Everywhere = ReadonlyMap<ChannelName, Played>;

/** What is not the same everywhere, by name. */
export const differences = (played: Everywhere): readonly string[] => [
  ...storedOtherwise(played),
  ...notStored(played),
  ...handledOtherwise(played),
];

/** A channel that has no room for a question stores nothing for it; where it is stored it is the same. */
const storedOtherwise = (played: Everywhere): readonly string[] => {
  const stored = [...played.values()].map(storedBy);
  const ids = new Set(stored.flatMap(Object.keys));
  return [...ids].filter(
    (id) => new Set(stored.flatMap((answers) => (id in answers ? [JSON.stringify(answers[id])] : []))).size > 1,
  );
};

/** Asked, answered and lost. The question that was waiting at the end need not have an answer. */
const notStored = (played: Everywhere): readonly string[] =>
  [...played].flatMap(([channel, { conversations }]) =>
    conversations.flatMap(({ questions, answers }) =>
      questions
        .slice(0, -1)
        .filter((id) => id !== 'still-safe' && !(id in answers))
        .map((id) => `${id} asked on ${channel} and not stored`),
    ),
  );

/** What the handler gets: who may see it, why it was handed off, what was heard in words. Reasons from answers follow those. */
const handledOtherwise = (played: Everywhere): readonly string[] => {
  const seen = [...played.values()].map(({ case: file }) => ({
    door: file?.door,
    access: file?.access,
    queue: file?.queue,
    source: file?.source,
    heard: file?.reasons.flatMap(({ code }) => (code.includes(':') ? [] : [code])).join(),
    'handed off': file?.handedOffBecause,
  }));
  const [first] = seen;
  return Object.keys(first ?? {}).filter(
    (name) => new Set(seen.map((file) => Object.entries(file).find(([id]) => id === name)?.[1])).size > 1,
  );
};

const main = async (): Promise<void> => {
  const house = openHouse(process.cwd());
  let failed = 0;
  let passed = 0;
  for (const landlord of house.landlords.all) {
    for (const person of PEOPLE) {
      const played = await playEverywhere(house, landlord.id, person);
      const different = differences(played);
      const counts = [...played].map(([channel, one]) => `${channel} ${Object.keys(storedBy(one)).length}`).join(', ');
      console.log(
        `${landlord.id.padEnd(10)} ${person.name.padEnd(24)} stored: ${counts}${different.length > 0 ? `  DIFFERENT: ${different.join(', ')}` : '  equal'}`,
      );
      if (different.length > 0) failed += 1;
      else passed += 1;
    }
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
};

if (require.main === module) void main();
