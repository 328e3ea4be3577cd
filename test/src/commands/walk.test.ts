/** The walk notices: each rule is broken on purpose, and named; unbroken, every path keeps all of them. */
import type { Landlord } from '../../../src/core/landlord';
import type { ChannelName } from '../../../src/core/inbound';
import { walkOne, type WalkOptions } from '../../../src/commands/walk/one';
import { RULES, type Seen } from '../../../src/commands/rules';
import type { Dialogs, Step } from '../../../src/engine/dialog';
import type { World } from '../../../src/engine/world';
import type { House } from '../../../src/house';
import { house } from '../../support/conversation';

const throughDoor = (about: string, landlord = house.landlords.all[0]): Landlord => {
  if (!landlord) throw new Error('no landlord');
  return { ...landlord, doors: { ...landlord.doors, open: landlord.doors.open.filter((door) => door === about) } };
};

const withSteps = (dialogs: Dialogs, id: string, change: (steps: readonly Step[]) => readonly Step[]): Dialogs => {
  const dialog = dialogs[id];
  if (!dialog) throw new Error(`no dialog ${id}`);
  return { ...dialogs, [id]: { ...dialog, steps: change(dialog.steps) } };
};

const SHORT = ['check', 'sent', 'their-contact'];

/** After `enough` straight to `check`: what is broken on purpose shows before or after it. */
const short = (world: World): World => ({
  ...world,
  dialogs: ['me-more', 'someone-else-more', 'colleague-more'].reduce(
    (dialogs, id) => withSteps(dialogs, id, (steps) => steps.filter((step) => SHORT.includes(step.id))),
    world.dialogs,
  ),
});

const altered =
  (id: string, change: (steps: readonly Step[]) => readonly Step[]) =>
  (world: World): World => ({ ...world, dialogs: withSteps(world.dialogs, id, change) });

const without = (step: string) => (steps: readonly Step[]) => steps.filter(({ id }) => id !== step);

const saying =
  (words: string, when: (seen: Seen) => boolean = () => true) =>
  (seen: Seen): Seen =>
    when(seen) ? { ...seen, words: `${seen.words} ${words}` } : seen;

const withEvents = (seen: Seen, change: (event: Seen['visit']['after']['events'][number]) => typeof event): Seen => ({
  ...seen,
  visit: { ...seen.visit, after: { ...seen.visit.after, events: seen.visit.after.events.map(change) } },
});

const isWantedCall = ({ visit }: Seen): boolean => visit.before?.putThrough?.state === 'wanted';

interface Break {
  readonly rule: string;
  /** What goes wrong, in words. */
  readonly wrong: string;
  readonly door: string;
  readonly channel: ChannelName;
  readonly world?: (world: World) => World;
  readonly bend?: (seen: Seen) => Seen;
  readonly house?: House;
  /** The way there: what the walk says of it. */
  readonly says: RegExp;
}

const silentFallback: House = {
  ...house,
  channels: {
    ...house.channels,
    'web-chat': { ...house.channels['web-chat'], fallback: () => ({ kind: 'activities', activities: [] }) },
  },
};

const noPromises: House = {
  ...house,
  turnParts: (now) => {
    const parts = house.turnParts(now);
    return { ...parts, clocks: { ...parts.clocks, deadlines: () => [] } };
  },
};

