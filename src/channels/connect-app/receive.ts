/** What the app's client posts, as an input of a person. Its sessions are found by `app:<conversation>`. */
import type { Inbound } from '../../core/inbound';
import type { Received } from '../channel';
import { beginConversation, receiveActivity, type Caller } from '../posted-activity';

/** Who is speaking, as the exchanged token says. */
export type AppCaller = Omit<Caller, 'channel' | 'sessionKey'>;

export const sessionKey = (conversation: string): string => `app:${conversation}`;

const caller = (app: AppCaller): Caller => ({
  ...app,
  channel: 'connect-app',
  sessionKey: sessionKey(app.conversation),
});

export const receive = (body: unknown, app: AppCaller): Received => receiveActivity(body, caller(app));

/** `body` as a client sends it when it starts: `locale`, `about`, `from`. */
export const begin = (body: unknown, app: AppCaller): Inbound => beginConversation(body, caller(app));
