/** `npm run transcripts`: each landlord x channel x person as a page to read and sign, from the running code. `--check` only compares. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

const main = async (): Promise<void> => {
  const house = openHouse(process.cwd());
  const folder = join(process.cwd(), 'test', 'transcripts');
  const check = process.argv.includes('--check');
  let stale = 0;
  for (const landlord of house.landlords.all) {
    mkdirSync(join(folder, landlord.id), { recursive: true });
    for (const channel of CHANNELS) {
      for (const person of PEOPLE.filter(({ name }) => SIGNED.includes(name))) {
        const file = join(folder, landlord.id, `${channel}-${person.name}.txt`);
        const text = await transcriptOf(house, landlord, channel, person);
        if (!check) writeFileSync(file, text);
        else if (readFileSync(file, 'utf8') !== text) {
          stale += 1;
          console.log(`changed: ${file}`);
        }
      }
    }
  }
  if (stale > 0) process.exitCode = 1;
};

if (require.main === module) void main();
