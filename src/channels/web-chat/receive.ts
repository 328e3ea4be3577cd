/** What a chat page's client posts, as an input of a person. Its sessions are found by `web:<conversation>`. */
import type { Inbound } from '../../core/inbound';
import type { Received } from '../channel';
import { beginConversation, receiveActivity, type Caller } from '../posted-activity';

/** Who is speaking, before it is known on which channel. */
export type PageCaller = Omit<Caller, 'channel' | 'sessionKey'>;

export const sessionKey = (conversation: string): string => `web:${conversation}`;

const caller = (page: PageCaller): Caller => ({
  ...page,
  channel: 'web-chat',
  sessionKey: sessionKey(page.conversation),
});

export const receive = (body: unknown, page: PageCaller): Received => receiveActivity(body, caller(page));

/** `body` as a client sends it when it starts: `locale`, `about`, `from`. */
export const begin = (body: unknown, page: PageCaller): Inbound => beginConversation(body, caller(page));
