/** Somebody with reference and words: what works at once is done, the rest is put before a human and contact waits for them (R17). */
import { higherOf, type Priority, type Reason } from '../../core/case';
import { type CaseFile, type Flag, flagged, planOf, withContent, working, workOf } from '../../core/case-file';
import { takenBack } from '../../core/consent';
import type { ContactPlan } from '../../core/contact-plan';
import type { Event } from '../../core/event';
import type { CaseId, Instant } from '../../core/ids';
import { DAY, MINUTE } from '../../core/time';
import { withTask } from '../../core/task';
import { tighterOf } from '../../safety/tighter-plan';
import type { Job, Returned } from '../../store/store';
import { withNews } from '../../triage/news';
import { PERSON_WAITS_MINUTES } from '../../triage/untaken';
import { addressOf, type Draft, type Entails, type Setting } from '../draft';

/** Asked of the conversation's own case, its event stands on that timeline already. Several things of one turn come one after another. */
export const toCase = (draft: Draft, returned: Returned): Draft => {
  if (draft.case?.id === returned.case) return { ...draft, case: returned.amend(draft.case) };
  return { ...draft, returned: draft.returned ? both(draft.returned, returned) : returned };
};

const both = (first: Returned, second: Returned): Returned => ({
  case: second.case,
  amend: (file) => second.amend(first.amend(file)),
  joined: (other, after) => inBoth(second, inBoth(first, other, after), after),
  events: [...first.events, ...second.events],
});

const inBoth = ({ joined }: Returned, other: CaseFile, after: CaseFile): CaseFile => joined?.(other, after) ?? other;

/**
 * Whoever has the case learns of it by a job that is written whether or not there is a case: outside, all tries are the
 * same in the same time (R11).
 */
export const wayBackFailed: Entails<'way_back_failed'> = (draft, _, { session, world }) => ({
  ...draft,
  failedTry: true,
  jobs: [
    ...draft.jobs,
    {
      kind: 'tried',
      key: `${session.id} ${world.now}`,
      due: world.now,
      data: { case: world.wayBack?.caseId ?? '' },
    },
  ],
});

/** What was heard before the words were known goes with them: danger is not left at the door. */
export const cameBack: Entails<'came_back'> = (draft, event, { session, world }) =>
  toCase(draft, {
    case: event.case,
    amend: (file) =>
      session.reasons.reduce(
        (raised, reason) => pressing(raised, session.priority, reason),
        withNews(flagged(file, 'came-back'), 'came-back', world.now),
      ),
    events: [event],
  });

/** Danger heard from somebody who came back raises the case they came back to. */
export const priorityRaised: Entails<'priority_raised'> = (draft, event, { session }) =>
  session.returnedTo === null
    ? draft
    : toCase(draft, {
        case: session.returnedTo,
        amend: (file) => pressing(file, event.priority, event.reason),
        events: [event],
      });

const pressing = (file: CaseFile, priority: Priority, reason: Reason): CaseFile => ({
  ...file,
  priority: higherOf(file.priority, priority),
  reasons: file.reasons.some(({ code, words }) => code === reason.code && words === reason.words)
    ? file.reasons
    : [...file.reasons, reason],
});

/** Said each time it happens, with when: a flag alone would be old news the second time. */
export const alarm = (file: CaseFile, code: Flag, at: Instant): CaseFile => {
  const flaggedFile = flagged(file, code);
  return {
    ...flaggedFile,
    priority: higherOf(file.priority, 'urgent'),
    reasons: [...file.reasons, { code, at }],
  };
};

/** They left in the middle of coming back, or asked for a person: the handler of their case sees it. */
export const flagReturned = (draft: Draft, flag: Flag, event: Event, { session }: Setting): Draft =>
  session.returnedTo === null ? draft : flagCase(draft, session.returnedTo, { flag, event });

/** For a case that is not this conversation's own. */
export const flagCase = (draft: Draft, id: CaseId, { flag, event }: { flag: Flag; event: Event }): Draft =>
  toCase(draft, { case: id, amend: (file) => flagged(file, flag), events: [event] });

export const humanAskedFor: Entails<'human_asked_for'> = (draft, event, setting) => {
  const { staffed } = event;
  const flaggedDraft = flagReturned(draft, 'asked-for-a-person', event, setting);
  return staffed && draft.case ? { ...flaggedDraft, jobs: [...flaggedDraft.jobs, waitingFor(setting)] } : flaggedDraft;
};

/** Nobody may wait for somebody who does not come. Asked again, they wait from then. */
const waitingFor = ({ session, inbound, world }: Setting): Job => ({
  kind: 'waiting',
  key: session.id,
  due: world.now + PERSON_WAITS_MINUTES * MINUTE,
  data: addressOf(session, inbound.sessionKey),
});

export const planTightened: Entails<'plan_tightened'> = (draft, event) =>
  toCase(draft, {
    case: event.case,
    amend: (file) => withContent(file, { plans: [...file.content.plans, event.plan] }),
    joined: (other) => tightened(other, event.plan),
    events: [event],
  });

/** Who asks to be rung is: by the plan that stands, and by a human. */
const PAUSES_NOTHING: readonly string[] = ['ask-for-a-call'];

/** Where it would loosen anything or tells of something new, nobody makes contact until a human has spoken with the person: they may be under pressure. */
export const changeRequested: Entails<'change_requested'> = (draft, event, { world }) => {
  const paused: readonly Flag[] = PAUSES_NOTHING.includes(event.what) ? [] : ['contact-paused'];
  return toCase(draft, {
    case: event.case,
    amend: (file) => asked(flagged(file, ...paused, `asked-to-${event.what}`), event.what, world.now),
    joined: (other) => flagged(other, ...paused),
    events: [event],
  });
};

/** The other case of the same person is never looser than this one. */
const tightened = (other: CaseFile, plan: ContactPlan): CaseFile => {
  const own = planOf(other, plan.about);
  return own ? withContent(other, { plans: [...other.content.plans, tighterOf(own, plan, plan.confirmedAt)] }) : other;
};

/** Something for a human to do, by its code: nothing is loosened before they did (R17). */
const asked = (file: CaseFile, what: string, at: Instant): CaseFile =>
  working(file, { tasks: withTask(workOf(file).tasks, { code: `asked-to-${what}`, at, due: at + DAY }) });

export const sharingStopped: Entails<'sharing_stopped'> = (draft, event, { world }) =>
  toCase(draft, {
    case: event.case,
    amend: (file) => withdrawing(file, world.now),
    joined: (other) => withdrawing(other, world.now),
    events: [event],
  });

const withdrawing = (file: CaseFile, at: Instant): CaseFile =>
  withContent(file, {
    consents: [...file.content.consents, ...takenBack(file.content.consents, { what: 'sharing', at })],
  });
