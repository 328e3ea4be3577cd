import { keepingNothing } from '../../../src/store/keeping-nothing';
import type { Store } from '../../../src/store/store';
import { decision } from './fixtures';

const unused = (): never => {
  throw new Error('written to');
};

it('decides a turn as for somebody new, and writes nothing', async () => {
  const store = keepingNothing({ turn: unused, session: () => Promise.resolve(null) } as unknown as Store);
  const made = decision();
  const seen: unknown[] = [];
  const taken = await store.turn({ sessionKey: 'web:1', messageId: 'begin', now: 1 }, (loaded) => {
    seen.push(loaded);
    return made;
  });
  expect(seen).toEqual([
    { session: null, case: null, wayBack: null, failedTries: 0, textingStopped: false, lastCase: null },
  ]);
  expect(taken).toEqual({ reply: made.reply, fresh: true, messages: [], sessionId: made.session.id });
  await expect(store.session('web:1')).resolves.toBeNull();
});
