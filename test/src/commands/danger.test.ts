import { createLabeller } from '../../../src/commands/danger';

const label = createLabeller(false);
const read = (line: string): unknown => JSON.parse(label(line));

it('labels a JSON line, keeps its other fields and never mistakes given labels for its own', () => {
  expect(read('{"id":"a1","lang":"en","text":"he is strangling me","labels":["N"]}')).toEqual({
    id: 'a1',
    lang: 'en',
    text: 'he is strangling me',
    given: ['N'],
    labels: ['E'],
  });
});

it('labels plain words', () => {
  expect(read('can someone ring me')).toEqual({ text: 'can someone ring me', labels: ['H'] });
  expect(read('the tap drips')).toEqual({ text: 'the tap drips', labels: ['N'] });
});

it('takes JSON without a text for the words it is', () => {
  for (const line of ['[1]', '12', 'null', '{"id":1}', '{"text":5}', '{broken'])
    expect(read(line)).toEqual({ text: line, labels: ['N'] });
});

it('says which lines were heard when asked why', () => {
  const { why } = JSON.parse(createLabeller(true)('he is strangling me')) as {
    why: readonly { readonly label: string }[];
  };
  expect(why.map((one) => one.label)).toContain('emergency');
});
