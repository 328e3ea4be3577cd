import { threads } from '../../../../src/channels/sms/threads';

it('threads are forgotten when asked to, and else the one told of longest ago first, so that memory has an end', () => {
  const known = threads(2);
  ['a', 'b', 'a', 'c'].forEach((thread, at) => known.add(thread, at));
  expect(['a', 'b', 'c'].map(known.since)).toEqual([2, null, 3]);
  known.forget('a');
  expect(['a', 'c'].map(known.since)).toEqual([null, 3]);
});
