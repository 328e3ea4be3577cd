/** Whether to make contact now, said: at the top of a case, beside the plan, and where somebody is rung. */
import type { CaseFile } from '../core/case-file';
import { fromCase, fromSearch, SUPERVISOR } from './ask-link';
import type { MayNow } from './may-now';
import type { StaffWords } from './staff-words';

interface Said {
  readonly words: StaffWords;
  readonly file: CaseFile;
  readonly may: MayNow;
}

export const MaySaid = ({ words, file, may }: Said) => (
  <>
    <strong>{may.said}</strong>
    {may.why.map((sentence) => ` ${sentence}`)}
    {may.isToAsk && (
      <>
        {' '}
        <a href={`${SUPERVISOR}${fromSearch(fromCase(file))}`}>{words.say('first-ask')}</a>
      </>
    )}
  </>
);
