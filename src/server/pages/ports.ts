/** What the pages need of the rest of the house, for `page-routes` and its parts. */
import type { AllWords, Words } from '../../channels/words';
import type { PageCaller } from '../../channels/web-chat/receive';
import type { Directory } from '../../core/directory';
import { landlordId, type Instant } from '../../core/ids';
import type { Landlord } from '../../core/landlord';
import type { Landlords } from '../../landlords/find';
import type { Store } from '../../store/store';
import type { Turns } from '../../turn/turns';
import type { Claims, DirectLine } from '../direct-line/direct-line';
import type { Log } from '../log';

export interface PageDeps {
  readonly turns: Turns;
  /** The same engine over a store that keeps nothing: shows how a conversation begins without beginning one. */
  readonly preview: Turns;
  readonly store: Pick<Store, 'messages' | 'session'>;
  readonly landlords: Landlords;
  readonly directory: Directory;
  readonly words: AllWords;
  readonly directLine: Pick<DirectLine, 'issue' | 'verify'>;
  /** Dates, `YYYY-MM-DD`, on which a landlord's part of the country is shut. */
  readonly holidays: (landlord: Landlord) => readonly string[];
  /** The bundled client; `null` where it has not been built, and the page then works without it. */
  readonly client: () => string | null;
  readonly log: Pick<Log, 'error'>;
  readonly now: () => Instant;
  /** The training room is on: `?rehearsal=on` then begins a rehearsal, which the room may show in a frame. */
  readonly rehearsal: boolean;
  /** Where leaving goes. */
  readonly neutralSite?: string;
}

/** One request of a person for one landlord's pages. */
export interface Visit {
  readonly deps: PageDeps;
  readonly landlord: Landlord;
  /** A served language. */
  readonly language: string;
  readonly rehearsal: boolean;
}

/** As the channel knows whoever holds this token. */
export const callerOf = ({ deps, language }: Visit, claims: Claims): PageCaller => ({
  landlord: landlordId(claims.landlord),
  conversation: claims.conversation,
  user: claims.user,
  at: deps.now(),
  language,
  ...(claims.rehearsal ? { rehearsal: true } : {}),
});

export const wordsOf = ({ deps, landlord, language }: Visit): Words =>
  deps.words.for(language, 'web-chat', landlord.id);
