/**
 * A closed case that somebody must read again: open, nobody's, at least urgent, with the landlord's promises made anew
 * (R16). How it ended before, and what was promised then, stays with it. Pure.
 */
import { textOf } from '../core/answer';
import type { Case, Deadline } from '../core/case';
import type { ContactPlan } from '../core/contact-plan';
import type { Instant } from '../core/ids';
import { NO_WORK } from '../core/work';
import type { CaseFile } from '../store/store';
import { raise } from './priority';

/** The promises of the case's own landlord. */
export type Promises = (about: {
  readonly receivedAt: Instant;
  readonly plans: readonly ContactPlan[];
  readonly door: Case['door'];
}) => readonly Deadline[];

/** `because`: the code of the reason that stands on the list. */
export const reopened = (
  file: CaseFile,
  { at, because }: { readonly at: Instant; readonly because: string },
  promises: Promises,
): CaseFile => {
  const { owner: _, reminders: __, ...unowned } = file;
  const work = { ...NO_WORK, ...file.content.work };
  const earlier = [...(work.earlier ?? []), { closing: work.closing, deadlines: file.deadlines }];
  return {
    ...unowned,
    state: 'open',
    priority: raise(file.priority, 'urgent'),
    reasons: [...file.reasons, { code: because, at }],
    reopenedAt: at,
    deadlines: promisesOf(file, at, promises),
    content: { ...file.content, work: { ...work, closing: null, earlier } },
  };
};

/** A reporter who stays anonymous is promised nothing: there is nobody to reach. */
const promisesOf = ({ door, content }: CaseFile, at: Instant, promises: Promises): readonly Deadline[] => {
  const isOfAnother = door === 'someone-else' || textOf(content.answers, 'colleague-about') === 'a-colleague';
  const plans = (['person', 'reporter'] as const).flatMap(
    (who) => content.plans.findLast(({ about }) => about === who) ?? [],
  );
  return promises({ receivedAt: at, plans, door: isOfAnother ? 'someone-else' : door }).filter(
    ({ who }) => who === 'person' || plans.some(({ about }) => about === 'reporter'),
  );
};
