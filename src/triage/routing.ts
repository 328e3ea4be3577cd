/**
 * Which queue a case waits in, whose team it is, whom they would rather speak to, and who brought it. Restricted cases
 * never wait where others could see them (R7). Faith is not read here, or anywhere a case is routed (SO23).
 */
import { textOf, type Answers } from '../core/answer';
import type { Access, Case, Door } from '../core/case';
import { UNKNOWN_HOME, type KnownHome } from '../core/home';
import type { Landlord, Team } from '../core/landlord';
import type { Wishes } from '../core/wishes';

export interface Routed {
  readonly queue: string;
  readonly source: Case['source'];
  readonly wishes: Wishes;
  /** Null: whoever may by their role. */
  readonly onlyTeams: readonly string[] | null;
}

export interface Routable {
  readonly door: Door;
  readonly access: Access;
  readonly home?: KnownHome;
}

export const route = ({
  landlord,
  answers,
  language,
  ...about
}: Routable & {
  readonly landlord: Landlord;
  readonly answers: Answers;
  /** Of the conversation. */
  readonly language: string;
}): Routed => ({
  queue: queueOf(landlord, about),
  source: sourceOf(about.door, answers),
  wishes: wishesOf(answers, language),
  onlyTeams: landlord.routing.onlyTeams ? landlord.routing.teams.map(({ id }) => id) : null,
});

export const queueOf = (landlord: Landlord, about: Routable): string => {
  const { routing, colleague } = landlord;
  if (about.door === 'colleague') return colleague.queue;
  if (about.access === 'restricted') return routing.restrictedQueue;
  if (about.door === 'my-behaviour') return routing.behaviourQueue;
  return teamOf(landlord, about)?.queue ?? routing.queue;
};

/** Null for a case with a queue of its own: its group looks after it, whatever the home. */
export const teamOf = ({ routing }: Landlord, { door, access, home = UNKNOWN_HOME }: Routable): Team | null => {
  if (access === 'restricted' || door === 'colleague' || door === 'my-behaviour') return null;
  return routing.teams.find((team) => isFor(team, door, home)) ?? routing.teams.at(-1) ?? null;
};

/** What is not known holds for no condition: such a case goes on to a team that has none. */
const isFor = (team: Team, door: Door, { tenure, area }: KnownHome): boolean =>
  (team.doors === undefined || team.doors.some((one) => one === door)) &&
  (team.tenures === undefined || team.tenures.some((one) => one === tenure)) &&
  (team.areas === undefined || team.areas.some((one) => one === area));

/** Where they said that they need no interpreter, no officer of their language is kept for them either. */
export const wishesOf = (answers: Answers, language: string): Wishes => {
  const gender = textOf(answers, 'officer-gender');
  const isEnglish = language.split('-')[0] === 'en';
  return {
    officerGender: gender === 'woman' || gender === 'man' ? gender : null,
    language: isEnglish || textOf(answers, 'interpreter') === 'none' ? null : language,
  };
};

const sourceOf = (door: Door, answers: Answers): Case['source'] => {
  if (answers['colleague-about']?.value === 'a-customer-told-me') return 'staff';
  if (door === 'someone-else') return answers['relationship']?.value === 'professional' ? 'agency' : 'third-party';
  return 'person';
};
