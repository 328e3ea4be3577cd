/** What staff do is one transaction with what they saw: nothing of it is lost, doubled or half done. */
import { caseId, sessionId } from '../../../../src/core/ids';
import { staffId } from '../../../../src/core/staff';
import type { ActDecision, Seen } from '../../../../src/store/act';
import type { Decision, Loaded } from '../../../../src/store/store';
import { aCase, adding, decision, handedOff, HOUR, KEY, message, NOW, session, take } from '../fixtures';
import { ALLOWED } from '../../../support/allowed';
import type { Running } from '../store.contract';

const CASE = caseId('case-1');
const ANNA = staffId('staff-anna');

/** A person whose case was handed off and who is still there. */
const talking = (): Decision => decision({ session: session({ caseId: CASE }), case: handedOff() });

const takingOver = ({ case: file, session: live }: Seen): ActDecision | { refused: 'held' | 'gone' } => {
  if (!live) return { refused: 'gone' };
  if (live.mode === 'with-handler') return { refused: 'held' };
  return {
    case: { ...file, owner: ANNA },
    session: { ...live, mode: 'with-handler', heldBy: ANNA, control: live.control + 1 },
    said: { may: ALLOWED, messages: [message('handler', 'somebody is here')] },
    events: [{ type: 'taken_over', by: ANNA, control: live.control + 1 }],
  };
};

