/** Rules about what is kept, of whom, and who may see it. */
import type { Rule, Seen } from './rule';

const AGREED: readonly unknown[] = ['agree', 'agree-keep-from'];

const agreed = ({ visit }: Seen): boolean => AGREED.includes(visit.after.session.answers['notice']?.value);

const passesAsTheirOwn = ({ draft: { case: file } }: Seen): boolean =>
  file?.door === 'someone-else' &&
  file.content.plans.some((plan) => plan.about === 'person' && (plan.setBy !== 'reporter' || plan.verified));

const loosened = ({ visit }: Seen): boolean => {
  const tightened = visit.after.events.find((event) => event.type === 'plan_tightened');
  if (tightened?.type !== 'plan_tightened') return false;
  const kept = [visit.world.wayBack?.plan?.method, 'i-will-contact-you'].includes(tightened.plan.method ?? undefined);
  return !kept || tightened.plan.voicemail !== 'no';
};

export const keeping: readonly Rule[] = [
  {
    id: 'R2',
    says: 'before `notice` is agreed nothing is kept beyond the session',
    broken: (seen) => {
      const { session } = seen.visit.after;
      if (session.caseId !== null && !agreed(seen)) return 'a case is open without agreement';
      return seen.draft.case !== null && session.caseId === null ? 'a case is written without agreement' : null;
    },
  },
  {
    id: 'R3',
    says: 'an answer is stored by question id with the wording id, version and language shown',
    broken: ({ visit }) => {
      const bare = visit.after.events.find(
        (event) =>
          event.type === 'answered' &&
          !(event.answer.wording.id && event.answer.wording.version && event.answer.wording.language),
      );
      return bare ? 'an answer has no wording' : null;
    },
  },
  {
    id: 'R7',
    says: 'a colleague case and a keep-from case open restricted',
    broken: ({ visit }) => {
      const opened = visit.after.events.find((event) => event.type === 'agreed');
      if (opened?.type !== 'agreed') return null;
      const must = opened.door === 'colleague' || visit.after.session.answers['notice']?.value === 'agree-keep-from';
      return must && opened.access !== 'restricted' ? `a ${opened.door} case opened to all` : null;
    },
  },
  {
    id: 'R16',
    says: 'a report has its clock from the agreement on, whoever reads it',
    broken: ({ draft, visit }) => {
      const { session } = visit.after;
      if (session.caseId !== null && session.mode === 'ended' && session.handedOffAt === null)
        return 'a case was left where nobody reads it';
      return draft.case?.state === 'open' && draft.case.deadlines.length === 0 ? 'handed off without a deadline' : null;
    },
  },
  {
    id: 'R17',
    says: 'a plan set by another is unverified, and a change from outside only tightens',
    broken: (seen) => {
      if (passesAsTheirOwn(seen)) return 'a reporter’s plan passes as the person’s own';
      return loosened(seen) ? 'a plan was loosened without a human' : null;
    },
  },
];
