import { join } from 'node:path';
import type { DirectoryEntry } from '../../../src/core/directory';
import { landlordId } from '../../../src/core/ids';
import type { ChannelName } from '../../../src/core/inbound';
import { entryInWords, fill, hoursInWords, labelOf, type Filling } from '../../../src/channels/fill';
import { loadWords } from '../../../src/channels/words';
import { testLandlord } from '../../support/landlord';
import { localesFolder } from '../../support/locales';
import { readFileSync } from 'node:fs';

const common: object = JSON.parse(readFileSync(join(__dirname, '../../../locales/en/common.json'), 'utf8'));
const all = loadWords(
  localesFolder({
    'en/common': common,
    'en/directory': {
      'night-line': { text: 'Help for anyone, day and night.', sms: 'A helpline.', voice: 'A helpline.' },
    },
    'en/check': { 'change-which': { options: { want: 'What you want', name: 'What to call you' } } },
    'en/me': {
      want: { text: 'What do you want?', options: { stay: 'Stay at home', money: 'Help with money' } },
      name: { text: 'What may we call you?' },
      times: { text: 'When?' },
    },
    'en/sharing': { sharing: { options: { council: 'The council' }, lines: { council: 'They find homes.' } } },
    'en/notice': { rules: { options: { law: 'The law may ask us.', children: 'A child may be at risk.' } } },
  }),
);

const entry = (with_: Partial<DirectoryEntry>): DirectoryEntry => ({
  id: 'night-line',
  name: 'Night Line',
  for: ['anyone'],
  nations: ['england'],
  areas: [],
  topics: ['helplines'],
  byAndFor: false,
  phone: '0808 157 0123',
  text: null,
  web: 'https://night-line.example',
  hours: 'always',
  closedBankHolidays: false,
  source: 'a test',
  checkedAt: '2026-11-03',
  checkedBy: 'tester',
  sure: 'verified',
  rows: [],
  ...with_,
});

const filling = (channel: ChannelName, entries: readonly DirectoryEntry[] = [entry({})]): Filling => ({
  words: all.for('en', channel, 'oak'),
  landlord: testLandlord(),
  directory: new Map(entries.map((one) => [one.id, one])),
  inbound: {
    landlord: landlordId('oak'),
    channel,
    sessionKey: 'k',
    messageId: 'm',
    input: { type: 'begin' },
    at: 0,
  },
});
const web = filling('web-chat');

it('says a time, windows and plain values', () => {
  const windows = [
    { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '10:00', to: '14:00' },
    { days: ['sat'], from: '09:00', to: '12:00' },
  ] as const;
  const due = { instant: Date.parse('2026-11-23T09:00:00Z') };
  expect(fill({ due, windows: { windows }, who: 'Ayesha', tries: 2 }, web)).toEqual({
    due: 'Monday 23 November at 9am',
    windows: 'Monday to Friday, 10am to 2pm and Saturdays, 9am to midday',
    who: 'Ayesha',
    tries: 2,
  });
});

