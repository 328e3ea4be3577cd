/**
 * Which changes an open page hears of: at the landlords somebody serves, of the cases they may see there, and of those of
 * a small group only within it (R7). An administrator hears of none. What changed is never said, and is still more than
 * nothing to whoever should not know that there is a case.
 */
import { GROUP, holds, KEEPERS, OPENERS, type Role, servedBy, type Staff } from '../core/staff';
import type { Store, Topic } from '../store/store';
import type { ConsoleDeps } from './deps';
import type { ConsoleAnswer } from './request';
import type { SignedIn } from './sessions';

/** Whoever sees any case besides those of the small group. */
const USUAL: readonly Role[] = OPENERS.filter((role) => !GROUP.includes(role));

type Watch = Extract<ConsoleAnswer, { kind: 'stream' }>['watch'];
type Stores = Pick<ConsoleDeps, 'store' | 'rehearsalStore'>;

/** Asks for a supervisor, and the end of one's sign-in, are of every page; the list also changes with its cases. */
export const listWatch = (stores: Stores, staff: SignedIn): Watch =>
  watching(stores, [...ownTopics(staff), ...askTopics(staff), ...caseTopics(staff)]);

interface Kept {
  /** Where the case is kept. An ask about no case is never the training room's. */
  readonly from: Store;
  readonly id: string;
}

export const talkWatch = (stores: Stores, staff: SignedIn, { from, id }: Kept): Watch =>
  together(asksAnd(stores, staff), watching({ store: from }, [`case:${id}`, `present:${id}`]));

/** The page of a case: who else has its conversation open does not change it. */
export const caseWatch = (stores: Stores, staff: SignedIn, { from, id }: Kept): Watch =>
  together(asksAnd(stores, staff), watching({ store: from }, [`case:${id}`]));

const asksAnd = (stores: Stores, staff: SignedIn): Watch =>
  watching(stores, [...ownTopics(staff), ...askTopics(staff)]);

const together =
  (...watches: readonly Watch[]): Watch =>
  (tell) => {
    const stops = watches.map((watch) => watch(tell));
    return () => stops.forEach((stop) => stop());
  };

const watching =
  ({ store, rehearsalStore }: Stores, topics: readonly Topic[]): Watch =>
  (tell) => {
    const stops = topics.flatMap((topic) => [store, rehearsalStore].map((each) => each?.watch(topic, tell)));
    return () => stops.forEach((stop) => stop?.());
  };

const ownTopics = ({ session, id }: SignedIn): readonly Topic[] => [`sign-in:${session}`, `sign-ins:${id}`];

const askTopics = (staff: Staff): readonly Topic[] =>
  holds(staff, KEEPERS) ? [] : servedBy(staff).map((landlord): Topic => `asks:${landlord}`);

const caseTopics = (staff: Staff): readonly Topic[] => {
  if (holds(staff, KEEPERS)) return [];
  return servedBy(staff).flatMap((landlord): readonly Topic[] => [
    ...(holds(staff, USUAL) ? [`cases:${landlord}` as const] : []),
    ...(holds(staff, GROUP) ? [`restricted-cases:${landlord}` as const] : []),
  ]);
};