const BREAKS: readonly Break[] = [
  {
    rule: 'R1',
    wrong: 'the opening says who it is before 999',
    door: 'information',
    channel: 'web-chat',
    world: altered('opening', without('emergency')),
    says: /first words/u,
  },
  {
    rule: 'R1',
    wrong: 'the 999 line is deaf at one question',
    door: 'information',
    channel: 'voice',
    bend: (seen) =>
      seen.visit.before?.pending?.question === 'info-more' && seen.visit.input.type === 'keyed'
        ? { ...seen, words: 'For more, press 8.' }
        : seen,
    says: /the 999 line is out of reach/u,
  },
  {
    rule: 'R2',
    wrong: 'a case opens for who does not agree',
    door: 'me',
    channel: 'web-chat',
    world: altered('notice', (steps) =>
      steps.map((step) => (step.id === 'agree' ? { ...step, when: { answered: 'notice' } } : step)),
    ),
    says: /without agreement/u,
  },
  {
    rule: 'R3',
    wrong: 'wordings have no version',
    door: 'information',
    channel: 'sms',
    world: (world) => ({
      ...world,
      catalogue: { ...world.catalogue, wording: (id, language) => ({ id, version: '', language, hash: '' }) },
    }),
    says: /no wording/u,
  },
  {
    rule: 'R4',
    wrong: 'a question may not be skipped',
    door: 'me',
    channel: 'web-chat',
    world: altered('me', (steps) =>
      steps.map((step) => (step.id === 'under-18' ? ({ ...step, required: true } as Step) : step)),
    ),
    says: /under-18 is not skippable/u,
  },
  {
    rule: 'R4',
    wrong: 'agreement may be skipped',
    door: 'me',
    channel: 'sms',
    world: altered('notice', (steps) =>
      steps.map((step) => {
        if (step.kind !== 'choose') return step;
        const { required: _, ...rest } = step;
        return rest;
      }),
    ),
    says: /notice is skippable/u,
  },
  {
    rule: 'R5',
    wrong: 'a text answers whatever comes',
    door: 'information',
    channel: 'sms',
    bend: saying('Hello?', ({ visit }) => visit.before !== null),
    says: /before it was safe/u,
  },
  {
    rule: 'R6',
    wrong: 'the bot speaks over a handler',
    door: 'information',
    channel: 'web-chat',
    bend: saying('Shall we go on?', ({ visit }) => visit.before?.mode === 'with-handler'),
    says: /over a handler/u,
  },
  {
    rule: 'R6',
    wrong: 'the bot asks a caller whom staff want to speak with',
    door: 'me',
    channel: 'voice',
    world: short,
    bend: (seen) =>
      isWantedCall(seen) ? { ...seen, reply: { kind: 'twiml', twiml: '<Response><Gather/></Response>' } } : seen,
    says: /over a call that staff want/u,
  },
  {
    rule: 'R6',
    wrong: 'danger on the way to a person is not answered with 999',
    door: 'me',
    channel: 'voice',
    world: short,
    bend: (seen) => (isWantedCall(seen) ? { ...seen, words: '' } : seen),
    says: /999 not said/u,
  },
  {
    rule: 'R7',
    wrong: 'a keep-from case opens to all',
    door: 'me',
    channel: 'web-chat',
    bend: (seen) => withEvents(seen, (event) => (event.type === 'agreed' ? { ...event, access: 'landlord' } : event)),
    says: /opened to all/u,
  },
  {
    rule: 'R8',
    wrong: 'safety is promised',
    door: 'information',
    channel: 'voice',
    bend: saying('You will be safe.'),
    says: /You will be safe/u,
  },
  {
    rule: 'R8',
    wrong: 'the priority is lowered',
    door: 'information',
    channel: 'web-chat',
    bend: (seen) => ({
      ...seen,
      visit: { ...seen.visit, before: seen.visit.before && { ...seen.visit.before, priority: 'now' } },
    }),
    says: /lowered/u,
  },
  {
    rule: 'R9',
    wrong: 'a sentence is not filled in',
    door: 'information',
    channel: 'web-chat',
    bend: saying('Call {{landlord}}.'),
    says: /not filled in/u,
  },
  {
    rule: 'R10',
    wrong: 'the call is recorded',
    door: 'information',
    channel: 'voice',
    bend: (seen) => ({ ...seen, reply: { kind: 'twiml', twiml: '<Response><Record/></Response>' } }),
    says: /sound would be kept/u,
  },
  {
    rule: 'R10',
    wrong: 'the call is put through to 999',
    door: 'information',
    channel: 'voice',
    bend: (seen) => ({
      ...seen,
      reply: { kind: 'twiml', twiml: '<Response><Dial><Number>999</Number></Dial></Response>' },
    }),
    says: /emergency number/u,
  },
  {
    rule: 'R11',
    wrong: 'wrong words are told apart',
    door: 'returning',
    channel: 'web-chat',
    world: altered('returning', (steps) =>
      steps.map((step) => (step.id === 'not-matched' ? ({ ...step, id: 'done-now', vars: [] } as Step) : step)),
    ),
    says: /more than that/u,
  },
  {
    rule: 'R11',
    wrong: 'a stored number is read out',
    door: 'returning',
    channel: 'web-chat',
    bend: saying('We text +447700900202.'),
    says: /stored detail/u,
  },
  {
    rule: 'R12',
    wrong: 'a neighbour learns of a case',
    door: 'information',
    channel: 'web-chat',
    bend: saying('There is already a case about them.'),
    says: /tells of a case/u,
  },
  {
    rule: 'R12',
    wrong: 'a text names what it is about',
    door: 'information',
    channel: 'sms',
    bend: saying('About domestic abuse.'),
    says: /names what it is about/u,
  },
  {
    rule: 'R14',
    wrong: 'too much is asked before `enough`',
    door: 'me',
    channel: 'voice',
    world: (world) => ({ ...world, mostQuestions: 16 }),
    says: /questions to enough, 10 allowed/u,
  },
  {
    rule: 'R14',
    wrong: 'a turn leads nowhere',
    door: 'information',
    channel: 'web-chat',
    bend: (seen) => ({ ...seen, visit: { ...seen.visit, after: { ...seen.visit.after, events: [] } } }),
    says: /leads nowhere/u,
  },
  {
    rule: 'R15',
    wrong: 'nothing is left when all fails',
    door: 'information',
    channel: 'web-chat',
    house: silentFallback,
    says: /does not say 999/u,
  },
  {
    rule: 'R16',
    wrong: 'nobody counts the hours',
    door: 'me',
    channel: 'web-chat',
    house: noPromises,
    says: /without a deadline/u,
  },
  {
    rule: 'R16',
    wrong: 'a case ends where nobody reads it',
    door: 'me',
    channel: 'web-chat',
    world: altered('receipt', without('hand-off')),
    says: /nobody reads it/u,
  },
  {
    rule: 'R17',
    wrong: 'coming back adds a method',
    door: 'returning',
    channel: 'web-chat',
    bend: (seen) =>
      withEvents(seen, (event) =>
        event.type === 'plan_tightened' ? { ...event, plan: { ...event.plan, method: 'call' } } : event,
      ),
    says: /loosened/u,
  },
  {
    rule: 'R17',
    wrong: 'a reporter’s word passes for the person’s',
    door: 'someone-else',
    channel: 'web-chat',
    bend: (seen) => ({
      ...seen,
      draft: seen.draft.case
        ? {
            ...seen.draft,
            case: {
              ...seen.draft.case,
              content: {
                ...seen.draft.case.content,
                plans: seen.draft.case.content.plans.map((plan) => ({ ...plan, setBy: 'person' as const })),
              },
            },
          }
        : seen.draft,
    }),
    says: /own/u,
  },
];

