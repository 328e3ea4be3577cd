/** A telephone key is the option that was read beside it, on whichever page. */
import { OPTIONS_A_PAGE } from '../../../src/core/event';
import { pressed } from '../../../src/engine/interrupts';
import { asking, session } from '../store/fixtures';

const choices = Array.from({ length: 2 * OPTIONS_A_PAGE - 1 }, (_, at) => `option-${at + 1}`);
const press = (keys: string, page: number) =>
  pressed({ session: session({ pending: { ...asking('want'), choices, page, keys: 'one' } }), events: [] }, keys);

it.each([0, 1])('is one of those on page %i', (page) => {
  for (let key = 1; key <= OPTIONS_A_PAGE; key += 1) {
    const option = choices[page * OPTIONS_A_PAGE + key - 1];
    expect(press(String(key), page)).toEqual(
      option === undefined ? { type: 'nothing' } : { type: 'text', text: option },
    );
  }
});

it.each(['8', '9', '0', '*', '#'])('is never one of them by %s, which means something else', (keys) => {
  expect(press(keys, 0)).toMatchObject({ type: 'interrupt' });
});

it.each(['01', '77', 'x', '1a'])('is nothing by %j', (keys) => {
  expect(press(keys, 0)).toEqual({ type: 'nothing' });
});
