import Ajv2020 from 'ajv/dist/2020';
import { openApi } from '../../../src/server/openapi';

interface Operation {
  readonly summary: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly responses: Readonly<Record<string, unknown>>;
  readonly security: readonly Readonly<Record<string, unknown>>[];
}
interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>>; readonly securitySchemes: object };
}

const document = JSON.parse(JSON.stringify(openApi('https://desk.example'))) as Document;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

const refsIn = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) =>
    key === '$ref' && typeof inside === 'string' ? [inside] : refsIn(inside),
  );
};

describe('the description of the public contract', () => {
  it('names every path of the contract', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining([
        '/',
        '/{landlord}',
        '/{landlord}/help',
        '/exit',
        '/{landlord}/token',
        '/{landlord}/connect/token',
        '/v3/directline/tokens/generate',
        '/v3/directline/tokens/refresh',
        '/v3/directline/conversations',
        '/v3/directline/conversations/{conversationId}',
        '/v3/directline/conversations/{conversationId}/activities',
        '/api/messages',
        '/twilio/messaging',
        '/twilio/messaging/status',
        '/twilio/voice',
        '/twilio/voice/turn',
        '/twilio/voice/status',
        '/twilio/voice/whisper',
        '/twilio/voice/outgoing',
        '/twilio/voice/outgoing/connect',
        '/twilio/voice/outgoing/machine',
        '/twilio/voice/outgoing/ended',
        '/twilio/voice/outgoing/leg',
        '/twilio/voice/outgoing/status',
        '/twilio/task-router',
        '/directory/services',
        '/healthz',
        '/readyz',
        '/metrics',
        '/openapi.json',
      ]),
    );
  });

  it.each(operations)('$method $path is whole: parameters, answers, failure', ({ path, operation }) => {
    expect(operation.summary).toMatch(/\.$/);
    expect(operation.parameters.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
    expect(operation.parameters.every((one) => one.in === 'path' && one.required)).toBe(true);
    expect(Object.keys(operation.responses)).toEqual([expect.stringMatching(/^[1-5]\d\d$/), 'default']);
    for (const scheme of operation.security)
      expect(document.components.securitySchemes).toHaveProperty(Object.keys(scheme)[0] ?? '');
  });

  it('refers to nothing that is not there', () => {
    const known = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
    expect(refsIn(document).filter((one) => !known.includes(one))).toEqual([]);
  });

  it('holds schemas that can be checked with, and that see a fault', () => {
    const ajv = new Ajv2020({ strict: false });
    ajv.addSchema({ $id: 'contract', components: document.components });
    const checks = Object.keys(document.components.schemas).map((name) =>
      ajv.compile({ $ref: `contract#/components/schemas/${name}` }),
    );
    expect(checks).toHaveLength(Object.keys(document.components.schemas).length);
    const error = ajv.compile({ $ref: 'contract#/components/schemas/Error' });
    expect(error({ error: { code: 'NotFound', message: 'There is nothing here.' } })).toBe(true);
    expect(error({ message: 'Error: inside' })).toBe(false);
  });
});
