/** Mounts an identity provider of ours below a path. It reads bodies itself, so a body that was read is given to it again. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';

type Exchange = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

/** The provider sees paths below its own, and is told the whole one for the addresses it writes. */
export const belowPath =
  (path: string, callback: Exchange): Exchange =>
  async (req, res) => {
    const whole = req.url ?? '';
    const body: unknown = Reflect.get(req, 'rawBody');
    const again = Object.assign(Readable.from(typeof body === 'string' ? [Buffer.from(body)] : []), {
      method: req.method,
      headers: req.headers,
      httpVersion: req.httpVersion,
      socket: req.socket,
      originalUrl: whole,
      url: whole.slice(path.length) || '/',
    });
    await callback(again as unknown as IncomingMessage, res);
  };
