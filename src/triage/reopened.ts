/**
 * A closed case that somebody must read again: open, nobody's, at least urgent, with the landlord's promises made anew
 * (R16). How it ended before, and what was promised then, stays with it. Pure.
 */
import { textOf } from '../core/answer';
import { higherOf, type Deadline } from '../core/case';
import { type CaseFile, workOf } from '../core/case-file';
import type { Instant } from '../core/ids';
import { promised, type Promises } from './promised';

/** `because`: the code of the reason that stands on the list. */
export const reopened = (
  file: CaseFile,
  { at, because }: { readonly at: Instant; readonly because: string },
  promises: Promises,
): CaseFile => {
  const { owner: _, reminders: __, ...unowned } = file;
  const work = workOf(file);
  const earlier = [...(work.earlier ?? []), { closing: work.closing, deadlines: file.deadlines }];
  return {
    ...unowned,
    state: 'open',
    priority: higherOf(file.priority, 'urgent'),
    reasons: [...file.reasons, { code: because, at }],
    reopenedAt: at,
    deadlines: promisesOf(file, at, promises),
    content: { ...file.content, work: { ...work, closing: null, earlier } },
  };
};

const promisesOf = ({ door, content }: CaseFile, receivedAt: Instant, promises: Promises): readonly Deadline[] => {
  const isOfAnother = door === 'someone-else' || textOf(content.answers, 'colleague-about') === 'a-colleague';
  return promised({ receivedAt, door, isOfAnother, plans: content.plans }, promises);
};
