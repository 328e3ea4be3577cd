import { matchAt, parsePatterns, type Sets } from '../../../src/safety/pattern';

const words = { them: 'he she my_ex', us: 'me {kids}', kids: 'kids the_kids' };
const gapStops = new Set(['not']);
const match = (pattern: string, text: string, at = 1): string | null => {
  const [parsed] = parsePatterns(pattern, { words, sets: new Map() as Sets });
  if (!parsed) throw new Error('one pattern');
  const tokens = ['.', ...text.split(' '), '.'];
  const end = matchAt({ tokens, gapStops }, parsed, at);
  return end < 0 ? null : tokens.slice(at, end).join(' ');
};

it.each([
  ['he hits', 'he hits me', 'he hits'],
  ['he|she hits', 'she hits me', 'she hits'],
  ['{them} hits {us}', 'my ex hits the kids', 'my ex hits the kids'],
  ['hit*', 'hitting', 'hitting'],
  ['he is? hitting', 'he hitting', 'he hitting'],
  ['he ~2 knife', 'he has a knife', 'he has a knife'],
  ['he ~2 knife', 'he has got a knife', null],
  ['he ~2 knife', 'he has not knife', null],
  ['go !to', 'go', 'go'],
  ['go !to', 'go to', null],
  ['go $', 'go', 'go'],
  ['go now|$', 'go', 'go'],
  ['go $', 'go on', null],
  ['^ go', 'go on', 'go'],
  ['he goes', 'she goes', null],
])('%s in "%s"', (pattern, text, found) => expect(match(pattern, text)).toBe(found));

it('looks behind as well', () => {
  expect(match('<!safe now', 'safe now', 2)).toBeNull();
  expect(match('<!safe now', 'here now', 2)).toBe('now');
  expect(match('^ go', 'do go', 2)).toBeNull();
});

it('never reaches over the end of a sentence', () => {
  expect(match('he ~3 knife', 'he left . a knife')).toBeNull();
});

it('is made of what the lexicon has, and begins with a word that is there', () => {
  expect(() => match('{nobody} hits', 'he hits')).toThrow('nobody');
  expect(() => match('~2 hits', 'he hits')).toThrow('Must begin');
  expect(() => match('he? hits', 'he hits')).toThrow('Must begin');
});

it('leaves blank lines and notes to the reader', () => {
  expect(
    parsePatterns('\n  # a note\n  he hits\n\n  she hits\n', { words, sets: new Map() }).map(({ line }) => line),
  ).toEqual(['he hits', 'she hits']);
});
