/** Where the page of a case is. */
import type { Case } from '../core/case';

export const casePath = (one: Pick<Case, 'id' | 'rehearsal'>): string =>
  `/staff/${one.rehearsal ? 'rehearsal-cases' : 'cases'}/${encodeURIComponent(one.id)}`;
