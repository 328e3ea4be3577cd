import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { handoffRecord } from '../../../src/cases/handoff-record';
import { handOffJsonSchema, handOffSchema } from '../../../src/core/handoff';
import { caseFile, landlord } from '../console/fixtures';

const published = (): object =>
  JSON.parse(readFileSync(join(__dirname, '../../../manifest/handoff.schema.json'), 'utf8')) as object;

describe('the hand-off record, version 1', () => {
  it('is published as it is defined', () => {
    expect(published()).toEqual(JSON.parse(JSON.stringify(handOffJsonSchema())));
  });

  it('is held by its own schema and by the published one', () => {
    const record = handoffRecord(caseFile(), landlord(), '2026-11-23');
    expect(handOffSchema.parse(record)).toEqual(record);
    const ajv = new Ajv({ strict: false });
    addFormats(ajv);
    const valid = ajv.compile(published());
    expect([valid(record), valid.errors]).toEqual([true, null]);
    expect(valid({ ...record, score: 7 })).toBe(false);
    expect(valid({ ...record, priority: { level: 'low', reasons: [] } })).toBe(false);
  });
});
