import { z } from 'zod';
import { faultsOf } from '../../../src/core/faults';

const schema = z.strictObject({
  colour: z.enum(['red', 'blue']),
  count: z.number().min(2),
  days: z.array(z.string().regex(/^[a-z]+$/)),
  inside: z.strictObject({ on: z.boolean() }),
});
const faults = (found: unknown): readonly string[] => {
  const result = schema.safeParse(found);
  return result.success ? [] : faultsOf('thing.json', found, result.error.issues);
};

it('names the file, the path, what was found and what is allowed', () => {
  expect(faults({ colour: 'green', count: '3', days: ['MON'], inside: { on: true, off: 1 } })).toEqual([
    'thing.json: colour: found "green", allowed: red | blue',
    'thing.json: count: found "3", allowed: number',
    'thing.json: days.0: found "MON", allowed: regex /^[a-z]+$/',
    'thing.json: inside.off: found 1, allowed: no such setting',
  ]);
});

it('says so when nothing is there, or the whole file is something else', () => {
  expect(faults({ colour: 'red', count: 2, days: [] })).toEqual(['thing.json: inside: found nothing, allowed: object']);
  expect(faults([])).toEqual(['thing.json: (whole file): found [], allowed: object']);
  expect(faults({ colour: 'red', count: 1, days: [], inside: { on: true } })).toEqual([
    expect.stringMatching(/^thing\.json: count: found 1, allowed: .*2/),
  ]);
});

it('shows no more of a long value than fits a line', () => {
  const [fault] = faults({ colour: 'x'.repeat(500), count: 2, days: [], inside: { on: true } });
  expect(fault?.length).toBeLessThan(140);
});
