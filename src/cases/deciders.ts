/**
 * Who decides what cannot be taken back: supervisors and safeguarding leads; of a restricted case its own group, because
 * nobody else knows of it (R7).
 */
import type { Case } from '../core/case';
import { DECIDERS, GROUP, holds, type Role } from '../core/staff';

export const maySettleFor = ({ access }: Pick<Case, 'access'>, roles: readonly Role[]): boolean =>
  holds({ roles }, access === 'restricted' ? GROUP : DECIDERS);
