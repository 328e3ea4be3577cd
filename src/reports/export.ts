/**
 * A case as a case system takes it: codes and clocks by column, with a sentence on each (docs/export.md is held against
 * it). No content, and on every row that nobody is contacted because of it (R5).
 */
import type { Instant } from '../core/ids';
import type { CaseCodes } from './codes';
import type { Cell } from './csv';
import { dueOf, firstContact } from './promise';

type Column = (codes: CaseCodes) => Cell;

const iso = (at: Instant | null): string => (at === null ? '' : new Date(at).toISOString());

/** Several codes in one cell. */
const list = (codes: readonly string[]): string => codes.join(' ');

const COLUMNS = {
  case_id: ({ id }) => id,
  landlord: ({ landlord }) => landlord,
  door: ({ door }) => door,
  channel: ({ channel }) => channel,
  came_by: ({ came }) => came ?? '',
  source: ({ source }) => source,
  state: ({ state }) => state,
  queue: ({ queue }) => queue,
  priority: ({ priority }) => priority,
  reasons: ({ reasons }) => list(reasons),
  policy_version: ({ policyVersion }) => policyVersion,
  agreed_at: ({ agreedAt }) => iso(agreedAt),
  handed_off_at: ({ handedOffAt }) => iso(handedOffAt),
  handed_off_because: ({ handedOffBecause }) => handedOffBecause,
  person_due_at: (codes) => iso(dueOf(codes, 'person')),
  person_contacted_at: (codes) => iso(firstContact(codes, 'person')),
  reporter_due_at: (codes) => iso(dueOf(codes, 'reporter')),
  reporter_contacted_at: (codes) => iso(firstContact(codes, 'reporter')),
  attempts: ({ attempts }) => attempts.length,
  screened_at: ({ screenedAt }) => iso(screenedAt),
  referred_to: ({ referredTo }) => list(referredTo),
  closed_at: ({ closedAt }) => iso(closedAt),
  outcome: ({ outcome }) => outcome ?? '',
  no_auto_contact: () => true,
} satisfies Readonly<Record<string, Column>>;

export const EXPORT_COLUMNS: readonly string[] = Object.keys(COLUMNS);

export const exportCells = (codes: CaseCodes): readonly Cell[] => Object.values<Column>(COLUMNS).map((of) => of(codes));

export const exportRecord = (codes: CaseCodes): Readonly<Record<string, Cell>> =>
  Object.fromEntries(exportCells(codes).map((cell, at) => [EXPORT_COLUMNS[at] ?? '', cell]));
