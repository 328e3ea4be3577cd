/** A sign-in: how long it lasts, what ends it, and that nobody can make one up or change one. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sealFor } from '../../../src/console/sealed-cookie';
import { createSessions, type Sessions } from '../../../src/console/sessions';
import { openStore } from '../../../src/store/open';
import type { Store } from '../../../src/store/store';
import { NOW, person, shared } from './fixtures';

const MINUTE = 60_000;
const masterKey = Buffer.alloc(32, 1);
const handler = person(['case-handler', 'supervisor']);

let now = NOW;
beforeEach(() => {
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
    ...over,
  });

/** As a browser keeps it. */
const jar = (cookie: string): Record<string, string> => {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
  return { [name]: value };
};

describe('a sign-in', () => {
  it('says who it is, and is read by another process with the same key', async () => {
    const cookies = jar(sessions().open(handler, HERE));
    const found = await sessions().find(from(cookies));
    expect(found?.staff).toMatchObject({ ...handler, since: NOW });
    expect(await sessions({ masterKey: Buffer.alloc(32, 2) }).find(from(cookies))).toBeNull();
  });

  it('keeps every landlord they serve, and none besides', async () => {
    const known = await sessions().find(from(jar(sessions().open(shared(['adviser']), HERE)));
    expect(known?.staff).toMatchObject({ landlord: 'testhomes', alsoFor: ['otherhomes'] });
    expect((await sessions().find(from(jar(sessions().open(handler, HERE))))?.staff).not.toHaveProperty('alsoFor');
  });

  it('keeps what is known of them as an officer, and nothing where nothing is [AS26, SO22]', async () => {
    const officer = { languages: ['en', 'ur'], gender: 'woman', team: 'desk', training: 'specialist' } as const;
    const known = await sessions().find(from(jar(sessions().open({ ...handler, officer }, HERE)));
    expect(known?.staff.officer).toEqual(officer);
    expect((await sessions().find(from(jar(sessions().open(handler, HERE))))?.staff).not.toHaveProperty('officer');
  });

  it('keeps the line of their own that is rung for them', async () => {
    const line = '+442079460111';
    expect((await sessions().find(from(jar(sessions().open({ ...handler, line }))))?.staff.line).toBe(line);
    expect((await sessions().find(from(jar(sessions().open(handler, HERE))))?.staff).not.toHaveProperty('line');
  });

  it('is one of a kind, with a form token of its own', async () => {
    const all = sessions();
    const [a, b] = await Promise.all([all.find(from(jar(all.open(handler, HERE)))), all.find(from(jar(all.open(handler, HERE))))]);
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
      expect(await all.find({ 'fanlight-staff': changed })).toBeNull();
    }
  });

  it('is not opened by what was sealed for something else', async () => {
    const kept = { session: 'x'.repeat(43), ...handler, since: NOW, seen: NOW };
    expect(await sessions().find({ 'fanlight-staff': sealFor(masterKey, 'sign-in').close(kept) })).toBeNull();
    expect(await sessions().find({ 'fanlight-staff': sealFor(masterKey, 'session').close(kept) })).not.toBeNull();
  });

  it('ends after half an hour without a request', async () => {
    const all = sessions();
    const cookies = jar(all.open(handler, HERE));
    now += 30 * MINUTE - 1;
    expect(await all.find(from(cookies))).not.toBeNull();
    now += 1;
    expect(await all.find(from(cookies))).toBeNull();
  });

  it('goes on while somebody works, and ends after eight hours whatever happens', async () => {
    const all = sessions();
    let cookies = jar(all.open(handler, HERE));
    for (now += 20 * MINUTE; now < NOW + 480 * MINUTE; now += 20 * MINUTE) {
      const found = await all.find(from(cookies));
      if (!found?.renewed) throw new Error(`ended after ${(now - NOW) / MINUTE} minutes`);
      cookies = jar(found.renewed);
    }
    now = NOW + 480 * MINUTE;
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

  it('by https is in a cookie that no neighbouring site can set or read', async () => {
    const all = sessions({ secure: true });
    const cookie = all.open(handler, HERE);
    expect(cookie).toMatch(/^__Host-fanlight-staff=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=1800; Secure$/);
    const value = Object.values(jar(cookie))[0] ?? '';
    expect(await all.find({ 'fanlight-staff': value })).toBeNull();
  });
});
