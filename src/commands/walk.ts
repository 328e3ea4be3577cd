/** `npm run walk`: every path of every landlord on every channel through the real engine, each turn held against the rules. */
import { randomUUID } from 'node:crypto';
import { CHANNELS, type ChannelName, type Inbound, type Input } from '../core/inbound';
import { landlordId } from '../core/ids';
import type { Landlord } from '../core/landlord';
import type { Session } from '../core/session';
import type { RenderContext } from '../channels/channel';
import { doorOf } from '../engine/carry-out';
import { walk, type Visit, type Walked } from '../engine/inspect';
import { openHouse, type House } from '../house';
import { consequences } from '../turn/consequences';
import { transcript } from '../turn/transcript';
import { buildWorld } from '../turn/world';
import type { World } from '../engine/world';
import type { Loaded } from '../store/store';
import { FALLBACKS, RULES, type Rule, type Seen } from './rules';

/** A Wednesday morning in term time, staff at work. */
const NOW = Date.UTC(2026, 10, 25, 10, 0);

export interface WalkReport extends Walked {
  readonly landlord: string;
  readonly channel: ChannelName;
  /** The first break of each rule, by its id. */
  readonly broken: ReadonlyMap<string, string>;
}

export interface WalkOptions {
  /** Seen turns may be altered on the way to the rules: how tests show that a rule notices. */
  readonly bend?: (seen: Seen) => Seen;
  readonly world?: (world: World) => World;
  readonly rules?: readonly Rule[];
}

/** Ways to say what every channel understands at every question. */
const ASIDES: Readonly<Record<'page' | 'text' | 'phone', readonly Input[]>> = {
  page: ['emergency-line', 'human', 'back', 'send-now', 'leave'].map((value): Input => ({
    type: 'said',
    text: value,
    value,
  })),
  text: ['999', 'PERSON', 'BACK', 'SEND', 'X', 'what'].map((text): Input => ({ type: 'said', text })),
  phone: [
    ...['*', '0', '9'].map((keys): Input => ({ type: 'keyed', keys })),
    { type: 'silent' },
    { type: 'left', how: 'hang-up' },
  ],
};

export const walkOne = (
  house: House,
  landlord: Landlord,
  channel: ChannelName,
  options: WalkOptions = {},
): WalkReport => {
  const parts = house.turnParts(() => NOW);
  const traits = house.channels[channel].traits;
  const inbound = inboundFor(landlord, channel, traits.surface);
  const built = buildWorld(parts, { inbound: inbound({ type: 'begin' }), loaded: NOTHING, landlord, traits });
  const world = (options.world ?? same)({
    ...built,
    fresh: FRESH,
    wayBack: { caseId: FRESH.caseId, words: FRESH.words, plan: PLAN },
  });
  const broken = new Map<string, string>();
  const look = (visit: Visit): void => {
    const place = {
      house,
      landlord,
      channel,
      inbound: inbound(visit.input),
      clocks: parts.clocks,
      directory: parts.directory,
    };
    holdAgainst(options.rules ?? RULES, (options.bend ?? same)(see(visit, place)), broken);
  };
  const walked = walk({ world, inbound, look, words: wordsFor, asides: ASIDES[traits.surface] });
  const whole = [
    ...lengths(walked, traits.mostQuestions),
    ...fallbacks(house, landlord, inbound({ type: 'said', text: '' })),
  ];
  for (const [id, how] of whole) if (!broken.has(id)) broken.set(id, how);
  return { ...walked, landlord: landlord.id, channel, broken };
};

/** The first break of each rule is kept. */
const holdAgainst = (rules: readonly Rule[], seen: Seen, broken: Map<string, string>): void => {
  for (const rule of rules) {
    const how = broken.has(rule.id) ? null : rule.broken(seen);
    if (how !== null) broken.set(rule.id, how);
  }
};

const inboundFor =
  (landlord: Landlord, channel: ChannelName, surface: 'page' | 'text' | 'phone') =>
  (input: Input): Inbound => ({
    landlord: landlordId(landlord.id),
    channel,
    sessionKey: `walk ${landlord.id} ${channel}`,
    messageId: 'walk',
    input,
    at: NOW,
    ...(surface === 'page' ? {} : { number: '+447700900201' }),
    ...(channel === 'connect-app' ? { accountHome: '1 Example Street' } : {}),
  });

const same = <Value>(value: Value): Value => value;

const FRESH = {
  sessionId: 'walk',
  caseId: 'walk' as World['fresh']['caseId'],
  reference: 'WALK-WALK',
  words: ['river', 'lantern'],
} as const;

