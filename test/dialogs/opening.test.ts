import { CHANNELS } from '../../src/core/inbound';
import { begin, house, landlordWith, MINUTE, NIGHT } from '../support/conversation';
import { segmentsOf } from '../../src/channels/sms/segments';

describe('the first words', () => {
  it.each(CHANNELS)('are the emergency message on %s', (channel) => {
    const first = begin({ channel });
    const said = first.events().find(({ type }) => type === 'told');
    expect(said).toMatchObject({ message: 'opening.emergency' });
    expect(first.words()).toMatch(/^.{0,60}999/su);
    expect(first.asked()).toBe('safe-now');
    expect(first.types()).toContain('emergency_shown');
  });

  it('are one neutral text of one segment, in the order 999, automatic, is it OK, else do not reply', () => {
    for (const landlord of house.landlords.all) {
      const text = begin({ channel: 'sms', landlord }).words();
      expect(segmentsOf(text)).toBe(1);
      expect(text).toMatch(/999.*automatic.*OK to text.*do not reply/su);
      expect(text.toLowerCase()).not.toContain(landlord.id);
    }
  });

  it('say live whether anyone is at work', () => {
    expect(begin({ channel: 'web-chat' }).words()).toContain('Staff are at work now, but nobody is reading this');
    expect(begin({ channel: 'web-chat', at: NIGHT }).words()).toContain(
      'Nobody is reading this now. Staff are back on',
    );
  });

  it('know the door a link came through, and treat the noise team as "not sure"', () => {
    const about = (more: object): unknown =>
      begin({ channel: 'web-chat', begin: { type: 'begin', ...more } }).value('about');
    expect(about({ about: 'someone-else' })).toBe('someone-else');
    expect(about({ from: 'asb', about: 'someone-else' })).toBe('not-sure');
    expect(about({ about: 'nothing we know' })).toBeUndefined();
  });
});

describe('where it is not private enough', () => {
  it.each(['web-chat', 'connect-app'] as const)('%s shows the way out and how to come back, and waits', (channel) => {
    const stopped = begin({ channel }).means({ 'safe-now': 'no' });
    expect(stopped.words()).toMatch(/Exit at the top.*come back at any time/su);
    expect(stopped.session()).toMatchObject({ mode: 'suspended', endedBecause: 'not-safe', pending: null });
  });

  it('the phone says one neutral line and ends', () => {
    const stopped = begin({ channel: 'voice' }).means({ 'safe-now': 'no' });
    expect(stopped.words()).toBe('That is fine. Goodbye.');
    expect(stopped.types()).toContain('ended');
  });

  it('a text is not answered, and a later yes still is', () => {
    const stopped = begin({ channel: 'sms' }).means({ 'safe-now': 'no' });
    expect(stopped.words()).toBe('');
    expect(stopped.session().mode).toBe('suspended');
    expect(
      stopped
        .waits(20 * MINUTE)
        .says('1')
        .asked(),
    ).toBe('about');
  });

  it.each(CHANNELS.filter((channel) => channel !== 'sms'))(
    '"not sure" goes on with a word of advice on %s',
    (channel) => {
      const going = begin({ channel }).means({ 'safe-now': 'not-sure' });
      expect(going.asked()).toBe('about');
      if (channel !== 'voice') expect(going.words()).toContain('stop at any moment');
    },
  );

  it('"not sure" by text is not yes: nothing is sent', () => {
    const unsure = begin({ channel: 'sms' }).means({ 'safe-now': 'not-sure' });
    expect(unsure.words()).toBe('');
    expect(unsure.session().mode).toBe('suspended');
  });
});

describe('before anybody said that a text is safe', () => {
  it.each(['999', 'PERSON', 'he is going to kill me', 'BACK', 'SEND', 'YES', 'HELP', 'START', 'what is this'])(
    'nothing more is texted, whatever comes: %s',
    (text) => {
      const heard = begin({ channel: 'sms' }).says(text);
      expect(heard.words()).toBe('');
      expect(heard.asked()).toBe('safe-now');
      expect(heard.session().answers).toEqual({});
    },
  );

  it('danger is remembered all the same', () => {
    expect(begin({ channel: 'sms' }).says('he is going to kill me').session()).toMatchObject({ priority: 'now' });
  });

  it('a quarter of an hour does not close the question', () => {
    const quiet = begin({ channel: 'sms' })
      .waits(10 * MINUTE)
      .send({ type: 'quiet' });
    expect(quiet.words()).toBe('');
    expect(
      quiet
        .waits(5 * MINUTE)
        .says('1')
        .asked(),
    ).toBe('about');
  });
});

it('offers only the doors the landlord has open', () => {
  for (const landlord of house.landlords.all) {
    const { pending } = begin({ channel: 'web-chat', landlord }).means({ 'safe-now': 'yes' }).session();
    expect(pending?.choices).toEqual(landlord.doors.open);
  }
  expect(landlordWith().doors.open).toContain('me');
});
