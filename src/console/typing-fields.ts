/** The forms by which staff type in a report: how it came and who tells it, then one question a page. */
import { DateTime } from 'luxon';
import { z } from 'zod';
import type { Filled } from '../channels/answered';
import { cleanText } from '../channels/posted-activity';
import type { Question } from '../channels/shown';
import type { Instant } from '../core/ids';
import { DAY } from '../core/time';
import { CAME_BY, type CameBy } from '../core/typed';
import { optional } from './form-fields';

export const TYPING = '/staff/new';

export const TELLERS = ['the-person', 'somebody-else'] as const;
type Teller = (typeof TELLERS)[number];

export interface Starting {
  readonly came: CameBy;
  readonly teller: Teller;
  readonly receivedAt: Instant;
}

const startForm = z.object({ came: z.enum(CAME_BY), teller: z.enum(TELLERS), received: optional });

/** A letter is typed in the day it is opened, or a little later; longer ago is a slip of the hand. */
const LONGEST_AGO_MS = 92 * DAY;

/** Null where it was not said how, by whom, or when it came in a way that can be. Left empty: it came now. */
export const startingIn = (form: Readonly<Record<string, string>>, now: Instant): Starting | null => {
  const read = startForm.safeParse(form);
  if (!read.success) return null;
  const { came, teller, received } = read.data;
  if (received === null) return { came, teller, receivedAt: now };
  const at = DateTime.fromISO(received, { zone: 'Europe/London' }).toMillis();
  return at <= now && now - at <= LONGEST_AGO_MS ? { came, teller, receivedAt: at } : null;
};

/** A box that is ticked has a name of its own. */
export const boxOf = (value: string): string => `choice-${value}`;

export const filledIn = (form: Readonly<Record<string, string>>, { choices }: Question): Filled => ({
  choice: choices.map(({ value }) => value).filter((value) => form['choice'] === value || form[boxOf(value)] === 'yes'),
  words: cleanText(form['words'] ?? ''),
  command: COMMANDS.find((one) => one === form['command']) ?? '',
});

/** What staff may do besides answering; a person is what they are themselves. */
export const COMMANDS = ['back', 'skip', 'send-now'] as const;
