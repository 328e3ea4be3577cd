/**
 * Two cases of one person, who came back without reference and words and told anew. A human joins them; neither plan
 * replaces the other: what both allow is in force in both, until the words of the earlier case are passed (R11, R17). Pure.
 */
import { higherOf } from '../core/case';
import { type CaseFile, planOf, withContent, working, workOf } from '../core/case-file';
import type { Joined } from '../core/coming-back';
import { type ContactPlan, WHOSE } from '../core/contact-plan';
import type { Instant } from '../core/ids';
import { tighterOf } from '../safety/tighter-plan';
import type { ActDecision, Also, Seen } from '../store/act';
import type { Actor } from './control';
import { conflictsOf } from './household';
import { sidesOf } from './sides';

export const JOIN_REFUSALS = [
  'not-open',
  /** Not there, or not theirs to see: the same. */
  'no-such-case',
  'not-earlier',
  'already-joined',
  /** One is for a small group and the other is not: joined, the one would tell of the other (R7). */
  'not-one-group',
  /** They may be of two people on opposite sides. */
  'other-side',
  /** They may be, and nobody trained has looked yet. */
  'sides-not-cleared',
] as const;
export type JoinRefusal = (typeof JOIN_REFUSALS)[number];

type Decided = ActDecision | { readonly refused: JoinRefusal };

/** The case that was told anew is joined to the earlier one. */
export const join = ({ case: file, other, linked = [] }: Seen, { by, at }: Actor): Decided => {
  const sides = linked.some(({ id }) => id === other?.id) ? sidesOf : conflictsOf;
  const refused = refusalOf(file, other ?? null, sides);
  if (refused !== null || !other) return { refused: refused ?? 'no-such-case' };
  const joined = (one: CaseFile, to: CaseFile, as: Joined['as']): CaseFile => ({
    ...working(carried(one, to, at), { joined: { with: to.id, as, at, by } }),
    priority: higherOf(one.priority, to.priority),
  });
  return {
    case: joined(file, other, 'told-anew'),
    events: [{ type: 'cases_joined', by, with: other.id, as: 'told-anew' }],
    also: {
      case: other.id,
      amend: (earlier) => joined(earlier, file, 'earlier'),
      events: [{ type: 'cases_joined', by, with: file.id, as: 'earlier' }],
    },
  };
};

const refusalOf = (file: CaseFile, other: CaseFile | null, sides: typeof sidesOf): JoinRefusal | null => {
  if (file.state !== 'open') return 'not-open';
  if (!other || !isAnother(file, other)) return 'no-such-case';
  if (other.agreedAt >= file.agreedAt) return 'not-earlier';
  if (workOf(file).joined || workOf(other).joined) return 'already-joined';
  if (file.access !== other.access) return 'not-one-group';
  const [side] = sides(file, other);
  if (side === 'may-be-other-side') return 'sides-not-cleared';
  return side ? 'other-side' : null;
};

const isAnother = (file: CaseFile, { id, state, landlord }: CaseFile): boolean =>
  id !== file.id && state === 'open' && landlord === file.landlord;

const withPlans = (file: CaseFile, plans: readonly ContactPlan[]): CaseFile =>
  withContent(file, { plans: [...file.content.plans, ...plans] });

/** What both allow, as the next version of each plan that both have. */
const carried = (file: CaseFile, from: CaseFile, at: Instant): CaseFile =>
  withPlans(
    file,
    WHOSE.flatMap((about) => {
      const [own, theirs] = [planOf(file, about), planOf(from, about)];
      return own && theirs ? [tighterOf(own, theirs, at)] : [];
    }),
  );

/** Words passed in the earlier case prove it for both; the words of a case told anew prove nothing of the earlier one. */
export const provesIt = (file: CaseFile): boolean => workOf(file).joined?.as !== 'told-anew';

/** What a plan gone through in one of two joined cases is in the other. */
export const alsoAgreed = (
  file: CaseFile,
  plan: ContactPlan,
  { by, passed }: Pick<Actor, 'by'> & { passed: boolean },
): Also | null => {
  const { joined } = workOf(file);
  if (!joined) return null;
  return {
    case: joined.with,
    amend: (other) => withPlans(other, nextOf(planOf(other, plan.about), plan, passed)),
    events: [{ type: 'plan_carried_over', by, version: plan.version }],
  };
};

const nextOf = (own: ContactPlan | null, plan: ContactPlan, passed: boolean): readonly ContactPlan[] => {
  if (passed) return [{ ...plan, version: (own?.version ?? 0) + 1 }];
  return own ? [tighterOf(own, plan, plan.confirmedAt)] : [];
};
