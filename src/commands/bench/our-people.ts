/** People who report to the real desk over Direct Line: the whole of a short report, from the first word to the receipt. */
import { complete } from '../../server/direct-line/direct-line';
import { createTokens } from '../../server/direct-line/tokens';
import type { Person, Said } from './load';

/** What is answered to which question, by value, as a page sends it. */
export const REPORT: readonly (readonly [question: string, value: string])[] = [
  ['safe-now', 'yes'],
  ['about', 'me'],
  ['under-18', 'no'],
  ['notice', 'agree'],
  ['contact-method', 'call'],
  ['contact-detail', '07700 900201'],
  ['contact-private', 'only-me'],
  ['contact-times', 'weekday-mornings'],
  ['contact-times-ok', 'yes'],
  ['if-cut-off', 'use-this-plan'],
  ['officer-gender', 'no-preference'],
  ['enough', 'send-now'],
];

export interface Ticket {
  readonly token: string;
  readonly conversationId: string;
}

/** Tokens as `POST /:landlord/token` gives them: a crowd behind one address would reach its limit. */
export const ticketsFor = (landlord: string, masterKey: Buffer, many: number): Promise<readonly Ticket[]> => {
  const tokens = createTokens({ masterKey, now: Date.now });
  return Promise.all(Array.from({ length: many }, () => tokens.issue(complete({ landlord }))));
};

const BASE = '/v3/directline/conversations';
export const activitiesOf = ({ conversationId }: Ticket): string => `${BASE}/${conversationId}/activities`;
export const headersOf = ({ token }: Ticket): Said['headers'] => ({
  Authorization: `Bearer ${token}`,
  'Content-Type': 'application/json',
});

/** Every request of one conversation: it is started, then answered to the end. */
export const conversation = (ticket: Ticket): readonly Said[] => {
  const headers = headersOf(ticket);
  const from = { id: 'bench', role: 'user' };
  return [
    { path: BASE, headers, body: '{}' },
    ...REPORT.map(([question, value]) => ({
      path: activitiesOf(ticket),
      headers,
      body: JSON.stringify({
        type: 'message',
        text: value,
        value,
        from,
        channelData: { clientActivityID: `${ticket.conversationId}-${question}` },
      }),
    })),
  ];
};

/** Goes through one conversation after another. */
export const personOver = (conversations: () => readonly Said[]): Person => {
  let left: readonly Said[] = [];
  return () => {
    if (left.length === 0) left = conversations();
    const [first, ...rest] = left;
    if (!first) throw new RangeError('a conversation without a word');
    left = rest;
    return first;
  };
};

/** Each ticket once, whoever takes it. */
export const ourPeople = (tickets: readonly Ticket[]): (() => Person) => {
  let taken = 0;
  return () =>
    personOver(() => {
      const ticket = tickets[taken];
      taken += 1;
      if (!ticket) throw new RangeError('more conversations than tickets');
      return conversation(ticket);
    });
};
