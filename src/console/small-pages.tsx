/** Pages of one part: a refusal, something that is not there, and the conversation on its own (what a record refers to). */
import type { CaseFile } from '../core/case-file';
import type { Message as Said } from '../store/store';
import { fromCase } from './ask-link';
import { Unsent } from './kept-words';
import { page } from './layout';
import { casePath } from './list-page';
import { Transcript } from './rest-part';
import type { InSight } from './access';
import type { SignedIn } from './sessions';
import { shortId, type StaffWords } from './staff-words';
import type { Written } from './unsent';

export type Message =
  | 'refused'
  | 'signed-out'
  | 'signed-in-again'
  | 'not-done'
  | 'done-unsent'
  | 'not-your-role'
  | 'not-found'
  | 'sign-in-unreachable'
  | 'sign-in-not-valid'
  | 'sign-in-nobody';

interface More {
  /** A sentence of its own. */
  readonly said?: string;
  /** Where to go on; left out: the list. */
  readonly back?: string;
  /** What somebody had written, given back to them: it was neither sent nor kept. */
  readonly unsent?: readonly Written[];
  /** Who did it, and to which case. */
  readonly at?: { readonly staff: SignedIn; readonly file: CaseFile };
}

/** From where there is nothing to do but to sign in. */
const leadsToSignIn = (what: Message): boolean => what === 'signed-out' || what.startsWith('sign-in-');

export const messagePage = (words: StaffWords, what: Message, more: More = {}): string =>
  page({
    words,
    title: words.say(`${what}-title`),
    ...(more.at && { staff: more.at.staff, asking: fromCase(more.at.file) }),
    children: (
      <>
        {more.at && <p>{words.say('about-case', { case: shortId(more.at.file.id) })}</p>}
        {more.said !== undefined && <p class="trouble">{more.said}</p>}
        <p>{words.say(what)}</p>
        <Unsent words={words} unsent={more.unsent} />
        <p>
          {leadsToSignIn(what) ? (
            <a href="/staff/sign-in">{words.say('sign-in')}</a>
          ) : (
            <a href={more.back ?? '/staff'}>{words.say(more.back ? 'go-back' : 'back-to-list')}</a>
          )}
        </p>
      </>
    ),
  });

interface Conversation {
  readonly words: StaffWords;
  readonly staff: SignedIn;
  readonly file: InSight<CaseFile>;
  readonly messages: readonly Said[];
}

export const transcriptPage = ({ words, staff, file, messages }: Conversation): string =>
  page({
    words,
    staff,
    asking: fromCase(file),
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
