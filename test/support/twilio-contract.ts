/**
 * Checks requests to Twilio's API as its own contract describes them: the path, the parameters known and of the right
 * kind, those required there. Texts and calls only: nothing else of it may be asked for.
 */
import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { contract, contractsAreHere } from './contracts';

export type Fields = Readonly<Record<string, string | readonly string[]>>;

export const OPERATIONS = {
  createMessage: '/2010-04-01/Accounts/{AccountSid}/Messages.json',
  updateMessage: '/2010-04-01/Accounts/{AccountSid}/Messages/{Sid}.json',
  createCall: '/2010-04-01/Accounts/{AccountSid}/Calls.json',
  updateCall: '/2010-04-01/Accounts/{AccountSid}/Calls/{Sid}.json',
} as const;
export type OperationName = keyof typeof OPERATIONS;

type Json = Readonly<Record<string, unknown>>;
const inside = (value: unknown, ...path: readonly string[]): Json =>
  path.reduce<Json>((at, name) => {
    const found = at[name];
    if (typeof found !== 'object' || found === null) throw new Error(`the contract has no ${path.join(' ')}`);
    return found as Json;
  }, value as Json);

const FORM = ['requestBody', 'content', 'application/x-www-form-urlencoded', 'schema'];

/** Everything in a form is a string: a number is one that reads as a number. */
const ofForms = (): Ajv => new Ajv({ strict: false, allErrors: true, coerceTypes: 'array' });
const ofAnswers = (): Ajv => new Ajv({ strict: false, allErrors: true });

function compile(bare: Ajv, schema: Json, components: unknown): ValidateFunction {
  const ajv = addFormats(bare);
  ajv.addFormat('phone-number', /^\+[1-9]\d{4,14}$/);
  ajv.addFormat('endpoint', /^(\+[1-9]\d{4,14}|sip:.+|client:.+)$/);
  ajv.addFormat('http-method', true);
  ajv.addFormat('twiml', true);
  for (const format of ['uri-map', 'currency', 'date-time-rfc-2822', 'decimal']) ajv.addFormat(format, true);
  return ajv.compile({ ...schema, components });
}

export interface TwilioContract {
  /** What is wrong with a form, a line each. */
  faults(operation: OperationName, form: Fields): readonly string[];
  /** What is wrong with an answer of ours in its place. */
  answerFaults(schema: 'message' | 'call', answer: unknown): readonly string[];
}

const told = (validate: ValidateFunction, value: unknown): readonly string[] => {
  validate(value);
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
};

/** Where the contracts are not beside the checkout nothing is checked against them; in CI that fails. */
export function twilioContract(): TwilioContract {
  if (!contractsAreHere) return { faults: () => [], answerFaults: () => [] };
  const document = contract('twilio_api_v2010.json');
  const components = document['components'];
  const forms = Object.fromEntries(
    Object.entries(OPERATIONS).map(([name, path]) => {
      const form = inside(document, 'paths', path, 'post', ...FORM);
      return [name, compile(ofForms(), { ...form, additionalProperties: false }, components)];
    }),
  );
  const answers = (['message', 'call'] as const).map((name) => {
    const schema = inside(components, 'schemas', `api.v2010.account.${name}`);
    return [name, compile(ofAnswers(), { ...schema, additionalProperties: false }, components)] as const;
  });
  const answerOf = Object.fromEntries(answers);
  return {
    faults: (operation, form) => {
      const validate = forms[operation];
      return validate ? told(validate, { ...form }) : [`${operation} is not in the contract`];
    },
    answerFaults: (schema, answer) => {
      const validate = answerOf[schema];
      return validate ? told(validate, structuredClone(answer)) : [];
    },
  };
}
