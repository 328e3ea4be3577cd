/** What could not be told is listed by ids and codes, sent again when asked, and forgotten only by name. */
import { deadLetters } from '../../../src/commands/webhooks';
import { NEVER, type Job } from '../../../src/store/store';
import { turnDesk } from '../../support/turn-desk';
import { decision } from '../store/fixtures';

const desk = turnDesk();

const letter = (key: string, at: string, kind: Job['kind'] = 'notify'): Job => ({
  kind,
  key,
  due: 0,
  data: { notice: 'handed-off', case: `case-${key}`, at },
});

const dead = async (): Promise<void> => {
  const jobs = [letter('b', '2026-11-02'), letter('a', '2026-11-01'), letter('other', '2026-11-01', 'quiet')];
  const request = { sessionKey: 'web:any', messageId: 'm', now: desk.clock.now };
  await desk.store.turn(request, () => decision({ jobs }));
  for (const { id } of await desk.store.claimJobs(desk.clock.now, 10)) await desk.store.retryJob(id, NEVER);
};

const asked = async (over: { again?: string; drop?: string } = {}): Promise<readonly unknown[]> =>
  (await deadLetters(desk.store, { ...over, now: desk.clock.now })).map((line) => JSON.parse(line) as unknown);

describe('dead letters', () => {
  beforeEach(dead);

  it('are listed, the oldest first, and stay', async () => {
    const lines = [
      { id: 'a', notice: 'handed-off', case: 'case-a', at: '2026-11-01', tries: 1, did: 'kept' },
      { id: 'b', notice: 'handed-off', case: 'case-b', at: '2026-11-02', tries: 1, did: 'kept' },
    ];
    expect(await asked()).toEqual(lines);
    expect(await asked()).toEqual(lines);
  });

  it('are sent again one by one, or all', async () => {
    expect(await asked({ again: 'b' })).toMatchObject([
      { id: 'a', did: 'kept' },
      { id: 'b', did: 'again' },
    ]);
    expect((await desk.store.claimJobs(desk.clock.now, 10)).map(({ key }) => key)).toEqual(['b']);
    expect(await asked({ again: 'all' })).toMatchObject([{ id: 'a', did: 'again' }]);
    expect(await asked()).toEqual([]);
  });

  it('are forgotten by name only', async () => {
    await asked({ drop: 'all' });
    expect(await asked({ drop: 'a' })).toMatchObject([{ id: 'a', did: 'dropped' }, { id: 'b' }]);
    expect(await asked()).toMatchObject([{ id: 'b' }]);
  });
});
