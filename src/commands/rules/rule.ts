/** A rule of conversation.md section 5, as something that can be seen to be broken in one turn. */
import type { Landlord } from '../../core/landlord';
import type { ChannelName } from '../../core/inbound';
import type { Reply } from '../../core/reply';
import type { Visit } from '../../engine/inspect';
import type { Draft } from '../../turn/draft';

export interface Seen {
  readonly visit: Visit;
  readonly channel: ChannelName;
  readonly landlord: Landlord;
  /** What the channel made of the turn. */
  readonly reply: Reply;
  /** Everything a person would read or hear in it. */
  readonly words: string;
  /** What would be written. */
  readonly draft: Draft;
}

export interface Rule {
  readonly id: `R${number}`;
  readonly says: string;
  /** How this turn breaks the rule, or null. */
  readonly broken: (seen: Seen) => string | null;
}
