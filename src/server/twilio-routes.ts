/**
 * Twilio's webhooks: lets in only what the account's token signed over our public address, and answers in XML. A bad
 * signature learns nothing; whatever breaks behind it, a caller still hears 999.
 */
import type { Request, Response, Server } from 'restify';
import { readForm, verify, type TwilioSettings } from '../channels/twilio';
import { NO_TEXT } from '../channels/sms/deliver';
import { failure } from './log';
import { ANSWERS, lastResort, type Answer, type AnswerDeps, type Answerer } from './twilio-answers';
import { CALL_ANSWERS } from './twilio-calls';

export interface TwilioDeps extends Omit<AnswerDeps, 'clock' | 'patience'> {
  readonly config: TwilioSettings;
  readonly clock?: () => number;
  /** Milliseconds; 10 s unless told. */
  readonly patience?: number;
}

const PATIENCE_MS = 10_000;
const XML = { 'Content-Type': 'text/xml; charset=utf-8', 'Cache-Control': 'no-store' };

/** The body as it came: a parsed one may have lost parameters that were signed. */
const rawBody = (request: Request): string => {
  const raw: unknown = request.rawBody;
  return typeof raw === 'string' ? raw : '';
};

const header = (request: Request, name: string): string | undefined => {
  const value = request.headers[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

interface Route {
  readonly path: string;
  readonly answer: Answerer;
  readonly deps: AnswerDeps & Pick<TwilioDeps, 'config'>;
}

async function answerTo(request: Request, { path, answer, deps }: Route): Promise<Answer> {
  const came = { form: readForm(rawBody(request)), path: request.url ?? path };
  const verdict = verify(deps.config, { signature: header(request, 'x-twilio-signature') ?? '', ...came });
  if (verdict.genuine) {
    const token = header(request, 'i-twilio-idempotency-token');
    const publicUrl = deps.config.publicUrl.replace(/\/+$/, '');
    return answer({ ...came, publicUrl, token, rehearsal: verdict.rehearsal }, deps);
  }
  deps.log.warn('refused', { route: path, code: verdict.why });
  return { status: 403, xml: NO_TEXT };
}

async function handle(request: Request, response: Response, route: Route): Promise<void> {
  const { path, deps } = route;
  const answer = await answerTo(request, route).catch((error: unknown): Answer => {
    deps.log.error('request_failed', { route: path, ...failure(error) });
    return { status: 200, xml: lastResort(path, deps) };
  });
  response.sendRaw(answer.status, answer.xml, XML);
}

/** Mounts the routes on a server that has read the bodies (server/body). */
export function twilioRoutes(given: TwilioDeps): (server: Server) => void {
  const deps = { clock: Date.now, patience: PATIENCE_MS, ...given };
  return (server) => {
    for (const [path, answer] of Object.entries({ ...ANSWERS, ...CALL_ANSWERS }))
      server.post(path, async (request: Request, response: Response) => {
        await handle(request, response, { path, answer, deps });
      });
  };
}
