/** Every path of one landlord on one channel through the real engine, each turn held against the rules. */
import { randomUUID } from 'node:crypto';
import type { ChannelName, Inbound, Input } from '../../core/inbound';
import { landlordId } from '../../core/ids';
import type { Landlord } from '../../core/landlord';
import { walk, type Visit, type Walked } from '../../engine/inspect';
import type { World } from '../../engine/world';
import type { House } from '../../house';
import { buildWorld } from '../../turn/world';
import { FALLBACKS, RULES, type Rule, type Seen } from '../rules';
import { remembering } from './remembered';
import { NOTHING_LOADED } from '../../store/store';
import { seeing } from './seen';

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
  const parts = remembering(house.turnParts(() => NOW));
  const traits = house.channels[channel].traits;
  const inbound = inboundFor(landlord, channel, traits.surface);
  const built = buildWorld(parts, { inbound: inbound({ type: 'begin' }), loaded: NOTHING_LOADED, landlord, traits });
  const world = (options.world ?? same)({
    ...built,
    fresh: FRESH,
    wayBack: { caseId: FRESH.caseId, words: FRESH.words, plan: PLAN },
  });
  const broken = new Map<string, string>();
  const see = seeing({ ...parts, landlord, channel, now: NOW });
  const look = (visit: Visit): void =>
    holdAgainst(options.rules ?? RULES, (options.bend ?? same)(see(visit, inbound(visit.input))), broken);
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

/** Something fit for each question that takes words; both right and wrong words of a returning person. */
const wordsFor = (question: string): readonly string[] => {
  if (question === 'words') return [FRESH.words.join(' '), 'not these'];
  if (question === 'keep-from') return ['the repairs team', 'anybody, even the safeguarding lead'];
  return [question.endsWith('contact-detail') ? '07700900201' : 'Flat 2, the one by the stairs'];
};

const lengths = ({ longest, toEnough, paths }: Walked, most: number): readonly (readonly [string, string])[] => [
  ...(longest > 40 ? [['R14', `${longest} questions on one path`] as const] : []),
  ...(toEnough > most ? [['R14', `${toEnough} questions to enough, ${most} allowed`] as const] : []),
  ...(paths === 0 ? [['R14', 'no path ends'] as const] : []),
];

const fallbacks = (house: House, landlord: Landlord, inbound: Inbound): readonly (readonly [string, string])[] => {
  const words = house.words.for('en', inbound.channel, landlord.id);
  const { number: _, ...numberless } = inbound;
  const anew = { ...numberless, sessionKey: randomUUID() };
  const reply = house.channels[inbound.channel].fallback({ words, landlord, inbound: anew });
  return FALLBACKS(reply) ? [] : [['R15', 'what is left when everything fails does not say 999']];
};