it.each([
  [['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], '00:00', '24:00', 'every day, at any time'],
  [['sun', 'sat'], '18:00', '24:00', 'Saturdays and Sundays, 6pm to midnight'],
  [['wed', 'mon'], '09:30', '13:00', 'Mondays and Wednesdays, 9:30am to 1pm'],
  [['mon', 'tue', 'wed', 'fri'], '00:30', '12:30', 'Monday to Wednesday and Fridays, 12:30am to 12:30pm'],
] as const)('says %j %s to %s as "%s"', (days, from, to, said) => {
  expect(fill({ windows: { windows: [{ days, from, to }] } }, web)).toEqual({ windows: said });
});

it('says that a window of one date is of that date alone', () => {
  const windows = [{ days: ['wed'], from: '09:00', to: '12:00', on: '2026-11-25' }] as const;
  expect(fill({ windows: { windows } }, web)).toEqual({ windows: 'Wednesday 25 November only, 9am to midday' });
});

describe('a telephone number', () => {
  const readBack = (value: string, channel: ChannelName): unknown =>
    fill({ back: { answers: [{ question: 'me.name', value }] } }, filling(channel))['back'];

  it.each([
    ['+447700900201', '07700 900201'],
    ['+441632960123', '01632 960123'],
    ['+442079460123', '020 7946 0123'],
  ])('%s is read on a page and in a text as it is dialled here: %s', (number, read) => {
    expect(fill({ number }, web)).toEqual({ number: read });
    expect(readBack(number, 'web-chat')).toBe(`What to call you: ${read}`);
    expect(readBack(number, 'sms')).toContain(read);
  });

  it('is spoken digit by digit in its groups', () => {
    expect(fill({ number: '+447700900201' }, filling('voice'))).toEqual({ number: '0 7 7 0 0, 9 0 0 2 0 1' });
  });

  it('in own words stays as it was written', () => {
    expect(readBack('ring +447700900201 after 6', 'web-chat')).toContain('ring +447700900201 after 6');
  });
});

describe('labels', () => {
  it('lists them, sets sentences one after another, and gives partners a line each', () => {
    const said = fill(
      {
        want: { question: 'me.want', values: ['stay', 'money'] },
        rules: { question: 'notice.rules', values: ['law', 'children'] },
        partners: { question: 'sharing.sharing', values: ['council', 'marac'] },
      },
      web,
    );
    expect(said).toEqual({
      want: 'Stay at home and Help with money',
      rules: 'The law may ask us. A child may be at risk.',
      partners: 'The council: They find homes.\nMARAC',
    });
  });

  it('shows a partner by the name in the manifest where the catalogue has none, and never reads own words as a code', () => {
    const named = {
      ...web.landlord,
      sharing: {
        ...web.landlord.sharing,
        partners: [{ value: 'the-partner', name: 'The Partner Trust', rows: ['ours' as const] }],
      },
    };
    expect(labelOf('me.want', 'the-partner', { ...web, landlord: named })).toBe('The Partner Trust');
    expect(labelOf('me.want', 'Stay. options.stay', web)).toBe('Stay. options.stay');
  });
});

describe('support lines', () => {
  it('gives name, ways and hours on a page; the day it was checked to whoever reads about help', () => {
    const lines = { directory: ['night-line', 'unknown'] };
    expect(fill({ alwaysLines: lines }, web)).toEqual({
      alwaysLines: 'Night Line: 0808 157 0123, night-line.example (day and night). Help for anyone, day and night.',
    });
    expect(fill({ topicLines: lines }, web)).toEqual({
      topicLines:
        'Night Line: 0808 157 0123, night-line.example (day and night). Help for anyone, day and night. Checked 3 November 2026.',
    });
  });

  it('says since when a line has not been checked', () => {
    const stale = entry({ stale: true, checkedAt: '2024-02-01' });
    expect(fill({ lines: { directory: ['night-line'] } }, filling('web-chat', [stale]))['lines']).toContain(
      'Not confirmed since 1 February 2024',
    );
  });

  it('names nobody in a text or a call, and leaves out what cannot be rung', () => {
    const entries = [entry({}), entry({ id: 'web-only', phone: null })];
    const lines = { directory: ['night-line', 'web-only'] };
    expect(fill({ lines }, filling('sms', entries))).toEqual({ lines: 'A helpline. 0808 157 0123 (day and night)' });
    expect(fill({ lines }, filling('voice', entries))).toEqual({
      lines: 'A helpline. 0 8 0 8, 1 5 7, 0 1 2 3, day and night.',
    });
  });

  it('asks to check the hours where sources differ, and says so of bank holidays', () => {
    expect(hoursInWords(entry({ hours: 'unsure' }), web.words)).toBe('check opening hours');
    const weekdays = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'] as const, from: '10:00', to: '16:00' }];
    const closed = entry({ hours: weekdays.map((one) => ({ ...one, days: [...one.days] })), closedBankHolidays: true });
    expect(hoursInWords(closed, web.words)).toBe('Monday to Friday, 10am to 4pm, but not on bank holidays');
  });

  it('gives a number to text', () => {
    expect(entryInWords(entry({ phone: null, web: null, text: '+44 7700 900123' }), web.words, 'page')).toContain(
      'Night Line: text 07700 900123 (',
    );
  });
});

it('reads answers back a line each, and says "not asked" of what was skipped', () => {
  const answers = [
    { question: 'me.want', value: ['stay', 'money'] },
    { question: 'me.name', value: 'Sam O’Neill' },
    { question: 'me.times', value: [{ days: ['mon' as const], from: '10:00', to: '14:00' }] },
    { question: 'me.name', value: null },
  ];
  expect(fill({ readback: { answers } }, web)['readback']).toBe(
    [
      'What you want: Stay at home and Help with money',
      'What to call you: Sam O’Neill',
      'When: Mondays, 10am to 2pm',
      'What to call you: not asked',
    ].join('\n'),
  );
});
