/**
 * Reads request bodies: JSON, forms and plain text, up to a limit, into `req.body`, with the text as it came in
 * `req.rawBody`. Anything else is refused unread: files are never accepted, and compressed bodies can be bombs.
 */
import type { Next, Request, RequestHandler, Response } from 'restify';
import { Refusal } from './refusal';

type Parse = (text: string) => unknown;

/** A name that comes twice is a list. */
const form: Parse = (text) => {
  const fields = new URLSearchParams(text);
  return Object.fromEntries(
    [...new Set(fields.keys())].map((name) => {
      const values = fields.getAll(name);
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
};

const parserOf = (type: string): Parse | null => {
  if (type === 'application/json' || /^application\/[\w.-]+\+json$/.test(type)) return JSON.parse;
  if (type === 'application/x-www-form-urlencoded') return form;
  return type === 'text/plain' ? (text) => text : null;
};

const typeOf = (req: Request): string => (req.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

const hasBody = (req: Request): boolean =>
  Number(req.headers['content-length'] ?? 0) > 0 || req.headers['transfer-encoding'] !== undefined;

const isPlain = (req: Request): boolean => [undefined, '', 'identity'].includes(req.headers['content-encoding']);

/** Resolves to the text, or null when whoever sent it went away before the end. */
const textOf = (req: Request, most: number): Promise<string | null> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    req.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= most) chunks.push(chunk);
      else reject(new Refusal('PayloadTooLarge'));
    });
    req.once('end', () => {
      resolve(decoded(Buffer.concat(chunks)));
    });
    req.once('error', () => {
      resolve(null);
    });
    req.once('close', () => {
      resolve(null);
    });
  });

const DECODER = new TextDecoder('utf-8', { fatal: true });

const decoded = (bytes: Buffer): string | null => {
  try {
    return DECODER.decode(bytes);
  } catch {
    return null;
  }
};

const parsed = (parse: Parse, text: string): unknown => {
  try {
    return parse(text);
  } catch {
    throw new Refusal('BadArgument');
  }
};

const read = async (req: Request, most: number): Promise<void> => {
  // So that the framework's own reader, where a route uses it, does not wait for a body that has been read.
  Reflect.set(req, '_readBody', true);
  if (!hasBody(req)) return;
  const parse = parserOf(typeOf(req));
  if (!parse || !isPlain(req)) throw new Refusal('UnsupportedMediaType');
  if (Number(req.headers['content-length'] ?? 0) > most) throw new Refusal('PayloadTooLarge');
  const text = await textOf(req, most);
  if (text === null) throw new Refusal('BadArgument');
  req.rawBody = text;
  req.body = text === '' ? undefined : parsed(parse, text);
};

/** `most` in bytes. */
export const bodies =
  (most: number): RequestHandler =>
  (req: Request, _res: Response, next: Next): void => {
    read(req, most).then(
      () => {
        next();
      },
      (error: unknown) => {
        req.resume();
        next(error);
      },
    );
  };
