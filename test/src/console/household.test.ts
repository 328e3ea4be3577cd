/** Who of the staff learns that another case may concern a household, and who may look after which side (R7, R12). */
import { randomUUID } from 'node:crypto';
import { mayKnowOf, namedCase, sightOfLinked } from '../../../src/console/linked';
import { maySee } from '../../../src/console/access';
import type { CaseFile } from '../../../src/core/case-file';
import { caseId, landlordId } from '../../../src/core/ids';
import { NO_WORK } from '../../../src/core/work';
import { staffId, type Role } from '../../../src/core/staff';
import { decision, session } from '../store/fixtures';
import { csrfOf, depsOf, get, post, signIn, start, startOn, stop } from './console-desk';
import { answer, caseFile, caseOf, NOW, person, shared } from './fixtures';

jest.setTimeout(30_000);
afterEach(stop);

/** The fixture's number stands in each of them. */
const other = (over: Partial<CaseFile> = {}): CaseFile =>
  caseFile({
    id: caseId('case-2'),
    agreedAt: NOW - 3_600_000,
    content: { ...caseFile().content, wayBack: { reference: 'FL-TEST-02', words: ['harbour', 'willow'] } },
    ...over,
  });

const noWayBack = { ...caseFile().content, wayBack: null };

const pageOf = async (at: string, role: Role, id = 'case-1'): Promise<string> => {
  const answered = await get(`${at}/staff/cases/${id}`, await signIn(at, 'testhomes', role));
  return answered.text();
};

const acting = async (at: string, role: Role) => {
  const cookie = await signIn(at, 'testhomes', role);
  const csrf = await csrfOf(at, cookie);
  return async (
    id: string,
    act: string,
    form: Readonly<Record<string, string>> = {},
  ): Promise<readonly [number, string]> => {
    const answered = await post(
      `${at}/staff/cases/${id}/acts/${act}`,
      { csrf, act: randomUUID(), ...form },
      { cookie },
    );
    return [answered.status, await answered.text()];
  };
};

describe('another case with the same number', () => {
  it('is named to those who may see it, with that nobody is told of it', async () => {
    const at = await start({ files: [caseFile(), other()] });
    const page = await pageOf(at, 'case-handler');
    expect(page).toContain('Another case may concern the same household, and may be the other side of it.');
    expect(page).toContain('href="/staff/cases/case-2"');
    expect(page).toContain('a telephone number');
    expect(page).toContain('Neither person is told that there is another case.');
  });

  it('of a small group is not told of to anybody outside it, whatever they are', async () => {
    const at = await start({ files: [caseFile(), other({ access: 'restricted' })] });
    for (const role of ['adviser', 'case-handler', 'supervisor', 'safeguarding-lead'] as const) {
      const page = await pageOf(at, role);
      expect(page).toContain('No other case that you may know of');
      expect(page).not.toMatch(/case-2|may concern|is not open to you/u);
    }
  });

  it('is told of inside the group, which may not open it', async () => {
    const at = await start({ files: [caseFile(), other({ access: 'restricted' })] });
    const page = await pageOf(at, 'colleague-cases', 'case-2');
    expect(page).toContain('There is a case that is not open to you.');
    expect(page).not.toContain('/staff/cases/case-1');
  });

  it('that is closed is told of to a supervisor and a lead, and named to nobody', async () => {
    const at = await start({ files: [caseFile(), other({ state: 'closed' })] });
    for (const role of ['supervisor', 'safeguarding-lead'] as const)
      expect(await pageOf(at, role)).toContain('There is a case that is not open to you.');
    for (const role of ['adviser', 'case-handler'] as const)
      expect(await pageOf(at, role)).not.toContain('There is a case that is not open to you.');
    expect(await pageOf(at, 'supervisor')).not.toContain('case-2');
  });

  it('of another landlord, or one still being told, is told of to nobody', async () => {
    const here = caseFile();
    const people = (['case-handler', 'supervisor', 'safeguarding-lead'] as const).flatMap((role) => [
      person([role]),
      shared([role]),
    ]);
    for (const staff of people) {
      if (!maySee(staff, here)) throw new Error('may not see it');
      for (const one of [
        other({ landlord: landlordId('otherhomes') }),
        other({ state: 'collecting' }),
        other({ state: 'discarded' }),
      ])
        expect(sightOfLinked(staff, here, one)).toBe('nothing');
    }
  });

  it('is joined with one of its own landlord only, whoever serves both', async () => {
    const away = { landlord: landlordId('otherhomes') };
    const files = ['away-1', 'away-2'].map((id) => caseOf('otherhomes', { id: caseId(id), content: noWayBack }));
    const { store } = await depsOf({ files: [caseFile(), ...files] });
    const named = (here: CaseFile, typed: string) => namedCase(store, shared(['supervisor']), { here, typed });
    expect([await named(caseFile(), 'away-2'), await named(caseFile(away), 'case-1')]).toEqual([null, null]);
    expect(await named(caseFile(away), 'away-2')).toBe('away-2');
    expect(await namedCase(store, person(['supervisor']), { here: caseFile(away), typed: 'away-2' })).toBeNull();
  });

  it('is known of by what their page says, so that passing on refuses nobody for a case that is hidden from them (R7)', () => {
    const of = (role: Role, over: Partial<CaseFile>) => mayKnowOf(person([role]), caseFile(), other(over));
    for (const hidden of [{ access: 'restricted' }, { onlyTeams: ['another-team'] }, { state: 'closed' }] as const)
      expect([hidden, of('case-handler', hidden)]).toEqual([hidden, false]);
    expect(of('case-handler', {})).toBe(true);
    expect(of('supervisor', { onlyTeams: ['another-team'] })).toBe(true);
    expect(mayKnowOf(person(['admin']), caseFile(), other())).toBe(false);
  });

  it('in more cases than can be shown says so, by those they may know of alone', async () => {
    const files = Array.from({ length: 22 }, (_, at) => other({ id: caseId(`other-${at}`) }));
    const at = await start({ files: [caseFile(), ...files] });
    expect(await pageOf(at, 'case-handler')).toContain('There are 2 more than can be shown here.');
    await stop();
    const hidden = files.map((file, place) => (place < 2 ? { ...file, access: 'restricted' as const } : file));
    const page = await pageOf(await start({ files: [caseFile(), ...hidden] }), 'case-handler');
    expect(page).not.toContain('than can be shown');
  });

  it('shows an administrator and an auditor nothing', async () => {
    const at = await start({ files: [caseFile(), other()] });
    for (const role of ['admin', 'auditor'] as const) expect(await pageOf(at, role)).not.toMatch(/may concern|case-2/u);
  });
});

