/** From a turn's events to what is written: case, plans, consents, jobs. Pure; the store commits it all or nothing. */
import { higherOf, type Case, type Reason } from '../core/case';
import { inForce, type CaseFile } from '../core/case-file';
import type { ContactPlan } from '../core/contact-plan';
import type { Event } from '../core/event';
import { isSameWay } from '../core/same-way';
import { QUIET_MS, type Session } from '../core/session';
import { speaksForAnother } from '../engine/carry-out';
import { personPlan, reporterPlan } from '../engine/plan';
import { tighterOf } from '../safety/tighter-plan';
import type { Job, Loaded, OtherCase } from '../store/store';
import { addressOf, type Draft, type Setting } from './draft';
import { entail } from './on';
import { reopening, reopeningEvents } from './reopening';
import { promised } from '../triage/promised';
import { stillDecided } from '../triage/still-decided';
import { sourceOf } from './on/agreed';

/**
 * What the events of one turn entail, as a draft of everything that is written with it: case, jobs, changes to other cases.
 * Pure; nothing is sent here, and a case only exists once something was agreed to (R2).
 */
export const consequences = (events: readonly Event[], loaded: Loaded, setting: Setting): Draft => {
  const start: Draft = {
    case: ownCase(loaded, setting),
    discard: null,
    jobs: [],
    failedTry: false,
    stopTexting: false,
    returned: null,
  };
  const draft = events.reduce((current, event) => entail(current, event, setting), start);
  const own = ownCase(loaded, setting);
  const settled = draft.case && !isSilent(events, setting) ? settle(draft.case, loaded, setting) : null;
  const again = reopening(events, setting);
  const touched = settled && own ? again(own, settled) : settled;
  const jobs = [...draft.jobs, ...jobsFor(loaded.session, setting), ...told(own, touched, setting)];
  return {
    ...draft,
    case: touched,
    jobs,
    returned: draft.returned && entailed(draft.returned, setting),
    ...(draft.withNumber ? { withNumber: entailed(draft.withNumber, setting) } : {}),
  };
};

/** Whoever is told of cases learns of this change with the commit that makes it. */
const told = (
  before: CaseFile | null,
  after: CaseFile | null,
  { notices, world }: Pick<Setting, 'notices' | 'world'>,
): readonly Job[] => (after && notices ? notices({ before, after, at: world.now }) : []);

/** What becomes of another case than this conversation's own: it may be closed by then, which is seen in the transaction. */
const entailed = <Change extends OtherCase>(change: Change, setting: Setting): Change => ({
  ...change,
  amend: (file: CaseFile) => reopening(change.events, setting)(file, change.amend(file)),
  besides: reopeningEvents,
  jobs: (before: CaseFile, after: CaseFile) => told(before, after, setting),
});

/** Only the case of this conversation: one that ended before it in the same thread is not touched again. */
const ownCase = ({ case: file }: Loaded, { session }: Setting): CaseFile | null =>
  file !== null && file.id === session.caseId ? file : null;

/** A clock that ran out on a conversation that was over: nothing happened, so a handler's version stands. */
const isSilent = (events: readonly Event[], { inbound }: Setting): boolean =>
  events.length === 0 && ['quiet', 'left', 'nobody-came'].includes(inbound.input.type);

/** The case follows the session: answers, plans, way back and priority are what they are after the turn. */
const settle = (file: CaseFile, loaded: Loaded, { session, inbound, world, clocks }: Setting): CaseFile => {
  const reasons = reasonsOf(session, clocks.reasonsFrom(session.answers, world.now), file.reasons);
  const plans = plansOf(file, { before: loaded.session, after: session }, world.now);
  const { source, wishes } = routed(file, session, { world, clocks });
  const before = loaded.session && routed(file, loaded.session, { world, clocks }).wishes;
  return {
    ...file,
    source: sourceOf(session, source),
    // What staff heard since stands, unless the person says something else of it.
    wishes: JSON.stringify(before) === JSON.stringify(wishes) ? (file.wishes ?? wishes) : wishes,
    priority: higherOf(file.priority, session.priority, ...reasons.priorities),
    reasons: reasons.list,
    deadlines:
      file.state === 'collecting'
        ? []
        : stillDecided(deadlinesOf(file, plans, { session, world, clocks }), file.deadlines),
    version: (loaded.case?.version ?? 0) + 1,
    content: {
      ...file.content,
      answers: session.answers,
      plans,
      wayBack: session.wayBack,
      ...lineOf(plans, session, inbound),
    },
  };
};

