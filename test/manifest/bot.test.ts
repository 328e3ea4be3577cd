import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { DAYS } from '../../src/core/answer';
import { HUB_STATES } from '../../src/core/hub';
import bot from '../../manifest/bot.json';
import { contract } from '../support/contracts';
import { itWith } from '../support/shared-folder';

itWith('contracts/skill-manifest-2.2.json')('the bot’s manifest is a skill manifest 2.2', () => {
  const schema = { ...contract('skill-manifest-2.2.json') };
  // The two names a validator would take for its own; the manifest refers to the published one.
  delete schema['$version'];
  const validate = addFormats(new Ajv({ strict: false, allErrors: true })).compile(schema);
  validate(bot);
  expect(validate.errors ?? []).toEqual([]);
  expect(validate({ ...bot, endpoints: [] })).toBe(false);
});

it('says the same as the code', () => {
  expect(bot.definitions.handoffStatus.properties.state.enum).toEqual([...HUB_STATES]);
  expect(bot.definitions.window.properties.days.items.enum).toEqual([...DAYS]);
});
