import { openTask, withTask } from '../../../src/core/task';
import { DAY } from '../../../src/core/time';
import { staffId } from '../../../src/core/staff';

const AT = Date.UTC(2026, 10, 24, 9, 30);
const once = withTask([], { code: 'ring-back', at: AT, due: AT + DAY });
const [first] = once;
const settled = once.map((task) => ({
  ...task,
  settled: { how: 'done', because: null, at: AT, by: staffId('case-handler-1') } as const,
}));

it('a task that is still to be settled is not raised twice', () => {
  expect(once).toEqual([{ id: 'ring-back-1', code: 'ring-back', raisedAt: AT, due: AT + DAY, settled: null }]);
  expect(withTask(once, { code: 'ring-back', at: AT + 1, due: AT + 2 * DAY })).toBe(once);
  expect(openTask(once, 'ring-back')).toBe(first);
});

it('raised again once it was settled, it is another task, numbered on', () => {
  expect(openTask(settled, 'ring-back')).toBeUndefined();
  const again = withTask(settled, { code: 'ring-back', at: AT + DAY, due: AT + 2 * DAY });
  expect(again.map(({ id }) => id)).toEqual(['ring-back-1', 'ring-back-2']);
  expect(openTask(again, 'ring-back')?.id).toBe('ring-back-2');
});

it('who heard it asked for stands with it, and another code is another task', () => {
  const heardBy = staffId('case-handler-2');
  const both = withTask(once, { code: 'asked-to-delete', at: AT, due: AT + DAY, heardBy });
  expect(both.map(({ id, heardBy: by }) => [id, by])).toEqual([
    ['ring-back-1', undefined],
    ['asked-to-delete-1', heardBy],
  ]);
});
