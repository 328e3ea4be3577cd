/** What a handler must know of a case that staff typed in: how it came, and that nobody may have been there to agree. */
import type { Case } from '../core/case';
import { isOnPaper } from '../core/typed';
import type { StaffWords } from './staff-words';

export const TypedNote = ({ words, one: { typed } }: { words: StaffWords; one: Case }) =>
  typed ? (
    <p class="banner">
      {words.say('typed-by-staff', { how: words.label('came', typed.came) })}
      {isOnPaper(typed) && ` ${words.say('typed-untold')}`}
    </p>
  ) : null;

/** Where it was typed says nothing of how it came. */
export const cameIn = ({ typed, channel }: Case, words: StaffWords): string =>
  typed ? words.label('came', typed.came) : words.label('channel', channel);
