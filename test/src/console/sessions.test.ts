/** A sign-in: how long it lasts, what ends it, and that nobody can make one up or change one. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sealFor } from '../../../src/console/sealed-cookie';
import { createSessions, mac, type Sessions } from '../../../src/console/sessions';
import { createLog } from '../../../src/server/log';
import { openStore } from '../../../src/store/open';
import type { Store } from '../../../src/store/store';
import { staffId } from '../../../src/core/staff';
import { NOW, person, shared } from './fixtures';

const MINUTE = 60_000;
const masterKey = Buffer.alloc(32, 1);
const handler = person(['case-handler', 'supervisor']);

let now = NOW;
const lines: string[] = [];
beforeEach(() => {
  lines.length = 0;
  now = NOW;
});

const dataDir = mkdtempSync(join(tmpdir(), 'fanlight-sessions-'));
let store: Store;
beforeAll(async () => {
  store = await openStore({ dataDir, masterKey, clock: () => now });
});
afterAll(async () => {
  await store.close();
  rmSync(dataDir, { recursive: true });
});

const sessions = (over: Partial<Parameters<typeof createSessions>[0]> = {}): Sessions =>
  createSessions({
    masterKey,
    secure: false,
    store,
    now: () => now,
    log: createLog('debug', { write: (line) => void lines.push(line) }),
    ...over,
  });

/** As a browser keeps it. */
const jar = (cookie: string): Record<string, string> => {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
  return { [name]: value };
};

const HERE = 'Mozilla/5.0 (X11; Linux x86_64) One/1.0';
const from = (cookies: Readonly<Record<string, string>>, browser = HERE) => ({ cookies, browser });

