/** What staff know of the home: its tenure and its council's area, which say whose team the case is (AL2, AL3, AS46, SO47). Pure. */
import type { KnownHome } from '../core/home';
import type { Landlord } from '../core/landlord';
import type { ActDecision, Seen } from '../store/act';
import { queueOf } from '../triage/routing';
import type { Actor } from './control';

export const HOME_REFUSALS = ['not-open', 'no-such-area'] as const;
export type HomeRefusal = (typeof HOME_REFUSALS)[number];

type Decided = ActDecision | { readonly refused: HomeRefusal };

/** Who looks after it stays: only where it waits is another. A restricted case stays with its group (R7). */
export const recordHome = ({ case: file }: Seen, { by }: Actor, home: KnownHome, landlord: Landlord): Decided => {
  if (file.state !== 'open') return { refused: 'not-open' };
  if (home.area !== null && !landlord.areas.includes(home.area)) return { refused: 'no-such-area' };
  const queue = queueOf(landlord, { ...file, home });
  return { case: { ...file, home, queue }, events: [{ type: 'home_recorded', by, queue }] };
};
