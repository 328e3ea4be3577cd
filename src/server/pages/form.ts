/** Reads a posted form: text fields only, each once but `choice`; anything else in it is passed over. */
import type { Filled } from '../../channels/answered';
import type { Carried } from '../../channels/web-chat/page/chat-page';

export interface PostedForm {
  readonly carried: Carried;
  /** The question this form was for. */
  readonly question: string;
  readonly filled: Filled;
}

export type Fields = Readonly<Record<string, unknown>>;

/** Longer than any account typed on a phone; the server refuses a body over 64 kB before this. */
const LONGEST = 20_000;

const all = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? (value as readonly unknown[]) : [value])
    .filter((one) => typeof one === 'string')
    .map((one) => one.slice(0, LONGEST));

const one = (fields: Fields, name: string): string => all(fields[name])[0] ?? '';

/** `?from=asb` and `?about=`: short words of ours, or nothing. */
const WAY_IN = /^[a-z-]{1,20}$/;
export const wayIn = (fields: Fields): { readonly about: string; readonly from: string } => ({
  about: WAY_IN.test(one(fields, 'about')) ? one(fields, 'about') : '',
  from: WAY_IN.test(one(fields, 'from')) ? one(fields, 'from') : '',
});

export const formOf = (fields: Fields): PostedForm => ({
  carried: {
    token: one(fields, 'token'),
    at: one(fields, 'at'),
    ...wayIn(fields),
    draft: one(fields, 'draft'),
    draftFor: one(fields, 'draftFor'),
  },
  question: one(fields, 'question'),
  filled: { choice: all(fields.choice).slice(0, 50), words: one(fields, 'words'), command: one(fields, 'command') },
});
