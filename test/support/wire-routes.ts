/** Every route the desk has: those its own document names, the staff's and the training room's; and what each answers at its plainest. */
import type { HttpClient } from './http';

export interface Where {
  readonly client: HttpClient;
  readonly landlord: string;
  readonly conversation: string;
}

export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly kind: 'page' | 'direct-line' | 'twilio' | 'program' | 'staff' | 'room';
  /** What it answers to somebody without a token, a signature or a form of ours, when nothing else is wrong. */
  readonly plain: readonly number[];
  /** There only where its settings are, which here they are not. */
  readonly absent: boolean;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}
interface Operation {
  readonly tags: readonly string[];
  readonly responses: Readonly<Record<string, unknown>>;
  readonly security: readonly unknown[];
  readonly 'x-mounted'?: string;
}

const KINDS: Readonly<Record<string, Route['kind']>> = {
  page: 'page',
  'direct-line': 'direct-line',
  twilio: 'twilio',
};

const plainOf = (path: string, { tags, responses, security, ...rest }: Operation): readonly number[] => {
  if (rest['x-mounted'] !== undefined) return [404];
  if (tags.includes('twilio')) return [403];
  if (security.length > 0) return [401];
  if (path.includes('{id}')) return [404];
  return Object.keys(responses).flatMap((status) => (status === 'default' ? [] : [Number(status)]));
};

const filled = (path: string, { landlord, conversation }: Where): string =>
  path.replace('{landlord}', landlord).replace('{conversationId}', conversation).replace('{id}', 'x');

const documented = async (where: Where): Promise<readonly Route[]> => {
  const { paths } = JSON.parse((await where.client.ask('GET', '/openapi.json')).text) as Document;
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      method: method === 'get' ? ('GET' as const) : ('POST' as const),
      path: filled(path, where),
      kind: KINDS[operation.tags[0] ?? ''] ?? 'program',
      plain: plainOf(path, operation),
      absent: operation['x-mounted'] !== undefined,
    })),
  );
};

const staff: readonly Route[] = [
  ['GET', '/staff', [303]],
  ['GET', '/staff/sign-in', [200]],
  ['POST', '/staff/sign-in', [400]],
  ['POST', '/staff/sign-out', [403]],
  ['GET', '/staff/cases/x', [303]],
  ['GET', '/staff/cases/x/transcript', [303]],
  ['POST', '/staff/cases/x/opening', [403]],
  ['GET', '/staff/rehearsal-cases/x', [303]],
].map(([method, path, plain]) => ({ method, path, plain, kind: 'staff', absent: false }) as Route);

const room: readonly Route[] = [
  ['GET', '/rehearsal', [200]],
  ['POST', '/rehearsal/person', [200, 415]],
  ['POST', '/rehearsal/sms', [400, 415]],
  ['POST', '/rehearsal/call', [400, 415]],
  ['POST', '/rehearsal/call/turn', [400, 415]],
  ['POST', '/rehearsal/call/hang-up', [400, 415]],
  ['GET', '/rehearsal/identity/x', [404]],
  ['POST', '/rehearsal/identity/token', [400, 401]],
  ['GET', '/rehearsal/identity/auth', [400]],
  ['GET', '/rehearsal/sign-in/x', [404]],
  ['POST', '/rehearsal/sign-in/x', [404]],
].map(([method, path, plain]) => ({ method, path, plain, kind: 'room', absent: false }) as Route);

export const everyRoute = async (where: Where): Promise<readonly Route[]> => [
  ...(await documented(where)),
  ...staff,
  ...room,
];
