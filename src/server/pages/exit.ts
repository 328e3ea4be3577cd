/**
 * Leaving, on the server's side. POST ends the conversation and answers the same whatever came (R12);
 * GET clears the device and goes on to a page anybody might have open. Neither shows or tells anything.
 */
import { NEUTRAL_SITE } from '../../channels/web-chat/leaving';
import { receive, sessionKey } from '../../channels/web-chat/receive';
import { landlordId } from '../../core/ids';
import type { PageDeps } from './ports';

export interface Gone {
  readonly status: 204 | 303;
  readonly headers: Readonly<Record<string, string>>;
}

const asJson = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
};

const field = (body: unknown): string => {
  const token = typeof body === 'object' && body !== null ? (body as { token?: unknown }).token : '';
  return typeof token === 'string' ? token : '';
};

/** A beacon sends the bare token; a form or JSON names it. */
export function tokenIn(body: unknown): string {
  if (typeof body !== 'string') return field(body);
  const text = body.trim();
  if (text.startsWith('{')) return field(asJson(text));
  return text.includes('=') && !text.includes('.') ? new URLSearchParams(text).get('token') ?? '' : text.replace(/^token=/, '');
}

async function end(deps: PageDeps, token: string): Promise<void> {
  const ticket = token === '' ? null : await deps.directLine.verify(token);
  if (!ticket || !(await deps.store.session(sessionKey(ticket.conversation)))) return;
  const left = { type: 'event', name: 'leave', channelData: { clientActivityID: 'exit' } };
  const caller = { ...ticket, landlord: landlordId(ticket.landlord), at: deps.now(), ...(deps.rehearsal ? { rehearsal: true } : {}) };
  const received = receive(left, caller);
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
