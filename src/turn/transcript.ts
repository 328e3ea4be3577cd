/** The lines of a transcript: what was said by whom, in the words that went over the wire. */
import type { Inbound } from '../core/inbound';
import type { Activity, Reply } from '../core/reply';
import { takesAnyWords, type Session } from '../core/session';
import type { Message } from '../store/store';

export const transcript = (inbound: Inbound, before: Session | null, reply: Reply): readonly Message[] => [
  ...personLine(inbound, before),
  ...botLines(reply).map((line): Message => ({ by: 'bot', at: inbound.at, ...line })),
];

const personLine = (inbound: Inbound, before: Session | null): readonly Message[] => {
  if (isLate(inbound) && before && !takesAnyWords(before)) return [];
  const text = wordsOf(inbound, before);
  if (text === '' && !inbound.echo) return [];
  return [{ by: 'person', text, at: inbound.at, ...(inbound.echo ? { activity: inbound.echo } : {}) }];
};

/** Not said to what is asked now: the person has the words still, and may send them. */
const isLate = ({ input }: Inbound): boolean => input.type === 'said' && input.late === true;

const wordsOf = ({ input }: Inbound, before: Session | null): string => {
  if (input.type === 'said')
    return input.text === '' && input.value !== undefined ? JSON.stringify(input.value) : input.text;
  if (input.type !== 'keyed') return '';
  const option = before?.pending?.choices[(before.pending.page ?? 0) * 7 + Number(input.keys) - 1];
  return option === undefined ? input.keys : `${input.keys} (${option})`;
};

interface Line {
  readonly text: string;
  readonly activity?: Activity;
}

const botLines = (reply: Reply): readonly Line[] => {
  switch (reply.kind) {
    case 'activities':
      return reply.activities.map((activity) => ({
        text: typeof activity['text'] === 'string' ? activity['text'] : '',
        activity,
      }));
    case 'texts':
      return reply.texts.map((text) => ({ text }));
    case 'twiml':
      return spoken(reply.twiml).map((text) => ({ text }));
  }
};

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

/** What a Say says, without the mark-up our own renderer put around it. */
const spoken = (twiml: string): readonly string[] =>
  [...twiml.matchAll(/<Say[^>]*>(.*?)<\/Say>/gsu)].map(([, text]) =>
    (text ?? '')
      .replace(/<[^>]+>/gu, '')
      .replace(/&(?:amp|lt|gt|quot|apos);/gu, (entity) => ENTITIES[entity] ?? entity),
  );
