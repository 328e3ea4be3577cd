/** What `turn` needs from triage, as functions: promises, priorities and queues. `main` hands in the real ones. */
import type { Answers } from '../core/answer';
import type { Access, Case, Deadline, Door, Reason } from '../core/case';
import type { ContactPlan } from '../core/contact-plan';
import type { Instant } from '../core/ids';
import type { Landlord } from '../core/landlord';
import type { Wishes } from '../core/wishes';

export interface Clocks {
  staffed(landlord: Landlord, now: Instant): { readonly now: boolean; readonly next: Instant };
  deadlines(about: {
    landlord: Landlord;
    receivedAt: Instant;
    plans: readonly ContactPlan[];
    door: Door;
  }): readonly Deadline[];
  reasonsFrom(answers: Answers, now: Instant): readonly (Reason & { readonly priority: Case['priority'] })[];
  route(about: { landlord: Landlord; door: Door; answers: Answers; access: Access; language: string }): {
    readonly queue: string;
    readonly source: Case['source'];
    readonly wishes: Wishes;
    /** Null: whoever may by their role. */
    readonly onlyTeams: readonly string[] | null;
  };
}
