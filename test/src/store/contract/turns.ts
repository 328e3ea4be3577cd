/** One message, one effect, one answer; and one person's messages one after another. */
import { sessionId } from '../../../../src/core/ids';
import type { Decision, Loaded } from '../../../../src/store/store';
import { adding, answer, decision, HOUR, KEY, message, NOW, SECRETS, session, take } from '../fixtures';
import type { Running } from '../store.contract';

const bytesOf = (value: unknown): string => JSON.stringify(value);

export function turnContract({ harness }: Running): void {
  describe('a turn', () => {
    it('gives back what it wrote, and the next turn sees it', async () => {
      const { store } = harness();
      const first = await take(store, () => decision({ session: session({ answers: { about: answer('me') } }) }));
      expect(first).toMatchObject({
        fresh: true,
        reply: { kind: 'texts', texts: [SECRETS.answered] },
        sessionId: 'session-1',
      });
      expect(first.messages.map((each) => [each.seq, each.by, each.text])).toEqual([
        [1, 'person', SECRETS.said],
        [2, 'bot', SECRETS.answered],
      ]);
      const seen: Loaded[] = [];
      await take(store, (loaded) => {
        seen.push(loaded);
        return decision({ session: loaded.session ?? session() });
      });
      expect(seen).toEqual([
        {
          session: session({ answers: { about: answer('me') } }),
          case: null,
          wayBack: null,
          failedTries: 0,
          textingStopped: false,
          lastCase: null,
        },
      ]);
      expect(await store.session(KEY)).toEqual(session({ answers: { about: answer('me') } }));
    });

    it('shows a stranger no session', async () => {
      const { store } = harness();
      await take(store, () => decision());
      expect(await store.session('sms:+447700900101:+447700900999')).toBeNull();
      expect(await store.messages('sms:+447700900101:+447700900999', 0)).toEqual([]);
    });

    it('numbers messages from 1 without gaps, and gives those after a number, 200 at most', async () => {
      const { store } = harness();
      for (let turn = 0; turn < 3; turn += 1) {
        const many = Array.from({ length: 75 }, (_, index) => message('bot', `turn ${turn} line ${index}`));
        await take(store, (loaded) => decision({ session: loaded.session ?? session(), messages: many }));
      }
      const first = await store.messages(KEY, 0);
      expect(first.map((each) => each.seq)).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
      const rest = await store.messages(KEY, 200);
      expect(rest.map((each) => each.seq)).toEqual(Array.from({ length: 25 }, (_, index) => index + 201));
      expect(rest.at(-1)).toEqual({ by: 'bot', text: 'turn 2 line 74', at: NOW, seq: 225 });
    });

    it('keeps activities with their messages', async () => {
      const { store } = harness();
      const activity = { type: 'message', text: 'hello', channelData: { fanlight: { question: 'about' } } };
      const reply = { kind: 'activities', activities: [activity] } as const;
      const taken = await take(store, () => decision({ reply, messages: [{ ...message('bot', 'hello'), activity }] }));
      expect(taken.reply).toEqual(reply);
      expect(await store.messages(KEY, 0)).toEqual([{ by: 'bot', text: 'hello', at: NOW, activity, seq: 1 }]);
    });

    it('has one effect and one answer when the same message comes three times at once', async () => {
      const { store } = harness();
      const other = await harness().another();
      let decided = 0;
      const decide = (loaded: Loaded): Decision => {
        decided += 1;
        return { ...adding('once')(loaded), reply: { kind: 'texts', texts: [`answer ${decided}`] } };
      };
      const all = await Promise.all([
        take(store, decide, { id: 'same' }),
        take(store, decide, { id: 'same' }),
        take(other, decide, { id: 'same' }),
      ]);
      expect(all.filter((each) => each.fresh)).toHaveLength(1);
      expect(new Set(all.map((each) => bytesOf([each.reply, each.messages, each.sessionId]))).size).toBe(1);
      expect((await store.session(KEY))?.soFar).toEqual(['once']);
      expect(await store.messages(KEY, 0)).toHaveLength(1);
    });

    it('gives the first answer to a message that comes again later, whatever would be said now', async () => {
      const { store } = harness();
      const first = await take(store, adding('one'), { id: 'first' });
      await take(store, adding('two'));
      const again = await take(store, () => decision({ reply: { kind: 'texts', texts: ['other'] } }), {
        id: 'first',
        now: NOW + 1,
      });
      expect(again).toEqual({ ...first, fresh: false });
      expect((await store.session(KEY))?.soFar).toEqual(['one', 'two']);
    });

    it('knows a message by its session key and id together', async () => {
      const { store } = harness();
      const other = 'sms:+447700900101:+447700900346';
      await take(store, adding('one'), { id: 'same' });
      const taken = await take(store, () => decision({ session: session({ id: sessionId('session-2') }) }), {
        id: 'same',
        key: other,
      });
      expect(taken).toMatchObject({ fresh: true, sessionId: 'session-2' });
    });

    it('takes two messages of one person in order and loses neither', async () => {
      const { store } = harness();
      const [first, second] = await Promise.all([take(store, adding('first')), take(store, adding('second'))]);
      expect((await store.session(KEY))?.soFar).toEqual(['first', 'second']);
      expect([...first.messages, ...second.messages].map((each) => [each.seq, each.text])).toEqual([
        [1, 'first'],
        [2, 'second'],
      ]);
    });

    it('leaves twenty effects after twenty turns at once in two processes', async () => {
      const { store } = harness();
      const other = await harness().another();
      const names = Array.from({ length: 20 }, (_, index) => `turn ${index}`);
      await Promise.all(names.map((name, index) => take(index % 2 ? other : store, adding(name))));
      expect([...((await store.session(KEY))?.soFar ?? [])].sort()).toEqual([...names].sort());
      expect((await store.messages(KEY, 0)).map((each) => each.seq)).toEqual(names.map((_, index) => index + 1));
    });

    it('writes nothing when the decision throws, and takes everybody else along', async () => {
      const { store } = harness();
      const fault = new Error('a fault of ours');
      const others = ['a', 'b'].map((name) => ({ key: `web-chat:${name}`, id: name }));
      const deciding = (name: string) => (): Decision =>
        decision({ session: session({ id: sessionId(`session-${name}`) }) });
      const results = await Promise.allSettled([
        take(store, deciding('a'), others[0]),
        take(
          store,
          () => {
            throw fault;
          },
          { id: 'failing' },
        ),
        take(store, deciding('b'), others[1]),
      ]);
      expect(results.map((each) => each.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(results[1]).toMatchObject({ reason: fault });
      expect(await store.session(KEY)).toBeNull();
      const again = await take(store, adding('after all'), { id: 'failing' });
      expect(again.fresh).toBe(true);
      expect((await store.session('web-chat:b'))?.id).toBe('session-b');
    });

    it('undoes all of a turn that fails while it is written', async () => {
      const { store, sql } = harness();
      const spoilt = (): Decision => ({ ...decision(), jobs: [null] as unknown as Decision['jobs'] });
      await expect(take(store, spoilt)).rejects.toThrow(TypeError);
      expect(await store.session(KEY)).toBeNull();
      expect(await sql('SELECT * FROM turn')).toEqual([]);
      expect(await sql('SELECT * FROM wrapped_key')).toEqual([]);
    });

    it('does not keep a key that was undone: what it closes later opens after a restart', async () => {
      const { store } = harness();
      const spoilt = (): Decision => ({ ...decision(), jobs: [null] as unknown as Decision['jobs'] });
      await expect(take(store, spoilt)).rejects.toThrow();
      await take(store, adding('kept'));
      const reopened = await harness().reopen();
      expect((await reopened.session(KEY))?.soFar).toEqual(['kept']);
    });

    it('keeps everything over a restart', async () => {
      await take(harness().store, adding('kept'), { id: 'kept' });
      const store = await harness().reopen();
      expect((await store.session(KEY))?.soFar).toEqual(['kept']);
      expect(await take(store, adding('twice'), { id: 'kept' })).toMatchObject({ fresh: false });
    });

    it('counts wrong tries of the last hour, by this key only', async () => {
      const { store } = harness();
      const wrong = (loaded: Loaded): Decision =>
        decision({ session: loaded.session ?? session(), failedTry: true, expiresAt: NOW + 9 * HOUR });
      await take(store, wrong, { now: NOW - HOUR });
      await take(store, wrong, { now: NOW });
      await take(store, wrong, { now: NOW + 1 });
      const seen: number[] = [];
      const counting = (loaded: Loaded): Decision => {
        seen.push(loaded.failedTries);
        return decision({ session: loaded.session ?? session({ id: sessionId('other') }) });
      };
      await take(store, counting, { now: NOW + 2 });
      await take(store, counting, { now: NOW + 2, key: 'web-chat:other' });
      expect(seen).toEqual([2, 0]);
    });

    it('remembers STOP for this pair of numbers, for ever', async () => {
      const { store } = harness();
      await take(store, () => decision({ stopTexting: true }));
      await store.purge(NOW + 9999 * HOUR);
      const stopped: boolean[] = [];
      const reading = (loaded: Loaded): Decision => {
        stopped.push(loaded.textingStopped);
        return decision({
          session: session({ id: sessionId(`later-${stopped.length}`) }),
          expiresAt: NOW + 99999 * HOUR,
        });
      };
      await take(store, reading, { now: NOW + 9999 * HOUR });
      await take(store, reading, { key: 'sms:+447700900102:+447700900345' });
      expect(stopped).toEqual([true, false]);
    });
  });
}
