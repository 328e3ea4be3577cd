/**
 * A case with all that may have a number in common with it, whoever may know of them: for what the desk itself refuses, and
 * for nothing that is shown. What leaves here is whether they may be rung, and no word of any other case (R7, R12).
 */
import { callGate } from '../cases/call-gate';
import type { Gate } from '../cases/outgoing-gate';
import type { Beside } from '../cases/rung-before';
import { type CaseFile, planOf, workOf } from '../core/case-file';
import type { Whose } from '../core/contact-plan';
import { MOST_LINKED } from '../core/household';
import type { CaseId, Instant } from '../core/ids';
import type { Store } from '../store/store';

/** As an act on it sees it. */
export const besideOf = async (store: Pick<Store, 'linkedCases' | 'caseFile'>, file: CaseFile): Promise<Beside> => {
  const { joined } = workOf(file);
  const linked = (await store.linkedCases(file.id)).slice(0, MOST_LINKED).map(({ id }) => id);
  const ids: readonly CaseId[] = joined ? [...linked, joined.with] : linked;
  const found = await Promise.all(ids.map((id) => store.caseFile(id)));
  return { case: file, linked: found.flatMap((one) => (one ? [one] : [])) };
};

export const mayRingOf = (beside: Beside, now: Instant): Readonly<Record<Whose, Gate>> => {
  const gate = (about: Whose): Gate =>
    callGate(beside, { about, to: planOf(beside.case, about)?.detail ?? '', override: null }, now);
  return { person: gate('person'), reporter: gate('reporter') };
};
