/** Somebody looks after a case who is not whom the person asked for: it is on record, and the person is told [AS26, SO22]. */
import { createCaseDesk, type CaseDesk, type Doing } from '../../../src/cases/case-desk';
import { writing } from '../../../src/channels/sms/writing';
import { workOf } from '../../../src/core/case-file';
import { landlordId } from '../../../src/core/ids';
import type { Session } from '../../../src/core/session';
import { staffId, type Staff } from '../../../src/core/staff';
import type { StaffEvent } from '../../../src/core/staff-event';
import type { Officer } from '../../../src/core/wishes';
import { handlerTurns } from '../../../src/turn/handler-turns';
import { house, MINUTE } from '../../support/conversation';
import { AGREED, KEYS, parts, PLAN, texting, turnDesk } from '../../support/turn-desk';

const desk = turnDesk();
const WOMAN: Officer = { languages: ['en'], gender: 'woman', team: null, training: 'specialist' };

const staff = (name: string, officer?: Officer): Staff => ({
  id: staffId(`staff-${name}`),
  name,
  landlord: landlordId(texting.id),
  roles: ['case-handler'],
  ...(officer && { officer }),
});
const ANNA = staff('anna', WOMAN);
const BEN = staff('ben', { ...WOMAN, gender: 'man' });
const CARL = staff('carl', { ...WOMAN, gender: 'man' });
/** Whose organisation says nothing of them. */
const DEE = staff('dee');

let cases: CaseDesk;
let acts = 0;
beforeEach(() => {
  cases = createCaseDesk({
    ...parts,
    ...writing,
    mayKnowOf: () => false,
    ...handlerTurns(parts),
    store: desk.store,
    now: () => desk.clock.now,
  });
});

/** Somebody on the page who would rather speak to a woman, has asked for a person, and is still there. */
const there = async (): Promise<Session> => {
  await desk.tell('web-chat', { ...AGREED, ...PLAN, 'officer-gender': 'woman' });
  await desk.turnsWith().take(desk.inbound('web-chat', { type: 'said', text: 'human', value: 'human' }));
  return desk.sessionOf('web-chat');
};
/** The same, sent and gone. */
const sent = (): Promise<Session> =>
  desk.tell('web-chat', { ...AGREED, ...PLAN, 'officer-gender': 'woman', enough: 'send-now' });

const doing = (session: Session, by: Staff): Doing => {
  if (!session.caseId) throw new Error('no case');
  return { case: session.caseId, staff: by, actId: `act-${(acts += 1)}` };
};
/** As whoever sees the case as it is. */
const claims = async (session: Session, by: Staff) =>
  cases.claim({ ...doing(session, by), from: (await desk.fileOf(session)).owner ?? null });
const unmetOf = async (session: Session) => workOf(await desk.fileOf(session)).unmet;
const lastSaid = async (): Promise<string> => (await desk.store.messages(KEYS['web-chat'], 0)).at(-1)?.text ?? '';
const events = async (session: Session, type: StaffEvent['type']) =>
  (await desk.store.timeline((await desk.fileOf(session)).id))
    .filter((entry) => entry.type === type)
    .map(({ event }) => event);

const COULD_NOT = 'You asked for a woman. We could not manage that this time.';

describe('in a live conversation', () => {
  it('they are told plainly and at once, in the message that says who is here', async () => {
    const session = await there();
    expect(await cases.takeOver(doing(session, BEN))).toEqual({ type: 'done', fresh: true });
    expect(await lastSaid()).toMatch(
      /^A person from .* is here now\..*You can leave at any time\. You asked for a woman/,
    );
    expect(await lastSaid()).toContain(COULD_NOT);
    expect(await unmetOf(session)).toEqual([
      expect.objectContaining({
        what: 'officer-gender',
        by: BEN.id,
        because: 'live',
        isKnown: true,
        settled: { at: desk.clock.now, by: BEN.id, how: 'in-the-conversation' },
      }),
    ]);
    expect(await events(session, 'preference_unmet')).toEqual([
      { type: 'preference_unmet', by: BEN.id, what: ['officer-gender'], because: 'live' },
    ]);
  });

  it('they are told nothing where it was met, or where nothing says that it was not', async () => {
    const session = await there();
    await cases.takeOver(doing(session, ANNA));
    expect(await lastSaid()).not.toContain('You asked for');
    expect(await unmetOf(session)).toEqual([]);
    const { control } = await desk.sessionOf('web-chat');
    await cases.passOn({ ...doing(session, ANNA), control, to: DEE.id, colleague: DEE });
    expect(await lastSaid()).toMatch(/^Another person from/);
    expect(await lastSaid()).not.toContain('You asked for');
    expect(await unmetOf(session)).toMatchObject([{ isKnown: false, by: DEE.id, settled: null }]);
  });

  it('they are told once, however often it is passed on', async () => {
    const session = await there();
    await cases.takeOver(doing(session, ANNA));
    for (const [from, to] of [
      [ANNA, BEN],
      [BEN, CARL],
    ] as const) {
      const { control } = await desk.sessionOf('web-chat');
      await cases.passOn({ ...doing(session, from), control, to: to.id, colleague: to });
      expect((await lastSaid()).includes(COULD_NOT)).toBe(to === BEN);
    }
    expect(await events(session, 'preference_unmet')).toHaveLength(1);
  });

  it('holds nobody back: they wait for a person, and a person comes', async () => {
    const session = await there();
    expect(await cases.takeOver(doing(session, { ...BEN, roles: ['adviser'] }))).toMatchObject({ type: 'done' });
  });
});

