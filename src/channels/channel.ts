/**
 * A channel is a folder with three doors: `receive` turns a request into an Inbound, `render` turns the turn's events into
 * this channel's words, `deliver` turns a stored reply into what goes over the wire. Nobody else knows the vendor.
 */
import type { Event } from '../core/event';
import type { Inbound, ChannelName } from '../core/inbound';
import type { Landlord } from '../core/landlord';
import type { DirectoryEntry } from '../core/directory';
import type { Reply } from '../core/reply';
import type { Session } from '../core/session';
import type { Words } from './words';

/** What the engine may know of a channel: how much it can ask, and how. */
export interface ChannelTraits {
  readonly name: ChannelName;
  /** Questions up to and including `enough` (R14). */
  readonly mostQuestions: number;
  /** `page`: exit and 999 beside the question. `text`: neutral single segments. `phone`: keys, one sentence at a time. */
  readonly surface: 'page' | 'text' | 'phone';
}

/** What became of a request: a message of a person, something to acknowledge and forget, or something to refuse. */
export type Received =
  | { readonly type: 'inbound'; readonly inbound: Inbound }
  | { readonly type: 'ignored'; readonly why: string }
  | { readonly type: 'refused'; readonly status: 400 | 403 | 404 | 413; readonly why: string };

/** Everything a renderer may look at. It is pure: the same events give the same bytes. */
export interface RenderContext {
  readonly session: Session;
  readonly landlord: Landlord;
  readonly words: Words;
  /** ISO 8601, for activities' timestamps. */
  readonly now: string;
  readonly inbound: Inbound;
  /** For the entries a sentence lists. */
  readonly directory: ReadonlyMap<string, DirectoryEntry>;
}

export type Render = (events: readonly Event[], context: RenderContext) => Reply;

/** A channel as `turn` sees it. */
export interface Channel {
  readonly traits: ChannelTraits;
  readonly render: Render;
  /**
   * What the person gets when anything of ours fails (R15): the emergency message for this channel, made at start-up,
   * needing neither session nor database.
   */
  fallback(context: { readonly words: Words; readonly landlord: Landlord; readonly inbound: Inbound }): Reply;
}
