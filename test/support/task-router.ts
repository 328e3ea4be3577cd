/**
 * A TaskRouter as Twilio documents it: a real server that takes a request only as the published contract allows (path,
 * method, parameters known and of their kind) and keeps tasks with their states.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { contract } from './contracts';

export interface Task {
  readonly sid: string;
  readonly attributes: string;
  readonly priority: number;
  readonly timeout: number;
  readonly since: string;
  status: string;
  reason: string | null;
}

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

export interface TaskRouterServer {
  readonly url: string;
  /** Oldest first, those at their end included. */
  readonly tasks: Task[];
  readonly asked: Asked[];
  /** What was against the contract. */
  readonly faults: string[];
  /** Statuses the next requests are refused with, in order. */
  readonly refusals: number[];
  /** Methods whose next answer gets lost on the way, when all was done. */
  readonly lostAnswers: string[];
  /** Before a request is answered: what happens meanwhile. */
  meanwhile: (asked: Asked) => Promise<void>;
  close(): Promise<void>;
}

interface Schema {
  readonly type?: string;
  readonly items?: unknown;
}
interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Schema;
}
interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: BodySchema }>> };
}
interface BodySchema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

const FORM = 'application/x-www-form-urlencoded';
const ENDS = { canceled: ['pending', 'reserved'], completed: ['assigned', 'wrapping'] } as const;

const ajv = (): { readonly check: (schema: object, value: unknown) => string | null } => {
  const { components } = contract('twilio_taskrouter_v1.json');
  const compiler = addFormats(new Ajv({ strict: false, coerceTypes: true, allErrors: true }));
  return {
    check: (schema, value) => {
      const validate = compiler.compile({ components, ...schema });
      return validate(value) ? null : compiler.errorsText(validate.errors);
    },
  };
};

