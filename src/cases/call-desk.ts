/** What staff can do to ring somebody, each as one act: nobody is rung before it is committed. */
import type { ContactPlan } from '../core/contact-plan';
import type { Staff } from '../core/staff';
import { OVERRIDERS } from '../safety/override';
import type { Acted } from '../store/act';
import { askCall, type CanRing } from './calls';
import type { Act, CaseRefusal, Doing } from './case-desk';

export interface CallDesk {
  /** The officer's line first; at their key the person's. `reason`: outside its times, by those who may. */
  ring(
    doing: Doing & { readonly about: ContactPlan['about']; readonly reason: string | null },
  ): Promise<Acted<CaseRefusal>>;
}

const mayDecide = ({ roles }: Staff): boolean => OVERRIDERS.some((role) => roles.includes(role));

export const callDesk = (act: Act, canRing: CanRing): CallDesk => ({
  ring: ({ about, reason, ...doing }) =>
    act(doing, (seen, actor) => {
      if (reason !== null && !mayDecide(doing.staff)) return { refused: 'needs-reason' };
      return askCall(seen, actor, { id: doing.actId, about, reason }, canRing);
    }),
});
