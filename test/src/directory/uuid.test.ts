import { uuidOf } from '../../../src/directory/uuid';

it('gives the same name the same id for ever, and another name another', () => {
  expect(uuidOf('service/samaritans')).toBe(uuidOf('service/samaritans'));
  expect(uuidOf('service/samaritans')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const names = Array.from({ length: 1000 }, (_, index) => uuidOf(`service/${index}`));
  expect(new Set(names).size).toBe(1000);
});

it('does not change an id that others may already hold', () => {
  expect(uuidOf('service/samaritans')).toMatchInlineSnapshot(`"5bab5e99-795c-5425-87e0-e4e190675cdc"`);
});