export function actContract({ harness, clock }: Running): void {
  const request = (actId = 'act-1') => ({ case: CASE, actId, now: clock.now });

  describe('an act of staff', () => {
    it('writes case, conversation, words and timeline together', async () => {
      const { store } = harness();
      await take(store, talking);
      const before = await store.caseFile(CASE);
      expect(await store.act(request(), takingOver)).toEqual({ type: 'done', fresh: true });
      expect(await store.caseFile(CASE)).toMatchObject({ owner: ANNA, version: (before?.version ?? 0) + 1 });
      expect(await store.session(KEY)).toMatchObject({ mode: 'with-handler', heldBy: ANNA, control: 1 });
      const said = (await store.messages(KEY, 0)).at(-1);
      expect(said).toEqual({ ...message('handler', 'somebody is here'), seq: 3 });
      expect((await store.transcript(CASE)).at(-1)).toEqual(message('handler', 'somebody is here'));
      expect((await store.timeline(CASE)).at(-1)).toMatchObject({ type: 'taken_over', event: { by: ANNA } });
      expect((await store.checkTimeline(CASE)).brokenAt).toBeNull();
    });

    it('sent twice is done once, whatever it would decide the second time', async () => {
      const { store } = harness();
      await take(store, talking);
      const twice = await Promise.all([store.act(request(), takingOver), store.act(request(), takingOver)]);
      expect(twice.map((each) => each.type === 'done' && each.fresh).sort()).toEqual([false, true]);
      expect((await store.messages(KEY, 0)).filter(({ by }) => by === 'handler')).toHaveLength(1);
      const reopened = await harness().reopen();
      expect(await reopened.act(request(), takingOver)).toEqual({ type: 'done', fresh: false });
    });

    it('sent again with other words is refused, and with the same words it is done', async () => {
      const { store } = harness();
      await take(store, talking);
      const noting = () => ({ events: [{ type: 'news_read' as const, by: ANNA }] });
      const sent = (content?: string) =>
        store.act({ ...request('act-words'), ...(content === undefined ? {} : { content }) }, noting);
      expect(await sent('first words')).toEqual({ type: 'done', fresh: true });
      expect(await sent('SECOND words')).toEqual({ type: 'refused', why: 'recorded-otherwise' });
      expect(await sent('first words')).toEqual({ type: 'done', fresh: false });
      expect(await sent()).toEqual({ type: 'done', fresh: false });
      expect((await store.timeline(CASE)).filter(({ type }) => type === 'news_read')).toHaveLength(1);
    });

    it('that is refused writes nothing, and may be tried again', async () => {
      const { store } = harness();
      await take(store, talking);
      const before = await store.timeline(CASE);
      expect(await store.act(request(), () => ({ refused: 'no' as const }))).toEqual({ type: 'refused', why: 'no' });
      expect(await store.timeline(CASE)).toEqual(before);
      expect(await store.act(request(), takingOver)).toEqual({ type: 'done', fresh: true });
    });

    it('that only notes something leaves the case as fresh as it was read', async () => {
      const { store } = harness();
      await take(store, talking);
      const file = await store.caseFile(CASE);
      await store.act(request(), () => ({ events: [{ type: 'case_opened', by: ANNA, reason: null, words: null }] }));
      expect((await store.caseFile(CASE))?.version).toBe(file?.version);
      expect((await store.timeline(CASE)).at(-1)?.type).toBe('case_opened');
      expect((await store.checkTimeline(CASE)).brokenAt).toBeNull();
    });

    it('sees no conversation that is over, and none of another case', async () => {
      const { store } = harness();
      await take(store, talking);
      await take(store, () => decision({ session: session({ id: sessionId('other') }) }), { key: 'web:other' });
      clock.now = NOW + 2 * HOUR;
      expect(await store.act(request(), takingOver)).toEqual({ type: 'refused', why: 'gone' });
      expect((await store.messages('web:other', 0)).some(({ by }) => by === 'handler')).toBe(false);
    });

    it('on a case that was erased, or never was, is an error of its own', async () => {
      const { store } = harness();
      await expect(store.act(request(), takingOver)).rejects.toMatchObject({ code: 'KEY_DESTROYED' });
      await take(store, talking);
      await store.eraseCase(CASE);
      await expect(store.act(request(), takingOver)).rejects.toMatchObject({ code: 'KEY_DESTROYED' });
    });

    it('that erases destroys the case, its conversation and its key with what it decided, once', async () => {
      const { store } = harness();
      await take(store, talking);
      await store.addNote(request('note'), { id: 'note-1', by: ANNA, at: NOW, words: 'A note' });
      const erasing = (): ActDecision => ({ events: [{ type: 'case_erased', by: ANNA }], erase: true });
      expect(await store.act(request(), erasing)).toEqual({ type: 'done', fresh: true });
      expect(await store.act(request(), erasing)).toEqual({ type: 'done', fresh: false });
      expect([await store.caseFile(CASE), await store.session(KEY)]).toEqual([null, null]);
      for (const read of [store.timeline(CASE), store.transcript(CASE), store.notes(CASE), store.messages(KEY, 0)])
        expect(await read).toEqual([]);
      // What is left is that something happened, and a chain that holds.
      expect(await store.checkTimeline(CASE)).toMatchObject({ brokenAt: null });
    });

    it('tells those who watch the conversation, and those who watch the cases', async () => {
      const { store } = harness();
      await take(store, talking);
      const heard: string[] = [];
      const stops = [
        store.watch(`session:${KEY}`, () => heard.push('session')),
        store.watch('cases:acme', () => heard.push('cases')),
      ];
      await store.act(request(), takingOver);
      stops.forEach((stop) => stop());
      expect(heard.sort()).toEqual(['cases', 'session']);
    });

    it('is seen by whoever looks at the conversation of the case, until it is over', async () => {
      const { store } = harness();
      await take(store, talking);
      await store.act(request(), takingOver);
      expect(await store.talk(CASE)).toMatchObject({ mode: 'with-handler', control: 1 });
      clock.now = NOW + 25 * HOUR;
      expect(await store.talk(CASE)).toBeNull();
      expect(await store.talk(caseId('never'))).toBeNull();
    });

    it('keeps the conversation a day from it, so that it does not end under a handler', async () => {
      const { store } = harness();
      await take(store, talking);
      clock.now = NOW + HOUR - 1;
      await store.act(request(), takingOver);
      clock.now = NOW + 20 * HOUR;
      expect((await store.session(KEY))?.heldBy).toBe(ANNA);
    });

    /** The bot of this test answers everything while it holds the conversation. */
    const answering = (loaded: Loaded): Decision => {
      const said = adding('word')(loaded);
      const held = loaded.session?.mode === 'with-handler';
      return {
        ...said,
        case: loaded.case,
        messages: held ? said.messages : [...said.messages, message('bot', 'answer')],
      };
    };

    it('lets exactly one of many take over, and the bot say nothing after it, under a hundred words at once', async () => {
      const { store } = harness();
      const other = await harness().another();
      await take(store, () => ({ ...talking(), case: aCase({ state: 'open', handedOffAt: NOW }) }));
      const words = Array.from({ length: 100 }, (_, index) =>
        take(index % 2 ? store : other, answering, { id: `word-${index}` }),
      );
      const takeovers = Array.from({ length: 10 }, (_, index) =>
        (index % 2 ? store : other).act(request(`race-${index}`), takingOver),
      );
      await Promise.all(words);
      const won = (await Promise.all(takeovers)).filter(({ type }) => type === 'done');
      const all = (await store.messages(KEY, 0)).concat(await store.messages(KEY, 200));
      await other.close();
      const taken = all.findIndex(({ by }) => by === 'handler');
      const after = all.slice(taken + 1);
      process.stdout.write(
        `R6 race: ${words.length} messages and ${takeovers.length} takeovers at once: ${won.length} took over, ` +
          `${all.filter(({ by }) => by === 'bot').length} bot lines before, ${after.filter(({ by }) => by === 'bot').length} after\n`,
      );
      expect(won).toHaveLength(1);
      expect(all.filter(({ by, text }) => by === 'person' && text === 'word')).toHaveLength(100);
      expect(all.map(({ seq }) => seq)).toEqual(all.map((_, index) => index + 1));
      expect(after.filter(({ by }) => by === 'bot')).toEqual([]);
    });
  });
}
