/**
 * What each of Twilio's requests is answered, once it is known to be genuine. Whatever fails, a text or a call still
 * gets the emergency message (R15); for a number nobody knows that is a sentence on the phone and silence by text.
 */
import type { Inbound } from '../core/inbound';
import type { Landlord } from '../core/landlord';
import type { Reply } from '../core/reply';
import type { OutgoingPorts } from '../core/sender';
import type { Channel, Received } from '../channels/channel';
import type { SmsChannel } from '../channels/sms/channel';
import * as texts from '../channels/sms/deliver';
import * as text from '../channels/sms/receive';
import { readTextNews } from '../channels/sms/status';
import type { Form } from '../channels/twilio';
import * as calls from '../channels/voice/deliver';
import { whisper } from '../channels/voice/put-through';
import * as call from '../channels/voice/receive';
import { emergencyOnly } from '../channels/voice/render';
import type { AllWords } from '../channels/words';
import type { Turns } from '../turn/turns';
import { failure, type Log } from './log';

export interface AnswerDeps {
  readonly turns: Turns;
  /** The landlord whose number a text or call came to, E.164. */
  readonly landlordOf: (number: string) => Landlord | null;
  readonly sms: SmsChannel;
  readonly voice: Channel;
  readonly words: AllWords;
  /** Who hears what became of what we sent, by side: a rehearsal's news never reaches the real one. */
  readonly outgoing?: (rehearsal: boolean) => OutgoingPorts;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Milliseconds a turn may take before we answer without it: Twilio gives up after 15 seconds. */
  readonly patience: number;
}

export interface Genuine {
  readonly form: Form;
  readonly path: string;
  /** What Twilio was told to call, without a slash at the end. */
  readonly publicUrl: string;
  readonly token: string | undefined;
  readonly rehearsal: boolean;
}

export interface Answer {
  readonly status: number;
  readonly xml: string;
}

export type Answerer = (request: Genuine, deps: AnswerDeps) => Promise<Answer>;

/** Where nobody can be told which landlord it is, the common words are said. */
const NO_LANDLORD = '';
const LANGUAGE = 'en';

const emergencyCall = ({ words }: AnswerDeps): string => emergencyOnly(words.for(LANGUAGE, 'voice', NO_LANDLORD));

const arrival = ({ path, token, rehearsal }: Genuine, deps: AnswerDeps): call.Arrival => ({
  landlordOf: deps.landlordOf,
  now: deps.clock(),
  rehearsal,
  path,
  ...(token === undefined ? {} : { token }),
});

type Failed = ReturnType<typeof failure>;
const LATE: Failed = { code: 'late' };

/** The turn's own reply, or null when it failed or took too long. The turn itself goes on: what it commits is kept. */
async function replyTo(inbound: Inbound, { turns, patience, log }: AnswerDeps): Promise<Reply | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Failed>((resolve) => {
    timer = setTimeout(() => resolve(LATE), patience);
  });
  const taken = Promise.resolve()
    .then(() => turns.take(inbound))
    .then(({ reply }) => ({ reply }))
    .catch(failure);
  const answered = await Promise.race([taken, late]);
  clearTimeout(timer);
  if ('reply' in answered) return answered.reply;
  log.error('turn_failed', { channel: inbound.channel, landlord: inbound.landlord, ...answered });
  return null;
}

type Inbounded = Extract<Received, { type: 'inbound' }>;
type Other = Exclude<Received, Inbounded>;

/** The number of ours that a request is about. */
const ours = ({ form }: Genuine): string => (typeof form.To === 'string' ? form.To : '');

async function replyOrFallback(
  received: Inbounded,
  channel: Channel,
  deps: AnswerDeps & { readonly number: string },
): Promise<Reply | null> {
  const { inbound } = received;
  const landlord = deps.landlordOf(deps.number);
  const reply = await replyTo(inbound, deps);
  if (reply !== null || landlord === null) return reply;
  const words = deps.words.for(LANGUAGE, inbound.channel, landlord.id);
  return channel.fallback({ words, landlord, inbound });
}

