/**
 * Asks for a supervisor, as one member of staff may know of them: their own, and for those who come, their colleagues'.
 * Of the case it is about they learn only where they may see it: otherwise the ask looks like one about no case (R7).
 */
import type { CaseFile } from '../core/case-file';
import { caseId, type Instant, type LandlordId } from '../core/ids';
import { DECIDERS, holds, servedBy, type Staff, staffAt } from '../core/staff';
import type { SupervisorAsk } from '../core/supervisor-ask';
import type { Store } from '../store/store';
import { isUnanswered } from '../triage/unanswered';
import { maySee, type InSight } from './access';
import type { From } from './ask-link';
import type { ConsoleDeps } from './deps';

/** That somebody is coming is shown for as long as they may be on their way. */
const COMING_MS = 30 * 60 * 1000;

/** Longer than anybody's shift. */
const SHIFT_MS = 12 * 60 * 60 * 1000;

export interface AskView {
  readonly id: string;
  readonly at: Instant;
  readonly reason: SupervisorAsk['reason'];
  readonly rehearsal: boolean;
  /** Whoever asked, or for their own whoever comes; null: not known any more. */
  readonly name: string | null;
  readonly isAnswered: boolean;
  /** Nobody has answered for long. */
  readonly isLate: boolean;
  /** Nor will anybody: the shift it was asked in is over. */
  readonly isPast: boolean;
  /** None of those who come was at the console lately. */
  readonly isNobodyHere: boolean;
  /** Null: about none, or about one they may not see. */
  readonly about: Pick<CaseFile, 'id' | 'rehearsal'> | null;
}

export interface AsksView {
  /** Asked by them: nobody answered yet, or somebody is coming. */
  readonly own: readonly AskView[];
  /** Asked by colleagues: nobody answered yet. Empty for whoever does not come. */
  readonly colleagues: readonly AskView[];
  /** Colleagues they have told that they are coming. */
  readonly answered: readonly AskView[];
}

interface Found {
  readonly ask: SupervisorAsk;
  readonly store: Store;
}

type Deps = Pick<ConsoleDeps, 'store' | 'rehearsalStore' | 'roster' | 'now'>;

const storesOf = ({ store, rehearsalStore }: Deps): readonly Store[] =>
  rehearsalStore ? [store, rehearsalStore] : [store];

/** Every ask they may know of, with where it is kept. */
export const foundAsks = async (deps: Deps, staff: Staff): Promise<readonly Found[]> => {
  const since = deps.now() - COMING_MS + 1;
  const found = await Promise.all(
    storesOf(deps).flatMap((store) =>
      servedBy(staff).map(async (landlord) =>
        (await store.asks({ landlord, since })).map((ask): Found => ({ ask, store })),
      ),
    ),
  );
  return found.flat().filter(({ ask }) => ask.by === staff.id || holds(staff, DECIDERS));
};

/** Whoever was asked for has come, or the case they were asked for is done with: nobody is on their way any more. */
const isOver = async ({ ask, store }: Found): Promise<boolean> =>
  ask.answered?.over === true ||
  (ask.answered !== null && ask.case !== null && (await store.caseFile(ask.case))?.state !== 'open');

const going = async (found: readonly Found[]): Promise<readonly Found[]> => {
  const over = await Promise.all(found.map(isOver));
  return found.filter((_, at) => !over[at]);
};

export const asksFor = async (deps: Deps, staff: Staff): Promise<AsksView> => {
  const found = await going(await foundAsks(deps, staff));
  const isTakenBack = ({ ask }: Found): boolean => ask.answered?.by === ask.by;
  const shown = (which: (ask: SupervisorAsk) => boolean): Promise<readonly AskView[]> =>
    Promise.all(found.filter((one) => which(one.ask) && !isTakenBack(one)).map((one) => viewOf(deps, staff, one)));
  return {
    own: await shown(({ by }) => by === staff.id),
    colleagues: await shown(({ by, answered }) => by !== staff.id && answered === null),
    answered: await shown(({ by, answered }) => by !== staff.id && answered?.by === staff.id),
  };
};

const viewOf = async (deps: Deps, staff: Staff, { ask, store }: Found): Promise<AskView> => {
  const names = await deps.roster.names(ask.landlord);
  const isOwn = ask.by === staff.id;
  const whom = isOwn ? ask.answered?.by : ask.by;
  return {
    id: ask.id,
    at: ask.at,
    reason: ask.reason,
    rehearsal: ask.rehearsal,
    name: whom === undefined ? null : names(whom),
    isAnswered: ask.answered !== null,
    isLate: isUnanswered(ask, deps.now()),
    isPast: ask.answered === null && deps.now() - ask.at >= SHIFT_MS,
    isNobodyHere: isOwn && ask.answered === null && (await isNobodyHere(deps, staff, ask.landlord)),
    about: ask.case === null ? null : seen(staff, await store.caseFile(ask.case)),
  };
};

const seen = (staff: Staff, file: CaseFile | null): AskView['about'] => (maySee(staff, file) ? file : null);

/** Nobody who comes was at the console in the last half hour, besides the one who asks. */
export const isNobodyHere = async (deps: Deps, staff: Staff, landlord: LandlordId): Promise<boolean> => {
  const there = staffAt(staff, landlord);
  return there !== null && !(await deps.roster.here(there, deps.now())).some((one) => holds(one, DECIDERS));
};

export interface FromCase {
  readonly file: InSight<CaseFile>;
  readonly store: Store;
  readonly isTalk: boolean;
}

/** The case somebody comes from, where they may see it. */
export const caseFrom = async (deps: Deps, staff: Staff, { about, isTalk }: From): Promise<FromCase | null> => {
  const [, kind, id] = /^(cases|rehearsal-cases)\/([\w-]{1,80})$/.exec(about) ?? [];
  const store = kind === 'cases' ? deps.store : deps.rehearsalStore;
  const file = id === undefined || !store ? null : await store.caseFile(caseId(id));
  return store && maySee(staff, file) ? { file, store, isTalk } : null;
};
