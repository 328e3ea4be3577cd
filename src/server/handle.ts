/**
 * Wraps every route handler. It returns nothing (the framework logs whatever a handler returns, request and body
 * included) and nothing thrown gets past it (thrown at once, it would end the process).
 * What is thrown is answered in one place: the server's own refusal.
 */
import type { Next, Request, RequestHandler, Response } from 'restify';
import type { Reader } from './answer';

/** As routes are written: what it returns is dropped, what it throws is answered. Throw a Refusal to refuse. */
export type Handler = (req: Request, res: Response) => Promise<unknown>;

const readers = new WeakMap<Request, Reader>();

export const readerOf = (req: Request): Reader => readers.get(req) ?? 'either';

/** Before any handler is reached: a body that cannot be read, or a method that is not there, is refused to the same reader. */
export const readBy = (req: Request, reader: Reader): void => {
  readers.set(req, reader);
};

/** `reader`: on a person's page say 'person', so that a failure is the emergency page whatever the Accept header says. */
export const handle =
  (handler: Handler, reader: Reader = 'either') =>
  async (req: Request, res: Response): Promise<void> => {
    readers.set(req, reader);
    await handler(req, res);
  };

/** The same for whatever a route group mounts, wrapped or not. */
export const guarded = (handler: RequestHandler): RequestHandler =>
  handler.length >= 3 ? guardedStep(handler) : guardedAnswer(handler);

const guardedStep =
  (handler: RequestHandler): RequestHandler =>
  (req: Request, res: Response, next: Next): void => {
    try {
      handler(req, res, next);
    } catch (error) {
      next(error instanceof Error ? error : new Error('thrown'));
    }
  };

/** Two parameters, because the framework takes an async function with three for a mistake. */
const guardedAnswer = (handler: RequestHandler): RequestHandler => {
  const answer = handler as (req: Request, res: Response) => unknown;
  return async (req: Request, res: Response): Promise<void> => {
    await answer(req, res);
  };
};
