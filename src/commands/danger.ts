/**
 * `npm run -s danger`: reads messages on standard input, one a line, and prints what each means for the bot, one JSON
 * object a line. A line is `{"id":…,"text":…}` (other fields are kept) or plain words. `--why` adds the lines of the
 * lexicon that were heard. For whoever measures or keeps the lexicon; nothing is stored.
 */
import { createInterface } from 'node:readline';
import { createDanger, createExplainer } from '../safety/danger';
import { LEXICONS } from '../safety/listen';
import type { Danger } from '../engine/world';

const LETTERS: Readonly<Record<Danger, string>> = { emergency: 'E', 'self-harm': 'S', leave: 'L', human: 'H' };

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A line that is not JSON with a text is itself the text. */
const fieldsOf = (line: string): Fields & { readonly text: string } => {
  try {
    const read: unknown = JSON.parse(line);
    if (isFields(read) && typeof read['text'] === 'string') return { ...read, text: read['text'] };
  } catch {
    // Plain words.
  }
  return { text: line };
};

/** Makes the labeller once: `N` stands alone for a message with no label. */
export const createLabeller = (why: boolean): ((line: string) => string) => {
  const lexicons = Object.values(LEXICONS);
  const danger = createDanger(lexicons);
  const explain = createExplainer(lexicons);
  return (line) => {
    const fields = fieldsOf(line);
    const labels = danger(fields.text).map((one) => LETTERS[one]);
    const { labels: given, ...rest } = { labels: undefined, ...fields };
    return JSON.stringify({
      ...rest,
      ...(given === undefined ? {} : { given }),
      labels: labels.length > 0 ? labels : ['N'],
      ...(why ? { why: explain(fields.text) } : {}),
    });
  };
};

const main = async (): Promise<void> => {
  const label = createLabeller(process.argv.includes('--why'));
  for await (const line of createInterface({ input: process.stdin })) if (line.trim() !== '') console.log(label(line));
};

if (require.main === module) void main();
