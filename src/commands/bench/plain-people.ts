/**
 * People who say the same to the plain BotBuilder sample, in Bot Framework activities. `serviceUrl` is where a channel
 * takes the replies; null: they are expected in the answer, a mode that only another bot asks for.
 */
import { randomUUID } from 'node:crypto';
import type { Person, Said } from './load';
import { personOver, REPORT } from './our-people';

const said = (conversation: string, text: string, serviceUrl: string | null): Said => ({
  path: '/api/messages',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({
    type: 'message',
    id: randomUUID(),
    text,
    channelId: 'bench',
    // Nobody listens at the second: replies come in the answer.
    ...(serviceUrl === null ? { deliveryMode: 'expectReplies' } : {}),
    serviceUrl: serviceUrl ?? 'http://127.0.0.1:9',
    conversation: { id: conversation },
    from: { id: conversation, role: 'user' },
    recipient: { id: 'bot', role: 'bot' },
  }),
});

export const plainConversation = (conversation: string, serviceUrl: string | null): readonly Said[] =>
  ['hello', ...REPORT.map(([, value]) => value)].map((text) => said(conversation, text, serviceUrl));

export const plainPeople = (serviceUrl: string | null): Person =>
  personOver(() => plainConversation(randomUUID(), serviceUrl));
