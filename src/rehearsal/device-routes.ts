/** What the room's devices ask for, turned into real webhooks to the running server. Other sites cannot send JSON here unasked. */
import { FIRST_NUMBER, isRoomNumber, LAST_NUMBER, REHEARSAL_NUMBER, type RehearsalAccount } from './account';
import { sendText } from './handset';
import { createInbox, type Inbox } from './inbox';
import { json, type Handler, type Mountable } from './http';
import type { RoomLandlord } from './page';
import { createOfficeLine, type OfficeLine } from './office-line';
import { answerCall, hangUp, startCall, takeTurn, type Call, type Said } from './phone';
import { twilioApiRoutes } from './twilio-api';
import { post, type Wire } from './wire';

export interface DeviceDeps {
  readonly landlords: readonly RoomLandlord[];
  readonly publicUrl: string;
  /** Where the server answers on this machine; asked for at each request, because the port may be chosen at start. */
  readonly baseUrl: () => string;
  readonly account: RehearsalAccount;
}

type Fields = Readonly<Record<string, unknown>>;

/** `null`: there is nothing to do for these fields. */
type Work = (fields: Fields) => Promise<object | null>;

export const deviceRoutes =
  (deps: DeviceDeps) =>
  (server: Mountable): void => {
    const wire = (): Wire => ({ baseUrl: deps.baseUrl(), publicUrl: deps.publicUrl, account: deps.account });
    const numberOf = (fields: Fields): string | undefined =>
      deps.landlords.find((one) => one.id === fields['landlord'])?.number;
    const inbox = createInbox();
    const office = createOfficeLine((path, news) => post(wire(), path, news));
    twilioApiRoutes({ wire, inbox, office })(server);
    const line = { wire, numberOf, office };
    const works = { ...persons(), ...texts(wire, numberOf), ...arrived(inbox), ...calls(line) };
    for (const [path, work] of Object.entries(works)) server.post(path, device(work));
  };

const sender = (fields: Fields): string =>
  isRoomNumber(text(fields['from'])) ? text(fields['from']) : REHEARSAL_NUMBER;

const persons = (): Record<string, Work> => {
  let person = FIRST_NUMBER;
  return {
    '/rehearsal/person': async () => {
      person = person >= LAST_NUMBER ? FIRST_NUMBER : person + 1;
      return { number: `+447700${person}` };
    },
  };
};

type NumberOf = (fields: Fields) => string | undefined;

const MOST_LETTERS = 1600;

const texts = (wire: () => Wire, numberOf: NumberOf): Record<string, Work> => ({
  '/rehearsal/sms': async (fields) => {
    const to = numberOf(fields);
    const body = text(fields['text']).slice(0, MOST_LETTERS);
    return to && body ? { texts: await sendText(wire(), { to, from: sender(fields), body }) } : null;
  },
});

/** Texts that nobody asked for by texting: a handler's, a reminder. */
const arrived = (inbox: Inbox): Record<string, Work> => ({
  '/rehearsal/inbox': async (fields) => {
    const seen = fields['seen'];
    return inbox.since(sender(fields), typeof seen === 'number' ? seen : Infinity);
  },
});

const MOST_CALLS = 200;

interface Telephone {
  readonly wire: () => Wire;
  readonly numberOf: NumberOf;
  readonly office: OfficeLine;
}

const calls = ({ wire, numberOf, office }: Telephone): Record<string, Work> => {
  const open = new Map<string, Call>();
  const find = (fields: Fields): Call | undefined => open.get(text(fields['call']));
  return {
    '/rehearsal/call': async (fields) => {
      const to = numberOf(fields);
      return to ? keep(open, await startCall(wire(), to, sender(fields))) : null;
    },
    '/rehearsal/ringing': async (fields) => ({ call: office.ringing(numberOf(fields) ?? '')?.sid ?? null }),
    '/rehearsal/call/answer': async (fields) => {
      const ringing = office.pickUp(text(fields['call']));
      return ringing && keep(open, await answerCall(wire(), ringing));
    },
    '/rehearsal/call/turn': async (fields) => {
      const call = find(fields);
      const said = saidIn(fields);
      return call && said ? keep(open, await takeTurn(wire(), call, said)) : null;
    },
    '/rehearsal/call/hang-up': async (fields) => {
      const call = find(fields);
      return call ? keep(open, await hangUp(wire(), call)) : null;
    },
  };
};

const saidIn = (fields: Fields): Said | null => {
  const { keys, words, silence, answered } = fields;
  if (typeof keys === 'string') return { type: 'keys', keys: keys.replace(/[^\d*#]/g, '').slice(0, 32) };
  if (typeof words === 'string') return { type: 'words', words: words.slice(0, MOST_LETTERS) };
  if (silence === true) return { type: 'silence' };
  return typeof answered === 'boolean' ? { type: 'put-through', answered } : null;
};

/** Remembers where a call stands, forgets the oldest, and tells the browser what it may do next. */
const keep = (open: Map<string, Call>, call: Call): object => {
  const { state } = call;
  open.delete(call.sid);
  if (state.kind !== 'over') open.set(call.sid, call);
  const [oldest] = open.keys();
  if (open.size > MOST_CALLS && oldest) open.delete(oldest);
  const listening =
    state.kind === 'listening' ? { state: state.keys, speech: state.speech } : { state: state.kind, speech: false };
  return { call: call.sid, heard: call.heard, ...listening };
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const device =
  (work: Work): Handler =>
  async (req, res) => {
    if (!(req.headers['content-type'] ?? '').startsWith('application/json')) {
      json(res, 415, { error: 'json-only' });
      return;
    }
    const fields = typeof req.body === 'object' && req.body !== null ? (req.body as Fields) : {};
    try {
      const answer = await work(fields);
      json(res, answer ? 200 : 400, answer ?? { error: 'not-understood' });
    } catch {
      json(res, 502, { error: 'desk-did-not-answer' });
    }
  };
