/** What those who run Fanlight ask it: is it alive, is it ready, how much does it do, what does it answer to. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Server } from 'restify';
import { handle } from './handle';
import type { Metrics } from './metrics';
import { openApi } from './openapi';
import { Refusal } from './refusal';

export interface OperationsDeps {
  /** Throws when the database does not answer. */
  readonly ping: () => Promise<void>;
  readonly metrics: Metrics;
  /** Whoever shows it reads how much waits for staff too: a number that rises says that somebody reported. Null: nobody does. */
  readonly metricsToken: string | null;
  readonly isStopping: () => boolean;
  readonly publicUrl: string;
}

const ready = async ({ ping, isStopping }: OperationsDeps): Promise<void> => {
  if (isStopping()) throw new Refusal('Unavailable');
  await ping().catch(() => {
    throw new Refusal('Unavailable');
  });
};

const shows = (header: string | undefined, token: string | null): boolean =>
  token !== null && header !== undefined && timingSafeEqual(hashOf(header), hashOf(`Bearer ${token}`));

const hashOf = (said: string): Buffer => createHash('sha256').update(said).digest();

export const operationsRoutes =
  (deps: OperationsDeps) =>
  (server: Server): void => {
    server.get(
      { name: 'healthz', path: '/healthz' },
      handle(async (_, res) => {
        res.json(200, { status: 'ok' });
      }, 'program'),
    );
    server.get(
      { name: 'readyz', path: '/readyz' },
      handle(async (_, res) => {
        await ready(deps);
        res.json(200, { status: 'ready' });
      }, 'program'),
    );
    server.get(
      { name: 'metrics', path: '/metrics' },
      handle(async (req, res) => {
        const mayKnow = shows(req.headers.authorization, deps.metricsToken);
        res.sendRaw(200, await deps.metrics.text(mayKnow), { 'Content-Type': deps.metrics.contentType });
      }, 'program'),
    );
    server.get(
      { name: 'openapi', path: '/openapi.json' },
      handle(async (_, res) => {
        res.json(200, openApi(deps.publicUrl));
      }, 'program'),
    );
  };