const walked = (one: Pick<Break, 'door' | 'channel' | 'house'>, options: WalkOptions) =>
  walkOne(one.house ?? house, throughDoor(one.door), one.channel, {
    ...options,
    world: (world) => (options.world ?? ((same) => same))(short(world)),
  });

describe('a rule that is broken is named', () => {
  it.each(BREAKS.map((one) => [one.rule, one.wrong, one] as const))('%s when %s', (rule, _, one) => {
    const { broken } = walked(one, {
      ...(one.world === undefined ? {} : { world: one.world }),
      ...(one.bend === undefined ? {} : { bend: one.bend }),
    });
    expect(broken.get(rule)).toMatch(one.says);
  });

  it('and there is a break for every rule', () => {
    const rules = new Set([...RULES.map(({ id }) => id as string), 'R15']);
    expect([...new Set(BREAKS.map(({ rule }) => rule))].sort()).toEqual([...rules].sort());
  });
});

describe('unbroken', () => {
  const doors = [...new Set(BREAKS.map(({ door, channel }) => `${door} ${channel}`))].map((pair) => pair.split(' '));

  it.each(doors)('the same walk through %s on %s keeps every rule', (door = '', channel = 'sms') => {
    const report = walked({ door, channel: channel as ChannelName }, {});
    expect([...report.broken]).toEqual([]);
    expect(report.paths).toBeGreaterThan(0);
  });
});
