import { english } from '../../../src/safety/lexicon/en';
import { compile } from '../../../src/safety/scan';
import { slips, tokenise } from '../../../src/safety/tokens';

const { speller } = compile(english);
const words = (text: string): string => tokenise(text, speller).words.slice(1, -1).join(' ');

it.each([
  ["He's gonna kill me", 'he is going to kill me'],
  ['hes got a nife', 'he is got a knife'],
  ['he\u2019ll be back', 'he will be back'],
  ["my husband's here", 'my husband s here'],
  ['i dinnae ken', 'i do not know'.replace('know', 'ken')],
  ['hittin me', 'hitting me'],
  ['heeelp', 'help'],
  ['killll', 'kill'],
  ['999', '999'],
  ['9 9 9', '999'],
  ['nine nine nine', '999'],
  ['h e l p m e', 'help me'],
  ['sue aside', 'suicide'],
  ['strangleing', 'strangling'],
  ['abmulance', 'ambulance'],
  ['One. Two? Three', 'one . two . three'],
  ['constructor toString', 'constructor tostring'],
])('reads %s as %s', (text, read) => expect(words(text)).toBe(read));

it('parts clauses at commas, dashes and "but", and keeps them apart from sentences', () => {
  const { words: read, clauses } = tokenise('he left, I stayed but he came - now', speller);
  expect(read).toContain('left');
  expect(new Set(clauses.slice(1, -1)).size).toBe(4);
});

it('cuts what no word is as long as', () => {
  expect(words('x'.repeat(200)).length).toBeLessThanOrEqual(40);
});

it('knows the slips of a hurried hand: a letter lost, doubled or swapped, another vowel', () => {
  expect(slips('knife')).toEqual(expect.arrayContaining(['nife', 'knnife', 'kinfe', 'knefe', 'knif']));
  expect(slips('knife')).not.toContain('wnife');
});
