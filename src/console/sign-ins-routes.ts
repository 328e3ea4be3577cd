/** Ending all sign-ins of somebody at once: a telephone that was lost, or roles that were taken away at their organisation. */
import { landlordId } from '../core/ids';
import { ENDERS } from '../core/staff';
import type { Route } from './access';
import { landlordOf, landlordsOf, wordsOf, type ConsoleDeps } from './deps';
import type { ConsoleAnswer, ConsoleRequest } from './request';
import { LONGEST_MS, type Sessions, type SignedIn } from './sessions';
import { SIGN_INS, signInsPage, type Here } from './sign-ins-page';

export const signInsRoutes = (deps: ConsoleDeps, sessions: Sessions): readonly Route[] => [
  { method: 'GET', path: SIGN_INS, may: ENDERS, answer: (_, staff) => shown(deps, staff) },
  {
    method: 'POST',
    path: `${SIGN_INS}/end`,
    may: ENDERS,
    answer: (request, staff) => end({ deps, sessions }, request, staff),
  },
];

const shown = async (deps: ConsoleDeps, staff: SignedIn): Promise<ConsoleAnswer> => {
  const landlords = landlordsOf(deps, staff);
  const words = wordsOf(deps, landlordOf(deps, staff.landlord).id);
  await deps.roster.seen(staff, deps.now());
  const html = signInsPage({ words, staff, landlords, here: await hereAt(deps, staff) });
  return { kind: 'page', status: 200, html };
};

/** Each once, at whichever landlord they were seen; by name, so that nobody is looked for. */
const hereAt = async (deps: ConsoleDeps, staff: SignedIn): Promise<readonly Here[]> => {
  const since = deps.now() - LONGEST_MS;
  const seen = await Promise.all(landlordsOf(deps, staff).map(({ id }) => deps.store.staffOf(landlordId(id), since)));
  const latest = new Map(
    seen
      .flat()
      .toSorted((one, other) => one.at - other.at)
      .map((one) => [one.staff.id, one] as const),
  );
  const here = await Promise.all(
    [...latest.values()].map(async ({ staff: { id, name }, at }): Promise<Here> => {
      const overAt = await deps.store.signInsOverAt(id);
      return { id, name, at, isOver: overAt !== null && at <= overAt };
    }),
  );
  return here.toSorted((one, other) => one.name.localeCompare(other.name));
};

/** Only of those this page shows them. Who ended whose stands in the log. */
const end = async (
  { deps, sessions }: { readonly deps: ConsoleDeps; readonly sessions: Sessions },
  { form }: ConsoleRequest,
  staff: SignedIn,
): Promise<ConsoleAnswer> => {
  const whom = (await hereAt(deps, staff)).find(({ id }) => id === form['staff']);
  if (whom) {
    await sessions.endAllOf(whom.id);
    deps.log.info('sign_ins_ended', { staff: staff.id, of: whom.id });
  }
  return { kind: 'go', to: SIGN_INS };
};
