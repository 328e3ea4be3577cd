import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dialogs } from '../../../dialogs';
import { ours } from '../../../dialogs/ours';
import { mapPage, writeMap } from '../../../src/commands/map';
import { isQuestion, type Condition, type Dialogs, type Step } from '../../../src/engine/dialog';
import { itWith, SHARED } from '../../support/shared-folder';

const root = join(__dirname, '../../..');
let copy: string;

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'fanlight-map-'));
  cpSync(join(root, 'docs/dialogs.md'), join(copy, 'docs/dialogs.md'), { recursive: true });
});
afterEach(() => {
  rmSync(copy, { recursive: true, force: true });
});

const dialog = (id: string, steps: readonly Step[]): Dialogs => ({ [id]: { id, about: 'For a test.', steps } });
const lineOf = (step: Step): string => /^1\. (.*)$/m.exec(mapPage(dialog('one', [step])))?.[1] ?? '';
const when = (condition: Condition): string =>
  lineOf({ kind: 'say', id: 'word', when: condition }).replace('says _word_ — when ', '');

it('keeps the map of the dialogs the same as the dialogs that are run', () => {
  expect(writeMap(root, true)).toBe(true);
});

it('notices a step that was added, and draws it', () => {
  const extra: Step = { kind: 'say', id: 'one-more-thing' };
  const opening = dialogs['opening'];
  if (!opening) throw new Error('no opening');
  const changed = { ...dialogs, opening: { ...opening, steps: [...opening.steps, extra] } };
  expect(writeMap(copy, true, changed)).toBe(false);
  expect(readFileSync(join(copy, 'docs/dialogs.md'), 'utf8')).not.toContain('one-more-thing');
  expect(writeMap(copy, false, changed)).toBe(false);
  expect(readFileSync(join(copy, 'docs/dialogs.md'), 'utf8')).toContain('13. says _one-more-thing_');
  expect(writeMap(copy, true, changed)).toBe(true);
});

it('notices a page that was changed by hand', () => {
  writeFileSync(join(copy, 'docs/dialogs.md'), `${mapPage(dialogs)}\nA note.\n`);
  expect(writeMap(copy, true)).toBe(false);
});

it('has every step of every dialog, in order', () => {
  const page = mapPage(dialogs);
  for (const { id, steps } of Object.values(dialogs)) {
    const section = page.slice(page.indexOf(`\n## ${id}\n`)).split('\n## ')[1] ?? '';
    expect(section.split('\n').filter((line) => /^\d+\. /.test(line))).toHaveLength(steps.length);
    for (const step of steps) if (step.kind === 'choose') expect(section).toContain(`asks **${step.id}**: one of `);
  }
});

it('lists each question whose id is ours alone, with the reason, and none that is not asked', () => {
  const asked = Object.values(dialogs).flatMap(({ steps }) => steps.map(({ id }) => id));
  expect(asked).toEqual(expect.arrayContaining(Object.keys(ours)));
  const [, section = ''] = mapPage(dialogs).split('## Ours besides the contract');
  for (const [id, reason] of Object.entries(ours)) expect(section).toContain(`- **${id}**: ${reason}`);
});

itWith('conversation.md')('every other question is named in the contract; a read-back is its id and `-ok`', () => {
  const contract = readFileSync(join(SHARED, 'conversation.md'), 'utf8');
  const unnamed = Object.values(dialogs)
    .flatMap(({ steps }) => steps.filter(isQuestion).map(({ id }) => id.replace(/-ok$/u, '')))
    .filter((id) => !contract.includes(`\`${id}\``));
  expect([...new Set(unnamed)].toSorted()).toEqual(Object.keys(ours).toSorted());
});

it('leads nowhere that is not on the map', () => {
  const page = mapPage(dialogs);
  const links = [...page.matchAll(/\]\(#([\w-]+)\)/g)].map(([, to]) => to);
  expect(links.length).toBeGreaterThan(20);
  for (const to of links) expect(page).toContain(`\n## ${to}\n`);
});

it.each<[Condition, string]>([
  [{ answer: 'safe-now', is: ['no', 'skipped'] }, '`safe-now` is no or skipped'],
  [{ not: { answer: 'safe-now', is: 'no' } }, '`safe-now` is not no'],
  [{ answer: 'want', includes: 'tonight' }, '`want` includes tonight'],
  [{ not: { answered: 'words' } }, '`words` is not answered'],
  [{ channel: ['sms', 'voice'] }, 'on sms or voice'],
  [{ not: { setting: 'police' } }, 'the landlord does not ask about the police'],
  [{ known: 'number' }, 'their number is known'],
  [{ roomFor: 2 }, '2 more fit before `enough`'],
  [{ not: { not: { session: 'agreed' } } }, 'the notice is agreed'],
  [
    { not: { any: [{ session: 'agreed' }, { session: 'returned' }] } },
    'not (the notice is agreed, or the way back was found)',
  ],
  [
    { all: [{ session: 'agreed' }, { any: [{ session: 'sending-now' }, { answer: 'enough', is: 'send-now' }] }] },
    'the notice is agreed, and (sending now, or `enough` is send-now)',
  ],
])('says the condition %j in words', (condition, words) => {
  expect(when(condition)).toBe(words);
});

it.each<[Step, string]>([
  [
    {
      kind: 'choose',
      id: 'check',
      required: true,
      readBack: true,
      choices: ['send', { value: 'stop', when: { channel: ['sms'] } }],
    },
    'asks **check**: one of send / stop (on sms); must be answered; a read-back, not counted',
  ],
  [
    { kind: 'choose', id: 'about', choices: [], offered: 'doors', settles: ['under-18'] },
    'asks **about**: one of what the landlord offers (doors); a change drops `under-18`',
  ],
  [{ kind: 'write', id: 'account' }, 'asks **account**: in own words'],
  [{ kind: 'do', id: 'again', do: 'ask-anew', steps: ['check'] }, 'begins again with `check`'],
  [
    { kind: 'do', id: 'own', do: 'take-as-answer', question: 'home', from: 'account-home' },
    'takes `home` from the account-home',
  ],
  [{ kind: 'do', id: 'end', do: 'end', because: 'sent' }, '**ends**: sent'],
  [{ kind: 'include', id: 'door', dialog: 'the-door' }, 'goes through the door of `about`'],
])('says the step %j in words', (step, words) => {
  expect(lineOf(step)).toBe(words);
});
