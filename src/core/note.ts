/**
 * What staff write for one another about a case. A type of its own, which is no message: nothing that speaks to the
 * person, and nothing that goes out, takes one.
 */
import type { Instant } from './ids';
import type { StaffId } from './staff';

export interface Note {
  /** Of the form it was written in, so that a form sent twice writes one note. */
  readonly id: string;
  readonly by: StaffId;
  readonly at: Instant;
  readonly words: string;
}
