/** The published contracts, read from where they are kept beside the checkout; null where they are not. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

const FOLDER = process.env['CONTRACTS_DIR'] ?? join(__dirname, '../../../shared/contracts');

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** In CI a missing contract fails its test: it is never left out there. */
export const contractsAreHere = existsSync(FOLDER) || process.env['CI'] === 'true';

export const contract = (name: string): Fields => {
  const parsed: unknown = JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));
  if (!isFields(parsed)) throw new Error(`${name} is no object`);
  return parsed;
};

/** Swagger says `object` where it means anything (an activity's or a card action's `value`). */
function anyValue(node: unknown): void {
  if (!isFields(node)) return;
  const properties = isFields(node['properties']) ? node['properties'] : {};
  if ('value' in properties) properties['value'] = {};
  Object.values(node).forEach(anyValue);
}

/** A validator for one definition of a contract. */
export function validator(name: string, definition: string): ValidateFunction {
  const document = contract(name);
  anyValue(document['definitions']);
  const ajv = addFormats(new Ajv({ strict: false, allErrors: true, validateFormats: true }));
  ajv.addFormat('int32', true);
  return ajv.compile({ definitions: document['definitions'], $ref: `#/definitions/${definition}` });
}

/** The faults, or nothing. */
export function faults(validate: ValidateFunction, value: unknown): readonly string[] {
  validate(value);
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}
