/** What staff can do to ring somebody, each as one act: nobody is rung before it is committed. */
import type { ContactPlan } from '../core/contact-plan';
import { isDecider } from '../core/staff';
import type { Acted } from '../store/act';
import { isOurs, lineToShow } from './call-shows';
import { askCall, type CallRefusal, type Lines } from './call-ask';
import type { Act, CaseRefusal, Doing } from './case-desk';
import type { PutThroughRefusal } from './put-through';
import { putThroughDesk, type PutThroughDesk, type PutThroughParts } from './put-through-desk';

export type CallDeskRefusal = CallRefusal | PutThroughRefusal;

export interface CallDesk extends PutThroughDesk {
  /** The officer's line first; at the digits on their screen the person's. `reason`: outside its times, by those who may. */
  ring(
    doing: Doing & { readonly about: ContactPlan['about']; readonly reason: string | null },
  ): Promise<Acted<CaseRefusal>>;
}

const lines = ({ canRing, landlord }: PutThroughParts): Lines => ({
  canRing,
  canShow: (file, plan) => isOurs(plan) || lineToShow(landlord(file.landlord)) !== null,
});

export const callDesk = (act: Act, parts: PutThroughParts): CallDesk => ({
  ...putThroughDesk(act, parts),
  ring: ({ about, reason, ...doing }) =>
    act(doing, (seen, actor) => {
      if (reason !== null && !isDecider(doing.staff)) return { refused: 'needs-reason' };
      const { line } = doing.staff;
      return askCall(
        seen,
        actor,
        { id: doing.actId, about, reason, ...(line === undefined ? {} : { line }) },
        lines(parts),
      );
    }),
});