describe('a case taken before the landlord’s wait is over', () => {
  it('may be taken anyway: that it was is on record, and the handler is asked to tell them', async () => {
    const session = await sent();
    expect(await claims(session, BEN)).toEqual({ type: 'done', fresh: true });
    expect(await unmetOf(session)).toMatchObject([{ because: 'taken-anyway', settled: null }]);
    const [unmet] = await unmetOf(session);
    const settling = { unmet: unmet?.id ?? '', how: 'call' } as const;
    expect(await cases.settleUnmet({ ...doing(session, BEN), settling })).toMatchObject({ type: 'done' });
    expect(await unmetOf(session)).toMatchObject([{ settled: { by: BEN.id, how: 'call', at: desk.clock.now } }]);
    expect(await events(session, 'preference_settled')).toEqual([
      { type: 'preference_settled', by: BEN.id, what: ['officer-gender'], how: 'call' },
    ]);
    expect(await cases.settleUnmet({ ...doing(session, BEN), settling })).toEqual({
      type: 'refused',
      why: 'no-such-wish',
    });
  });

  it('is taken because the wait is over, once it is', async () => {
    const session = await sent();
    desk.clock.now += 60 * MINUTE;
    await claims(session, BEN);
    expect(await unmetOf(session)).toMatchObject([{ because: 'waited' }]);
  });

  it('was met after all, where somebody has it by then who meets it, and nobody was told yet', async () => {
    const session = await sent();
    await claims(session, BEN);
    await claims(session, ANNA);
    expect(await unmetOf(session)).toMatchObject([{ what: 'officer-gender', settled: { how: 'met-after-all' } }]);
    await claims(session, CARL);
    expect(await unmetOf(session)).toMatchObject([{ id: 'officer-gender-1' }, { id: 'officer-gender-2', by: CARL.id }]);
  });

  it('holds codes on its timeline, and nothing that anybody said', async () => {
    const session = await sent();
    await claims(session, BEN);
    for (const event of await events(session, 'preference_unmet'))
      expect(Object.keys(event)).toEqual(['type', 'by', 'what', 'because']);
  });
});

describe('training', () => {
  it('is needed to look after a case: it is refused to who has too little, and not taken from who has it [AL33]', async () => {
    const session = await sent();
    const adviser: Staff = { ...staff('eve'), roles: ['adviser'] };
    expect(await claims(session, adviser)).toEqual({ type: 'refused', why: 'not-trained' });
    expect((await desk.fileOf(session)).owner).toBeUndefined();
    expect(await claims(session, ANNA)).toMatchObject({ type: 'done' });
    expect(house.landlords.all.find(({ id }) => id === texting.id)?.routing.teams.at(-1)?.training).toBe('specialist');
  });
});

describe('what staff hear since', () => {
  it('stands beside the person’s own answers, and is what the case waits for from then on', async () => {
    const session = await sent();
    const wishes = { officerGender: null, language: 'ur' } as const;
    await cases.recordWishes({ ...doing(session, ANNA), wishes });
    const file = await desk.fileOf(session);
    expect(file.wishes).toEqual(wishes);
    expect(file.content.answers['officer-gender']?.value).toBe('woman');
    await claims(session, BEN);
    expect(await unmetOf(session)).toMatchObject([{ what: 'officer-language' }]);
  });

  it('is not undone by whatever else the person writes', async () => {
    const session = await there();
    const wishes = { officerGender: 'man', language: null } as const;
    await cases.recordWishes({ ...doing(session, ANNA), wishes });
    await desk.turnsWith().take(desk.inbound('web-chat', { type: 'said', text: 'hello' }));
    expect((await desk.fileOf(session)).wishes).toEqual(wishes);
  });
});
