/** A case given back to its team's queue: after a first interview by an adviser (SO47), or by whoever cannot look after it any longer. Pure. */
import type { ActDecision, Seen } from '../store/act';
import type { Actor } from './control';

export const GIVE_BACK_REFUSALS = ['not-open', 'not-yours', 'in-conversation'] as const;
export type GiveBackRefusal = (typeof GIVE_BACK_REFUSALS)[number];

/** From then on nobody has it, and it alarms as any case does that nobody has taken. */
export const giveBack = (
  { case: file, session }: Seen,
  { by }: Actor,
): ActDecision | { readonly refused: GiveBackRefusal } => {
  if (file.state !== 'open') return { refused: 'not-open' };
  if (file.owner !== by) return { refused: 'not-yours' };
  if (session?.mode === 'with-handler' && session.heldBy === by) return { refused: 'in-conversation' };
  const { owner: _, ...queued } = file;
  return { case: queued, events: [{ type: 'case_given_back', by }] };
};
