/**
 * What a person last said of involving somebody, where staff are about to: an agreement that was taken back is none, and
 * one that staff hear is written down like any other. Pure.
 */
import type { Wording } from '../core/answer';
import type { CaseFile } from '../core/case-file';
import type { Consent } from '../core/consent';
import type { Instant } from '../core/ids';
import type { PutTo } from '../core/referral';
import type { Actor } from './control';

/** Nothing was shown to them: they said it, and staff wrote it down. */
export const HEARD: Wording = { id: 'heard-by-staff', version: '1', language: 'en', hash: 'none' };

const OFF: readonly Consent['decision'][] = ['withdrawn', 'refused'];

/** Whom it is put to, as consents name them; works and a hold go to a system that has no name here. */
export const recipientOf = (put: PutTo): string => ('to' in put ? put.to.trim() : put.kind);

const isSame = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

const involving = ({ content }: CaseFile): readonly Consent[] =>
  content.consents.filter(({ purpose }) => purpose === 'involve');

/** The last of each recipient, in the order they were first named. */
export const lastSaid = (file: CaseFile): readonly Consent[] => [
  ...new Map(involving(file).map((one) => [one.recipient.trim().toLowerCase(), one])).values(),
];

/** They refused this one, or stopped sharing since they last agreed to it: an agreement must be newer than that. */
export const needsAnew = (file: CaseFile, put: PutTo): boolean => {
  const own = involving(file).filter(({ recipient }) => isSame(recipient, recipientOf(put)));
  const last = own.at(-1);
  if (last && OFF.includes(last.decision)) return true;
  const agreedAt = last?.decision === 'given' ? last.at : -Infinity;
  return (stoppedAt(file) ?? -Infinity) > agreedAt;
};

/** When they last took back the only agreement there was left: from then on nobody is involved by their leave. */
const stoppedAt = (file: CaseFile): Instant | null => {
  const standing = new Set<string>();
  return involving(file).reduce<Instant | null>((stopped, { recipient, decision, at }) => {
    if (decision === 'given') standing.add(recipient);
    else standing.delete(recipient);
    return decision === 'withdrawn' && standing.size === 0 ? at : stopped;
  }, null);
};

/** Named as before where it is the same. */
export const heardFrom = (file: CaseFile, put: PutTo, { by, at }: Actor): Consent => ({
  purpose: 'involve',
  recipient:
    involving(file).find(({ recipient }) => isSame(recipient, recipientOf(put)))?.recipient ?? recipientOf(put),
  decision: 'given',
  wording: HEARD,
  channel: file.channel,
  by: 'person',
  at,
  recordedBy: by,
});
