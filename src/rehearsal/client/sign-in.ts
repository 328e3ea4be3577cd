/**
 * Signs the app frame in with the room's identity provider: code flow with PKCE in a frame of its own.
 * Verifier, code and tokens live in this page's memory and nowhere else.
 */
import { find, type RoomData } from './room';

/** The access token. Rejects when the answer is not for this sign-in. */
export const signIn = async (room: RoomData): Promise<string> => {
  const verifier = random();
  const state = random();
  const query = new URLSearchParams({
    client_id: room.identity.client,
    response_type: 'code',
    scope: 'openid connect',
    redirect_uri: location.origin + room.identity.signedIn,
    state,
    code_challenge: await challenge(verifier),
    code_challenge_method: 'S256',
    prompt: 'login',
  });
  const answer = await inFrame(room, `${room.identity.path}/auth?${query.toString()}`);
  const code = answer.get('code');
  if (!code || answer.get('state') !== state) throw new Error('sign-in');
  return exchange(room, code, verifier);
};

/** Called on the page the provider sends the browser back to. */
export const handOver = (): void => window.parent.postMessage({ signedIn: location.search }, location.origin);

const inFrame = (room: RoomData, address: string): Promise<URLSearchParams> =>
  new Promise((resolve) => {
    const frame = document.createElement('iframe');
    frame.title = room.identity.frame;
    frame.src = address;
    const heard = (event: MessageEvent): void => {
      const data = event.data as { signedIn?: unknown } | null;
      if (
        event.origin !== location.origin ||
        event.source !== frame.contentWindow ||
        typeof data?.signedIn !== 'string'
      )
        return;
      window.removeEventListener('message', heard);
      frame.remove();
      resolve(new URLSearchParams(data.signedIn));
    };
    window.addEventListener('message', heard);
    find('app-frame').replaceChildren(frame);
  });

const exchange = async (room: RoomData, code: string, verifier: string): Promise<string> => {
  const response = await fetch(`${room.identity.path}/token`, {
    method: 'POST',
    cache: 'no-store',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: room.identity.client,
      redirect_uri: location.origin + room.identity.signedIn,
      code,
      code_verifier: verifier,
    }),
  });
  const token = (await response.json()) as { access_token?: unknown };
  if (!response.ok || typeof token.access_token !== 'string') throw new Error('sign-in');
  return token.access_token;
};

const random = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)));

const challenge = async (verifier: string): Promise<string> =>
  base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
