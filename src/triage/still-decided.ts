/** What a named person decided of a promise outlives a deadline worked out again, for as long as the question is the same. */
import type { Deadline } from '../core/case';

export const stillDecided = (now: readonly Deadline[], before: readonly Deadline[]): readonly Deadline[] =>
  now.map((deadline) => {
    const was = before.find(
      ({ who, due, promise, firstSafe, decision }) =>
        decision !== undefined &&
        who === deadline.who &&
        promise === deadline.promise &&
        due === deadline.due &&
        firstSafe === deadline.firstSafe,
    );
    const { decision, decidedAt } = was ?? {};
    return decision === undefined || decidedAt === undefined ? deadline : { ...deadline, decision, decidedAt };
  });
