/** Whom a person asked for, on the list and on the page of a case: who it is for, who it waits for, and what to tell [AS26, SO22, SO23]. */
import type { Case } from '../../../src/core/case';
import type { Landlord } from '../../../src/core/landlord';
import { FAITH_OUTCOMES, TRAINING, UNMET_BECAUSE, UNMET_KINDS, UNMET_SETTLINGS } from '../../../src/core/wishes';
import { maySee } from '../../../src/console/access';
import { OFFICER_CLAIMS } from '../../../src/console/officer';
import { MADE_UP, madeUpOfficer } from '../../../src/console/people';
import { staffWords } from '../../../src/console/staff-words';
import { talkPart } from '../../../src/console/talk-page';
import { TENURES } from '../../../src/core/home';
import { get, signIn, start, stop, words } from './console-desk';
import { atCase } from './desk-staff';
import { house } from '../../support/conversation';
import { session } from '../store/fixtures';
import { caseFile, landlord, NOW, person } from './fixtures';

afterEach(stop);

const WOMAN = { officerGender: 'woman', language: null } as const;
const LATER = [{ who: 'person' as const, due: NOW + 8 * 3_600_000, promise: '5.4', needsDecision: false }];
const asking = (over: Partial<Case> = {}) => caseFile({ wishes: WOMAN, deadlines: LATER, ...over });

const list = async (at: string, role: string): Promise<string> =>
  (await get(`${at}/staff`, await signIn(at, 'testhomes', role))).text();

const WAITS = 'Waits for a woman until Monday 23 November at 10am. You can take it all the same';
const NOBODY = 'Nobody here now is known as a woman.';

describe('the list', () => {
  it('marks what is for you, and says until when a case waits for somebody else', async () => {
    const at = await start({ files: [asking()] });
    const before = await list(at, 'case-handler-2');
    expect(before).toContain(WAITS);
    expect(before).toContain(NOBODY);
    expect(before).not.toContain('For you');
    const hers = await list(at, 'case-handler-1');
    expect(hers).toContain('<span class="mark">For you to take</span>');
    expect(hers).not.toContain('Waits for');
    expect(await list(at, 'case-handler-2')).not.toContain(NOBODY);
  });

  it('says when it may be taken all the same: after the wait, and at once where it is for now', async () => {
    let now = NOW;
    const at = await start({ files: [asking()], now: () => now });
    now = NOW + 60 * 60_000;
    expect(await list(at, 'case-handler-2')).toContain('The wait is over: you can take it. They asked for a woman.');
    const urgent = await start({ files: [asking({ priority: 'now' })] });
    expect(await list(urgent, 'case-handler-2')).toContain('It is for now: take it. They asked for a woman.');
  });

  it('says it to nobody who may not read the case, and no more once somebody has it', async () => {
    const at = await start({ files: [asking()] });
    expect(await list(at, 'auditor-2')).not.toMatch(/For you|Waits for|asked for/);
    const anna = await atCase(at, 'case-handler-1');
    await anna.send('claim', {});
    expect(await list(at, 'case-handler-2')).not.toMatch(/For you|Waits for|asked for a woman/);
  });
});

