/**
 * What an organisation says of somebody as an officer: the languages they speak, the gender they chose to state for this,
 * their team and their training. Four claims of our own names and no others: what a directory happens to know of somebody
 * is not read. There is none for faith, and there must be none: it is special-category, and nobody is searched by it (SO23).
 */
import { TRAINING, type Officer } from '../core/wishes';

export const OFFICER_CLAIMS = ['officer_languages', 'officer_gender', 'officer_team', 'officer_training'] as const;
type OfficerClaim = (typeof OFFICER_CLAIMS)[number];

export type ClaimTexts = Readonly<Record<OfficerClaim, readonly string[]>>;

/** A tag of BCP 47 with, at most, its script and region. */
const LANGUAGE = /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?$/i;
const MOST_LANGUAGES = 20;

/** Null where nothing is said. Only what is known here is taken: a team of another landlord's, or another word, is nothing. */
export const officerFrom = (said: ClaimTexts, teams: readonly string[]): Officer | null => {
  const officer: Officer = {
    languages: languagesIn(said.officer_languages),
    gender: (['woman', 'man'] as const).find((one) => said.officer_gender.includes(one)) ?? null,
    team: teams.find((team) => said.officer_team.includes(team)) ?? null,
    training: TRAINING.findLast((one) => said.officer_training.includes(one)) ?? null,
  };
  return Object.values(officer).some((one) => one !== null) ? officer : null;
};

const languagesIn = (said: readonly string[]): Officer['languages'] => {
  const tags = said.filter((one) => LANGUAGE.test(one)).slice(0, MOST_LANGUAGES);
  return tags.length === 0 ? null : tags;
};
