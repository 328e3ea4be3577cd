/** People who say the same to the plain BotBuilder sample, in Bot Framework activities that expect their replies. */
import { randomUUID } from 'node:crypto';
import type { Person, Said } from './load';
import { personOver, REPORT } from './our-people';

const said = (conversation: string, text: string): Said => ({
  path: '/api/messages',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({
    type: 'message',
    id: randomUUID(),
    text,
    channelId: 'bench',
    // Nobody listens there: replies come in the answer.
    serviceUrl: 'http://127.0.0.1:9',
    deliveryMode: 'expectReplies',
    conversation: { id: conversation },
    from: { id: conversation, role: 'user' },
    recipient: { id: 'bot', role: 'bot' },
  }),
});

export const plainConversation = (conversation: string): readonly Said[] =>
  ['hello', ...REPORT.map(([, value]) => value)].map((text) => said(conversation, text));

export const plainPeople = (): Person => personOver(() => plainConversation(randomUUID()));