describe('two sides of one household', () => {
  const sides = () => [caseFile(), other({ door: 'my-behaviour' })];

  it('are said to be a conflict, and a handler is not led to the other page', async () => {
    const at = await start({ files: sides() });
    const page = await pageOf(at, 'case-handler');
    expect(page).toContain('Another case may be about the other side of this household.');
    expect(page).toContain('One of them came about their own behaviour.');
    expect(page).not.toContain('href="/staff/cases/case-2"');
    expect(await pageOf(at, 'supervisor')).toContain('href="/staff/cases/case-2"');
  });

  it('are not looked after by one officer, until somebody named lets them with a reason', async () => {
    const at = await start({ files: sides() });
    const anna = await acting(at, 'case-handler');
    const lead = await acting(at, 'supervisor');
    expect((await anna('case-1', 'claim'))[0]).toBe(303);
    expect(await anna('case-2', 'claim')).toEqual([409, expect.stringContaining('You look after the other side')]);
    expect((await anna('case-2', 'allow-both', { reason: 'I want to' }))[0]).toBe(403);
    expect((await lead('case-2', 'allow-both', { reason: ' ' }))[0]).toBe(409);
    expect((await lead('case-2', 'allow-both', { reason: 'Nobody else is trained' }))[0]).toBe(303);
    expect((await anna('case-2', 'claim'))[0]).toBe(303);
    expect(await pageOf(at, 'case-handler', 'case-2')).toContain('Nobody else is trained');
  });

  it('are looked after by two', async () => {
    const at = await start({ files: sides() });
    const anna = await acting(at, 'case-handler');
    const ben = await acting(at, 'adviser');
    expect((await anna('case-1', 'claim'))[0]).toBe(303);
    expect((await ben('case-2', 'claim'))[0]).toBe(303);
  });
});

