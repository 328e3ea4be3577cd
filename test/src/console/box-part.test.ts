/** The box somebody writes in: with whoever has the conversation, and what stands there for everybody else. */
import { sessionId } from '../../../src/core/ids';
import type { Session } from '../../../src/core/session';
import { staffId } from '../../../src/core/staff';
import { decision, session } from '../store/fixtures';
import { depsOf, get, signIn, startOn, stop } from './console-desk';
import { atCase, type AtCase } from './desk-staff';
import { caseFile, NOW } from './fixtures';

afterEach(stop);

const inTalk = async (over: Partial<Session> = {}, file = caseFile()): Promise<{ at: string; anna: AtCase }> => {
  const deps = await depsOf({ files: [] });
  const here = { landlord: file.landlord, caseId: file.id, channel: 'web-chat', lastAt: NOW } as const;
  const talk = session({ id: sessionId('session-live'), ...here, ...over });
  await deps.store.turn({ sessionKey: 'web:live', messageId: 'm1', now: NOW }, () =>
    decision({ session: talk, case: file, messages: [], events: [{ type: 'handed_off', because: 'sent' }] }),
  );
  const at = await startOn(deps);
  return { at, anna: await atCase(at, 'case-handler-1') };
};
const boxOf = (page: string): string => /<div data-piece="box"[^]*?<div id="kept"/.exec(page)?.[0] ?? '';
const BOX = '<textarea id="text"';

it('comes with the conversation, above what gives it away, and is part of what changes by itself', async () => {
  const { at, anna } = await inTalk();
  expect(boxOf(await anna.read('/talk'))).not.toContain(BOX);
  await anna.send('take-over', {});
  const page = await anna.read('/talk/part');
  expect(boxOf(page)).toContain(BOX);
  expect(page.indexOf(BOX)).toBeGreaterThan(0);
  for (const act of ['hand-back', 'finish']) expect(page.indexOf(`/acts/${act}`)).toBeGreaterThan(page.indexOf(BOX));
  const before = /data-box="[^"]*"/.exec(page)?.[0];
  await get(`${at}/staff`, await signIn(at, 'testhomes', 'case-handler-2'));
  const to = /<option value="(staff-[^"]+)"[^>]*>Case handler 2</.exec(await anna.read('/talk'))?.[1] ?? '';
  const csrf = await anna.send('pass-on', { to, control: '1' });
  expect(csrf[0]).toBe(303);
  const ben = await atCase(at, 'case-handler-2');
  const theirs = await ben.read('/talk/part');
  expect(boxOf(theirs)).toContain(BOX);
  expect(/data-box="[^"]*"/.exec(theirs)?.[0]).not.toBe(before);
});

it.each<[string, Partial<Session>]>([
  ['They have left. What you write now would not reach them', { mode: 'suspended', endedBecause: 'left' }],
  ['They have gone quiet.', { mode: 'suspended' }],
  ['This conversation is over.', { mode: 'ended', endedBecause: 'sent' }],
  ['They have gone quiet.', { lastAt: NOW - 10 * 60_000 }],
  ['A colleague has this conversation.', { mode: 'with-handler', heldBy: staffId('staff-other') }],
])('gives way to %j', async (said, over) => {
  const box = boxOf(await (await inTalk(over)).anna.read('/talk'));
  expect(box).toContain(said);
  expect(box).not.toContain(BOX);
});

it('has a place for words half written, not shown before there are any', async () => {
  expect(await (await inTalk()).anna.read('/talk')).toMatch(/<div id="kept" hidden[^>]*><label>Not sent:/);
});

it('gives a reference and two words to somebody who has none, and asks before they are let go without', async () => {
  const file = caseFile();
  const { anna } = await inTalk({}, { ...file, content: { ...file.content, wayBack: null } });
  await anna.send('take-over', {});
  const page = await anna.read('/talk/part');
  expect(page).toContain('/acts/give-words');
  expect(page).toMatch(/acts\/finish"[^]*<input type="checkbox" name="without" value="yes" required/);
  const [status, why] = await anna.send('finish', { control: '1' });
  expect([status, why]).toEqual([
    409,
    expect.stringContaining('Give them first, or say that you finish without them.'),
  ]);
  expect((await anna.send('give-words', { control: '1' }))[0]).toBe(303);
  const given = await anna.read('/talk/part');
  expect(given).toMatch(/remember two words/);
  expect(given).not.toMatch(/acts\/give-words|name="without"/);
  expect((await anna.send('finish', { control: '1' }))[0]).toBe(303);
});
