/** What somebody had written, given back to them field by field: it was neither sent nor kept. */
import type { StaffWords } from './staff-words';
import type { Written } from './unsent';

interface Kept {
  readonly words: StaffWords;
  readonly unsent?: readonly Written[] | undefined;
}

export const Unsent = ({ words, unsent = [] }: Kept) =>
  unsent.length === 0 ? null : (
    <>
      <p>{words.say('unsent')}</p>
      {unsent.map(({ label, text }, at) => (
        <label key={at}>
          {label}
          <textarea rows={text.length > SHORT ? LONG_ROWS : 1} readOnly>
            {text}
          </textarea>
        </label>
      ))}
    </>
  );

/** Letters that stand on one line of a telephone. */
const SHORT = 40;
const LONG_ROWS = 5;
