import { tellsOfHarm } from '../../../src/safety/tells';

it.each([
  'he hit me and he will be back at 6',
  'my partner hit me last night and he has a key',
  'I’m scared of him',
  "I don't feel safe",
  'she won’t let me see my sister',
  'he controls me and my money',
  'HE STRANGLED ME LAST YEAR',
])('tells of violence or fear: %s', (text) => expect(tellsOfHarm(text)).toBe(true));

it.each([
  'weekdays 10 to 2, never Fridays',
  'he never hit me',
  'there is no violence',
  "I'm afraid I do not know",
  'sundays 3 to 7pm when he is out',
  'a phone call please',
  '',
])('does not: %s', (text) => expect(tellsOfHarm(text)).toBe(false));

it('is quick with a message that holds nothing but denials', () => {
  const started = Date.now();
  tellsOfHarm('not never hit '.repeat(3000));
  expect(Date.now() - started).toBeLessThan(1000);
});
