/**
 * Whether somebody in a conversation may be answered in it at this moment, on the line they write on: asked by staff's
 * words, and by whatever the desk says that answers no word just received. Pure.
 */
import type { Instant } from '../core/ids';
import { isLive, type Session } from '../core/session';
import { mayContact, type MayContact, type Outbound } from './may-contact';

/** A text is answered once they said that texting is safe; a page while it is theirs: left, quiet or ended, it is not. */
const safeNow = (session: Session): boolean =>
  session.channel === 'sms' ? session.answers['safe-now']?.value === 'yes' && !isGone(session) : isLive(session);

/** They left, went quiet or said STOP: the fence may be the same, and nobody is there who should read it. */
const isGone = ({ mode, endedBecause }: Session): boolean =>
  mode === 'suspended' || (mode === 'ended' && endedBecause !== 'sent');

export interface InTheConversation extends Pick<Outbound, 'author'> {
  readonly session: Session;
  readonly stopped: boolean;
}

export const mayAnswer = ({ session, stopped, author }: InTheConversation, at: Instant): MayContact =>
  mayContact({
    plan: null,
    method: session.channel === 'sms' ? 'text' : 'page',
    detail: session.textsTo,
    content: 'neutral',
    ...{ author, at, stopped },
    answering: { lastAt: session.lastAt, safeNow: safeNow(session) },
  });
