/** What each event entails, by name: a new event without a line here does not compile. */
import type { Event, EventType } from '../../core/event';
import type { Draft, Entails, Setting } from '../draft';
import { agreed, openedUntold } from './agreed';
import { answered } from './answered';
import { agreementUndone, stopped } from './discarded';
import { handedOff } from './handed-off';
import { putThroughNotTaken, putThroughTaken } from './put-through';
import {
  cameBack,
  changeRequested,
  humanAskedFor,
  planTightened,
  priorityRaised,
  sharingStopped,
  wayBackFailed,
} from './returned';
import { leftSuddenly, textingStopped, wroteAfterStop } from './texting-stopped';

/** Said, shown or only noted on the timeline. */
const nothing = (draft: Draft): Draft => draft;

const on = {
  told: nothing,
  asked: nothing,
  ended: nothing,
  answered,
  answer_dropped: nothing,
  not_understood: nothing,
  emergency_shown: nothing,
  crisis_shown: nothing,
  priority_raised: priorityRaised,
  agreed,
  opened_untold: openedUntold,
  report_typed: nothing,
  agreement_undone: agreementUndone,
  words_given: nothing,
  human_asked_for: humanAskedFor,
  put_through_rung: nothing,
  put_through_taken: putThroughTaken,
  put_through_not_taken: putThroughNotTaken,
  put_through_lapsed: nothing,
  handed_off: handedOff,
  stopped,
  left_suddenly: leftSuddenly,
  suspended: nothing,
  resumed: nothing,
  handler_gone_quiet: nothing,
  texting_stopped: textingStopped,
  wrote_after_stop: wroteAfterStop,
  came_back: cameBack,
  case_reopened: nothing,
  way_back_failed: wayBackFailed,
  plan_tightened: planTightened,
  change_requested: changeRequested,
  sharing_stopped: sharingStopped,
} satisfies { readonly [Type in EventType]: Entails<Type> };

export const entail = (draft: Draft, event: Event, setting: Setting): Draft =>
  (on[event.type] as Entails<EventType>)(draft, event, setting);
