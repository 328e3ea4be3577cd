/**
 * Whatever is understood of random words holds no minute that a second, far more cautious reader calls ruled out or unsaid.
 * That reader shares nothing with the real one: it is given what the words were made of, and never has to understand them.
 */
import fc from 'fast-check';
import { DAYS, type Window } from '../../../src/core/answer';
import { createWindows } from '../../../src/safety/windows';

const NOW = Date.parse('2026-11-24T10:30:00Z');
const read = createWindows(['en']);

type Range = readonly [from: number, to: number];
type Said =
  | { readonly is: 'days'; readonly text: string; readonly days: readonly number[] }
  | { readonly is: 'hours'; readonly text: string; readonly safe: Range; readonly never: Range }
  /** `trails`: may as well be said after what it rules out. */
  | { readonly is: 'no'; readonly text: string; readonly trails: boolean }
  | { readonly is: 'yes' | 'part' | 'end' | 'but' | 'join' | 'never-safe'; readonly text: string };

const days = (text: string, ...list: readonly number[]): Said => ({ is: 'days', text, days: list });
const hours = (text: string, safe: Range, never: Range = safe): Said => ({ is: 'hours', text, safe, never });
const no = (text: string, trails = true): Said => ({ is: 'no', text, trails });
const plain = (is: 'yes' | 'part' | 'end' | 'but' | 'join' | 'never-safe', text: string): Said => ({ is, text });

const SAID: readonly Said[] = [
  days('mondays', 0),
  days('tues', 1),
  days('on fridays', 4),
  days('weekdays', 0, 1, 2, 3, 4),
  days('weekends', 5, 6),
  days('daily', 0, 1, 2, 3, 4, 5, 6),
  hours('10-12', [10, 12]),
  hours('2 to 4', [14, 16]),
  hours('mornings', [9, 12], [0, 12]),
  hours('evenings', [17, 20], [17, 24]),
  hours('after 5', [17, 20], [17, 24]),
  hours('all day', [8, 20], [0, 24]),
  no('not', false),
  no('except', false),
  no('never'),
  no("don't ring"),
  no("i can't do"),
  no('unsafe'),
  plain('yes', 'are fine'),
  plain('yes', 'only'),
  plain('yes', 'ring me'),
  plain('part', ','),
  plain('part', ','),
  plain('end', '.'),
  plain('but', 'but'),
  plain('join', 'and'),
  plain('join', 'or'),
];

/** Said with any of these, nothing is safe: somebody else's habits, the person's own work, or a doubt. */
const NEVER_SAFE: readonly Said[] = [
  plain('never-safe', 'he will ring me'),
  plain('never-safe', 'she can text me'),
  plain('never-safe', 'they will phone'),
  plain('never-safe', 'i work'),
  plain('never-safe', 'i will be at work'),
  plain('never-safe', 'not sure'),
  plain('never-safe', 'he is home'),
  plain('never-safe', 'he never works'),
];

const textOf = (said: readonly Said[]): string => said.map(({ text }) => text).join(' ');

/** Half hours of the week that some windows hold. */
const HALVES: readonly (readonly [day: number, hour: number])[] = DAYS.flatMap((_, day) =>
  Array.from({ length: 48 }, (__, half) => [day, half / 2] as const),
);
const hourOf = (clock: string): number => Number(clock.slice(0, 2)) + Number(clock.slice(3)) / 60;
const holds = (windows: readonly Window[], [day, hour]: readonly [number, number]): boolean =>
  windows.some(
    (one) => one.days.some((name) => DAYS.indexOf(name) === day) && hourOf(one.from) <= hour && hour < hourOf(one.to),
  );

interface Stretch {
  readonly days: readonly number[];
  readonly safe: readonly Range[];
  readonly never: readonly Range[];
}

const within = (ranges: readonly Range[], hour: number): boolean =>
  ranges.some(([from, to]) => from <= hour && hour < to);

const stretchOf = (said: readonly Said[]): Stretch => ({
  days: said.flatMap((one) => (one.is === 'days' ? one.days : [])),
  safe: said.flatMap((one) => (one.is === 'hours' ? [one.safe] : [])),
  never: said.flatMap((one) => (one.is === 'hours' ? [one.never] : [])),
});

/** "But Mondays" takes them away, "but Mondays are fine" does not. */
const saysYes = (said: readonly Said[]): boolean => {
  const end = said.findIndex(({ is }) => ['part', 'end', 'but', 'no'].includes(is));
  return said.slice(0, end < 0 ? said.length : end).some(({ is }) => is === 'yes');
};

