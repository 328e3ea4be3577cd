/** Somebody who answers, interrupts, despairs, mistypes and falls silent at random: walks for properties that hold whatever is said. */
import fc from 'fast-check';
import { CHANNELS, type Input } from '../../src/core/inbound';
import { QUIET_MS, type Session } from '../../src/core/session';
import { advance } from '../../src/engine/advance';
import type { Progress } from '../../src/engine/progress';
import type { World } from '../../src/engine/world';
import { house, inboundFor, WORKDAY, worldFor, type Setting } from './conversation';

/** What somebody does next, before it is known what is asked. */
type Deed =
  /** Picks by position, so that most deeds are real answers. */
  | { readonly do: 'answer'; readonly pick: number; readonly how: 'value' | 'number' | 'label' | 'key' }
  | { readonly do: 'several'; readonly picks: readonly number[] }
  | { readonly do: 'say'; readonly text: string }
  | { readonly do: 'send'; readonly input: Input }
  | { readonly do: 'wait' };

const WORDS = [
  ...['back', 'skip', 'done', 'repeat', 'start again', 'send now', 'person', 'help', 'language', '999', 'leave'],
  ...['SEND', 'X', 'STOP', 'START', 'YES', 'HELP', 'more options'],
  ...['he has a knife', 'i want to end my life', 'hes here', 'i need to talk to a human being'],
  ...[
    '07700900201',
    '01632 960123',
    'sam@example.org',
    'weekdays 10 to 2, never Fridays',
    'river lantern',
    'ABCD EFGH',
  ],
  ...['', '   ', '999999', '-1', '1,2,3', '__proto__', 'constructor', '\u0000', '{{landlord}}', '😀'],
];

const answering = fc.record({
  do: fc.constant('answer' as const),
  pick: fc.nat(20),
  how: fc.constantFrom('value' as const, 'number' as const, 'label' as const, 'key' as const),
});

const odd: fc.Arbitrary<Input> = fc.oneof(
  fc.constantFrom<Input>(
    { type: 'begin' },
    { type: 'silent' },
    { type: 'quiet' },
    { type: 'nobody-came' },
    { type: 'put-through', taken: false },
    { type: 'put-through', taken: true },
    { type: 'left', how: 'exit' },
    { type: 'left', how: 'hang-up' },
    { type: 'opted-out' },
    { type: 'said', text: '', value: { days: 3 } },
    { type: 'said', text: '', value: [] },
    { type: 'said', text: '', value: [null, 4] },
    { type: 'said', text: '', value: [{ days: ['mon'], from: '10:00', to: '14:00' }] },
  ),
  fc.stringMatching(/^[0-9*#]{1,13}$/u).map((keys): Input => ({ type: 'keyed', keys })),
  fc.string({ maxLength: 300, unit: 'grapheme' }).map((text): Input => ({ type: 'said', text })),
);

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { arbitrary: answering, weight: 36 },
  {
    arbitrary: fc.record({
      do: fc.constant('several' as const),
      picks: fc.array(fc.nat(9), { minLength: 1, maxLength: 4 }),
    }),
    weight: 6,
  },
  { arbitrary: fc.record({ do: fc.constant('say' as const), text: fc.constantFrom(...WORDS) }), weight: 12 },
  { arbitrary: fc.record({ do: fc.constant('send' as const), input: odd }), weight: 1 },
  { arbitrary: fc.constant<Deed>({ do: 'wait' }), weight: 1 },
);

/** Mostly to the point, so that walks get far. */
export const walk = fc.record({
  channel: fc.constantFrom(...CHANNELS),
  landlord: fc.constantFrom(...house.landlords.all),
  night: fc.boolean(),
  about: fc.constantFrom(
    'me',
    'me',
    'not-sure',
    'someone-else',
    'colleague',
    'my-behaviour',
    'information',
    'returning',
  ),
  deeds: fc.array(deed, { maxLength: 45 }),
});
export type Walk = typeof walk extends fc.Arbitrary<infer Value> ? Value : never;

export const said = (text: string): Input => ({ type: 'said', text });

/** A choice as it is given: by number on a text, where some values are words that carriers act on. */
export const gives = (value: string, { pending, channel }: Session): Input =>
  channel === 'sms'
    ? said(String((pending?.choices.indexOf(value) ?? -1) + 1))
    : { type: 'said', text: value, value: pending?.kind === 'choose-many' ? [value] : value };

const inputFor = (one: Deed, session: Session, { channel, landlord }: Walk): Input => {
  const asked = session.pending;
  if (one.do === 'send') return one.input;
  if (one.do === 'say') return said(one.text);
  if (one.do === 'wait' || !asked) return said('hello');
  if (one.do === 'several')
    return { type: 'said', text: '', value: one.picks.flatMap((pick) => asked.choices[pick] ?? []) };
  if (asked.choices.length === 0)
    return said(['07700900201', 'Flat 2, the blue door', 'river lantern', 'ABCD-EFGH'][one.pick % 4] ?? '');
  const index = one.pick % asked.choices.length;
  const value = asked.choices[index] ?? '';
  if (one.how === 'number') return said(String(index + 1));
  if (one.how === 'key') return { type: 'keyed', keys: String((index % 7) + 1) };
  if (one.how === 'value') return { type: 'said', text: value, value };
  return said(
    house.words.labels(asked.wording.id, value, landlord.id)[0] ?? (channel === 'sms' ? String(index + 1) : value),
  );
};

export interface Turn {
  readonly before: Session | null;
  readonly input: Input;
  readonly after: Progress;
  readonly world: World;
  readonly at: number;
}

export const settingOf = ({ channel, landlord }: Walk, world?: Setting['world']): Setting => ({
  channel,
  landlord,
  ...(world === undefined ? {} : { world }),
});

/** The opening answered as a rule, then whatever comes. Each turn is handed to `look`; gives back all of them. */
export const take = (
  about: Walk,
  keep: (session: Session) => Session = (session) => session,
  more?: Setting['world'],
): readonly Turn[] => {
  const setting = settingOf(about, more);
  const turns: Turn[] = [];
  let at = about.night ? WORKDAY + 13 * 3_600_000 : WORKDAY;
  const step = (before: Session | null, input: Input): void => {
    const world = worldFor(setting, at);
    turns.push({ before, input, after: advance(before, inboundFor(setting, input, at), world), world, at });
  };
  step(null, about.channel === 'sms' ? said('hello') : { type: 'begin' });
  const doors: Deed[] = [
    { do: 'answer', pick: 0, how: 'number' },
    {
      do: 'answer',
      pick: Math.max(
        about.landlord.doors.open.findIndex((door) => door === about.about),
        0,
      ),
      how: 'number',
    },
  ];
  for (const one of [...doors, ...about.deeds]) {
    const before = keep(turns.at(-1)?.after.session ?? missing());
    at += one.do === 'wait' ? QUIET_MS + 1 : 5_000;
    step(before, inputFor(one, before, about));
  }
  return turns;
};

const missing = (): never => {
  throw new Error('no turn was taken');
};
