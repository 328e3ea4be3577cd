/** What the console stands on, and the few things every group of its routes asks of it. */
import type { CaseDesk } from '../cases/case-desk';
import type { AllWords } from '../channels/words';
import type { Instant, LandlordId } from '../core/ids';
import type { Landlord } from '../core/landlord';
import { servedBy, type Staff } from '../core/staff';
import { landlordById, type Landlords } from '../landlords/find';
import { dateAt } from '../safety/london-clock';
import type { Log } from '../server/log';
import type { Store } from '../store/store';
import type { Turns } from '../turn/turns';
import type { Openings } from './openings';
import type { ConsoleAnswer } from './request';
import type { Roster } from './roster';
import { messagePage, type Message } from './small-pages';
import { staffWords, type StaffWords } from './staff-words';
import type { Written } from './unsent';

export interface ConsoleDeps {
  readonly store: Store;
  /** Cases of the training room, shown marked and apart. */
  readonly rehearsalStore?: Store;
  readonly landlords: Landlords;
  readonly words: AllWords;
  readonly masterKey: Buffer;
  readonly config: ConsoleConfig;
  /** Asked once for each store. */
  readonly openingsOf: (store: Store) => Openings;
  /** What can be done with the cases of a store. */
  readonly caseDeskOf: (store: Store) => CaseDesk;
  /** The conversation itself, for reports that staff type in. */
  readonly turnsOf: (store: Store) => Turns;
  readonly roster: Roster;
  /** The console's own script, as it was built; empty where nothing was. */
  readonly script: string;
  readonly log: Log;
  readonly now: () => Instant;
  /** Bank holidays of a landlord's division, `YYYY-MM-DD`. Left out: none are known. */
  readonly holidays?: (landlord: Landlord) => readonly string[];
}

export interface ConsoleConfig {
  readonly production: boolean;
  /** Without a slash at the end. */
  readonly publicUrl: string;
  /** The identity provider staff sign in with; null: the local sign-in, and in production nothing. */
  readonly staffOidc: {
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly scope: string;
    readonly rolesClaim: string;
  } | null;
}

export const wordsOf = ({ words }: Pick<ConsoleDeps, 'words'>, landlord = ''): StaffWords =>
  staffWords(words.for('en', 'web-chat', landlord));

type PageAnswer = Extract<ConsoleAnswer, { kind: 'page' }>;

/** A page of one message. */
export const message = (
  deps: Pick<ConsoleDeps, 'words'>,
  status: number,
  what: Message,
  more: Parameters<typeof messagePage>[2] = {},
): PageAnswer => ({ kind: 'page', status, html: messagePage(wordsOf(deps), what, more) });

/** The same for a case that is not there and one that is not theirs to see; with what they had written, in any case. */
export const notFound = (deps: Pick<ConsoleDeps, 'words'>, unsent: readonly Written[] = []): ConsoleAnswer =>
  message(deps, 404, 'not-found', { unsent });

export const landlordOf = (deps: Pick<ConsoleDeps, 'landlords'>, id: LandlordId): Landlord => {
  const landlord = landlordById(deps.landlords, id);
  if (!landlord) throw new Error('signed in for a landlord that was there');
  return landlord;
};

/** Those they serve that are still here, their own first. */
export const landlordsOf = (deps: Pick<ConsoleDeps, 'landlords'>, staff: Staff): readonly Landlord[] =>
  servedBy(staff).flatMap((id) => landlordById(deps.landlords, id) ?? []);

/** `YYYY-MM-DD` in London. */
export const today = ({ now }: Pick<ConsoleDeps, 'now'>): string => dateAt(now());
