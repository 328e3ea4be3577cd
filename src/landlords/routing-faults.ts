/** Whether a landlord's teams and its ladder can do what they say: each team reachable, no case dropped, no wish waited for without end. */
import type { Landlord, Team } from '../core/landlord';
import { TRAINING, WISHES } from '../core/wishes';

/** One line per fault, each beginning with its path. */
export const routingFaults = (landlord: Landlord): readonly string[] => [
  ...landlord.routing.teams.flatMap((team, place) => teamFaults(landlord, team, place)),
  ...lastFaults(landlord),
  ...ladderFaults(landlord),
];

const CONDITIONS = ['doors', 'tenures', 'areas'] as const;

/** Whether whatever reaches the one would have reached the other. */
const takesAllOf = (earlier: Team, later: Team): boolean =>
  CONDITIONS.every((condition) => {
    const [wide, narrow] = [earlier[condition], later[condition]];
    if (wide === undefined) return true;
    return narrow !== undefined && narrow.every((one) => wide.some((other) => other === one));
  });

const teamFaults = ({ areas, routing, colleague }: Landlord, team: Team, place: number): readonly string[] => {
  const at = `routing.teams.${team.id}`;
  const before = routing.teams.slice(0, place);
  const taken = before.find((earlier) => earlier.id !== team.id && takesAllOf(earlier, team));
  const { firstInterview = team.training } = team;
  return [
    ...(before.some(({ id }) => id === team.id) ? [`routing.teams: found "${team.id}" twice, allowed: each once`] : []),
    ...(taken ? [`${at}: found no case that reaches it, allowed: a place before "${taken.id}"`] : []),
    ...(team.areas ?? [])
      .filter((area) => !areas.includes(area))
      .map((area) => `${at}.areas: found "${area}", allowed: one of the landlord's areas`),
    ...([routing.restrictedQueue, routing.behaviourQueue, colleague.queue].includes(team.queue)
      ? [`${at}.queue: found "${team.queue}", allowed: a queue that no restricted case waits in`]
      : []),
    ...(TRAINING.indexOf(firstInterview) > TRAINING.indexOf(team.training)
      ? [`${at}.firstInterview: found "${firstInterview}", allowed: no more than "${team.training}"`]
      : []),
  ];
};

/** What is not known reaches the last team, so that it can have no condition. */
const lastFaults = ({ routing: { teams, queue } }: Landlord): readonly string[] => {
  const last = teams.at(-1);
  if (!last) return [];
  return [
    ...CONDITIONS.filter((condition) => last[condition] !== undefined).map(
      (condition) => `routing.teams.${last.id}.${condition}: found a condition, allowed: none for the last team`,
    ),
    ...(last.queue === queue ? [] : [`routing.teams.${last.id}.queue: found "${last.queue}", allowed: ${queue}`]),
  ];
};

/** A wish without a wait would be waited for without end; what is not a wish of anybody's, the schema refuses. */
const ladderFaults = ({ routing: { ladder } }: Landlord): readonly string[] => {
  const relaxed = ladder.map(({ relax }) => relax);
  return [
    ...relaxed
      .filter((wish, place) => relaxed.indexOf(wish) !== place)
      .map((wish) => `routing.ladder: found "${wish}" twice, allowed: each once`),
    ...WISHES.filter((wish) => !relaxed.includes(wish)).map(
      (wish) => `routing.ladder: found no "${wish}", allowed: a wait for whatever is asked`,
    ),
    ...ladder.flatMap(({ relax, afterMinutes }, place) => {
      const above = ladder[place - 1];
      return above && above.afterMinutes > afterMinutes
        ? [`routing.ladder.${relax}: found ${afterMinutes} minutes, allowed: ${above.afterMinutes} or more`]
        : [];
    }),
  ];
};