describe('somebody who told anew', () => {
  it('is joined to their earlier case by a human who may see both, and each says so', async () => {
    const at = await start({ files: [caseFile(), other()] });
    const anna = await acting(at, 'case-handler');
    expect(await anna('case-1', 'join', { other: 'case-2' })).toEqual([
      409,
      expect.stringContaining('They may be two sides of one household.'),
    ]);
    expect(await pageOf(at, 'case-handler')).toContain('nobody trained has looked yet');
    const cleared = { other: 'case-2', because: 'She told both, from her own number' };
    expect((await (await acting(at, 'adviser'))('case-1', 'clear-sides', cleared))[0]).toBe(403);
    expect((await anna('case-1', 'clear-sides', { ...cleared, other: 'case-9' }))[0]).toBe(409);
    expect((await anna('case-1', 'clear-sides', cleared))[0]).toBe(303);
    expect(await pageOf(at, 'case-handler', 'case-2')).not.toContain('nobody trained has looked yet');
    expect((await anna('case-1', 'join', { other: 'case-2' }))[0]).toBe(303);
    expect(await pageOf(at, 'case-handler')).toContain('Told anew by somebody who has the earlier case case-2.');
    expect(await pageOf(at, 'case-handler', 'case-2')).toContain('The same person told anew as case case-1.');
    expect(await pageOf(at, 'case-handler', 'case-2')).toContain('Joined to another case of the same person');
    expect((await anna('case-1', 'join', { other: 'case-2' }))[0]).toBe(409);
  });

  it('does not keep a person waiting for the officer who has the other case, who is warned where they talk', async () => {
    const deps = await depsOf({ files: [other()] });
    const file = caseFile();
    const there = { landlord: file.landlord, caseId: file.id, channel: 'web-chat', lastAt: NOW } as const;
    await deps.store.turn({ sessionKey: 'web:live', messageId: 'm1', now: NOW }, () =>
      decision({
        session: session(there),
        case: file,
        messages: [],
        events: [{ type: 'handed_off', because: 'sent' }],
      }),
    );
    const at = await startOn(deps);
    const anna = await acting(at, 'case-handler');
    const talk = async (role: Role): Promise<string> =>
      (await get(`${at}/staff/cases/case-1/talk`, await signIn(at, 'testhomes', role))).text();
    const warning = 'You look after another case that may concern the same household.';
    expect(await talk('case-handler')).not.toContain(warning);
    expect((await anna('case-2', 'claim'))[0]).toBe(303);
    expect(await talk('case-handler')).toContain(warning);
    expect(await talk('safeguarding-lead')).not.toContain(warning);
    expect((await anna('case-1', 'claim'))[0]).toBe(409);
    expect((await anna('case-1', 'take-over'))[0]).toBe(303);
    const cleared = { other: 'case-2', because: 'She told both, from her own number' };
    expect((await anna('case-1', 'clear-sides', cleared))[0]).toBe(303);
    expect(await talk('case-handler')).not.toContain(warning);
  });

  it.each([['no-such'], ['case-1'], ['']])('is joined to nothing by %j', async (typed) => {
    const at = await start({ files: [caseFile(), other()] });
    const anna = await acting(at, 'case-handler');
    expect(await anna('case-1', 'join', { other: typed })).toEqual([
      409,
      expect.stringContaining('no open case of that number'),
    ]);
  });

  it('a case one may not see is answered as one that is not there', async () => {
    const at = await start({ files: [caseFile(), other({ access: 'restricted' })] });
    const anna = await acting(at, 'case-handler');
    const [hidden, missing] = [
      await anna('case-1', 'join', { other: 'case-2' }),
      await anna('case-1', 'join', { other: 'case-9' }),
    ];
    // What they typed themselves is given back to them in either.
    const [[, ofHidden], [, ofMissing]] = [hidden, missing];
    expect([hidden[0], ofHidden.replace('case-2', 'it')]).toEqual([missing[0], ofMissing.replace('case-9', 'it')]);
  });

  it('is joined by those who look after cases, and by no adviser', async () => {
    const at = await start({ files: [caseFile(), other()] });
    const adviser = await acting(at, 'adviser');
    expect((await adviser('case-1', 'join', { other: 'case-2' }))[0]).toBe(403);
  });
});

