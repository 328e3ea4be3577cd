/** Every fact a turn may state. A new one that is not named here does not compile. */
import type { EventType } from '../../src/core/event';

const EVENTS: Readonly<Record<EventType, true>> = {
  told: true,
  asked: true,
  ended: true,
  answered: true,
  answer_dropped: true,
  not_understood: true,
  emergency_shown: true,
  crisis_shown: true,
  priority_raised: true,
  agreed: true,
  opened_untold: true,
  report_typed: true,
  agreement_undone: true,
  words_given: true,
  human_asked_for: true,
  put_through_rung: true,
  put_through_taken: true,
  put_through_not_taken: true,
  put_through_lapsed: true,
  handed_off: true,
  stopped: true,
  left_suddenly: true,
  suspended: true,
  resumed: true,
  handler_gone_quiet: true,
  texting_stopped: true,
  wrote_after_stop: true,
  came_back: true,
  way_back_failed: true,
  plan_tightened: true,
  change_requested: true,
  sharing_stopped: true,
};

export const EVERY_EVENT: readonly string[] = Object.keys(EVENTS);
