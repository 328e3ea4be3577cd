/** `npm run scenarios`: the same people on all four channels, and what was stored: it must be the same everywhere. */
import { CHANNELS, type ChannelName } from '../core/inbound';
import type { Answers, AnswerValue } from '../core/answer';
import { openHouse, type House } from '../house';
import { PEOPLE } from './play/people';
import { play, type Person, type Played } from './play/play';
import { openStage } from './play/stage';

export type Stored = Readonly<Record<string, AnswerValue | null>>;

/** What a channel asks in its own way, or cannot ask: not part of what must be equal. */
const CHANNEL_OWN: readonly string[] = ['contact-this-number', 'reporter-contact-this-number', 'home-on-account'];

export const storedBy = (answers: Answers): Stored =>
  Object.fromEntries(
    Object.entries(answers)
      .filter(([id]) => !CHANNEL_OWN.includes(id))
      .map(([id, { value }]) => [id, value]),
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
      conversation: `${landlordName}${channel}${person.name}`,
    };
    played.set(channel, await play(stage, caller, person));
    await stage.close();
  }
  return played;
};

/** Questions stored differently, or only on some channels though asked on all of those. */
export const differences = (played: ReadonlyMap<ChannelName, Played>): readonly string[] => {
  const stored = [...played].map(([channel, { answers }]) => [channel, storedBy(answers)] as const);
  const ids = new Set(stored.flatMap(([, answers]) => Object.keys(answers)));
  return [...ids].filter(
    (id) =>
      new Set(stored.filter(([, answers]) => id in answers).map(([, answers]) => JSON.stringify(answers[id]))).size > 1,
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
      const counts = [...played]
        .map(([channel, { answers }]) => `${channel} ${Object.keys(storedBy(answers)).length}`)
        .join(', ');
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