/** Refused or forgotten, with a code for whoever runs the service. */
function unanswered(received: Other, xml: string, { log }: AnswerDeps): Answer {
  log.warn('refused', { code: received.why });
  return { status: received.type === 'refused' ? received.status : 200, xml };
}

/** Their words are to go from the network too, also where we answer nobody. Nobody's answer waits for it, or fails by it. */
const forgetWords = async ({ form, rehearsal }: Genuine, { outgoing, log }: AnswerDeps): Promise<void> => {
  const ref = text.refOf(form);
  try {
    if (ref !== null) await outgoing?.(rehearsal).heard?.(ref);
  } catch (error) {
    log.error('message_not_redacted', failure(error));
  }
};

const messaging: Answerer = async (request, deps) => {
  void forgetWords(request, deps);
  const received = text.receive(request.form, arrival(request, deps));
  if (received.type !== 'inbound') return unanswered(received, texts.NO_TEXT, deps);
  const reply = await replyOrFallback(received, deps.sms, { ...deps, number: ours(request) });
  if (reply?.kind !== 'texts' || reply.texts.length === 0 || text.carrierAnswered(request.form))
    return { status: 200, xml: texts.NO_TEXT };
  deps.sms.reached(received.inbound);
  return { status: 200, xml: texts.deliver(reply, texts.newsAt(request.publicUrl)) };
};

/** News of a text of ours, or of a call: nobody is waiting for an answer. */
const news =
  (receive: (form: Form, arrival: call.Arrival) => Received): Answerer =>
  async (request, deps) => {
    const received = receive(request.form, arrival(request, deps));
    if (received.type === 'refused') return unanswered(received, calls.NOTHING, deps);
    if (received.type === 'inbound') await replyTo(received.inbound, deps);
    return { status: 200, xml: calls.NOTHING };
  };

/** What became of a text is told to whoever sent it, and to the thread when it can no longer be texted. */
const tellSender = async (request: Genuine, { outgoing }: AnswerDeps): Promise<void> => {
  const told = readTextNews(request.form, request.path);
  const { texts: sent, answers } = outgoing?.(request.rehearsal) ?? {};
  if (told) await (told.about === null ? answers?.told(told.status) : sent?.told(told.about, told.status));
};

const textNews: Answerer = async (request, deps) => {
  const telling = tellSender(request, deps);
  const [answer] = await Promise.all([news(text.receiveStatus)(request, deps), telling]);
  return answer;
};

/** Whoever spoke with an officer hears nothing more of ours, whatever became of the turn. */
const wasPutThrough = ({ inbound: { input } }: Inbounded): boolean => input.type === 'put-through' && input.taken;

/** A caller always hears something: the turn's own words, else the emergency sentence, else, once put through, the end. */
const speaking =
  (receive: (form: Form, arrival: call.Arrival) => Received): Answerer =>
  async (request, deps) => {
    const received = receive(request.form, arrival(request, deps));
    if (received.type !== 'inbound') return unanswered(received, emergencyCall(deps), deps);
    const reply = await replyOrFallback(received, deps.voice, { ...deps, number: ours(request) });
    if (wasPutThrough(received)) return { status: 200, xml: calls.HANG_UP };
    return { status: 200, xml: reply === null ? emergencyCall(deps) : calls.deliver(reply) };
  };

const whispering: Answerer = async ({ form, path }, { words }) => {
  const digits = typeof form.Digits === 'string' ? form.Digits : undefined;
  return { status: 200, xml: whisper(digits, path, words.for(LANGUAGE, 'voice', NO_LANDLORD)) };
};

export const ANSWERS: Readonly<Record<string, Answerer>> = {
  '/twilio/messaging': messaging,
  '/twilio/messaging/status': textNews,
  '/twilio/voice': speaking(call.receiveCall),
  '/twilio/voice/turn': speaking(call.receiveTurn),
  '/twilio/voice/status': news(call.receiveStatus),
  '/twilio/voice/whisper': whispering,
};

/** What is left when an answerer itself fails. */
export const lastResort = (path: string, deps: AnswerDeps): string =>
  path === '/twilio/voice' || path === '/twilio/voice/turn' ? emergencyCall(deps) : texts.NO_TEXT;
