/**
 * The training room's server part: its pages, and the devices' requests turned into real webhooks to the running server.
 * While the room is off nothing is mounted, so every path answers as if it did not exist.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServerResponse } from 'node:http';
import { deviceRoutes, type DeviceDeps } from './device-routes';
import { json, type Mountable } from './http';
import { IDENTITY_PATH, SIGNED_IN_PATH, SIGN_IN_PATH, type Identity } from './identity';
import { roomPage } from './page';
import type { Say } from './say';
import { signedInPage, signInPage } from './small-pages';
import { STYLE } from './style';

export interface RehearsalDeps extends DeviceDeps {
  readonly on: boolean;
  readonly say: Say;
  readonly identity: Identity;
  /** The chat page as the room shows it, with `:landlord` in it. */
  readonly chatPath: string;
  /** Folder of the bundled scripts. */
  readonly clients: string;
  /** Whether anybody is at work for a landlord now, in words. */
  readonly hoursOf: (landlord: string) => string;
}

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

export const rehearsalRoutes =
  (deps: RehearsalDeps) =>
  (server: Mountable): void => {
    if (!deps.on) return;
    mountPages(server, deps);
    deviceRoutes(deps)(server);
    mountIdentity(server, deps);
  };

const mountPages = (server: Mountable, deps: RehearsalDeps): void => {
  const room = (): string =>
    roomPage({ ...deps, landlords: deps.landlords.map((one) => ({ ...one, hours: deps.hoursOf(one.id) })) });
  const script = readOnce(join(deps.clients, 'rehearsal.js'));
  server.get('/rehearsal', async (_, res) => send(res, 'text/html', room()));
  server.get('/rehearsal/assets/room.css', async (_, res) => send(res, 'text/css', STYLE));
  server.get('/rehearsal/assets/rehearsal.js', async (_, res) => send(res, 'text/javascript', script()));
  server.get(SIGNED_IN_PATH, async (_, res) => send(res, 'text/html', signedInPage(deps.say)));
};

const mountIdentity = (server: Mountable, { identity, say }: RehearsalDeps): void => {
  server.get(`${IDENTITY_PATH}/*`, identity.handle);
  server.post(`${IDENTITY_PATH}/*`, identity.handle);
  server.get(`${SIGN_IN_PATH}/:uid`, async (req, res) => {
    const known = await identity.isSigningIn(req, res);
    if (known) send(res, 'text/html', signInPage(say));
    else json(res, 404, { error: 'no-sign-in' });
  });
  server.post(`${SIGN_IN_PATH}/:uid`, async (req, res) => {
    if (await identity.isSigningIn(req, res)) await identity.signIn(req, res);
    else json(res, 404, { error: 'no-sign-in' });
  });
};

/** The room may show its own pages in a frame, and nobody else may. */
const send = (res: ServerResponse, type: string, body: string): void => {
  res.removeHeader('X-Frame-Options');
  res.setHeader('Content-Security-Policy', CSP);
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.setHeader('Referrer-Policy', 'same-origin');
  res.setHeader('Cache-Control', 'no-store');
  res.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` });
  res.end(body);
};

const readOnce = (path: string): (() => string) => {
  let script: string | null = null;
  return () => (script ??= readFileSync(path, 'utf8'));
};