const PLAN = {
  about: 'person',
  method: 'text',
  detail: '+447700900202',
  private: 'only-me',
  windows: [{ days: ['mon'], from: '09:00', to: '12:00' }],
  never: [],
  voicemail: 'yes',
  answered: 'ask-for-me',
  ifCutOff: 'use-this-plan',
  setBy: 'person',
  setOn: 'web-chat',
  confirmedAt: NOW,
  verified: true,
  version: 1,
} as const;

const NOTHING: Loaded = { session: null, case: null, wayBack: null, failedTries: 0, textingStopped: false };

/** Something fit for each question that takes words; both right and wrong words of a returning person. */
const wordsFor = (question: string): readonly string[] => {
  if (question === 'words') return [FRESH.words.join(' '), 'not these'];
  if (question === 'keep-from') return ['the repairs team', 'anybody, even the safeguarding lead'];
  return [question.endsWith('contact-detail') ? '07700900201' : 'Flat 2, the one by the stairs'];
};

interface Place {
  readonly house: House;
  readonly landlord: Landlord;
  readonly channel: ChannelName;
  readonly inbound: Inbound;
  readonly clocks: Parameters<typeof consequences>[2]['clocks'];
  readonly directory: RenderContext['directory'];
}

const see = (visit: Visit, { house, landlord, channel, inbound, clocks, directory }: Place): Seen => {
  const { session, events } = visit.after;
  const words = house.words.for(session.language, channel, landlord.id);
  const reply = house.channels[channel].render(events, {
    session,
    landlord,
    words,
    now: new Date(NOW).toISOString(),
    inbound,
    directory,
  });
  const said = transcript({ ...inbound, input: { type: 'begin' } }, null, reply);
  return {
    visit,
    channel,
    landlord,
    reply,
    words: said.map(({ text }) => text).join('\n'),
    draft: consequences(
      events,
      { ...NOTHING, session: visit.before, case: caseBefore(visit, { session: visit.before, inbound, clocks }) },
      { session, inbound, world: visit.world, clocks },
    ),
  };
};

/** The case as it stood before this turn, opened anew from the session. */
const caseBefore = (
  visit: Visit,
  { session, inbound, clocks }: { session: Session | null; inbound: Inbound; clocks: Place['clocks'] },
): Loaded['case'] => {
  const notice = session?.answers['notice'];
  if (!session?.caseId || !notice) return null;
  const agreed = {
    type: 'agreed',
    case: session.caseId,
    door: doorOf(session),
    access: 'landlord',
    wording: notice.wording,
  } as const;
  const handedOff = session.handedOffAt === null ? [] : [{ type: 'handed_off', because: 'sent' } as const];
  return consequences([agreed, ...handedOff], NOTHING, { session, inbound, world: visit.world, clocks }).case;
};

const lengths = ({ longest, toEnough, paths }: Walked, most: number): readonly (readonly [string, string])[] => [
  ...(longest > 40 ? [['R14', `${longest} questions on one path`] as const] : []),
  ...(toEnough > most ? [['R14', `${toEnough} questions to enough, ${most} allowed`] as const] : []),
  ...(paths === 0 ? [['R14', 'no path ends'] as const] : []),
];

const fallbacks = (house: House, landlord: Landlord, inbound: Inbound): readonly (readonly [string, string])[] => {
  const words = house.words.for('en', inbound.channel, landlord.id);
  const anew = { ...inbound, sessionKey: randomUUID() };
  const reply = house.channels[inbound.channel].fallback({ words, landlord, inbound: anew, safeToText: false });
  return FALLBACKS(reply) ? [] : [['R15', 'what is left when everything fails does not say 999']];
};

const main = (): void => {
  const house = openHouse(process.cwd());
  const reports = CHANNELS.flatMap((channel) =>
    house.landlords.all.map((landlord) => walkOne(house, landlord, channel)),
  );
  for (const { landlord, channel, paths, turns, longest, toEnough, broken } of reports) {
    const kept =
      broken.size === 0 ? 'all rules hold' : [...broken].map(([id, how]) => `${id} BROKEN: ${how}`).join('; ');
    console.log(
      `${landlord.padEnd(10)} ${channel.padEnd(12)} ${String(paths).padStart(12)} paths  ${String(turns).padStart(6)} turns  longest ${longest}, to enough ${toEnough}  ${kept}`,
    );
  }
  const total = (count: (report: WalkReport) => number): number =>
    reports.reduce((sum, report) => sum + count(report), 0);
  const failed = reports.filter(({ broken }) => broken.size > 0).length;
  console.log(
    `${total(({ paths }) => paths)} paths walked in ${total(({ turns }) => turns)} turns through the real engine`,
  );
  console.log(`${reports.length - failed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
};

if (require.main === module) main();
