/** Any site may be a client: nothing here uses cookies, and a token is all there is to have. */
import type { Next, Request, RequestHandler, Response } from 'restify';

const OURS = /^\/(v3\/directline(\/|$)|[a-z]+\/(connect\/)?token$)/;

/** Errors too need it, or a browser hides from its page why it was refused. */
export const openToAnySite: RequestHandler = (req: Request, res: Response, next: Next): void => {
  if (OURS.test(req.path())) {
    res.setHeader('Access-Control-Allow-Origin', '*');
    res.setHeader('Access-Control-Expose-Headers', 'Retry-After');
  }
  next();
};

const ALLOWED = {
  'Access-Control-Allow-Methods': 'GET, POST, OPTIONS',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type, Accept, X-Requested-With, x-ms-bot-agent',
  'Access-Control-Max-Age': '7200',
};

/** The question a browser asks before a request of another site. */
export const preflight = async (_req: Request, res: Response): Promise<void> => {
  res.sendRaw(204, '', ALLOWED);
};
