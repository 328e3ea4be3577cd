/** A case page says where a case stands with a hub elsewhere, and what the policy calls a person, to staff only. */
import type { HubHandOff, HubState } from '../../../src/core/hub';
import { NO_WORK } from '../../../src/core/work';
import { start, stop } from './console-desk';
import { atCase } from './desk-staff';
import { caseFile, landlord, NOW } from './fixtures';

afterEach(stop);

const pageWith = async (hub?: HubHandOff): Promise<string> => {
  const file = caseFile();
  const work = { ...NO_WORK, ...(hub ? { hub } : {}) };
  return (await atCase(await start({ files: [{ ...file, content: { ...file.content, work } }] }))).read('');
};

const hub = (said: readonly HubState[], more: Partial<HubHandOff> = {}): HubHandOff => ({
  conversation: 'web:1',
  toldAt: NOW,
  said: said.map((state, at) => ({ id: `a${at}`, state, at: NOW })),
  ...more,
});

it.each([
  [hub(['failed']), 'could not take this case. It is ours'],
  [hub([], { silentSince: NOW }), 'has said nothing. Nobody there may have it. It is ours'],
  [hub(['unknown']), 'has not answered yet'],
  [hub(['accepted']), 'It stays in this list until one of us claims it'],
  [hub(['completed', 'accepted']), 'Only one of us closes it'],
])('says of a hub %j: %s', async (of, shown) => {
  expect(await pageWith(of)).toContain(shown);
});

it('says nothing of a hub where none was told', async () => {
  expect(await pageWith()).not.toContain('hub elsewhere');
});

it('says what the policy calls them, and that they are spoken to by their name [VI7]', async () => {
  expect(await pageWith()).toContain(`“${landlord().term.person}”, to staff only. Speak to them by their name.`);
});
