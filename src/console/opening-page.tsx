/** Before the content of a case that somebody else looks after: what it is opened for. Nothing of the case is on it. */
import type { Case } from '../core/case';
import { fromCase } from './ask-link';
import { page } from './layout';
import { casePath } from './list-page';
import { OPENING_REASONS } from './openings';
import type { SignedIn } from './sessions';
import { shortId, type StaffWords } from './staff-words';

interface Ask {
  readonly words: StaffWords;
  readonly staff: SignedIn;
  readonly one: Pick<Case, 'id' | 'rehearsal'>;
  /** What was wrong with the last try, if anything. */
  readonly trouble?: 'opening-choose';
}

export const openingPage = ({ words, staff, one, trouble }: Ask): string =>
  page({
    words,
    staff,
    asking: fromCase(one),
    title: words.say('opening-title'),
    children: (
      <>
        {trouble && (
          <p class="trouble" role="alert">
            {words.say(trouble)}
          </p>
        )}
        <p>{words.say('opening-because', { case: shortId(one.id) })}</p>
        <form method="post" action={`${casePath(one)}/opening`} class="sign-in">
          <input type="hidden" name="csrf" value={staff.csrf} />
          <fieldset>
            <legend>{words.say('opening-reason')}</legend>
            {OPENING_REASONS.map((reason) => (
              <p key={reason}>
                <input type="radio" id={reason} name="reason" value={reason} required />{' '}
                <label for={reason}>{words.label('opening', reason)}</label>
              </p>
            ))}
          </fieldset>
          <label for="words">{words.say('opening-words')}</label>
          <input type="text" id="words" name="words" maxLength={300} autocomplete="off" />
          <button type="submit">{words.say('opening-go')}</button>
        </form>
        <p>
          <a href="/staff">{words.say('back-to-list')}</a>
        </p>
      </>
    ),
  });
