/**
 * Promises of the policies that no setting of a landlord switches on or off: the product keeps them for everybody, and
 * each is looked at here for every landlord.
 */
import { handoffRecord } from '../../../src/cases/handoff-record';
import type { Input } from '../../../src/core/inbound';
import { CHANNELS } from '../../../src/core/inbound';
import type { Landlord } from '../../../src/core/landlord';
import type { TRAINING } from '../../../src/core/wishes';
import { dialogs } from '../../../dialogs';
import { isQuestion } from '../../../src/engine/dialog';
import { match } from '../../../src/triage/matching';
import { begin, house, landlordWith, WORKDAY, type Conversation } from '../../support/conversation';
import { AGREED, PLAN, turnDesk } from '../../support/turn-desk';
import { caseFile } from '../console/fixtures';

const DAY = 24 * 60 * 60 * 1000;
const landlords = house.landlords.all.map((landlord) => [landlord.id, landlord] as const);

/** Question by question until it is over, by what is meant, else the first choice or a few words. */
const asked = (
  talk: Conversation,
  meaning: Readonly<Record<string, string | readonly string[]>>,
): readonly string[] => {
  const all: string[] = [];
  for (let turn = 0; turn < 90; turn += 1) {
    const { pending, mode } = talk.session();
    if (!pending || mode !== 'bot') break;
    all.push(pending.question);
    const meant = meaning[pending.question] ?? pending.choices[0] ?? 'words of their own';
    const said: Input = { type: 'said', text: typeof meant === 'string' ? meant : '', value: meant };
    talk.send(pending.kind === 'choose-many' && !Array.isArray(meant) ? { ...said, value: [meant] } : said);
  }
  return all;
};

const ME = {
  'safe-now': 'yes',
  about: 'me',
  'under-18': 'no',
  notice: 'agree',
  'contact-detail': '07700 900123',
  'contact-times': 'weekday-mornings',
  'contact-times-ok': 'yes',
  'contact-avoid-ok': 'yes',
  enough: 'tell-more',
  check: 'send',
};
const telling = (landlord: Landlord, more: Readonly<Record<string, string | readonly string[]>> = {}) => {
  const talk = begin({ channel: 'web-chat', landlord });
  return { talk, questions: asked(talk, { ...ME, ...more }) };
};

describe.each(landlords)('%s', (_, landlord) => {
  it.each(CHANNELS)('says 999 before anything else on %s [SO14]', (channel) => {
    const [first = ''] = begin({ channel, landlord }).words().split('\n');
    expect(first).toMatch(/999|nine nine nine/i);
  });

  it('asks how to reach somebody before what happened, so that little is enough to begin with [AS2, SO7]', () => {
    const { questions } = telling(landlord);
    expect(questions.indexOf('contact-method')).toBeLessThan(questions.indexOf('enough'));
    expect(questions.indexOf('enough')).toBeLessThan(questions.indexOf('account'));
    const sent = telling(landlord, { enough: 'send-now' });
    expect(sent.questions.length).toBeLessThanOrEqual(14);
    expect(sent.questions).not.toContain('account');
    expect(sent.talk.session().handedOffAt).not.toBeNull();
  });

  it('asks of the household, of children and of care, and nobody has to answer [AS10]', () => {
    const household = Object.values(dialogs)
      .flatMap(({ steps }) => steps.filter(isQuestion))
      .find(({ id }) => id === 'household');
    expect(telling(landlord).questions).toContain('household');
    expect(household).toMatchObject({
      choices: expect.arrayContaining(['children', 'i-need-care', 'someone-else-needs-care']) as unknown,
    });
    expect(household?.required).toBeUndefined();
  });

  it('asks everybody what they prefer and need, and all of it goes with the case [AL46, AS16, AS17, FU21, FU34, SO21]', () => {
    const { talk, questions } = telling(landlord, { 'access-needs': ['easy-read'] });
    expect(questions).toEqual(expect.arrayContaining(['officer-gender', 'access-needs']));
    const { answers } = talk.session();
    const file = caseFile();
    const record = handoffRecord({ ...file, content: { ...file.content, answers } }, landlord, '2026-11-25');
    expect(Object.keys(record.answers)).toEqual(Object.keys(answers));
    expect(record.preferences.accessNeeds).toEqual(['easy-read']);
  });

  it('asks nobody who is worried about their own behaviour about the other person [AS24]', () => {
    const { questions } = telling(landlord, { about: 'my-behaviour', 'behaviour-contact': 'ask-for-a-call' });
    expect(questions).toContain('contact-method');
    expect(questions.filter((id) => /^(who|home|tenancy|name|their-|keep-from|account$)/.test(id))).toEqual([]);
  });

  it('puts a case with a sign of danger before others, for a person to read [VI1]', () => {
    const calm = { want: ['someone-to-talk-to'], household: ['pets'], 'urgent-signs': 'skip' };
    expect(telling(landlord, calm).talk.session().priority).toBe('soon');
    const { answers } = telling(landlord, { ...calm, 'urgent-signs': ['afraid-today'] }).talk.session();
    const raised = house.turnParts(() => WORKDAY).clocks.reasonsFrom(answers, WORKDAY);
    expect(raised).toEqual([expect.objectContaining({ code: 'urgent-signs:afraid-today', priority: 'now' })]);
  });

  it('has every case looked after by somebody with the training its team needs [AS44, FU19, SO29, VI39]', () => {
    const one = { ...caseFile({ priority: 'soon', deadlines: [] }), wishes: { officerGender: null, language: null } };
    const takenBy = (training: (typeof TRAINING)[number]) =>
      match({
        case: one,
        staff: { roles: ['adviser'], officer: { languages: [], gender: null, team: null, training } },
        calendar: { landlord, holidays: [] },
        now: WORKDAY,
      }).type;
    expect(takenBy('specialist')).toBe('fits');
    expect(takenBy('aware')).toBe('not-trained');
  });
});

it('asks of the police late, and lets them go by [SO3]', () => {
  const landlord = landlordWith(({ asks }) => asks.police.offered);
  const { questions } = telling(landlord);
  expect(questions.indexOf('police')).toBeGreaterThan(questions.indexOf('want'));
  const police = Object.values(dialogs)
    .flatMap(({ steps }) => steps.filter(isQuestion))
    .find(({ id }) => id === 'police');
  expect(police?.required).toBeUndefined();
});

describe('a case that nobody takes', () => {
  const desk = turnDesk();

  it('is neither closed nor forgotten by itself, and what was said and done stays as it was written [SO16, VI20]', async () => {
    const session = await desk.tell('web-chat', { ...AGREED, ...PLAN, 'officer-gender': null, enough: 'send-now' });
    const { id } = await desk.fileOf(session);
    desk.clock.now += 400 * DAY;
    await desk.store.purge(desk.clock.now);
    expect((await desk.store.caseFile(id))?.state).toBe('open');
    const timeline = await desk.store.timeline(id);
    expect(timeline.map(({ type }) => type)).toEqual(expect.arrayContaining(['agreed', 'answered', 'handed_off']));
    expect(timeline.every(({ at }) => at > 0)).toBe(true);
    expect(await desk.store.checkTimeline(id)).toEqual({ entries: timeline.length, brokenAt: null });
  });
});
