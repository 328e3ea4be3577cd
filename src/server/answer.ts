/**
 * How a refusal or a failure is answered: `{"error":{"code","message"}}` to a program, the emergency page to a person.
 * Nothing of what went wrong is in either.
 */
import type { Request, Response } from 'restify';
import { fallbackPage, notFoundPage } from './fallback';
import { REFUSALS, type RefusalCode } from './refusal';

/** Who reads the answer: a person at a page, a program, or whoever the Accept header says. */
export type Reader = 'person' | 'program' | 'either';

const PAGE_POLICY = "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

export const errorBody = (code: RefusalCode): string =>
  JSON.stringify({ error: { code, message: REFUSALS[code].message } });

const isPerson = (req: Request, reader: Reader): boolean =>
  reader === 'person' || (reader === 'either' && (req.headers.accept ?? '').includes('text/html'));

const headersOf = (code: RefusalCode, person: boolean): Record<string, string> => ({
  'Content-Type': person ? 'text/html; charset=utf-8' : 'application/json',
  'Cache-Control': 'no-store',
  ...(person ? { 'Content-Security-Policy': PAGE_POLICY } : {}),
  ...(code === 'TooManyRequests' ? { 'Retry-After': '60' } : {}),
  ...(code === 'PayloadTooLarge' || code === 'UnsupportedMediaType' ? { Connection: 'close' } : {}),
});

export const answerRefusal = (
  req: Request,
  res: Response,
  told: { readonly code: RefusalCode; readonly reader: Reader },
): void => {
  const person = isPerson(req, told.reader);
  const pageBody = told.code === 'NotFound' ? notFoundPage : fallbackPage;
  const body = person ? pageBody() : errorBody(told.code);
  res.sendRaw(REFUSALS[told.code].status, body, headersOf(told.code, person));
};
