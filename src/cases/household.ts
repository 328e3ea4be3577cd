/**
 * Two cases of one household: when they are on opposite sides, who may look after which, and whose tenancy it is. Pure.
 * A handler is told that there may be a conflict, never the person, and never the other way round.
 */
import { type CaseFile, working, workOf } from '../core/case-file';
import type { BothAllowed, TenancyRecord } from '../core/household';

import type { ActDecision, Seen } from '../store/act';
import type { Actor } from './control';

export const HOUSEHOLD_REFUSALS = ['not-open', 'other-side', 'no-decision-reason', 'no-sole-reason'] as const;
export type HouseholdRefusal = (typeof HOUSEHOLD_REFUSALS)[number];

type Decided = ActDecision | { readonly refused: HouseholdRefusal };

/** Why two cases may be on opposite sides: one is of somebody's own behaviour, or one names the other. */
export const CONFLICTS = ['own-behaviour', 'names-the-other'] as const;
export type Conflict = (typeof CONFLICTS)[number];

const isOwnBehaviour = ({ door }: CaseFile): boolean => door === 'my-behaviour';

/** What they wrote in their own words, in which another may be named. */
const OWN_WORDS = ['account', 'keep-from', 'person', 'preferences-other', 'returning-words'] as const;
const SHORTEST_NAME = 3;

const said = ({ content }: CaseFile, question: string): string => {
  const value = content.answers[question]?.value;
  return typeof value === 'string' ? value.normalize('NFC').toLowerCase() : '';
};

const wordsOf = (text: string): readonly string[] => text.split(/[^\p{L}\p{N}]+/u);

/** By a name that is not also their own: somebody who tells again names themselves. */
const names = (one: CaseFile, other: CaseFile): boolean => {
  const own = wordsOf(said(one, 'name'));
  const theirs = wordsOf(said(other, 'name')).filter((word) => word.length >= SHORTEST_NAME && !own.includes(word));
  const told = new Set(OWN_WORDS.flatMap((question) => wordsOf(said(one, question))));
  return theirs.some((name) => told.has(name));
};

/** Empty: nothing that can be seen from here; which is not that there is none. */
export const conflictsOf = (one: CaseFile, other: CaseFile): readonly Conflict[] => [
  ...(isOwnBehaviour(one) !== isOwnBehaviour(other) ? (['own-behaviour'] as const) : []),
  ...(names(one, other) || names(other, one) ? (['names-the-other'] as const) : []),
];

/** By a supervisor or a lead: the caller has checked that they are. */
export const allowBoth = ({ case: file }: Seen, { by, at }: Actor, reason: string): Decided => {
  if (file.state !== 'open') return { refused: 'not-open' };
  if (reason.trim() === '') return { refused: 'no-decision-reason' };
  const bothAllowed: BothAllowed = { at, by, reason: reason.trim() };
  return { case: working(file, { bothAllowed }), events: [{ type: 'both_allowed', by }] };
};

export type Found = Omit<TenancyRecord, 'at' | 'by'>;

/** Added to what was found before. Theirs alone, from anything else, lets systems be told (R5): what shows it is kept. */
export const recordTenancy = ({ case: file }: Seen, { by, at }: Actor, { because, ...found }: Found): Decided => {
  if (file.state !== 'open') return { refused: 'not-open' };
  const { tenancy: before } = workOf(file);
  const reason = because?.trim() ?? '';
  if (becomesSole(found, before) && reason === '') return { refused: 'no-sole-reason' };
  const tenancy: TenancyRecord = { ...found, ...(reason === '' ? {} : { because: reason }), at, by };
  return {
    case: working(file, { tenancy, ...keptOf(file) }),
    events: [{ type: 'tenancy_recorded', by, holds: found.holds, was: before?.holds ?? null }],
  };
};

const becomesSole = ({ holds }: Found, before: TenancyRecord | undefined): boolean =>
  holds === 'sole' && before?.holds !== 'sole';

const keptOf = (file: CaseFile): { readonly tenancyBefore?: readonly TenancyRecord[] } => {
  const { tenancy, tenancyBefore = [] } = workOf(file);
  return tenancy ? { tenancyBefore: [...tenancyBefore, tenancy] } : {};
};
