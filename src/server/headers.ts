/** Headers every answer begins with. A page that needs more sets its own policy over these; nothing here allows anything. */
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
    policy(req, res, next);
  };
