/**
 * The page a person gets whatever of ours fails (R15): 999 first, then what happened. Its words are read at start-up, so
 * that it needs no database, no session and no template when it is wanted.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PROJECT } from '../project';

const sentence = z.strictObject({ text: z.string().min(1) });
const WORDS = z
  .strictObject({
    title: sentence,
    danger: sentence,
    'cannot-speak': sentence,
    failed: sentence,
    again: sentence,
    'again-nobody': sentence,
    'not-found': sentence,
    exit: sentence,
  })
  .parse(JSON.parse(readFileSync(join(PROJECT, 'locales/en/fallback.json'), 'utf8')));

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');

const page = (first: string, rest: readonly string[]): string =>
  [
    '<!doctype html>',
    '<html lang="en">',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    `<title>${escape(WORDS.title.text)}</title>`,
    '<main>',
    `<h1>${escape(first)}</h1>`,
    ...rest.map((text) => `<p>${escape(text)}</p>`),
    `<p><a href="/exit" rel="nofollow noreferrer">${escape(WORDS.exit.text)}</a></p>`,
    '</main>',
    '</html>',
    '',
  ].join('\n');

/** A turn, a page or a form that failed. `landlordName`, when known, is whom they may ring. */
export const fallbackPage = (landlordName?: string): string =>
  page(WORDS.danger.text, [
    WORDS['cannot-speak'].text,
    WORDS.failed.text,
    landlordName === undefined
      ? WORDS['again-nobody'].text
      : WORDS.again.text.replace('{{landlord}}', () => landlordName),
  ]);

/** An address of ours that leads nowhere: short, and still 999 first. */
export const notFoundPage = (): string => page(WORDS.danger.text, [WORDS['not-found'].text]);
