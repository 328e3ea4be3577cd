/** The store's part for asks for a supervisor. They are kept for 30 days, or until the case they are about is erased. */
import type { Instant, LandlordId } from '../core/ids';
import type { StaffId } from '../core/staff';
import type { SupervisorAsk } from '../core/supervisor-ask';

export interface AskRequest extends Omit<SupervisorAsk, 'id' | 'answered'> {
  /** Drawn with the form it came from, so that a form sent twice asks once. */
  readonly actId: string;
}

/** `already`: somebody else answered before. `gone`: there is no such ask. */
export type AskAnswered = 'answered' | 'already' | 'gone';

export interface AskAnswer {
  readonly by: StaffId;
  readonly at: Instant;
  readonly over?: true;
}

export interface AskStore {
  /** Keeps it, in one transaction with its entry on the case's timeline. A repeated `actId` changes nothing. Returns its id. */
  askSupervisor(request: AskRequest): Promise<string>;
  /**
   * One answers it, also on the timeline of its case. By whoever asked: it is not needed any more; `over`: whoever
   * answered has come.
   */
  answerAsk(id: string, answer: AskAnswer): Promise<AskAnswered>;
  /** Those nobody has answered, or somebody did at or after `since`; first asked first. Landlord left out: every one's. */
  asks(filter: { readonly landlord?: LandlordId; readonly since: Instant }): Promise<readonly SupervisorAsk[]>;
}
