/** A text that names a landlord or abuse, before it leaves: shown once more to whoever wrote it, to change or to send. */
import { MOST_TEXT } from '../cases/control';
import type { Names } from '../cases/names-it';
import { ActForm } from './act-form';
import { fromCase } from './ask-link';
import type { Asked } from './case-files';
import { wordsOf } from './deps';
import { page } from './layout';
import { casePath } from './list-page';
import type { ConsoleAnswer, ConsoleRequest } from './request';
import { talkPath } from './talk-page';

/** Under the fence it was written under: whoever has lost the conversation meanwhile sends nothing. */
export const namingPage = (
  { deps, staff, file }: Asked,
  why: `names-${Names}`,
  form: ConsoleRequest['form'],
): ConsoleAnswer => {
  const words = wordsOf(deps, file.landlord);
  const html = page({
    words,
    staff,
    asking: fromCase(file, true),
    title: words.say('naming-title'),
    children: (
      <>
        <p class="trouble" role="alert">
          {words.label('not-done-because', why)}
        </p>
        <ActForm action={`${casePath(file)}/acts/say`} staff={staff} control={Number(form['control'])}>
          <input type="hidden" name="despite" value="yes" />
          <label>
            {words.say('say-label')}
            <textarea name="text" rows={5} maxLength={MOST_TEXT} required>
              {form['text']}
            </textarea>
          </label>
          <button type="submit">{words.say('naming-send')}</button>
        </ActForm>
        <p>
          <a href={talkPath(file)}>{words.say('naming-back')}</a>
        </p>
      </>
    ),
  });
  return { kind: 'page', status: 409, html };
};
