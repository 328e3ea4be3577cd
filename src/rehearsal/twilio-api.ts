/**
 * The provider's API inside the training room: puts the texts that the rehearsed side sends on the room's handsets, rings
 * its office line, and tells what became of both, signed, as the provider would. Nothing of a rehearsal leaves this machine.
 */
import { timingSafeEqual } from 'node:crypto';
import { isRoomNumber, type RehearsalAccount } from './account';
import { json, type Handler, type Mountable } from './http';
import type { Inbox } from './inbox';
import type { OfficeLine } from './office-line';
import { newSid, post, type Wire } from './wire';

/** Below the server's own address: what the rehearsed side has for the provider's. */
export const TWILIO_API_PATH = '/rehearsal/twilio';

export interface TwilioApiDeps {
  readonly wire: () => Wire;
  readonly inbox: Inbox;
  readonly office: OfficeLine;
}

interface Answer {
  readonly status: number;
  readonly body: object;
}

type Fields = Readonly<Record<string, unknown>>;

const refused = (status: number, code: number, message: string): Answer => ({
  status,
  body: { code, message, more_info: '', status },
});

const isOurs = (header: string, { accountSid, authToken }: RehearsalAccount): boolean => {
  const [given, right] = [header, `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`].map(
    Buffer.from,
  );
  return given !== undefined && right !== undefined && given.length === right.length && timingSafeEqual(given, right);
};

interface Taken {
  readonly sid: string;
  readonly to: string;
  readonly from: string;
  readonly callback: string | null;
}

/** Texts go nowhere but to the room's own handsets: any other number cannot be reached from here. */
const newsOf = ({ to }: Taken): readonly (readonly [string, Readonly<Record<string, string>>])[] =>
  isRoomNumber(to)
    ? [
        ['sent', {}],
        ['delivered', {}],
      ]
    : [['undelivered', { ErrorCode: '30003' }]];

/** Only an address of our own is told. */
const pathOf = (callback: unknown, { publicUrl }: Wire): string | null => {
  if (typeof callback !== 'string' || !URL.canParse(callback)) return null;
  const { origin, pathname, search } = new URL(callback);
  return origin === new URL(publicUrl).origin && pathname.includes('/twilio/') ? `${pathname}${search}` : null;
};

async function tell(wire: Wire, text: Taken): Promise<void> {
  const { sid, to, from, callback } = text;
  if (callback === null) return;
  for (const [status, more] of newsOf(text))
    await post(wire, callback, { MessageSid: sid, MessageStatus: status, To: to, From: from, ...more });
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const messageOf = (accountSid: string, { sid, to, from }: Taken, body: string): object => ({
  account_sid: accountSid,
  sid,
  to,
  from,
  body,
  status: 'queued',
  error_code: null,
  direction: 'outbound-api',
  num_segments: '1',
});

function created({ wire, inbox }: TwilioApiDeps, fields: Fields): Answer {
  const line = wire();
  const [to, from, body] = [text(fields['To']), text(fields['From']), text(fields['Body'])];
  if (!/^\+\d{5,15}$/.test(to) || from === '' || body === '') return refused(400, 21211, 'Invalid To, From or Body');
  const taken: Taken = { sid: newSid('SM'), to, from, callback: pathOf(fields['StatusCallback'], line) };
  if (isRoomNumber(to)) inbox.put({ to, from, body });
  // News may be lost on its way, here as anywhere.
  setTimeout(() => void tell(line, taken).catch(() => undefined), 0);
  return { status: 201, body: messageOf(line.account.accountSid, taken, body) };
}

/** Words are not kept here beyond the handset they went to, so there is nothing to take out. */
const redacted = (sid: string, accountSid: string): Answer => ({
  status: 200,
  body: messageOf(accountSid, { sid, to: '', from: '', callback: null }, ''),
});

/** Only the office line is rung; whom it is put through to is played by whoever picks it up. */
function rung({ wire, office }: TwilioApiDeps, fields: Fields): Answer {
  const { account } = wire();
  const [to, from] = [text(fields['To']), text(fields['From'])];
  const [answer, endsAt] = [pathOf(fields['Url'], wire()), pathOf(fields['StatusCallback'], wire())];
  if (to === '' || from === '' || answer === null || endsAt === null)
    return refused(400, 21205, 'Invalid To, From or Url');
  const sid = newSid('CA');
  office.ring({ sid, to, from, answer, endsAt });
  return { status: 201, body: callOf(account.accountSid, sid, 'queued') };
}

const callOf = (accountSid: string, sid: string, status: string): object => ({
  account_sid: accountSid,
  sid,
  status,
  direction: 'outbound-api',
});

const WHAT = /\/2010-04-01\/Accounts\/(\w+)\/(Messages|Calls)(?:\/([SC][MA][\da-f]{32}))?\.json$/;

interface Asked {
  readonly what: string | undefined;
  readonly sid: string | undefined;
  readonly fields: Fields;
}

function answerTo({ what, sid, fields }: Asked, deps: TwilioApiDeps): Answer {
  const { accountSid } = deps.wire().account;
  if (what === 'Messages') return sid === undefined ? created(deps, fields) : redacted(sid, accountSid);
  // A leg that is to end has nobody on it but whoever plays it.
  return sid === undefined ? rung(deps, fields) : { status: 200, body: callOf(accountSid, sid, 'completed') };
}

export const twilioApiRoutes =
  (deps: TwilioApiDeps) =>
  (server: Mountable): void => {
    const handle: Handler = async (req, res) => {
      const { account } = deps.wire();
      const [, asked, what, sid] = WHAT.exec(req.url ?? '') ?? [];
      const fields = typeof req.body === 'object' && req.body !== null ? (req.body as Fields) : {};
      const refusal = isOurs(req.headers.authorization ?? '', account)
        ? asked !== account.accountSid && refused(404, 20404, 'Not found')
        : refused(401, 20003, 'Authenticate');
      const answer = refusal || answerTo({ what, sid, fields }, deps);
      json(res, answer.status, answer.body);
    };
    server.post(`${TWILIO_API_PATH}/*`, handle);
  };