const templates = (): readonly (readonly [RegExp, Readonly<Record<string, Operation>>])[] => {
  const paths = contract('twilio_taskrouter_v1.json')['paths'] as Readonly<Record<string, Record<string, Operation>>>;
  return Object.entries(paths).map(([path, operations]) => [
    new RegExp(`^${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
    operations,
  ]);
};

const fieldsOf = (text: string): Record<string, readonly string[]> => {
  const all = new URLSearchParams(text);
  return Object.fromEntries([...new Set(all.keys())].map((name) => [name, all.getAll(name)]));
};

const read = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
};

const known = (operation: Operation, place: string): Readonly<Record<string, Parameter>> =>
  Object.fromEntries((operation.parameters ?? []).filter((one) => one.in === place).map((one) => [one.name, one]));

/** Each fault in words; none for a request as documented. */
const faultsOf = (asked: Asked, operations: ReturnType<typeof templates>): readonly string[] => {
  const { check } = ajv();
  const [pattern, methods] = operations.find(([one]) => one.test(asked.path)) ?? [];
  const operation = methods?.[asked.method.toLowerCase()];
  if (!pattern || !operation) return [`${asked.method} ${asked.path} is not in the contract`];
  const path = pattern.exec(asked.path)?.groups ?? {};
  const body = operation.requestBody?.content[FORM]?.schema ?? {};
  const query = known(operation, 'query');
  const schemaOf = (name: string): Schema | undefined =>
    asked.method === 'GET' ? query[name]?.schema : body.properties?.[name];
  return [
    ...Object.entries(path).map(([name, value]) => check(known(operation, 'path')[name]?.schema ?? {}, value)),
    ...(body.required ?? []).map((name) => (name in asked.fields ? null : `${name} is missing`)),
    ...Object.entries(asked.fields).map(([name, values]) => {
      const schema = schemaOf(name);
      if (!schema) return `${name} is no parameter of ${asked.method} ${asked.path}`;
      return check(schema, schema.type === 'array' ? [...values] : values[0]);
    }),
  ].filter((fault) => fault !== null);
};

const sidOf = (index: number): string => `WT${index.toString(16).padStart(32, '0')}`;

/** In a list Twilio shows no attributes. */
const shown = (task: Task, whole: boolean): object => ({
  sid: task.sid,
  assignment_status: task.status,
  attributes: whole ? task.attributes : null,
  priority: task.priority,
  reason: task.reason,
  timeout: task.timeout,
});

const evaluate = (expression: string | undefined, { attributes }: Task): boolean => {
  const [, name = '', value = ''] = /^(\w+) == "([^"]*)"$/.exec(expression ?? '') ?? [];
  return (JSON.parse(attributes) as Record<string, unknown>)[name] === value;
};

type Reply = readonly [number, object];
const refused = (status: number, code: number): Reply => [status, { code, message: 'refused', status }];

const list = (tasks: readonly Task[], { fields }: Asked): Reply => {
  const statuses = (fields['AssignmentStatus'] ?? []).flatMap((one) => one.split(','));
  const found = tasks.filter((task) => statuses.includes(task.status));
  const filter = fields['EvaluateTaskAttributes']?.[0];
  const matching = filter === undefined ? found : found.filter((task) => evaluate(filter, task));
  const meta = { key: 'tasks', page: 0, page_size: 50, next_page_url: null };
  return [200, { tasks: matching.map((task) => shown(task, false)), meta }];
};

const create = (tasks: Task[], { fields }: Asked): Reply => {
  const task = {
    sid: sidOf(tasks.length + 1),
    attributes: fields['Attributes']?.[0] ?? '{}',
    priority: Number(fields['Priority']?.[0] ?? 0),
    timeout: Number(fields['Timeout']?.[0] ?? 86_400),
    since: fields['VirtualStartTime']?.[0] ?? '',
    status: 'pending',
    reason: null,
  };
  tasks.push(task);
  return [201, shown(task, true)];
};

const mayEnd = (status: string, from: string): boolean =>
  Object.entries(ENDS).some(([end, states]) => end === status && states.some((state) => state === from));

const update = (tasks: Task[], { path, fields }: Asked): Reply => {
  const index = tasks.findIndex(({ sid }) => path.endsWith(sid));
  const task = tasks[index];
  if (!task) return refused(404, 20404);
  const status = fields['AssignmentStatus']?.[0];
  if (status !== undefined && (!mayEnd(status, task.status) || !fields['Reason'])) return refused(400, 20001);
  const after = {
    ...task,
    status: status ?? task.status,
    reason: fields['Reason']?.[0] ?? task.reason,
    attributes: fields['Attributes']?.[0] ?? task.attributes,
    priority: Number(fields['Priority']?.[0] ?? task.priority),
  };
  tasks[index] = after;
  return [200, shown(after, true)];
};

const answerTo = (server: TaskRouterServer, asked: Asked): Reply => {
  const refusal = server.refusals.shift();
  if (refusal !== undefined) return refused(refusal, 20500);
  if (asked.method === 'GET') return list(server.tasks, asked);
  return asked.path.endsWith('/Tasks') ? create(server.tasks, asked) : update(server.tasks, asked);
};

/** Only whoever has account and token is answered. */
export const openTaskRouter = async (account: { readonly sid: string; readonly token: string }) => {
  const operations = templates();
  const basic = `Basic ${Buffer.from(`${account.sid}:${account.token}`).toString('base64')}`;
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '', 'http://twilio.example');
    const text = request.method === 'GET' ? url.search.slice(1) : await read(request);
    const asked = { method: request.method ?? '', path: url.pathname, fields: fieldsOf(text) };
    server.asked.push(asked);
    server.faults.push(...faultsOf(asked, operations));
    const [status, body] = request.headers.authorization === basic ? answerTo(server, asked) : refused(401, 20003);
    await server.meanwhile(asked);
    if (server.lostAnswers[0] === asked.method) {
      server.lostAnswers.shift();
      response.destroy();
      return;
    }
    response.statusCode = status;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(body));
  };
  const http = createServer((request, response) => void respond(request, response));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const server: TaskRouterServer = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    tasks: [],
    asked: [],
    faults: [],
    refusals: [],
    lostAnswers: [],
    meanwhile: async () => undefined,
    close: () =>
      new Promise((resolve) => {
        http.closeAllConnections();
        http.close(() => resolve());
      }),
  };
  return server;
};
