/**
 * `POST /twilio/task-router`: TaskRouter asks what is to happen now that it has found somebody for a task. They accept it
 * and open the case in the console, where its own rules say who may: nothing is looked up or kept here, and the answer
 * does not wait for anything, because Twilio gives up after five seconds.
 */
import type { Request, Response, Server } from 'restify';
import { readForm, verify, type Form, type TwilioSettings } from '../channels/twilio';
import type { Log } from './log';

export interface TaskRouterRoutesDeps {
  readonly config: TwilioSettings;
  readonly workspaceSid: string;
  readonly workflowSid: string;
  readonly log: Log;
}

export const TASK_ROUTER_PATH = '/twilio/task-router';

type Instruction = 'accept' | 'reject';

interface Offered {
  readonly status: 200 | 403;
  readonly code: string;
  readonly body: { readonly instruction?: Instruction };
}

const textOf = (raw: unknown): string => (typeof raw === 'string' ? raw : '');

/** A task of another list is not one we asked for. */
const isOurs = (form: Form, { workspaceSid, workflowSid }: TaskRouterRoutesDeps): boolean =>
  form.WorkspaceSid === workspaceSid && form.WorkflowSid === workflowSid;

const answerTo = (request: Request, deps: TaskRouterRoutesDeps): Offered => {
  const form = readForm(textOf(request.rawBody));
  const signature = textOf(request.headers['x-twilio-signature']);
  const verdict = verify(deps.config, { signature, path: request.url ?? TASK_ROUTER_PATH, form });
  if (!verdict.genuine) return { status: 403, code: verdict.why, body: {} };
  if (verdict.rehearsal) return { status: 403, code: 'rehearsal', body: {} };
  const instruction = isOurs(form, deps) ? 'accept' : 'reject';
  return { status: 200, code: instruction, body: { instruction } };
};

export const taskRouterRoutes =
  (deps: TaskRouterRoutesDeps) =>
  (server: Server): void => {
    server.post(TASK_ROUTER_PATH, (request: Request, response: Response, next) => {
      const { status, code, body } = answerTo(request, deps);
      deps.log.info(status === 200 ? 'task_offered' : 'refused', { route: TASK_ROUTER_PATH, code });
      response.sendRaw(status, JSON.stringify(body), {
        'Content-Type': 'application/json',
        'Cache-Control': 'no-store',
      });
      next();
    });
  };
