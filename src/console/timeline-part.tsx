/**
 * What happened when, and who did it: for whoever works on a case and for an auditor, who sees nothing a person said.
 * Codes alone: what was said stands in the conversation, and a decision's words in its own record.
 */
import type { Event } from '../core/event';
import type { HandoffRecord } from '../core/handoff';
import type { StaffId } from '../core/staff';
import type { StaffEvent } from '../core/staff-event';
import type { TimelineEntry } from '../store/store';
import { becauseIn } from './handed-off';
import { Section } from './layout';
import { shortId, type StaffWords } from './staff-words';

interface TimelineView {
  readonly words: StaffWords;
  readonly entries: readonly TimelineEntry[];
  readonly nameOf: (id: StaffId) => string;
  readonly source: HandoffRecord['source'];
}

export const Timeline = (view: TimelineView) => (
  <Section id="timeline" title={view.words.say('part-timeline')}>
    <ol class="timeline">
      {view.entries.map((entry) => (
        <li key={entry.seq}>
          <span class="small">{view.words.when(new Date(entry.at).toISOString())}</span>{' '}
          {[whatIn(entry.event, view.words), detailIn(entry.event, view)].filter((part) => part !== '').join(': ')}
          {whoIn(entry.event, view)}
        </li>
      ))}
    </ol>
  </Section>
);

type Any = Event | StaffEvent;

/** A question that was passed over was not answered; words kept beside a question are a reason that raises nothing. */
const nameIn = (event: Any): string => {
  if (event.type === 'answered' && event.answer.value === null) return 'skipped';
  return event.type === 'priority_raised' && event.reason.code === TOLD_BESIDES ? TOLD_BESIDES : event.type;
};

const TOLD_BESIDES = 'told-besides';

const whatIn = (event: Any, words: StaffWords): string => words.label('event', nameIn(event));

/** Who of the staff; for what the desk or the person did, nobody. */
const whoIn = (event: Any, { words, nameOf }: TimelineView) =>
  'by' in event && event.by !== null ? (
    <span class="small"> {words.say('timeline-by', { name: nameOf(event.by) })}</span>
  ) : null;

type ByType = { readonly [Type in Any['type']]: Extract<Any, { readonly type: Type }> };

/** What is to be known besides that it happened. */
const DETAILS: { readonly [Type in keyof ByType]?: (event: ByType[Type], view: TimelineView) => string } = {
  answered: ({ question }, { words }) => words.label('question', question),
  answer_dropped: ({ question }, { words }) => words.label('question', question),
  asked: ({ question }, { words }) => words.label('question', question),
  not_understood: ({ question }, { words }) => words.label('question', question),
  priority_raised: ({ priority, reason }, { words }) =>
    reason.code === TOLD_BESIDES ? '' : [words.label('priority', priority), words.reason(reason.code)].join(', '),
  handed_off: ({ because }, { words, source }) => becauseIn(words, because, source),
  case_opened: ({ reason, words: own }, { words }) =>
    [reason && words.label('opening', reason), own].filter(Boolean).join(': '),
  passed_on: ({ to }, { nameOf }) => nameOf(to),
  case_claimed: ({ from }, { words, nameOf }) =>
    from === null ? '' : words.say('timeline-from', { name: nameOf(from) }),
  attempt_logged: ({ outcome, who, madeAt }, { words }) =>
    [
      ...(who === undefined ? [] : [words.label('who', who)]),
      words.label('attempt', outcome),
      ...(madeAt === undefined ? [] : [words.when(new Date(madeAt).toISOString())]),
    ].join(', '),
  change_heard: ({ what }, { words }) => words.label('heard', what),
  screened: ({ outcome }, { words }) => words.label('screen', outcome),
  referred: ({ to }, { words }) => words.label('referral', to),
  welfare_check_decided: ({ decision }, { words }) => words.label('welfare', decision),
  task_settled: ({ task, how }, { words }) => [words.label('task', task), words.label('task-settled', how)].join(', '),
  message_asked: ({ method }, { words }) => words.label('method', method),
  message_told: ({ state }, { words }) => words.label('outgoing-state', state),
  call_ended: ({ end }, { words }) => words.label('call-end', end),
  tenancy_recorded: ({ holds, was = null }, { words }) =>
    [...(was === null ? [] : [was]), holds].map((one) => words.label('tenancy-holds', one)).join(' → '),
  cases_joined: ({ with: other }, { words }) => words.say('household-which', { case: shortId(other) }),
  pressure_checked: ({ task, pressure }, { words }) =>
    [words.label('task', task), words.label('pressure', pressure)].join(', '),
  promise_decided: ({ who, decision }, { words }) =>
    [words.label('who', who), words.label('promise-decision', decision)].join(', '),
  reminded: ({ after, to }, { words }) => [words.label('reminder', after), words.label('reminded', to)].join(' '),
  allocation_recorded: ({ was }, { words }) => words.label('allocated', was),
  supervisor_asked: ({ reason }, { words }) => (reason === null ? '' : words.label('ask-reason', reason)),
  case_reopened: (event) => ('reason' in event ? event.reason : ''),
  case_closed: ({ outcome }, { words }) => words.label('close', outcome),
};

type Detail = (event: Any, view: TimelineView) => string;

/** Each is only ever given an event of its own name. */
const detailIn: Detail = (event, view) => (DETAILS[event.type] as Detail | undefined)?.(event, view) ?? '';
