/** Headers every answer begins with. A page that needs more sets its own policy over these; nothing here allows anything. */
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import helmet from 'helmet';
import type { Next, Request, RequestHandler, Response } from 'restify';

const policy = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'self'"], frameAncestors: ["'none'"] },
  },
  referrerPolicy: { policy: 'no-referrer' },
  xFrameOptions: { action: 'deny' },
  /** Set below, and only where the world reaches us by https. */
  strictTransportSecurity: false,
});

/** The same for everybody, so they are drawn up once and not for each request. */
const drawnUp = (): readonly (readonly [name: string, value: string])[] => {
  const answer = new ServerResponse(new IncomingMessage(new Socket()));
  policy(answer.req, answer, () => undefined);
  return answer.getHeaderNames().map((name) => [name, String(answer.getHeader(name))]);
};
const POLICY = drawnUp();

const SWITCHED_OFF = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'microphone',
  'payment',
  'usb',
];
const PERMISSIONS = SWITCHED_OFF.map((feature) => `${feature}=()`).join(', ');

export const headers =
  ({ https }: { readonly https: boolean }): RequestHandler =>
  (req: Request, res: Response, next: Next): void => {
    res.setHeader('X-Request-Id', req.id());
    res.setHeader('Cache-Control', 'no-store');
    res.setHeader('Permissions-Policy', PERMISSIONS);
    if (https) res.setHeader('Strict-Transport-Security', 'max-age=31536000');
    for (const [name, value] of POLICY) res.setHeader(name, value);
    next();
  };
