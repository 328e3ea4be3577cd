/** Colleagues at the console: who is here, who may be given a conversation, and by what name an owner is shown. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { colleaguesFor, rosterOn } from '../../../src/console/roster';
import { landlordId } from '../../../src/core/ids';
import { staffId, type Role, type Staff } from '../../../src/core/staff';
import { openStore } from '../../../src/store/open';
import type { Store } from '../../../src/store/store';
import { caseFile, NOW } from './fixtures';

const HALF_AN_HOUR = 30 * 60_000;
const file = caseFile();

const named = (name: string, roles: readonly Role[], landlord = file.landlord): Staff => ({
  id: staffId(`staff-${name}`),
  name,
  landlord,
  roles,
});
const anna = named('anna', ['case-handler']);
const everybody = [
  anna,
  named('ben', ['supervisor']),
  named('cara', ['auditor']),
  named('dev', ['admin', 'case-handler']),
  named('eve', ['colleague-cases']),
  named('finn', ['case-handler'], landlordId('otherhomes')),
];

const dataDir = mkdtempSync(join(tmpdir(), 'fanlight-roster-'));
let store: Store;
beforeAll(async () => {
  store = await openStore({ dataDir, masterKey: Buffer.alloc(32, 1), clock: () => NOW });
  for (const one of everybody) await rosterOn(store).seen(one, NOW);
});
afterAll(async () => {
  await store.close();
  rmSync(dataDir, { recursive: true });
});

/** Asked in another process than the one that saw them. */
const offered = async (case_ = file, now = NOW): Promise<readonly string[]> =>
  (await colleaguesFor(rosterOn(store), { staff: anna, file: case_, now })).map(({ name }) => name);

describe('a conversation', () => {
  it('is passed on to those who may see the case: none of another landlord, none who may not read, not oneself', async () => {
    expect(await offered()).toEqual(['ben']);
  });

  it('of a restricted case is passed on within its group only', async () => {
    expect(await offered(caseFile({ access: 'restricted' }))).toEqual(['eve']);
  });

  it('is not passed on to somebody who has not been here for half an hour', async () => {
    expect(await offered(file, NOW + HALF_AN_HOUR - 1)).toEqual(['ben']);
    expect(await offered(file, NOW + HALF_AN_HOUR)).toEqual([]);
  });
});

it('names an owner to their own landlord only, and nobody it never saw', async () => {
  const nameOf = await rosterOn(store).names(anna.landlord);
  expect(nameOf(anna.id)).toBe('anna');
  expect((await rosterOn(store).names(landlordId('otherhomes')))(anna.id)).toBeNull();
  expect(nameOf(staffId('staff-nobody'))).toBeNull();
});

it('writes somebody down once a minute, and at once when their roles are others', async () => {
  const writes: string[] = [];
  const counting = rosterOn({
    ...store,
    staffSeen: async (staff, at) => {
      writes.push(`${staff.roles.join(' ')} ${(at - NOW) / 1000}`);
      await store.staffSeen(staff, at);
    },
  });
  const ben = named('ben', ['supervisor']);
  for (const seconds of [0, 30, 59, 60, 61]) await counting.seen(ben, NOW + seconds * 1000);
  await counting.seen({ ...ben, roles: ['adviser'] }, NOW + 62_000);
  expect(writes).toEqual(['supervisor 0', 'supervisor 60', 'adviser 62']);
});

it('knows colleagues as officers, in every process, and nothing of those nobody says anything of [AS26, SO22]', async () => {
  const officer = { languages: ['en', 'ur'], gender: 'woman', team: 'desk', training: 'specialist' } as const;
  await rosterOn(store).seen({ ...named('gwen', ['supervisor']), officer }, NOW);
  const here = await rosterOn(store).here(anna, NOW);
  expect(here.find(({ name }) => name === 'gwen')?.officer).toEqual(officer);
  expect(here.find(({ name }) => name === 'ben')).not.toHaveProperty('officer');
});

it('a conversation of either landlord is passed on to, and by, somebody who serves both', async () => {
  const hal: Staff = { ...named('hal', ['case-handler']), alsoFor: [landlordId('otherhomes')] };
  const later = NOW + HALF_AN_HOUR * 2;
  const roster = rosterOn(store);
  for (const one of [anna, hal, named('finn', ['case-handler'], landlordId('otherhomes'))])
    await roster.seen(one, later);
  const passing = async (staff: Staff, over = {}): Promise<readonly string[]> =>
    (await colleaguesFor(rosterOn(store), { staff, file: caseFile(over), now: later })).map(({ name }) => name);
  const theirs = { landlord: landlordId('otherhomes') };
  expect([await passing(anna), await passing(hal)]).toEqual([['hal'], ['anna']]);
  expect([await passing(hal, theirs), await passing(anna, theirs)]).toEqual([['finn'], []]);
  expect(await passing(hal, { ...theirs, access: 'restricted' })).toEqual([]);
  expect((await roster.names(theirs.landlord))(hal.id)).toBe('hal');
});
