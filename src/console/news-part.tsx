/** What is new of a case, on its page: that somebody came back, or tried to, until somebody says that they have read it. */
import type { CaseFile } from '../core/case-file';
import { newsOf } from '../triage/news';
import { ActForm } from './act-form';
import { casePath } from './list-page';
import type { SignedIn } from './sessions';
import type { StaffWords } from './staff-words';

interface Part {
  readonly words: StaffWords;
  readonly staff: SignedIn;
  readonly file: CaseFile;
}

export const NewsPart = ({ words, staff, file }: Part) => {
  const news = newsOf(file);
  const last = news.at(-1);
  return last ? (
    <>
      {news.map(({ code, at }) => (
        <p key={code} class="decision">
          {words.label('news', code)}, {words.when(new Date(at).toISOString())}
        </p>
      ))}
      <ActForm action={`${casePath(file)}/acts/read-news`} staff={staff}>
        <input type="hidden" name="until" value={String(last.at)} />
        <button type="submit">{words.say('news-read')}</button>
      </ActForm>
    </>
  ) : null;
};
