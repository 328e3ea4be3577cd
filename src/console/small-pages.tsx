/** Pages of one part: a refusal, something that is not there, and the conversation on its own (what a record refers to). */
import type { CaseFile, Message } from '../store/store';
import { page } from './layout';
import { casePath } from './list-page';
import type { Staff } from './login';
import { Transcript } from './rest-part';
import { shortId, type StaffWords } from './staff-words';

export const messagePage = (words: StaffWords, what: 'refused' | 'not-found'): string =>
  page({
    words,
    title: words.say(`${what}-title`),
    children: (
      <>
        <p>{words.say(what)}</p>
        <p>
          <a href="/staff">{words.say('back-to-list')}</a>
        </p>
      </>
    ),
  });

interface Conversation {
  readonly words: StaffWords;
  readonly staff: Staff;
  readonly file: CaseFile;
  readonly messages: readonly Message[];
}

export const transcriptPage = ({ words, staff, file, messages }: Conversation): string =>
  page({
    words,
    staff,
    title: words.say('case-title', { case: shortId(file.id) }),
    children: (
      <>
        <p>
          <a href={casePath(file)}>{words.say('back-to-case')}</a>
        </p>
        <Transcript words={words} messages={messages} />
      </>
    ),
  });
