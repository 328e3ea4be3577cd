import { formOf, wayIn } from '../../../../src/server/pages/form';

describe('a posted form', () => {
  it('is read by name, several choices and all', () => {
    const form = formOf({
      token: 't',
      at: '7',
      question: 'want',
      choice: ['stay', 'move'],
      words: 'w',
      draft: 'd',
      draftFor: 'account',
    });
    expect(form.filled).toEqual({ choice: ['stay', 'move'], words: 'w', command: '' });
    expect(form.carried).toEqual({ token: 't', at: '7', about: '', from: '', draft: 'd', draftFor: 'account' });
    expect(form.question).toBe('want');
  });

  it('may hold anything, or nothing', () => {
    const empty = { choice: [], words: '', command: '' };
    expect(formOf({}).filled).toEqual(empty);
    expect(formOf({ choice: { a: 1 }, words: 5, command: null }).filled).toEqual(empty);
    expect(formOf({ choice: [1, 'stay', {}], words: ['one', 'two'] }).filled).toEqual({
      ...empty,
      choice: ['stay'],
      words: 'one',
    });
    expect(formOf({ words: 'x'.repeat(90_000) }).filled.words).toHaveLength(20_000);
  });
});

describe('the way somebody came', () => {
  it.each([
    [{ from: 'asb' }, { about: '', from: 'asb' }],
    [
      { about: 'not-sure', from: 'asb' },
      { about: 'not-sure', from: 'asb' },
    ],
    [
      { about: '"><script>', from: 'A B' },
      { about: '', from: '' },
    ],
    [{ from: 'x'.repeat(21) }, { about: '', from: '' }],
  ])('%j', (query, way) => {
    expect(wayIn(query)).toEqual(way);
  });
});
