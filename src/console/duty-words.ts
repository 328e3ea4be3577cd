/** What stands in an e-mail to staff's own mailbox: a case by the number the list shows, and never a word of it. */
import type { Words } from '../channels/words';
import type { Case } from '../core/case';
import { shortId, staffWords } from './staff-words';

interface DutyWords {
  readonly subject: () => string;
  readonly text: (file: Case, codes: { readonly after: string; readonly whom: string }) => string;
}

export const dutyWords = (wordsOf: (landlord: string) => Words): DutyWords => ({
  subject: () => staffWords(wordsOf('')).say('duty-subject'),
  text: ({ id, landlord }, { after, whom }) => {
    const words = staffWords(wordsOf(landlord));
    const said = { case: shortId(id), what: words.label('reminder', after), whom: words.label('reminded', whom) };
    return words.say('duty-text', said);
  },
});
