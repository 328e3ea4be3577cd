/**
 * Leaving, on the server's side. POST ends the conversation and answers the same whatever came (R12);
 * GET clears the device and goes on to a page anybody might have open. Neither shows or tells anything.
 */
import { NEUTRAL_SITE } from '../../channels/web-chat/leaving';
import * as app from '../../channels/connect-app/receive';
import * as page from '../../channels/web-chat/receive';
import { landlordId } from '../../core/ids';
import { sessionKeyOf } from '../direct-line/conversations';
import type { PageDeps } from './ports';

export interface Gone {
  readonly status: 204 | 303;
  readonly headers: Readonly<Record<string, string>>;
}

/** A beacon sends the bare token; JSON, a form and form data name it. All come as text. */
const NAMED = [/^\s*\{.*"token"\s*:\s*"([^"]*)"/s, /(?:^|&)token=([^&]*)/, /name="token"\r?\n\r?\n([^\r\n]*)/];

export function tokenIn(body: unknown): string {
  if (typeof body !== 'string') return '';
  const named = NAMED.flatMap((pattern) => pattern.exec(body)?.[1] ?? [])[0];
  return named ?? body.trim();
}

async function end(deps: PageDeps, token: string): Promise<void> {
  const claims = token === '' ? null : await deps.directLine.verify(token);
  if (!claims || !(await deps.store.session(sessionKeyOf(claims)))) return;
  const left = { type: 'event', name: 'leave', channelData: { clientActivityID: 'exit' } };
  const caller = { ...claims, landlord: landlordId(claims.landlord), at: deps.now() };
  const received = claims.channel === 'web-chat' ? page.receive(left, caller) : app.receive(left, caller);
  if (received.type === 'inbound') await deps.turns.take(received.inbound);
}

export async function leave(deps: PageDeps, body: unknown): Promise<Gone> {
  await end(deps, tokenIn(body)).catch(() => undefined);
  return { status: 204, headers: { 'Cache-Control': 'no-store' } };
}

/** A redirect, so that nothing of ours is painted and no entry of ours stays where the page was replaced. */
export const clearDevice = (deps: PageDeps): Gone => ({
  status: 303,
  headers: {
    Location: deps.neutralSite ?? NEUTRAL_SITE,
    'Clear-Site-Data': '"cache", "cookies", "storage"',
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
  },
});
