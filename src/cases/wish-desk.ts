/** What can be recorded of whom a person would rather speak to, through whom, and of their home: each as one act. */
import type { KnownHome } from '../core/home';
import type { Landlord } from '../core/landlord';
import type { FaithOutcome, Wishes } from '../core/wishes';
import type { Acted } from '../store/act';
import type { Act, CaseRefusal, Doing } from './case-desk';
import { bookInterpreter, type Booking } from './interpreter';
import { recordHome } from './known-home';
import { giveBack } from './give-back';
import { faithTalked, recordWishes, settleUnmet, type SettlingWish } from './wishes';

type Done = Promise<Acted<CaseRefusal>>;

export interface WishDesk {
  /** As they said it to somebody since. */
  recordWishes(doing: Doing & { readonly wishes: Wishes }): Done;
  /** That they were told what could not be met, and how; or that it was met after all. */
  settleUnmet(doing: Doing & { readonly settling: SettlingWish }): Done;
  faithTalked(doing: Doing & { readonly outcome: FaithOutcome }): Done;
  bookInterpreter(doing: Doing & { readonly booking: Booking }): Done;
  recordHome(doing: Doing & { readonly home: KnownHome }): Done;
  /** Back to its team's queue. */
  giveBack(doing: Doing): Done;
}

export const wishDesk = (act: Act, landlord: (id: string) => Landlord | null): WishDesk => ({
  recordWishes: ({ wishes, ...doing }) => act(doing, (seen, actor) => recordWishes(seen, actor, wishes)),
  settleUnmet: ({ settling, ...doing }) => act(doing, (seen, actor) => settleUnmet(seen, actor, settling)),
  faithTalked: ({ outcome, ...doing }) => act(doing, (seen, actor) => faithTalked(seen, actor, outcome)),
  bookInterpreter: ({ booking, ...doing }) => act(doing, (seen, actor) => bookInterpreter(seen, actor, booking)),
  giveBack: (doing) => act(doing, giveBack),
  recordHome: ({ home, ...doing }) =>
    act(doing, (seen, actor) => {
      const own = landlord(seen.case.landlord);
      return own ? recordHome(seen, actor, home, own) : { refused: 'not-open' };
    }),
});