describe('the page of a case', () => {
  it('asks whoever took it to tell the person, and keeps how and when they were told', async () => {
    let now = NOW + 60 * 60_000;
    const files = [asking({ handedOffAt: now })];
    const ben = await atCase(await start({ files, live: true, now: () => now }), 'case-handler-2');
    expect(await ben.read()).toContain('They are there now: take it. They asked for a woman.');
    now += 10 * 60_000;
    expect(await ben.read()).toContain('Waits for a woman until Monday 23 November at 11am.');
    expect((await ben.send('claim', {}))[0]).toBe(303);
    const page = await ben.read();
    expect(page).toContain('Tell them, in the way their plan allows, that this could not be met.');
    expect(page).toContain(
      'The officer they asked for. Taken before the wait was over. Case handler 2, Monday 23 November at 10:10am',
    );
    expect(page).toContain('Whom they asked for could not be met');
    const told = { unmet: 'officer-gender-1', how: 'call' };
    expect((await ben.send('unmet', told))[0]).toBe(303);
    const after = await ben.read();
    expect(after).toContain('They were told. In a call, Monday 23 November at 10:10am.');
    expect(after).not.toContain('Tell them, in the way their plan allows');
    expect(await ben.send('unmet', told)).toEqual([409, expect.stringContaining('That was recorded already.')]);
  });

  it('tells who takes over what the person will read, before they do; of what nobody knows nothing is said', () => {
    const says = 'They asked for a woman. They are told at once that this could not be met.';
    const read = (gender: 'woman' | 'man' | null): string => {
      const officer = { gender, languages: null, team: null, training: null };
      const staff = { ...person(['case-handler'], { officer }), session: 's', since: NOW, csrf: 'c' };
      const file = asking();
      if (!maySee(staff, file)) throw new Error('not in sight');
      const talk = session({ channel: 'web-chat', lastAt: NOW });
      const said = staffWords(words.for('en', 'web-chat', 'testhomes'));
      const nobody = {
        messages: [],
        linked: [],
        colleagues: [],
        present: [],
        asks: { own: [], colleagues: [], answered: [] },
      };
      const call = { line: null, nameOf: String };
      return talkPart({ words: said, staff, file, session: talk, ...nobody, ...call, now: NOW });
    };
    expect(read('man')).toContain(says);
    for (const gender of ['woman', null] as const) {
      expect(read(gender)).toContain('Take over');
      expect(read(gender)).not.toContain('They asked for');
    }
  });

  it('says that it is met where it is', async () => {
    const anna = await atCase(await start({ files: [asking()] }), 'case-handler-1');
    await anna.send('claim', {});
    expect(await anna.read()).toContain('Whoever looks after it is whom they asked for.');
  });

  it('keeps what they said to staff since, and asks nothing of their own gender', async () => {
    const anna = await atCase(await start(), 'case-handler-1');
    expect(await anna.read()).toMatch(/They would rather speak to<\/dt><dd>a woman/);
    expect((await anna.send('wishes', { gender: 'none', language: 'none' }))[0]).toBe(303);
    expect(await anna.read()).toContain('Nobody in particular, as far as we know');
    expect((await anna.send('wishes', { gender: 'none', language: 'pl' }))[0]).toBe(303);
    expect(await anna.read()).toContain('somebody who speaks Polish');
    expect((await anna.send('wishes', { gender: 'none', language: 'xx' }))[0]).toBe(400);
    expect((await anna.send('wishes', { gender: 'none', language: 'pl', faith: 'any' }))[0]).toBe(303);
    expect(await anna.read()).not.toContain('>any<');
  });

  it('books an interpreter with all three confirmed, and none otherwise', async () => {
    const anna = await atCase(await start());
    const booking = { language: 'Urdu', agency: 'Made-up Interpreters', gender: 'woman' };
    const confirmed = { notFamily: 'yes', notFromArea: 'yes', notToldName: 'yes' };
    for (const one of Object.keys(confirmed)) {
      const [status, said] = await anna.send('interpreter', { ...booking, ...confirmed, [one]: '' });
      expect([status, said.includes('interpreter was booked')]).toEqual([400, false]);
    }
    expect(await anna.send('interpreter', booking)).toEqual([409, expect.stringContaining('Confirm all three')]);
    expect((await anna.send('interpreter', { ...booking, ...confirmed }))[0]).toBe(303);
    expect(await anna.read()).toContain('Confirmed by Case handler 1, Monday 23 November');
  });
});

describe('a first interview', () => {
  const [desk] = landlord().routing.teams;
  if (!desk) throw new Error('no team');
  const team = { ...desk, training: 'specialist' as const, firstInterview: 'trained' as const };
  const own = { routing: { ...landlord().routing, teams: [team] } };

  it('may be an adviser’s; then the case goes to somebody trained to manage it [SO47, AL33]', async () => {
    const at = await start({ own });
    const eve = await atCase(at, 'adviser');
    expect((await eve.send('claim', {}))[0]).toBe(303);
    expect(await eve.read()).not.toContain('The first interview was yours.');
    await eve.send('attempt', { who: 'person', method: 'call', outcome: 'spoke-to-them' });
    expect(await eve.read()).toContain(
      'The first interview was yours. Somebody with more training looks after the case',
    );
    expect((await eve.send('give-back', {}))[0]).toBe(303);
    expect(await eve.read()).toContain('Nobody looks after this case yet.');
    expect(await eve.send('claim', {})).toEqual([409, expect.stringContaining('somebody with more training')]);
    expect((await (await atCase(at, 'case-handler-1')).send('claim', {}))[0]).toBe(303);
  });

  it('is no adviser’s where the landlord does not say so [AL33]', async () => {
    const strict = { routing: { ...landlord().routing, teams: [{ ...desk, training: 'specialist' as const }] } };
    const eve = await atCase(await start({ own: strict }), 'adviser');
    expect(await eve.read()).toContain('Somebody with more training looks after this: trained to manage a case.');
    expect(await eve.send('claim', {})).toEqual([409, expect.stringContaining('somebody with more training')]);
  });
});

