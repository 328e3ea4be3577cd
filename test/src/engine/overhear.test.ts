/** Words that were not written to what is asked now: they answer nothing, and danger in them is heard. */
import { staffId } from '../../../src/core/staff';
import { advance } from '../../../src/engine/advance';
import { begin, AGREED, inboundFor, linesOf, worldFor, WORKDAY } from '../../support/conversation';
import type { Session } from '../../../src/core/session';

const SETTING = { channel: 'web-chat' } as const;
const DANGER = 'he has a knife he is going to kill me';

const asked = (): Session => begin(SETTING).means(AGREED).session();
const held = (): Session => ({ ...asked(), mode: 'with-handler', heldBy: staffId('a-1'), heldAt: WORKDAY, control: 1 });

const late = (before: Session, text: string) => {
  const input = { type: 'said', text, late: true } as const;
  const at = before.lastAt;
  const turn = advance(before, inboundFor(SETTING, input, at), worldFor(SETTING, at));
  return { ...turn, lines: linesOf(SETTING, input, turn, at) };
};

it('answers no question, though it would be an answer', () => {
  const before = asked();
  expect(before.pending?.question).toBe('contact-method');
  const { session, events } = late(before, 'A phone call');
  expect(events).toEqual([]);
  expect(session.answers).toEqual(before.answers);
  expect(session.pending).toEqual(before.pending);
});

it('hears danger, with 999 and the priority, and asks again what it asked', () => {
  const { session, lines } = late(asked(), DANGER);
  expect(lines.join(' ')).toMatch(/call 999/);
  expect(session).toMatchObject({ priority: 'now', pending: { question: 'contact-method' } });
  expect(session.reasons).toContainEqual(expect.objectContaining({ code: 'words-emergency', words: DANGER }));
});

it('leaves when it says that somebody is near', () => {
  const { session } = late(asked(), "he's here, close this");
  expect(session).toMatchObject({ mode: 'suspended', endedBecause: 'left' });
});

it('is the handler’s to read where one has the conversation: nothing is said, danger is heard', () => {
  const { session, lines } = late(held(), DANGER);
  expect(lines).toEqual([]);
  expect(session).toMatchObject({ mode: 'with-handler', priority: 'now' });
});

it('begins nothing when it is over, and danger is heard', () => {
  const over: Session = { ...held(), mode: 'ended', heldBy: null, pending: null, endedBecause: 'sent' };
  expect(late(over, 'the blue door, not tonight')).toMatchObject({ session: over, events: [] });
  const { session, lines } = late(over, DANGER);
  expect(lines.join(' ')).toMatch(/call 999/);
  expect(session).toMatchObject({ id: over.id, mode: 'ended', priority: 'now' });
});
