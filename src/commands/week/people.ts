/** Made-up cases of a week: who reports, when, and how it is safe to reach them, the awkward plans as often as the easy ones. */
import { DAYS, type Window } from '../../core/answer';
import type { CaseFile } from '../../core/case-file';
import { MINUTE, WEEK } from '../../core/time';
import type { Door } from '../../core/case';
import type { ContactMethod, ContactPlan, Whose } from '../../core/contact-plan';
import { caseId, landlordId, type Instant } from '../../core/ids';
import type { Landlord } from '../../core/landlord';
import { WINDOW_PRESETS } from '../../safety/windows';
import { deadlines } from '../../triage/deadline';
import type { Chance } from './random';

/** Where a case falls: its landlord, that landlord's bank holidays, and the week's first midnight. */
export interface Setting {
  readonly landlord: Landlord;
  readonly holidays: readonly string[];
  readonly from: Instant;
}

const DOORS: readonly [Door, ...Door[]] = ['me', 'me', 'me', 'not-sure', 'someone-else', 'colleague', 'my-behaviour'];
/** As often as each is said, more or less: most name a way, some leave it open. */
const METHODS: readonly [ContactMethod | null, ...(ContactMethod | null)[]] = [
  ...([
    'call',
    'call',
    'call',
    'call',
    'call',
    'call',
    'call',
    'call',
    'text',
    'text',
    'text',
    'email',
    'app',
  ] as const),
  ...(['bsl-video', 'relay-uk', 'in-person', 'trusted-person', 'i-will-contact-you', null] as const),
];
const PRESETS: readonly [string, ...string[]] = [
  'any-time',
  ...(['any-time', 'weekday-mornings', 'weekday-mornings', 'weekday-afternoons'] as const),
  ...(['school-hours', 'school-hours', 'weekday-evenings', 'weekends'] as const),
];

const clock = (quarters: number): string =>
  `${String(Math.floor(quarters / 4)).padStart(2, '0')}:${String((quarters % 4) * 15).padStart(2, '0')}`;

const ownWindow = (by: Chance): Window => {
  // By day as a rule; one in ten at any hour, the nights that clocks change included.
  const from = by.inHundred(90) ? 28 + by.below(40) : by.below(88);
  const first = by.below(DAYS.length);
  const days = DAYS.slice(first, first + 1 + by.below(5));
  return { days, from: clock(from), to: clock(Math.min(96, from + 1 + by.below(16))) };
};

/** When it was made, and which of the week's cases it is. */
interface Made {
  readonly at: Instant;
  readonly number: number;
}

const windows = (by: Chance): readonly Window[] | null => {
  if (by.inHundred(3)) return null;
  if (by.inHundred(60)) return WINDOW_PRESETS[by.of(PRESETS)] ?? null;
  return Array.from({ length: 1 + by.below(3) }, () => ownWindow(by));
};

/** Two cases after one another have the person's number in common; whoever reports has their own. */
const numberOf = (about: Whose, number: number): string => {
  const line = about === 'person' ? Math.floor(number / 2) % 500 : 500 + (number % 500);
  return `+447700900${String(line).padStart(3, '0')}`;
};

const plan = (by: Chance, about: Whose, { at, number }: Made): ContactPlan => ({
  about,
  method: by.of(METHODS),
  detail: by.inHundred(95) ? numberOf(by.inHundred(97) ? about : 'person', number) : null,
  private: by.inHundred(80) ? 'only-me' : by.of<ContactPlan['private']>(['others-sometimes', 'not-sure', null]),
  windows: windows(by),
  never: by.inHundred(20) ? [ownWindow(by)] : [],
  voicemail: 'no',
  answered: 'wrong-number',
  ifCutOff: by.of<ContactPlan['ifCutOff']>(['wait-for-me', 'use-this-plan']),
  setBy: about,
  setOn: 'web-chat',
  confirmedAt: at,
  verified: false,
  version: 1,
  ...(by.inHundred(3) ? { nobodyAtHome: true as const } : {}),
});

/** Somebody who reports for another leaves a plan for themselves, for the person, for both or for neither. */
const plansOf = (by: Chance, door: Door, made: Made): readonly ContactPlan[] => {
  if (door !== 'someone-else') return by.inHundred(96) ? [plan(by, 'person', made)] : [];
  return [
    ...(by.inHundred(60) ? [plan(by, 'reporter', made)] : []),
    ...(by.inHundred(40) ? [{ ...plan(by, 'person', made), setBy: 'reporter' as const }] : []),
  ];
};

/** A reporter who stays anonymous is promised nothing: there is nobody to reach. */
const promised = (setting: Setting, door: Door, plans: readonly ContactPlan[], at: Instant): CaseFile['deadlines'] =>
  deadlines({ ...setting, receivedAt: at, plans, door }).filter(
    ({ who }) => who === 'person' || plans.some(({ about }) => about === 'reporter'),
  );

export const makeCase = (by: Chance, setting: Setting, number: number): CaseFile => {
  const at = setting.from + Math.floor((by.next() * WEEK) / MINUTE) * MINUTE;
  const door = by.of(DOORS);
  const plans = plansOf(by, door, { at, number });
  const { landlord } = setting;
  return {
    id: caseId(`${landlord.id}-${number}`),
    landlord: landlordId(landlord.id),
    door,
    channel: 'web-chat',
    state: 'open',
    access: 'landlord',
    queue: landlord.routing.queue,
    source: door === 'someone-else' ? 'third-party' : 'person',
    priority: by.of(['soon', 'soon', 'urgent', 'now']),
    reasons: [],
    deadlines: promised(setting, door, plans, at),
    policyVersion: landlord.policy.version,
    rehearsal: false,
    agreedAt: at,
    handedOffAt: at,
    handedOffBecause: 'sent',
    version: 1,
    content: { answers: {}, plans, consents: [], wayBack: null, flags: [] },
  };
};
