/**
 * What another organisation's hub was told of a case, and what it said since. Its word changes nothing of ours by itself:
 * the case stays in our own list until one of us claims it, and only one of us closes it.
 */
import type { HandoffRecord } from './handoff';
import type { Instant } from './ids';
import type { Activity } from './reply';

export const HUB_STATES = ['accepted', 'failed', 'completed'] as const;
/** `unknown`: a state we have no name for. */
export type HubState = (typeof HUB_STATES)[number] | 'unknown';

/** Of the hand-off record by reference only: who may see the case reads the rest where it is kept. */
export type HandOffReference = Pick<HandoffRecord, 'version' | 'caseId' | 'landlord' | 'transcript'> & {
  /** R5: nobody is written to, rung or visited because of this, except by a human who has read the contact plan. */
  readonly 'no-auto-contact': true;
};

export interface HubStatus {
  /** The hub's own id of what it said: a repeat is known by it. */
  readonly id: string;
  readonly state: HubState;
  /** Our case's id, where the hub gives back what it was given. */
  readonly caseId?: string;
}

export interface HubHandOff {
  /** The key of the conversation it was told in: nobody speaks of a case from another one. */
  readonly conversation: string;
  readonly toldAt: Instant;
  /** As it came, which need not be the order it was said in. */
  readonly said: readonly { readonly id: string; readonly state: HubState; readonly at: Instant }[];
  /** Nothing we understand came in time. */
  readonly silentSince?: Instant;
}

const GRAVEST = ['failed', 'completed', 'accepted'] as const;

/** Where it stands with the hub, the same in whatever order its words came: a failure is not taken back by a late word. */
export const hubStanding = ({ said }: HubHandOff): (typeof HUB_STATES)[number] | 'silent' =>
  GRAVEST.find((state) => said.some((one) => one.state === state)) ?? 'silent';

/** What a route that a hub speaks through may ask of the desk. Neither rejects: what goes wrong here costs the person nothing. */
export interface HubPort {
  /**
   * What to tell, the first time only; null where nothing is told. `event` makes an activity of it that is written into
   * the conversation itself, in the same transaction.
   */
  handOff(sessionKey: string, event?: (reference: HandOffReference) => Activity): Promise<HandOffReference | null>;
  /** A hub is not told what is wrong with what it says. */
  heard(sessionKey: string, status: HubStatus): Promise<void>;
}