/** What follows a "no" up to a yes, a but, a mark or another "no": all of it is ruled out. */
const stretches = (said: readonly Said[]): { readonly out: readonly Stretch[]; readonly in: readonly Said[] } => {
  const out: Stretch[] = [];
  const kept: Said[] = [];
  let open: Said[] | null = null;
  let before: Said | null = null;
  const letters = said.map(({ is, text }) => (text === 'or' ? 'o' : is[0])).join('');
  for (const [at, one] of said.entries()) {
    // "Not safe", "do not ring": a yes that only says what the "no" is of. ", or" goes on, and a list that ends so.
    const isHeld = before?.is === 'no' && one.is === 'yes' && one.text !== 'only';
    const goesOn = /^[pe]+o|^p(?:d|dp)*do(?:d+)(?![dy])/u.test(letters.slice(at));
    if (isHeld || goesOn) continue;
    before = one;
    if (open && !['days', 'hours', 'join'].includes(one.is)) {
      out.push(stretchOf(open));
      open = null;
    }
    if (one.is === 'no' || (one.is === 'but' && !saysYes(said.slice(at + 1)))) open = [];
    else if (open) open.push(one);
    else kept.push(one);
  }
  return { out: open ? [...out, stretchOf(open)] : out, in: kept };
};

const isRuledOut = (out: readonly Stretch[], [day, hour]: readonly [number, number]): boolean =>
  out.some(
    (one) =>
      one.days.length + one.never.length > 0 &&
      (one.days.length === 0 || one.days.includes(day)) &&
      (one.never.length === 0 || within(one.never, hour)),
  );

/** A time is said where its day and its hour both are, outside all that is ruled out; days alone are by day. */
const isSaid = (kept: readonly Said[], [day, hour]: readonly [number, number]): boolean => {
  const all = stretchOf(kept);
  if (all.days.length + all.safe.length === 0) return 8 <= hour && hour < 20;
  // Hours alone are of weekdays, beside a weekend with hours of its own.
  const isImplied = day < 5 && all.days.every((one) => one > 4);
  const isDay = all.days.length === 0 || all.days.includes(day) || isImplied;
  return isDay && within(all.safe.length === 0 ? [[8, 20]] : all.safe, hour);
};

const wrong = (said: readonly Said[]): readonly string[] => {
  const windows = read(textOf(said), NOW)?.windows ?? [];
  if (windows.length === 0) return [];
  const { out, in: kept } = stretches(said);
  return HALVES.filter((at) => holds(windows, at) && (isRuledOut(out, at) || !isSaid(kept, at))).map(
    ([day, hour]) => `${DAYS[day] ?? ''} ${String(hour)}`,
  );
};

const anyOf = (length: number) => fc.array(fc.constantFrom(...SAID), { minLength: 2, maxLength: length });

it('understands no time that was ruled out, and none that was not said', () => {
  let understood = 0;
  fc.assert(
    fc.property(anyOf(7), (said) => {
      // "Do not ring or text me": what is not to be done.
      fc.pre(!/ring (?:or|and) ring/u.test(textOf(said)));
      expect(wrong(said)).toEqual([]);
      understood += read(textOf(said), NOW) ? 1 : 0;
    }),
    { numRuns: 4000, seed: 20261124 },
  );
  expect(understood).toBeGreaterThan(200);
});

it('understands nothing at all beside what somebody else does, the own work, or a doubt', () => {
  fc.assert(
    fc.property(anyOf(5), fc.constantFrom(...NEVER_SAFE), fc.nat(5), (said, doubt, at) => {
      expect(read(textOf([...said.slice(0, at), doubt, ...said.slice(at)]), NOW)?.windows ?? []).toEqual([]);
    }),
    { numRuns: 1500 },
  );
});

const day = fc.constantFrom(...SAID.filter((one) => one.is === 'days' && one.days.length === 1));
const clock = fc.constantFrom(hours('10-12', [10, 12]), hours('2 to 4', [14, 16]), hours('9 to 11', [9, 11]));
const parted = fc.constantFrom(' ', ', ', '. ', ' and ', ' or ');

