/** How much of one landlord's waits for staff: counts, for whoever runs the desk. */
export interface Waiting {
  readonly landlord: string;
  /** Hand-offs nobody has taken. */
  readonly untaken: number;
  /** Promises of a first contact. */
  readonly overdue: number;
}