/** Kept where they gave it for the person as well, and nowhere else: whoever reports may stay unknown. */
const lineOf = (
  plans: readonly ContactPlan[],
  session: Session,
  { number }: Setting['inbound'],
): Pick<CaseFile['content'], 'reportersLine'> =>
  number !== undefined && speaksForAnother(session) && isSameWay(inForce(plans, 'person')?.detail ?? null, number)
    ? { reportersLine: number }
    : {};

const routed = (
  { door, access }: CaseFile,
  { answers, language }: Session,
  { world, clocks }: Pick<Setting, 'world' | 'clocks'>,
): ReturnType<Setting['clocks']['route']> =>
  clocks.route({ landlord: world.landlord, door, access, answers, language });

const deadlinesOf = (
  file: CaseFile,
  plans: readonly ContactPlan[],
  { session, world: { landlord }, clocks }: Pick<Setting, 'session' | 'world' | 'clocks'>,
): Case['deadlines'] => {
  const receivedAt = file.typed?.receivedAt ?? file.agreedAt;
  return promised({ receivedAt, door: file.door, isOfAnother: speaksForAnother(session), plans }, (about) =>
    clocks.deadlines({ landlord, ...about }),
  );
};

type Graded = Reason & { readonly priority: Case['priority'] };

/** Reasons are never taken away: an answer changed later leaves the earlier reason for a human to weigh. */
const reasonsOf = (
  session: Session,
  fromAnswers: readonly Graded[],
  before: readonly Reason[],
): { list: readonly Reason[]; priorities: readonly Case['priority'][] } => {
  const list = [...before];
  for (const { code, at, words } of [...session.reasons, ...fromAnswers]) {
    if (!list.some((one) => one.code === code && one.words === words))
      list.push({ code, at, ...(words === undefined ? {} : { words }) });
  }
  return { list, priorities: fromAnswers.map(({ priority }) => priority) };
};

interface Turned {
  readonly before: Session | null;
  readonly after: Session;
}

/**
 * Versions of a plan are kept; a turn that says nothing new of it adds none, so that what a handler confirmed or the
 * person tightened from elsewhere stays in force.
 */
const plansOf = (file: CaseFile, { before, after }: Turned, now: number): readonly ContactPlan[] =>
  [personPlan, reporterPlan].reduce<readonly ContactPlan[]>((plans, planFrom) => {
    const was = before && planFrom(before, now);
    const is = planFrom(after, now);
    const plan = is ?? (was && takenBack(was));
    if (!plan || (is && was && sameTerms(was, is))) return plans;
    return [...plans, nextOf(plans, plan, file)];
  }, file.content.plans);

/** Of two cases of one person neither is loosened by what is said in its conversation (R17). */
const nextOf = (plans: readonly ContactPlan[], plan: ContactPlan, { content }: CaseFile): ContactPlan => {
  const last = inForce(plans, plan.about);
  const next = { ...plan, version: (last?.version ?? 0) + 1 };
  return content.work?.joined && last ? tighterOf(last, next, next.confirmedAt) : next;
};

/** Gone back on, or started again: nothing of it holds any more until it is said anew. */
const takenBack = (plan: ContactPlan): ContactPlan => ({
  ...plan,
  method: null,
  detail: null,
  private: null,
  windows: null,
  never: [],
  voicemail: 'no',
  answered: 'wrong-number',
  ifCutOff: 'wait-for-me',
});

const sameTerms = (a: ContactPlan, b: ContactPlan): boolean =>
  JSON.stringify({ ...a, version: 0, confirmedAt: 0 }) === JSON.stringify({ ...b, version: 0, confirmedAt: 0 });

/**
 * One clock for each time the bot holds the conversation, not one a message: when it runs out early, it is set again
 * from the last word (turn/jobs).
 */
const jobsFor = (before: Session | null, { session, inbound, world }: Setting): readonly Job[] => {
  if (session.mode !== 'bot' || inbound.input.type === 'quiet') return [];
  if (before?.id === session.id && before.mode === 'bot') return [];
  const data = addressOf(session, inbound.sessionKey);
  return [{ kind: 'quiet', key: session.id, due: world.now + QUIET_MS, data }];
};
