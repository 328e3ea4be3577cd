/** The page of a conversation: what stands where it opens, what is folded, and what is said of words that press. */
import { pressingIn } from '../../../src/console/pressing-part';
import { LABELS } from '../../../src/console/unsent';
import type { Reason } from '../../../src/core/case';
import { sessionId } from '../../../src/core/ids';
import type { Message } from '../../../src/store/store';
import { decision, session } from '../store/fixtures';
import { depsOf, startOn, stop, words } from './console-desk';
import { atCase } from './desk-staff';
import { caseFile, NOW } from './fixtures';

afterEach(stop);

const line = (by: Message['by'], text: string): Message => ({ by, text, at: NOW });
const DANGER = 'he is coming up the stairs';
const danger: Reason = { code: 'danger:leave', at: NOW, words: DANGER };

const opened = async (messages: readonly Message[], reasons: readonly Reason[] = []) => {
  const deps = await depsOf({ files: [] });
  const file = caseFile({ reasons });
  const here = { landlord: file.landlord, caseId: file.id, channel: 'web-chat', lastAt: NOW } as const;
  const talk = session({ id: sessionId('session-live'), ...here });
  const said = [...messages];
  await deps.store.turn({ sessionKey: 'web:live', messageId: 'm1', now: NOW }, () =>
    decision({ session: talk, case: file, messages: said, events: [{ type: 'handed_off', because: 'sent' }] }),
  );
  return atCase(await startOn(deps));
};

const TWELVE = Array.from({ length: 12 }, (_, at) => line(at % 2 === 0 ? 'bot' : 'person', `line number ${at + 1}`));

it('opens with who has it and Take over, before the lines; the box, and what ends it, come after them', async () => {
  const anna = await opened(TWELVE);
  const before = await anna.read('/talk');
  const places = ['Nobody of the staff is in it', 'acts/take-over', '<details', 'role="log"'].map((what) =>
    before.indexOf(what),
  );
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(places).not.toContain(-1);
  await anna.send('take-over', {});
  const mine = await anna.read('/talk');
  const after = ['role="log"', 'id="text"', 'id="ends"', 'acts/hand-back', 'acts/finish'].map((what) =>
    mine.indexOf(what),
  );
  expect(after).toEqual(after.toSorted((one, other) => one - other));
  expect(after).not.toContain(-1);
});

it('folds what was said before, and shows the newest lines in the log', async () => {
  const page = await (await opened(TWELVE)).read('/talk');
  const [earlier = '', newest = ''] = page.split('role="log"');
  expect(earlier).toContain('line number 9<');
  expect(newest).not.toContain('line number 9<');
  for (const number of [10, 11, 12]) expect(newest).toContain(`line number ${number}<`);
  expect(page.match(/data-line="\d+"/g)).toHaveLength(12);
});

it('folds nothing of a conversation that has hardly begun', async () => {
  expect(await (await opened(TWELVE.slice(0, 5))).read('/talk')).not.toContain('What was said before');
});

describe('words that press', () => {
  const messages = [line('bot', 'When?'), line('person', DANGER), line('bot', 'Call 999.')];

  it('are said where the page opens, with the way to their line, until somebody of the staff has answered', async () => {
    const anna = await opened(messages, [danger]);
    expect(await anna.read('/talk')).toMatch(
      /role="alert"[^]*he is coming up the stairs[^]*href="#line-2"[^]*acts\/take-over/u,
    );
    await anna.send('take-over', {});
    expect(await anna.read('/talk')).not.toContain('href="#line-2"');
  });

  it('are the last of them, and none without words of their own', () => {
    const later = { ...danger, words: 'I can hear him' };
    const all = [...messages, line('person', 'I can hear him')];
    expect(pressingIn([later, danger], all)).toEqual({ reason: later, line: 4 });
    expect(pressingIn([{ code: 'afraid', at: NOW }], all)).toBeNull();
    expect(pressingIn([danger], [...all, line('handler', 'I am here.')])).toBeNull();
  });
});

it('asks once more before it finishes, and the browser fills in nothing that was sent', async () => {
  const anna = await opened(TWELVE);
  await anna.send('take-over', {});
  const page = await anna.read('/talk');
  expect(page).toMatch(/<details><summary>Finish this conversation<\/summary><form[^>]*acts\/finish/u);
  expect(page).toMatch(/They last wrote at/u);
  for (const [form] of page.matchAll(/<form[^>]*class="act"[^>]*>/g)) expect(form).toContain('autocomplete="off"');
});

it('has a label for every field that somebody writes into, to give it back under', async () => {
  const anna = await opened(TWELVE);
  await anna.send('take-over', {});
  const pages = `${await anna.read('/talk')}${await anna.read()}`;
  const forms = [...pages.matchAll(/<form[^>]*acts\/([\w-]+)"[^>]*>(.*?)<\/form>/gsu)];
  const written = forms.flatMap(([, act = '', inside = '']) =>
    [...inside.matchAll(/<(?:textarea|input type="(?:text|date|datetime-local)")[^>]*name="([\w-]+)"/gu)].map(
      ([, name = '']) => [act, name] as const,
    ),
  );
  expect(written.length).toBeGreaterThan(15);
  for (const [act, name] of written) expect([act, name, LABELS[act]?.[name]]).toEqual([act, name, expect.any(String)]);
  const say = (key: string): string => words.for('en', 'web-chat', '').say(`console.${key}`);
  for (const label of Object.values(LABELS).flatMap((fields) => Object.values(fields))) expect(say(label)).not.toBe('');
});
