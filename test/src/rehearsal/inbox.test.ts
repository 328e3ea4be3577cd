import { createInbox } from '../../../src/rehearsal/inbox';

const [MINE, THEIRS, DESK] = ['+447700900201', '+447700900202', '+447700900101'];

describe('a handset’s texts', () => {
  it('are shown once, each to its own number', () => {
    const inbox = createInbox();
    inbox.put({ to: MINE, from: DESK, body: 'One' });
    inbox.put({ to: THEIRS, from: DESK, body: 'Not mine' });
    expect(inbox.since(MINE, 0)).toEqual({ texts: ['One'], seen: 1 });
    inbox.put({ to: MINE, from: DESK, body: 'Two' });
    expect(inbox.since(MINE, 1)).toEqual({ texts: ['Two'], seen: 2 });
    expect(inbox.since(MINE, 2)).toEqual({ texts: [], seen: 2 });
  });

  it('that came before somebody looked are not theirs to see', () => {
    const inbox = createInbox();
    inbox.put({ to: MINE, from: DESK, body: 'To whoever had this number before' });
    expect(inbox.since(MINE, Infinity)).toEqual({ texts: [], seen: 1 });
  });

  it('are kept for a while only, and counted all the same', () => {
    const inbox = createInbox();
    for (let nth = 1; nth <= 60; nth += 1) inbox.put({ to: MINE, from: DESK, body: String(nth) });
    expect(inbox.since(MINE, 0)).toMatchObject({ seen: 60 });
    expect(inbox.since(MINE, 0).texts).toHaveLength(50);
    expect(inbox.since(MINE, 58).texts).toEqual(['59', '60']);
  });

  it('of the number that had none for longest go first', () => {
    const inbox = createInbox();
    const number = (nth: number): string => `+4477009${String(nth).padStart(5, '0')}`;
    for (let nth = 0; nth <= 500; nth += 1) inbox.put({ to: number(nth), from: DESK, body: 'One' });
    expect(inbox.since(number(0), 0)).toEqual({ texts: [], seen: 0 });
    expect(inbox.since(number(1), 0).texts).toEqual(['One']);
  });
});
