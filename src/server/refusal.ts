/** What a client is told when a request is refused or fails: a code and a fixed sentence, never what happened inside. */
export const REFUSALS = {
  BadArgument: { status: 400, message: 'The request is not understood.' },
  Unauthorized: { status: 401, message: 'A valid token is needed.' },
  Forbidden: { status: 403, message: 'This is not allowed.' },
  TokenExpired: { status: 403, message: 'Token has expired.' },
  NotFound: { status: 404, message: 'There is nothing here.' },
  MethodNotAllowed: { status: 405, message: 'This cannot be done here.' },
  PayloadTooLarge: { status: 413, message: 'The request is too long.' },
  UnsupportedMediaType: { status: 415, message: 'This kind of content is not accepted.' },
  TooManyRequests: { status: 429, message: 'Too many requests. Please try again in a minute.' },
  Internal: { status: 500, message: 'Something went wrong.' },
  Unavailable: { status: 503, message: 'Not ready. Please try again.' },
} as const;

export type RefusalCode = keyof typeof REFUSALS;

/** Thrown by a handler to answer with one of the above. */
export class Refusal extends Error {
  constructor(readonly code: RefusalCode) {
    super(REFUSALS[code].message);
    this.name = 'Refusal';
  }
}

const BY_STATUS: ReadonlyMap<number, RefusalCode> = new Map([
  [400, 'BadArgument'],
  [404, 'NotFound'],
  [405, 'MethodNotAllowed'],
  [413, 'PayloadTooLarge'],
  [415, 'UnsupportedMediaType'],
]);

/** Whatever was thrown, ours or the framework's, as a code that may be told. */
export const refusalCode = (error: unknown): RefusalCode => {
  if (error instanceof Refusal) return error.code;
  const status: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'statusCode') : undefined;
  return (typeof status === 'number' ? BY_STATUS.get(status) : undefined) ?? 'Internal';
};
