/** The pages that a safeguarding lead signs are what the running code says, word for word. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHANNELS } from '../../../src/core/inbound';
import { transcriptOf } from '../../../src/commands/transcripts';
import { PEOPLE, SIGNED } from '../../../src/commands/play/people';
import { house } from '../../support/conversation';

const FOLDER = join(__dirname, '../../transcripts');
const signed = PEOPLE.filter(({ name }) => SIGNED.includes(name));

it.each(house.landlords.all.map(({ id }) => id))('of %s are current, on every channel', async (id) => {
  const landlord = house.landlords.all.find((one) => one.id === id);
  if (!landlord) throw new Error('no such landlord');
  for (const channel of CHANNELS)
    for (const person of signed) {
      const file = join(FOLDER, id, `${channel}-${person.name}.txt`);
      expect(existsSync(file) ? readFileSync(file, 'utf8') : `${file} is missing`).toBe(
        await transcriptOf(house, landlord, channel, person),
      );
    }
});

it('are one for each landlord, channel and person, and no others', () => {
  for (const { id } of house.landlords.all)
    expect(readdirSync(join(FOLDER, id)).sort()).toEqual(
      CHANNELS.flatMap((channel) => signed.map(({ name }) => `${channel}-${name}.txt`)).sort(),
    );
});

it('never show a full number to a handler, nor a line to a person that is not from the bot', async () => {
  const [landlord] = house.landlords.all;
  const [person] = signed;
  if (!landlord || !person) throw new Error('nobody to play');
  const text = await transcriptOf(house, landlord, 'web-chat', person);
  expect(text.match(/^HANDLER.*07700 ?900/gmu)).toBeNull();
  expect(
    text
      .split('\n')
      .slice(3)
      .filter((line) => line !== '' && !/^(?:PERSON|BOT|HANDLER| {9})/u.test(line)),
  ).toEqual([]);
});
