/** Asking for something to be written to a person: refused at once where their plan does not allow it at any time (R5). Pure. */
import { type CaseFile, planOf, working, workOf } from '../core/case-file';
import type { ContactPlan } from '../core/contact-plan';
import type { Outgoing } from '../core/outgoing';
import type { Session } from '../core/session';
import type { ActDecision, Seen } from '../store/act';
import type { Message } from '../store/store';
import type { Actor } from './control';
import { deliverJob } from './deliver-job';
import { hasEnough, onTheirWay } from './message-cap';
import { type Gate, gateOf } from './outgoing-gate';

/** The wordings that may leave: none names the landlord or the matter. Each stands in `locales/<lang>/outgoing.json`. */
export const OUTGOING_WORDINGS = ['ring-us', 'we-will-ring', 'we-tried'] as const;
export type OutgoingWording = (typeof OUTGOING_WORDINGS)[number];

export const OUTGOING_REFUSALS = [
  'not-open',
  /** The plan names another way, or none. */
  'not-in-writing',
  'outside-plan',
  /** They came back with something new, and nobody has spoken with them since (R17). */
  'contact-paused',
  /** Nothing is set up to send it with: it would wait for ever. */
  'no-sender',
  'needs-reason',
  /** One waits, or is on its way. */
  'already-waiting',
  /** One has gone in the safe time it would leave in, and nobody has heard from them since. */
  'enough-sent',
  /** The desk has no number that might be named. */
  'no-number',
  /** No safe time of theirs is long enough to arrive in. */
  'times-too-short',
  'nothing-waiting',
] as const;
export type OutgoingRefusal = (typeof OUTGOING_REFUSALS)[number];

export interface Asking {
  readonly id: string;
  readonly about: ContactPlan['about'];
  readonly wording: OutgoingWording;
  readonly body: string;
  /** Why it may go outside the plan's times; null: it waits for them. The caller has checked who says so. */
  readonly reason: string | null;
}

type Decided = ActDecision | { readonly refused: OutgoingRefusal };

const isWritten = (method: ContactPlan['method']): method is Outgoing['method'] =>
  method === 'text' || method === 'email';

export const asking = (file: CaseFile, added: readonly Outgoing[]): CaseFile =>
  working(file, { outgoing: [...workOf(file).outgoing, ...added] });

/** To their plan's own address, in one of the approved wordings. Outside its times it waits for them. */
export const askMessage = (seen: Seen, actor: Actor, wanted: Asking): Decided => {
  const { case: file } = seen;
  const outgoing = written(planOf(file, wanted.about), actor, wanted);
  if (file.state !== 'open') return { refused: 'not-open' };
  if (!outgoing) return { refused: 'not-in-writing' };
  if (isWaiting(seen, outgoing)) return { refused: 'already-waiting' };
  const may = gateOf(seen, outgoing, actor.at);
  const due = may.allowed ? actor.at : may.next;
  if (due === null) return { refused: refusalOf(may) };
  const isEnough = outgoing.override === null && hasEnough(seen, outgoing, due);
  return isEnough ? { refused: 'enough-sent' } : leavesAt(file, outgoing, due);
};

/** What the page has words of its own for. */
const OWN_WORDS: readonly OutgoingRefusal[] = ['enough-sent', 'times-too-short', 'contact-paused'];

const refusalOf = (may: Gate): OutgoingRefusal =>
  OWN_WORDS.find((code) => !may.allowed && may.reasons.includes(code)) ?? 'outside-plan';

/** Null: the plan names no way of writing to them. */
const written = (plan: ContactPlan | null, { by, at }: Actor, wanted: Asking): Outgoing | null => {
  if (!plan || !isWritten(plan.method) || plan.detail === null) return null;
  const { id, about, body, wording, reason } = wanted;
  return {
    ...{ id, about, body, wording, by },
    ...FRESH,
    method: plan.method,
    to: plan.detail,
    askedAt: at,
    override: reason === null ? null : { by, reason, plan: plan.version, until: at + OVERRIDE_MS },
    stateAt: at,
  };
};

/** A decision about this moment. */
const OVERRIDE_MS = 10 * 60 * 1000;

const FRESH = { control: null, override: null, state: 'waiting', why: [], ref: null } as const;

const leavesAt = (file: CaseFile, outgoing: Outgoing, due: number): ActDecision => {
  const { by, id, method, override } = outgoing;
  return {
    case: asking(file, [outgoing]),
    events: [
      { type: 'message_asked', by, outgoing: id, method },
      ...(override ? [{ type: 'plan_overridden', by, outgoing: id } as const] : []),
    ],
    jobs: [deliverJob(file, [outgoing], due)],
  };
};

/** One is enough, of whatever wording. A lead may decide on other words at once, never on the same ones. */
const isWaiting = (seen: Seen, outgoing: Outgoing): boolean =>
  onTheirWay(seen, outgoing).some(({ wording }) => outgoing.override === null || wording === outgoing.wording);

/** Taken back before it left. */
export const takeBackMessage = ({ case: file }: Seen, { by, at }: Actor, id: string): Decided => {
  const outgoing = workOf(file).outgoing.find((one) => one.id === id);
  if (outgoing?.state !== 'waiting') return { refused: 'nothing-waiting' };
  const held = { ...outgoing, state: 'held', why: ['taken-back'], stateAt: at } as const;
  return {
    case: working(file, { outgoing: workOf(file).outgoing.map((one) => (one.id === id ? held : one)) }),
    events: [{ type: 'message_told', by, outgoing: id, state: 'held', why: held.why }],
  };
};

/** What a text may hold in one go: two segments each, as the channel cuts it. */
export type Pieces = (text: string) => readonly string[];

export interface Spoken {
  readonly actId: string;
  readonly actor: Actor;
  readonly pieces: Pieces;
}

/**
 * What is said in a conversation by text leaves as texts, under the fence of the act that said it. In a chat there is
 * nothing to send: the page reads it from the conversation.
 */
export const sayingByText = (decision: ActDecision, seen: Seen, spoken: Spoken): ActDecision => {
  const session = decision.session ?? seen.session;
  const said = decision.said?.messages ?? [];
  if (session?.channel !== 'sms' || session.textsTo === null || said.length === 0) return decision;
  const added = textsOf(said, { ...session, textsTo: session.textsTo }, spoken);
  const file = decision.case ?? seen.case;
  const job = deliverJob(file, added, spoken.actor.at);
  return { ...decision, case: asking(file, added), jobs: [...(decision.jobs ?? []), job] };
};

const textsOf = (
  said: readonly Message[],
  { textsTo, control }: Session & { readonly textsTo: string },
  { actId, actor, pieces }: Spoken,
): readonly Outgoing[] =>
  said
    .flatMap(({ text }) => pieces(text))
    .map((body, index) => ({
      ...FRESH,
      id: `${actId}.${index}`,
      method: 'text',
      about: 'person',
      to: textsTo,
      body,
      wording: null,
      control,
      by: actor.by,
      askedAt: actor.at,
      stateAt: actor.at,
    }));
