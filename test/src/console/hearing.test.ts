/** What an open page hears of: the cases its reader may see, at the landlords they serve, and no others. */
import { listWatch, talkWatch } from '../../../src/console/hearing';
import type { CaseFile } from '../../../src/core/case-file';
import { caseId, landlordId } from '../../../src/core/ids';
import { staffId, type Role, type Staff } from '../../../src/core/staff';
import type { SignedIn } from '../../../src/console/sessions';
import type { Store } from '../../../src/store/store';
import { depsOf, stop } from './console-desk';
import { caseFile, caseOf, keep, NOW, person, shared } from './fixtures';

afterEach(stop);

const [OURS, OTHER] = [landlordId('testhomes'), landlordId('otherhomes')];
const restricted = (landlord: string): CaseFile =>
  caseOf(landlord, { id: caseId(`kept-${landlord}`), access: 'restricted' });
const FILES: readonly CaseFile[] = [
  caseFile(),
  caseOf('otherhomes'),
  caseOf('thirdhomes'),
  restricted('testhomes'),
  restricted('otherhomes'),
];

const signedIn = (staff: Staff, session = 'sign-in-1'): SignedIn => ({ ...staff, session, since: NOW, csrf: 'c' });

type Watch = ReturnType<typeof listWatch>;

const hears = async (watch: Watch, doing: () => Promise<unknown>): Promise<boolean> => {
  let calls = 0;
  const over = watch(() => (calls += 1));
  await doing();
  over();
  return calls > 0;
};

const change = (store: Store, id: CaseFile['id']): Promise<unknown> =>
  store.act({ case: id, actId: `change ${id}`, now: NOW }, () => ({ events: [] }));

/** Of all there are, those a page of somebody is told of. */
const heardBy = async (watchOf: (deps: Awaited<ReturnType<typeof depsOf>>) => Watch): Promise<readonly string[]> => {
  const deps = await depsOf({ files: FILES });
  const heard: string[] = [];
  for (const { id } of FILES) if (await hears(watchOf(deps), () => change(deps.store, id))) heard.push(id);
  return heard;
};

const listOf =
  (staff: Staff) =>
  (deps: Parameters<typeof listWatch>[0]): Watch =>
    listWatch(deps, signedIn(staff));

describe('the list', () => {
  it.each<[readonly Role[], readonly string[]]>([
    [['adviser'], ['case-1']],
    [['case-handler'], ['case-1']],
    [['supervisor'], ['case-1']],
    [['safeguarding-lead'], ['case-1']],
    [['auditor'], ['case-1']],
    [['colleague-cases'], ['kept-testhomes']],
    [
      ['case-handler', 'colleague-cases'],
      ['case-1', 'kept-testhomes'],
    ],
    [['admin'], []],
    [['admin', 'case-handler', 'colleague-cases'], []],
  ])('of %j hears of %j (R7)', async (roles, heard) => {
    expect(await heardBy(listOf(person(roles)))).toEqual(heard);
  });

  it('of somebody who serves two landlords hears of both, and of no third', async () => {
    expect(await heardBy(listOf(shared(['case-handler'])))).toEqual(['case-1', 'case-of-otherhomes']);
    expect(await heardBy(listOf(shared(['colleague-cases'])))).toEqual(['kept-testhomes', 'kept-otherhomes']);
  });

  it('hears of the training room by the same rule', async () => {
    const rehearsed = [caseFile({ rehearsal: true }), caseOf('otherhomes', { rehearsal: true })];
    const deps = await depsOf({ files: [], rehearsed });
    const room = deps.rehearsalStore as Store;
    const watch = listWatch(deps, signedIn(person(['case-handler'])));
    expect(await hears(watch, () => change(room, caseId('case-1')))).toBe(true);
    expect(await hears(watch, () => change(room, caseId('case-of-otherhomes')))).toBe(false);
  });

  it('hears of an ask for a supervisor at its own landlord, an administrator of none', async () => {
    const deps = await depsOf({ files: [] });
    const ask = (landlord: typeof OURS) => (): Promise<unknown> =>
      deps.store.askSupervisor({
        ...{ actId: `ask ${landlord} ${Math.random()}`, landlord, by: staffId('staff-two'), at: NOW },
        ...{ reason: 'safety', case: null, rehearsal: false },
      });
    const adviser = listWatch(deps, signedIn(person(['adviser'])));
    expect(await hears(adviser, ask(OURS))).toBe(true);
    expect(await hears(adviser, ask(OTHER))).toBe(false);
    expect(await hears(listWatch(deps, signedIn(person(['admin']))), ask(OURS))).toBe(false);
  });
});

it('any page hears at once that its own sign-in, or every sign-in of its reader, was ended', async () => {
  const deps = await depsOf({ files: [] });
  const staff = person(['admin']);
  const watch = listWatch(deps, signedIn(staff));
  const until = NOW + 60_000;
  expect(await hears(watch, () => deps.store.revokeSignIn('sign-in-1', until))).toBe(true);
  expect(await hears(watch, () => deps.store.revokeSignIn('sign-in-2', until))).toBe(false);
  expect(await hears(watch, () => deps.store.endSignIns(staff.id, { at: NOW, until }))).toBe(true);
  expect(await hears(watch, () => deps.store.endSignIns(staffId('another'), { at: NOW, until }))).toBe(false);
});

describe('the live conversation', () => {
  it('hears of its own case, and of who is in it, and of no other case', async () => {
    const talk = (deps: Awaited<ReturnType<typeof depsOf>>): Watch =>
      talkWatch(deps, signedIn(person(['case-handler'])), { from: deps.store, id: caseId('case-1') });
    expect(await heardBy(talk)).toEqual(['case-1']);
    const deps = await depsOf({ files: [] });
    await keep(deps.store, caseFile());
    const present = { staff: staffId('staff-two'), read: 1, writingAt: null, at: NOW };
    expect(await hears(talk(deps), () => deps.store.markPresence(caseId('case-1'), present))).toBe(true);
    expect(await hears(talk(deps), () => deps.store.markPresence(caseId('case-2'), present))).toBe(false);
  });
});
