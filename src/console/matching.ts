/** What a member of staff is told of a case's wishes: whether it waits for somebody else, whose team it is, and whether anybody here now could meet them. */
import { fitOf } from '../cases/taking';
import { withWishes } from '../cases/wishes';
import type { Case } from '../core/case';
import type { CaseFile } from '../core/case-file';
import { landlordId, type Instant, type LandlordId } from '../core/ids';
import type { Team } from '../core/landlord';
import { staffAt, type Staff } from '../core/staff';
import { NO_WISHES, type Wish } from '../core/wishes';
import { match, missedBy, nobodyMeets, type Fit } from '../triage/matching';
import type { Calendar } from '../triage/opening-hours';
import { teamOf } from '../triage/routing';
import { maySee } from './access';
import { landlordOf, landlordsOf, type ConsoleDeps } from './deps';

export interface Matching {
  readonly fit: Fit;
  /** Wishes that nobody here now meets. */
  readonly nobody: readonly Wish[];
  readonly team: Team | null;
  /** Theirs, or nobody says whose they are. */
  readonly isOwnTeam: boolean;
  /** Wishes that whoever looks after it does not meet, or is not known to; null where nobody does, or nobody knows them. */
  readonly missedByOwner: readonly Wish[] | null;
}

interface Here {
  readonly staff: Staff;
  readonly colleagues: readonly Staff[];
  readonly calendar: Calendar;
  readonly now: Instant;
}

/** At one of the landlords they serve: by its hours, among those who are there. */
const hereOf = async (deps: ConsoleDeps, everywhere: Staff, id: LandlordId): Promise<Here> => {
  const [staff, landlord, now] = [staffAt(everywhere, id), landlordOf(deps, id), deps.now()];
  if (staff === null) throw new TypeError('asked for a landlord they do not serve');
  const calendar = { landlord, holidays: deps.holidays?.(landlord) ?? [] };
  return { staff, colleagues: await deps.roster.here(staff, now), calendar, now };
};

const around = (one: Case, { staff, colleagues, calendar }: Here): Omit<Matching, 'fit'> => {
  const team = teamOf(calendar.landlord, one);
  const own = staff.officer?.team ?? null;
  const owner = [staff, ...colleagues].find(({ id }) => id === one.owner);
  const here = [staff, ...colleagues.filter((colleague) => maySee(colleague, one))];
  return {
    nobody: nobodyMeets(
      one.wishes,
      here.map(({ officer }) => officer),
    ),
    team,
    isOwnTeam: team === null || own === null || own === team.id,
    missedByOwner: owner ? missedBy(one.wishes ?? NO_WISHES, owner.officer).map(({ wish }) => wish) : null,
  };
};

/** For every case of a list, by its codes alone: whoever takes a case nobody has, has its first interview. */
export const matcherFor = async (deps: ConsoleDeps, staff: Staff): Promise<(one: Case) => Matching> => {
  const served = landlordsOf(deps, staff).map(({ id }) => landlordId(id));
  const all = new Map(await Promise.all(served.map(async (id) => [id, await hereOf(deps, staff, id)] as const)));
  return (one) => {
    const here = all.get(one.landlord);
    if (!here) throw new TypeError('asked of a case they may not see');
    const { staff: there, calendar, now } = here;
    return { fit: match({ case: one, staff: there, calendar, now, isFirst: true }), ...around(one, here) };
  };
};

/** For one case, by what was done with it. */
export const matchingOf = async (
  deps: ConsoleDeps,
  { staff: everywhere, file, isLive }: { readonly staff: Staff; readonly file: CaseFile; readonly isLive: boolean },
): Promise<Matching> => {
  const here = await hereOf(deps, everywhere, file.landlord);
  const { staff, calendar, now: at } = here;
  return { fit: fitOf(file, { staff, at, calendar, isLive }), ...around(withWishes(file), here) };
};
