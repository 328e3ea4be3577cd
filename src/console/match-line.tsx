/** On the list, beside a case nobody looks after: whether it is for you, and for whom it waits. Codes only, and no totals. */
import type { Case } from '../core/case';
import { matchSentence, nobodySentence } from './match-words';
import type { Matching } from './matching';
import type { StaffWords } from './staff-words';

interface Line {
  readonly words: StaffWords;
  readonly one: Case;
  /** Null for who may not read it. */
  readonly matching: Matching | null;
}

/** Null once somebody looks after it. */
const openTo = ({ one, matching }: Line): Matching | null => (one.owner === undefined ? matching : null);

export const ForYou = (line: Line) => {
  const matching = openTo(line);
  return matching?.fit.type === 'fits' && matching.isOwnTeam ? (
    <span class="mark">{line.words.say('match-for-you')}</span>
  ) : null;
};

export const MatchLine = (line: Line) => {
  const { words, one } = line;
  const matching = openTo(line);
  if (matching === null) return null;
  const said = [
    !matching.isOwnTeam && matching.team ? words.say('match-team', { team: matching.team.name }) : null,
    matchSentence(words, one, matching),
    nobodySentence(words, one, matching),
  ].filter((sentence) => sentence !== null);
  return said.length === 0 ? null : <p class="small">{said.join(' ')}</p>;
};