describe('what goes to another system', () => {
  const GROUND = { basis: 'agreed', told: 'yes' };

  it('waits for somebody named until the tenancy is known to be theirs alone, first in line and never what for [VI12]', async () => {
    const at = await start({ files: [caseFile()] });
    const anna = await acting(at, 'case-handler');
    expect((await anna('case-1', 'works', { works: 'locks', ...GROUND }))[0]).toBe(409);
    expect(await anna('case-1', 'works', { works: 'locks', quiet: 'no', ...GROUND })).toEqual([
      409,
      expect.stringContaining('may make contact by itself'),
    ]);
    expect((await anna('case-1', 'works', { works: 'locks', quiet: 'yes', ...GROUND }))[0]).toBe(303);
    const waiting = await pageOf(at, 'case-handler');
    expect(waiting).toContain('Waits for a named person. The tenancy is not known to be theirs alone.');
    expect(waiting).toContain('<dt>Priority</dt><dd>Urgent</dd>');
    expect((await anna('case-1', 'tenancy', { holds: 'joint' }))[0]).toBe(303);
    const sole = { holds: 'sole', reference: '1044821' };
    expect(await anna('case-1', 'tenancy', sole)).toEqual([409, expect.stringContaining('Say what shows')]);
    expect((await anna('case-1', 'tenancy', { ...sole, because: 'The signed agreement' }))[0]).toBe(303);
    const found = await pageOf(at, 'case-handler');
    expect(found).toContain('May go: the tenancy is theirs alone');
    expect(found).toMatch(/<\/span> Joint<\/li><li>[^]*?Theirs alone: <q class="own">The signed agreement/u);
    expect((await anna('case-1', 'tenancy', { holds: 'sole', changing: 'yes' }))[0]).toBe(303);
    expect(await pageOf(at, 'case-handler')).toContain('Waits for a named person. The address is changing.');
  });

  it('is decided by no adviser, who is shown no form for it either', async () => {
    const at = await start({ files: [caseFile()] });
    const adviser = await acting(at, 'adviser');
    expect((await adviser('case-1', 'tenancy', { holds: 'sole', because: 'They said so' }))[0]).toBe(403);
    expect(await pageOf(at, 'adviser')).not.toContain('acts/tenancy');
  });

  it('is let go by somebody named, with what makes it safe', async () => {
    const at = await start({ files: [caseFile()] });
    const anna = await acting(at, 'case-handler');
    await anna('case-1', 'hold', { months: '2', quiet: 'yes', ...GROUND });
    const referral =
      /name="referral"[^]*?<option value="([^"]{10,})"/u.exec(await pageOf(at, 'case-handler'))?.[1] ?? '';
    expect((await anna('case-1', 'let-go', { referral, because: ' ' }))[0]).toBe(409);
    expect((await anna('case-1', 'let-go', { referral, because: 'No letter is sent for a hold' }))[0]).toBe(303);
    expect(await pageOf(at, 'case-handler')).toMatch(
      /May go: let go by Case handler 1\. No letter is sent for a hold/u,
    );
    expect((await anna('case-1', 'let-go', { referral, because: 'again' }))[0]).toBe(409);
  });
});

describe('somebody who came back', () => {
  const back = caseFile();
  const asking = caseFile({
    content: {
      ...back.content,
      flags: ['came-back', 'contact-paused', 'asked-to-delete'],
      answers: { ...back.content.answers, name: answer('who-and-home.name', 'Robin') },
      work: {
        ...NO_WORK,
        screen: {
          ...{
            at: NOW,
            by: staffId('staff-ben'),
            childrenAtRisk: 'no-concern-today',
            adultsAtRisk: 'no-concern-today',
          },
          ...{ dashBy: null, agencyOutcome: null },
        },
        tasks: [
          { id: 'asked-to-delete-1', code: 'asked-to-delete', raisedAt: NOW, due: NOW + 86_400_000, settled: null },
        ],
      },
    },
  });

  it('is a task, done only after somebody spoke with them alone and found no pressure', async () => {
    const at = await start({ files: [asking] });
    const anna = await acting(at, 'supervisor');
    const page = await pageOf(at, 'case-handler');
    expect(page).toContain('They came back and ask for deletion');
    expect(page).toContain('Somebody may stand beside them.');
    const notYet = [409, expect.stringContaining('First speak with them alone')];
    expect(await anna('case-1', 'erase', {})).toEqual(notYet);
    const check = { task: 'asked-to-delete-1', words: 'yes', alone: 'yes', pressure: 'none-seen' };
    expect((await anna('case-1', 'pressure-check', { ...check, pressure: 'some-seen' }))[0]).toBe(303);
    expect(await pageOf(at, 'case-handler')).toContain('It may not be carried out.');
    expect(await anna('case-1', 'erase', {})).toEqual(notYet);
    expect((await anna('case-1', 'pressure-check', check))[0]).toBe(303);
    expect(await anna('case-1', 'erase', {})).toEqual([409, expect.stringContaining('Somebody else decides')]);
    expect(await pageOf(at, 'supervisor')).toContain('Somebody else decides.');
    const lead = await acting(at, 'safeguarding-lead');
    expect((await lead('case-1', 'erase', { despite: 'yes' }))[0]).toBe(303);
  });

  it('shows nothing of the kind where nobody came or tried', async () => {
    const at = await start({ files: [caseFile()] });
    expect(await pageOf(at, 'case-handler')).not.toContain('id="came-back"');
  });
});
