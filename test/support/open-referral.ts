/** Holds an answer of `/directory` against the published schemas of Open Referral UK. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { SHARED } from './shared-folder';

export const OPEN_REFERRAL = 'contracts/open-referral-uk';

/** The schemas carry notes of their own, so ajv is not strict about keywords it does not know. */
const published = (): Ajv2020 => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  for (const name of readdirSync(join(SHARED, OPEN_REFERRAL)).filter((one) => one !== 'openapi.json'))
    ajv.addSchema(JSON.parse(readFileSync(join(SHARED, OPEN_REFERRAL, name), 'utf8')) as object, name);
  return ajv;
};

let ajv: Ajv2020 | undefined;

/** `schema` is a file of the contract, such as `service.json`. Fails the test with every fault. */
export const holdToOpenReferral = (schema: string, value: unknown): void => {
  ajv ??= published();
  const valid = ajv.validate(schema, value);
  expect(ajv.errors ?? []).toEqual([]);
  expect(valid).toBe(true);
};
