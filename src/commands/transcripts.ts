/** `npm run transcripts`: each landlord x channel x person as a page to read and sign, from the running code. `--check` only compares. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { CHANNELS, type ChannelName } from '../core/inbound';
import type { Landlord } from '../core/landlord';
import { openHouse, type House } from '../house';
import { PEOPLE, SIGNED } from './play/people';
import { play, type Person } from './play/play';
import { openStage } from './play/stage';
import { written } from './play/written';

/** References and words are drawn; on the page they stand as what they are. */
const DRAWN = (house: House): House => ({
  ...house,
  turnParts: (now) => ({
    ...house.turnParts(now),
    draws: { ...house.turnParts(now).draws, reference: () => 'ABCD-EFGH', words: () => ['river', 'lantern'] },
  }),
});

export const transcriptOf = async (
  house: House,
  landlord: Landlord,
  channel: ChannelName,
  person: Person,
): Promise<string> => {
  const stage = await openStage(DRAWN(house));
  try {
    const caller = {
      house,
      landlord,
      channel,
      number: '+447700900201',
      conversation: `${landlord.id}${channel}${person.name}`,
    };
    return written(person, { landlord: landlord.id, channel }, await play(stage, caller, person));
  } finally {
    await stage.close();
  }
};

/** One page to sign: whose it is, and where it is kept. */
interface Page {
  readonly landlord: Landlord;
  readonly channel: ChannelName;
  readonly person: Person;
  readonly file: string;
}

export const pages = (house: House, folder: string): readonly Page[] =>
  house.landlords.all.flatMap((landlord) =>
    CHANNELS.flatMap((channel) =>
      PEOPLE.filter(({ name }) => SIGNED.includes(name)).map((person) => ({
        landlord,
        channel,
        person,
        file: join(folder, landlord.id, `${channel}-${person.name}.txt`),
      })),
    ),
  );

const main = async (): Promise<void> => {
  const house = openHouse(process.cwd());
  const check = process.argv.includes('--check');
  for (const { landlord, channel, person, file } of pages(house, join(process.cwd(), 'test', 'transcripts'))) {
    const text = await transcriptOf(house, landlord, channel, person);
    mkdirSync(dirname(file), { recursive: true });
    if (!check) writeFileSync(file, text);
    else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
      console.log(`changed: ${relative(process.cwd(), file)}`);
      process.exitCode = 1;
    }
  }
};

if (require.main === module) void main();
