/**
 * From whom a case is kept: whom the person named, and whom staff named when they closed it to its group. Whoever of those
 * that see it may be one of them is said to their colleagues: names are written in many ways, and nothing here is sure (R7).
 */
import { type CaseFile, workOf } from '../core/case-file';
import { NOT_ASKED, type HandoffRecord } from '../core/handoff';
import type { Staff } from '../core/staff';
import { maySee } from './access';

/** In their words; empty where nobody was named. */
export const keptFrom = ({ keepFrom }: Pick<HandoffRecord, 'keepFrom'>, file: CaseFile): readonly string[] => {
  const { restricted } = workOf(file);
  return [...(keepFrom === NOT_ASKED ? [] : [keepFrom]), ...(restricted ? [restricted.keepFrom] : [])];
};

/** Names of those who see this case and may be meant. */
export const namedAmong = (staff: readonly Staff[], named: readonly string[], file: CaseFile): readonly string[] => {
  const said = new Set(named.flatMap(wordsIn));
  const meant = staff.filter((one) => maySee(one, file) && wordsIn(one.name).some((word) => said.has(word)));
  return [...new Set(meant.map(({ name }) => name))];
};

/** What is shorter is seldom anybody's name. */
const SHORTEST = 3;

const wordsIn = (text: string): readonly string[] =>
  (
    text
      .normalize('NFKD')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? []
  )
    .map((word) => word.replace(/\p{M}/gu, ''))
    .filter((word) => word.length >= SHORTEST);
