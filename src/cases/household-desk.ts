/** What can be recorded of a household, and of somebody who came back to it: each as one act. */
import type { CaseId } from '../core/ids';
import type { Acted } from '../store/act';
import type { Act, CaseRefusal, Doing } from './case-desk';
import { checkPressure, type Checked, type PressureRefusal } from './freely';
import { allowBoth, recordTenancy, type Found, type HouseholdRefusal } from './household';
import { join, type JoinRefusal } from './joining';
import { decideWay, type DecidingWay, type SameWayRefusal } from './same-way';

export type SideRefusal = HouseholdRefusal | JoinRefusal | PressureRefusal | SameWayRefusal;
type Done = Promise<Acted<CaseRefusal>>;

export interface HouseholdDesk {
  recordTenancy(doing: Doing & { readonly found: Found }): Done;
  /** By a supervisor or a lead: the caller has checked that they are. */
  allowBoth(doing: Doing & { readonly reason: string }): Done;
  /** The case that was told anew is joined to the earlier one. The caller has checked that they may see both. */
  join(doing: Doing & { readonly other: CaseId }): Done;
  /** Whether what was asked for on the way back was asked freely. */
  checkPressure(doing: Doing & { readonly checked: Checked }): Done;
  /** Whether a way that whoever reports gave for themselves too is used to reach the person. */
  decideWay(doing: Doing & { readonly deciding: DecidingWay }): Done;
}

export const householdDesk = (act: Act): HouseholdDesk => ({
  recordTenancy: ({ found, ...doing }) => act(doing, (seen, actor) => recordTenancy(seen, actor, found)),
  allowBoth: ({ reason, ...doing }) => act(doing, (seen, actor) => allowBoth(seen, actor, reason)),
  join: (doing) => act(doing, join),
  checkPressure: ({ checked, ...doing }) => act(doing, (seen, actor) => checkPressure(seen, actor, checked)),
  decideWay: ({ deciding, ...doing }) => act(doing, (seen, actor) => decideWay(seen, actor, deciding)),
});