describe('faith', () => {
  const agreed = (): ReturnType<typeof caseFile> => {
    const file = caseFile();
    const [notice] = file.content.consents;
    if (!notice) throw new Error('no notice');
    const consents = [...file.content.consents, { ...notice, purpose: 'faith' as const, decision: 'given' as const }];
    return { ...file, content: { ...file.content, consents } };
  };

  it('is a conversation to have, with words for it, and leaves only what came of it [SO23]', async () => {
    const anna = await atCase(await start({ files: [agreed()] }));
    const page = await anna.read();
    expect(page).toContain('A conversation to have: faith');
    expect(page).toContain('Write nobody’s religion or beliefs down');
    expect((await anna.send('faith', { outcome: 'arranged', words: 'needle' }))[0]).toBe(303);
    const after = await anna.read();
    expect(after).toContain('Asked, and arranged: Case handler 1');
    expect(after).not.toContain('needle');
  });

  it('is not spoken of where nobody agreed to it [SO23]', async () => {
    const anna = await atCase(await start());
    expect(await anna.read()).not.toContain('A conversation to have');
    expect((await anna.send('faith', { outcome: 'arranged' }))[0]).toBe(409);
  });

  it('is in no list of cases, no member of staff and no claim: nobody is looked up by it [SO23]', async () => {
    const at = await start({ files: [agreed()] });
    expect(await list(at, 'case-handler')).not.toMatch(/faith|religion|belief/i);
    const known = MADE_UP.map((one) => madeUpOfficer(one, landlord().routing.teams));
    expect(JSON.stringify([known, OFFICER_CLAIMS])).not.toMatch(/faith|religion|belief/i);
  });
});

describe('the home', () => {
  const [desk] = landlord().routing.teams;
  if (!desk) throw new Error('no team');
  const routing: Landlord['routing'] = {
    ...landlord().routing,
    teams: [{ ...desk, id: 'sheltered', name: 'Sheltered team', queue: 'sheltered', tenures: ['sheltered'] }, desk],
  };
  const help: Landlord['help'] = [
    { value: 'priority-move', tenures: ['general-needs', 'affordable-rent'], rows: ['SO38'] },
  ];

  it('as staff know it sends a case to its team; not known, to the general one [AL2, AL3, SO47]', async () => {
    const anna = await atCase(await start({ own: { routing, help } }));
    expect(await anna.read()).toContain('The desk');
    expect((await anna.send('home', { tenure: 'sheltered', area: 'bristol' }))[0]).toBe(303);
    const page = await anna.read();
    expect(page).toContain('Sheltered team');
    expect(page).toMatch(/Queue<\/dt><dd>sheltered/);
    expect((await anna.send('home', { tenure: '', area: '' }))[0]).toBe(303);
    expect(await anna.read()).toMatch(/Queue<\/dt><dd>desk/);
    expect((await anna.send('home', { tenure: '', area: 'atlantis' }))[0]).toBe(409);
  });

  it('says what the policy gives to some tenures only, and the area’s own pathway [SO38, VI18]', async () => {
    const anna = await atCase(await start({ own: { routing, help } }));
    const gives = 'Priority move: the policy gives this to General needs, Affordable rent.';
    expect(await anna.read()).toContain(gives);
    expect(await anna.read()).not.toContain('This home is not one of them');
    await anna.send('home', { tenure: 'market-rent', area: 'bristol' });
    const page = await anna.read();
    expect(page).toContain('This home is not one of them: look for another way with them.');
    expect(page).toContain('Refer by the local pathway. Council: Bristol City Council.');
  });
});

it('has words for every code it may show', () => {
  const said = words.for('en', 'web-chat', 'testhomes');
  const lists: Readonly<Record<string, readonly string[]>> = {
    unmet: UNMET_KINDS,
    'unmet-because': UNMET_BECAUSE,
    'unmet-how': UNMET_SETTLINGS,
    faith: FAITH_OUTCOMES,
    training: TRAINING,
    tenure: TENURES,
    wish: ['woman', 'man', 'none'],
    'match-because': ['waited', 'now', 'live', 'promise'],
    area: house.landlords.all.flatMap(({ areas }) => areas),
    help: house.landlords.all.flatMap((one) => one.help.filter(({ tenures }) => tenures).map(({ value }) => value)),
  };
  for (const [name, codes] of Object.entries(lists))
    for (const code of codes) expect(said.label(`console.${name}`, code)).not.toBe(code);
});
