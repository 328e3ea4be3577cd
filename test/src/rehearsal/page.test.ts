/** The page of the training room, as it comes from the server. */
import { roomPage } from '../../../src/rehearsal/page';
import { house } from '../../support/conversation';

const words = house.words.for('en', 'web-chat', '');
const landlords = [
  { id: 'one', name: 'One Homes', number: '+447700900101', hours: 'Staff are at work now.' },
  { id: 'two', name: 'Two Homes', number: '+447700900102', hours: 'Back on Monday.' },
];
const html = roomPage({ say: (key, vars) => words.say(`rehearsal.${key}`, vars), landlords, chatPath: '/:landlord' });

it('opens the console beside itself, at the landlord who is rehearsed, so that nobody half told is lost', () => {
  expect(html).toContain('<a id="console" href="/staff?landlord=one" target="_blank" rel="noopener">');
  expect(html).toContain('It opens in another tab; this room stays as it is.');
});

it('says before anybody tries whether staff are at work, and for each landlord to its script', () => {
  expect(html).toContain('<p id="hours" role="status">Staff are at work now.</p>');
  expect(html).toContain('"hours":"Back on Monday."');
});

it('says when silence after a text is right', () => {
  expect(html).toContain('No text came back. That is right after STOP or X');
});
