/**
 * The public contract as an OpenAPI 3.1 document, for those who build on it. Where the questions are is told in the
 * Activity schema: `channelData.fanlight`.
 */
import { JSON_TYPE, OPERATIONS, ref, type Operation } from './contract-paths';

const text = { type: 'string' };
const object = (properties: Readonly<Record<string, unknown>>, required = Object.keys(properties)): unknown => ({
  type: 'object',
  properties,
  required,
});

const fanlight = object(
  {
    question: text,
    kind: { enum: ['choose', 'choose-many', 'write', 'windows'] },
    choices: { type: 'array', items: text },
    skippable: { type: 'boolean' },
    landlord: text,
    emergency: { type: 'boolean' },
  },
  ['question', 'kind', 'choices', 'skippable', 'landlord'],
);

const schemas = {
  Error: object({ error: object({ code: text, message: text }) }),
  Status: object({ status: { enum: ['ok', 'ready'] } }),
  Token: object({ conversationId: text, token: text, expires_in: { type: 'integer' } }),
  PageToken: object({ token: text, userId: text, conversationId: text, expires_in: { type: 'integer' } }),
  Conversation: object({ conversationId: text, token: text, expires_in: { type: 'integer' }, streamUrl: text }),
  ResourceResponse: object({ id: text }),
  Activity: object({ type: text, text, value: {}, from: { type: 'object' }, channelData: object({ fanlight }, []) }, [
    'type',
  ]),
  ActivitySet: object({ activities: { type: 'array', items: ref('Activity') }, watermark: text }),
};

const contentOf = (types: Readonly<Record<string, unknown>>): unknown =>
  Object.fromEntries(Object.entries(types).map(([type, schema]) => [type, { schema }]));

const parametersOf = (path: string): readonly unknown[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: text }));

const FAILED = {
  description: 'Refused or failed: a code and a fixed sentence.',
  content: contentOf({ [JSON_TYPE]: ref('Error') }),
};

const answerOf = (answer: NonNullable<Operation['gives']>): unknown => ({
  description: 'It worked.',
  content: contentOf({ [answer.type]: answer.schema ?? {} }),
});

const operationOf = (operation: Operation): unknown => {
  const answer = operation.gives ?? { type: JSON_TYPE };
  return {
    tags: [operation.tag],
    summary: operation.summary,
    parameters: parametersOf(operation.path),
    ...(operation.takes ? { requestBody: { content: contentOf(operation.takes) } } : {}),
    responses: { [String(answer.status ?? 200)]: answerOf(answer), default: FAILED },
    security: operation.signed ? [{ [operation.signed]: [] }] : [],
    ...(operation.optional ? { 'x-mounted': 'only where its settings are there' } : {}),
  };
};

const pathsOf = (): Readonly<Record<string, unknown>> => {
  const paths = [...new Set(OPERATIONS.map(({ path }) => path))];
  const methods = (path: string) =>
    OPERATIONS.filter((one) => one.path === path).map((one) => [one.method, operationOf(one)] as const);
  return Object.fromEntries(paths.map((path) => [path, Object.fromEntries(methods(path))]));
};

export const openApi = (publicUrl: string): Readonly<Record<string, unknown>> => ({
  openapi: '3.1.0',
  info: { title: 'Fanlight', version: '1', summary: 'First-contact desk of social landlords.' },
  servers: [{ url: publicUrl }],
  paths: pathsOf(),
  components: {
    schemas,
    securitySchemes: {
      bearer: { type: 'http', scheme: 'bearer' },
      twilio: { type: 'apiKey', in: 'header', name: 'X-Twilio-Signature' },
    },
  },
});