it('never gives one day the hours of another', () => {
  const pair = fc.tuple(day, clock);
  fc.assert(
    fc.property(
      fc.uniqueArray(pair, { minLength: 2, maxLength: 3, selector: ([one]) => one.text }),
      parted,
      (pairs, by) => {
        for (const turn of [false, true]) {
          const text = pairs.map((one) => textOf(turn ? one.toReversed() : one)).join(by);
          const windows = read(text, NOW)?.windows ?? [];
          for (const at of HALVES)
            if (holds(windows, at))
              expect(pairs.some((one) => isSaid(one, at)) || `${text}: ${at.join(' ')}`).toBe(true);
        }
      },
    ),
    { numRuns: 400 },
  );
});

it('reads "but" with hours, and a "no" between two days that may belong to either, as nothing', () => {
  const timed = fc.constantFrom(...SAID.filter(({ is }) => is === 'hours'));
  const trailing = fc.constantFrom(...SAID.filter((one) => one.is === 'no' && one.trails));
  const dayed = fc.constantFrom(...SAID.filter(({ is }) => is === 'days'));
  fc.assert(
    fc.property(dayed, timed, fc.boolean(), (one, when, both) => {
      expect(read(`${one.text} ${both ? '10-12 ' : ''}but ${when.text}`, NOW)).toBeNull();
    }),
  );
  fc.assert(
    fc.property(day, trailing, day, (one, never, other) => {
      fc.pre(one.text !== other.text);
      expect(read(textOf([one, never, other]), NOW)).toBeNull();
    }),
  );
});

it('is never made wider by "any time" said before it', () => {
  fc.assert(
    fc.property(anyOf(6), (said) => {
      const plainly = read(textOf(said), NOW)?.windows ?? [];
      const windows = read(`any time ${textOf(said)}`, NOW)?.windows ?? [];
      // "Any time" beside what is ruled out says the rest.
      fc.pre(said.some(({ is }) => is === 'days') && !said.some(({ is }) => is === 'no' || is === 'but'));
      fc.pre(plainly.length > 0);
      expect(HALVES.filter((at) => holds(windows, at) && !holds(plainly, at))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

const NAMES = ['mondays', 'tues', 'weds', 'thurs', 'fridays', 'saturdays', 'sundays'];

it('takes hours past midnight for the night that begins on the day, and for nothing else', () => {
  const on = fc.integer({ min: 0, max: 6 });
  fc.assert(
    fc.property(on, fc.integer({ min: 5, max: 11 }), fc.integer({ min: 1, max: 11 }), (day, from, to) => {
      const said = `${NAMES[day] ?? ''} ${String(from)}pm to ${String(to)}am`;
      const isOfNight = ([at, hour]: readonly [number, number]): boolean =>
        (at === day && hour >= from + 12) || (at === (day + 1) % 7 && hour < to);
      const times = read(said, NOW);
      const isLong = to + 12 - from > 10;
      const night = HALVES.filter(isOfNight);
      expect(HALVES.filter((at) => holds(times?.avoided ?? [], at))).toEqual(night);
      expect(HALVES.filter((at) => holds(times?.windows ?? [], at))).toEqual(isLong ? [] : night);
    }),
    { numRuns: 200 },
  );
});

it('rules out at least what was said where the question is when never, and the night after an evening', () => {
  const timed = fc.constantFrom(...SAID.filter(({ is }) => is === 'hours'));
  const dayed = fc.constantFrom(...SAID.filter(({ is }) => is === 'days'));
  const joint = fc.constantFrom(plain('join', 'and'), plain('join', 'or'), plain('part', ','));
  const piece = fc.oneof(
    timed.map((one) => [one]),
    dayed.map((one) => [one]),
    fc.tuple(dayed, timed),
  );
  let understood = 0;
  fc.assert(
    fc.property(piece, joint, piece, fc.boolean(), (one, by, other, isBare) => {
      const never = read(`${isBare ? '' : 'never '}${textOf([...one, by, ...other])}`, NOW)?.avoided ?? null;
      if (never === null) return;
      understood += 1;
      for (const said of [stretchOf(one), stretchOf(other)].filter(({ days: list }) => list.length > 0)) {
        const ends = said.never.map(([, end]) => end);
        const isOut = ([at, hour]: readonly [number, number]): boolean =>
          isRuledOut([said], [at, hour]) ||
          (ends.includes(24) && said.never[0]?.[0] === 17 && hour < 6 && said.days.includes((at + 6) % 7));
        expect(HALVES.filter((at) => isOut(at) && !holds(never, at))).toEqual([]);
      }
    }),
    { numRuns: 1000 },
  );
  expect(understood).toBeGreaterThan(200);
});
