/** A conversation on paper leads nobody to the person: not by their number, home, words or receipt, whoever says it. */
import { forPaper } from '../../../src/cases/for-paper';
import { caseId } from '../../../src/core/ids';
import type { ChannelName } from '../../../src/core/inbound';
import type { Message } from '../../../src/store/store';
import { caseFile, NOW } from '../console/fixtures';
import { AGREED, PLAN, turnDesk } from '../../support/turn-desk';

const desk = turnDesk();
const HOME = 'Flat 4, 12 Example Street';

it.each<ChannelName>(['web-chat', 'sms'])('played on %s, and sent', async (channel) => {
  const meant = { ...AGREED, ...PLAN, 'officer-gender': 'woman', enough: 'tell-more', name: 'Robin', home: HOME };
  const more = {
    sharing: null,
    'access-needs': null,
    household: null,
    'urgent-signs': null,
    'contact-avoid': null,
    tenancy: null,
    account: 'He takes my keys',
    want: ['move'],
    check: 'send',
  };
  const session = await desk.tell(
    channel,
    channel === 'sms' ? { ...meant, enough: 'send-now' } : { ...meant, ...more },
  );
  expect(session.pending?.question ?? null).toBe(null);
  const file = await desk.fileOf(session);
  const [messages, timeline] = [await desk.store.transcript(file.id), await desk.store.timeline(file.id)];
  const said = JSON.stringify(messages);
  const secrets = [file.content.wayBack?.reference ?? '?', ...(file.content.wayBack?.words ?? []), '900123'];
  expect(secrets.slice(0, 3).every((secret) => said.includes(secret))).toBe(true);
  const paper = forPaper(messages, timeline, file);
  const shown = JSON.stringify(paper).toLowerCase();
  for (const secret of [...secrets, 'example street']) expect(shown).not.toContain(secret.toLowerCase());
  // What the meeting is about is there.
  expect(paper.filter((one) => one !== null).length).toBeGreaterThan(5);
  if (channel === 'web-chat') expect(shown).toContain('he takes my keys');
});

it('leaves out a line that says any of it again, written in any way', () => {
  const lines = [
    'Ring me on 07700 900 123',
    'My number is +44 7700 900123.',
    'I said Maple and you said lantern',
    'fl test 01 is what I was given',
    'He takes my keys',
  ];
  const messages = lines.map((text): Message => ({ by: 'handler', text, at: NOW }));
  expect(forPaper(messages, [], caseFile({ id: caseId('c') })).map((one) => one?.text ?? null)).toEqual([
    null,
    null,
    null,
    null,
    'He takes my keys',
  ]);
});
