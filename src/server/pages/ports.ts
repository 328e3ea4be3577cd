/** What the pages need of the rest of the house, for `page-routes` and its parts. */
import type { AllWords, Words } from '../../channels/words';
import type { PageCaller } from '../../channels/web-chat/receive';
import type { Directory } from '../../core/directory';
import { landlordId, type Instant } from '../../core/ids';
import type { Landlord } from '../../core/landlord';
import type { Landlords } from '../../landlords/find';
import type { Store } from '../../store/store';
import type { Turns } from '../../turn/turns';

/** Whose conversation a token is for. */
export interface Ticket {
  readonly conversation: string;
  readonly user: string;
  readonly landlord: string;
}

export interface Tokens {
  issue(ticket: Ticket): string | Promise<string>;
  /** `null` for a token that is not ours, or has run out. */
  verify(token: string): Ticket | null | Promise<Ticket | null>;
}

export interface PageDeps {
  readonly turns: Turns;
  /** The same engine over a store that keeps nothing: shows how a conversation begins without beginning one. */
  readonly preview: Turns;
  readonly store: Pick<Store, 'messages' | 'session'>;
  readonly landlords: Landlords;
  readonly directory: Directory;
  readonly words: AllWords;
  readonly directLine: Tokens;
  /** Dates, `YYYY-MM-DD`, on which a landlord's part of the country is shut. */
  readonly holidays: (landlord: Landlord) => readonly string[];
  /** The bundled client; `null` where it has not been built, and the page then works without it. */
  readonly client: () => string | null;
  readonly now: () => Instant;
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
}

/** As the channel knows whoever holds this ticket. */
export const callerOf = ({ deps, language }: Visit, ticket: Ticket): PageCaller => ({
  landlord: landlordId(ticket.landlord),
  conversation: ticket.conversation,
  user: ticket.user,
  at: deps.now(),
  language,
  ...(deps.rehearsal ? { rehearsal: true } : {}),
});

export const wordsOf = ({ deps, landlord, language }: Visit): Words => deps.words.for(language, 'web-chat', landlord.id);
