/** Words somebody had written, given back to them: they were neither sent nor kept. */
import type { StaffWords } from './staff-words';

export const Unsent = ({ words, unsent }: { readonly words: StaffWords; readonly unsent?: string | undefined }) =>
  unsent === undefined ? null : (
    <label>
      {words.say('unsent')}
      <textarea rows={5} readOnly>
        {unsent}
      </textarea>
    </label>
  );