describe('a sign-in', () => {
  it('says who it is, and is read by another process with the same key', async () => {
    const cookies = jar(sessions().open(handler, HERE));
    const found = await sessions().find(from(cookies));
    expect(found?.staff).toMatchObject({ ...handler, since: NOW });
    expect(await sessions({ masterKey: Buffer.alloc(32, 2) }).find(from(cookies))).toBeNull();
  });

  it('keeps every landlord they serve, and none besides', async () => {
    const known = await sessions().find(from(jar(sessions().open(shared(['adviser']), HERE))));
    expect(known?.staff).toMatchObject({ landlord: 'testhomes', alsoFor: ['otherhomes'] });
    expect((await sessions().find(from(jar(sessions().open(handler, HERE)))))?.staff).not.toHaveProperty('alsoFor');
  });

  it('keeps what is known of them as an officer, and nothing where nothing is [AS26, SO22]', async () => {
    const officer = { languages: ['en', 'ur'], gender: 'woman', team: 'desk', training: 'specialist' } as const;
    const known = await sessions().find(from(jar(sessions().open({ ...handler, officer }, HERE))));
    expect(known?.staff.officer).toEqual(officer);
    expect((await sessions().find(from(jar(sessions().open(handler, HERE)))))?.staff).not.toHaveProperty('officer');
  });

  it('keeps the line of their own that is rung for them', async () => {
    const line = '+442079460111';
    expect((await sessions().find(from(jar(sessions().open({ ...handler, line }, HERE)))))?.staff.line).toBe(line);
    expect((await sessions().find(from(jar(sessions().open(handler, HERE)))))?.staff).not.toHaveProperty('line');
  });

  it('is one of a kind, with a form token of its own', async () => {
    const all = sessions();
    const [a, b] = await Promise.all([
      all.find(from(jar(all.open(handler, HERE)))),
      all.find(from(jar(all.open(handler, HERE)))),
    ]);
    expect(a?.staff.session).not.toBe(b?.staff.session);
    expect(a?.staff.csrf).not.toBe(b?.staff.csrf);
  });

  it('says nothing to whoever holds the cookie, and does not open with a sign of it changed', async () => {
    const all = sessions();
    const cookies = jar(all.open(handler, HERE));
    const sealed = cookies['fanlight-staff'] ?? '';
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toMatch(/staff-|testhomes|case-handler|Somebody/);
    for (let at = 0; at < sealed.length; at += 7) {
      const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
      expect(await all.find(from({ 'fanlight-staff': changed }))).toBeNull();
    }
  });

  it('is not opened by what was sealed for something else', async () => {
    const browser = mac(masterKey, `staff-browser:${HERE}`);
    const kept = { session: 'x'.repeat(43), ...handler, browser, since: NOW, seen: NOW };
    expect(await sessions().find(from({ 'fanlight-staff': sealFor(masterKey, 'sign-in').close(kept) }))).toBeNull();
    expect(await sessions().find(from({ 'fanlight-staff': sealFor(masterKey, 'session').close(kept) }))).not.toBeNull();
  });

  it('ends after half an hour without a request', async () => {
    const all = sessions();
    const cookies = jar(all.open(handler, HERE));
    now += 30 * MINUTE - 1;
    expect(await all.find(from(cookies))).not.toBeNull();
    now += 1;
    expect(await all.find(from(cookies))).toBeNull();
  });

  it('goes on while somebody works, and ends after four hours whatever happens', async () => {
    const all = sessions();
    let cookies = jar(all.open(handler, HERE));
    for (now += 20 * MINUTE; now < NOW + 240 * MINUTE; now += 20 * MINUTE) {
      const found = await all.find(from(cookies));
      if (!found?.renewed) throw new Error(`ended after ${(now - NOW) / MINUTE} minutes`);
      cookies = jar(found.renewed);
    }
    now = NOW + 240 * MINUTE;
    expect(await all.find(from(cookies))).toBeNull();
  });

  it('is not kept awake by a page that asks by itself', async () => {
    const all = sessions();
    const cookies = jar(all.open(handler, HERE));
    now += 20 * MINUTE;
    expect(await all.find(from(cookies), true)).toMatchObject({ renewed: null });
  });

  it('is ended for every copy at once, also those renewed since, and for what still runs', async () => {
    const all = sessions();
    const first = jar(all.open(handler, HERE));
    now += 5 * MINUTE;
    const found = await all.find(from(first));
    const renewed = jar(found?.renewed ?? '');
    if (!found) throw new Error('not signed in');
    expect(await all.isOpen(found.staff)).toBe(true);
    expect(await all.close(renewed)).toMatch(/^fanlight-staff=; .*Max-Age=0$/);
    expect([await all.find(from(first)), await all.find(from(renewed)), await all.isOpen(found.staff)]).toEqual([
      null,
      null,
      false,
    ]);
  });

  it("leaves another person's sign-in alone when one ends", async () => {
    const all = sessions();
    const [mine, theirs] = [jar(all.open(handler, HERE)), jar(all.open(handler, HERE))];
    await all.close(mine);
    expect(await all.find(from(theirs))).not.toBeNull();
  });

  it('is of the browser that signed in: taken to another it counts for nothing, and the log says so by a code', async () => {
    const all = sessions();
    const cookies = jar(all.open(handler, HERE));
    for (const elsewhere of ['Mozilla/5.0 (X11; Linux x86_64) Two/1.0', '', `${HERE} `])
      expect(await all.find(from(cookies, elsewhere))).toBeNull();
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(
      Array.from({ length: 3 }, () =>
        expect.objectContaining({
          level: 40,
          event: 'refused',
          route: 'staff',
          code: 'other-browser',
          staff: handler.id,
        }),
      ),
    );
    expect(lines.join('')).not.toMatch(/Mozilla|One|Two/);
    expect(await all.find(from(cookies))).not.toBeNull();
  });

  it('stays of that browser when it is renewed', async () => {
    const all = sessions();
    const cookies = jar(all.open(handler, HERE));
    now += 5 * MINUTE;
    const renewed = jar((await all.find(from(cookies)))?.renewed ?? '');
    expect(await all.find(from(renewed, 'another'))).toBeNull();
    expect(await all.find(from(renewed))).not.toBeNull();
  });

  it('is over with all others of the same person, for what still runs too, and a later one counts', async () => {
    const [all, ben] = [sessions(), person(['case-handler'], { id: staffId('staff-ben') })];
    const before = [jar(all.open(handler, HERE)), jar(all.open(handler, 'a telephone'))] as const;
    const open = (await all.find(from(before[0])))?.staff;
    const theirs = jar(all.open(ben, HERE));
    await all.endAllOf(handler.id);
    expect([await all.find(from(before[0])), await all.find(from(before[1], 'a telephone'))]).toEqual([null, null]);
    expect(open && (await all.isOpen(open))).toBe(false);
    expect(await all.find(from(theirs))).not.toBeNull();
    now += 1;
    expect(await all.find(from(jar(all.open(handler, HERE))))).not.toBeNull();
    await store.purge(now + 240 * MINUTE);
    expect(await store.signInsOverAt(handler.id)).toBeNull();
  });

  it('by https is in a cookie that no neighbouring site can set or read', async () => {
    const all = sessions({ secure: true });
    const cookie = all.open(handler, HERE);
    expect(cookie).toMatch(/^__Host-fanlight-staff=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=1800; Secure$/);
    const value = Object.values(jar(cookie))[0] ?? '';
    expect(await all.find(from({ 'fanlight-staff': value }))).toBeNull();
  });
});
