/**
 * The calls that officers make, steered: offered to the officer, asked about again at their digits, ended when a machine
 * answers. Without anybody to ask, every such call ends. Nothing here knows whom it is about.
 */
import type { CallEnd, OutgoingPorts } from '../core/sender';
import { aboutIn, OUTGOING_PATH } from '../channels/voice/call-out-address';
import { callSidIn, dialEnd, isMachine, isRinging, legEnd, pressed } from '../channels/voice/call-out-news';
import { afterCall, connect, offer } from '../channels/voice/call-out-twiml';
import { HANG_UP, NOTHING } from '../channels/voice/deliver';
import type { Words } from '../channels/words';
import type { Answer, Answerer, AnswerDeps, Genuine } from './twilio-answers';

interface Steered {
  readonly about: string;
  readonly request: Genuine;
  readonly ports: OutgoingPorts;
  readonly words: Words;
}

const xml = (text: string): Answer => ({ status: 200, xml: text });

/** `otherwise`: for an address that is none of ours. */
const steered =
  (otherwise: string, answer: (call: Steered) => Promise<string>): Answerer =>
  async (request: Genuine, { outgoing, words }: AnswerDeps) => {
    const about = aboutIn(request.path);
    const ports = outgoing?.(request.rehearsal) ?? {};
    if (about === null) return xml(otherwise);
    return xml(await answer({ about, request, ports, words: words.for('en', 'voice', '') }));
  };

const tell = async ({ about, ports }: Steered, end: CallEnd | null): Promise<CallEnd | null> =>
  end === null ? null : ((await ports.calls?.ended(about, end)) ?? end);

const offered = steered(HANG_UP, async ({ about, request, ports, words }) =>
  ports.calls === undefined || isMachine(request.form) ? HANG_UP : offer(about, words),
);

/** Whose digits they are, and whether the person may be rung, is asked now, not remembered from when the call was asked for. */
const connected = steered(HANG_UP, async ({ about, request, ports, words }) => {
  const keyed = pressed(request.form);
  if (ports.calls === undefined || keyed === '') return HANG_UP;
  return connect(await ports.calls.accept(about, keyed), { about, publicUrl: request.publicUrl }, words);
});

/** Ended before anything is written down, so that nobody's voice is left on it; written down even when ending it failed. */
const machine = steered(NOTHING, async (call) => {
  const leg = callSidIn(call.request.form);
  if (leg === null || !isMachine(call.request.form)) return NOTHING;
  const over = call.ports.caller?.hangUp(leg);
  await Promise.allSettled([over]);
  await tell(call, 'machine');
  await over;
  return NOTHING;
});

const ended = steered(HANG_UP, async (call) => {
  const end = await tell(call, dialEnd(call.request.form));
  return end === null ? HANG_UP : afterCall(end, call.words);
});

const legTold = steered(NOTHING, async (call) => {
  const { about, ports, request } = call;
  if (isRinging(request.form)) await ports.calls?.rang(about);
  await tell(call, legEnd(request.form));
  return NOTHING;
});

/** The officer's own leg is over: an attempt that had been accepted by then has an end of its own. */
const officerLeft = steered(NOTHING, async (call) => {
  await tell(call, legEnd(call.request.form) === null ? null : 'not-taken');
  return NOTHING;
});

export const CALL_ANSWERS: Readonly<Record<string, Answerer>> = {
  [OUTGOING_PATH]: offered,
  [`${OUTGOING_PATH}/connect`]: connected,
  [`${OUTGOING_PATH}/machine`]: machine,
  [`${OUTGOING_PATH}/ended`]: ended,
  [`${OUTGOING_PATH}/leg`]: legTold,
  [`${OUTGOING_PATH}/status`]: officerLeft,
};
