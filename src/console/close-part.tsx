/** Closing a case: not before somebody trained has looked and what must follow is settled, and never past what stands open. */
import { hasMetAnybody } from '../cases/met';
import { stillOpen } from '../cases/still-open';
import { maySettle, taskOf } from '../cases/tasks';
import { mustStill } from '../cases/work-tasks';
import { type CaseFile, workOf } from '../core/case-file';
import type { RaisedTask } from '../core/task';
import { CLOSE_OUTCOMES } from '../core/work';
import { ActForm, Choose, options } from './act-form';
import { Section } from './layout';
import { casePath } from './list-page';
import { OpenList } from './open-part';
import type { SignedIn } from './sessions';
import type { StaffWords } from './staff-words';

interface Part {
  readonly words: StaffWords;
  readonly staff: SignedIn;
  readonly file: CaseFile;
}

export const ClosePart = (view: Part) => {
  const { words, file } = view;
  const must = mustStill(file);
  return (
    <Section id="close" title={words.say('part-close')}>
      {workOf(file).screen === null ? (
        <p>{words.say('close-not-yet')}</p>
      ) : must.length > 0 ? (
        <ToSettle {...view} must={must} />
      ) : (
        <CloseForm {...view} />
      )}
    </Section>
  );
};

/** Each with whose it is: nobody looks for their own among what is another's. */
const ToSettle = ({ words, staff, file, must }: Part & { readonly must: readonly RaisedTask[] }) => (
  <>
    <p>{words.say('close-tasks')}</p>
    <ul>
      {must.map(({ id, code }) => (
        <li key={id}>
          <a href="#tasks">
            {words.say('next-by', {
              step: words.label('task', code),
              who: words.label('role', taskOf(code)?.owner ?? 'supervisor'),
            })}
          </a>
          {maySettle(file, code, staff.roles) && <span class="mark">{words.say('task-can')}</span>}
        </li>
      ))}
    </ul>
  </>
);

const CloseForm = ({ words, staff, file }: Part) => {
  const open = stillOpen(file);
  // Whom it was joined to is not looked at here: the act does, and says so.
  const isMet = workOf(file).joined !== undefined || hasMetAnybody({ case: file });
  const outcomes = CLOSE_OUTCOMES.filter((outcome) => isMet || outcome !== 'support-in-place');
  return (
    <ActForm action={`${casePath(file)}/acts/close`} staff={staff}>
      {open.length > 0 && (
        <>
          <p>{words.say('close-open')}</p>
          <OpenList words={words} codes={open} />
          <label class="tick">
            <input type="checkbox" name="looked" value={open.join(' ')} required />
            <span>{words.say('close-looked')}</span>
          </label>
        </>
      )}
      <Choose name="outcome" label={words.say('close-outcome')} options={options(words, 'close', outcomes)} />
      {outcomes.length < CLOSE_OUTCOMES.length && <p class="small">{words.say('close-not-met')}</p>}
      <label>
        {words.say('close-lessons')}
        <textarea name="lessons" rows={3} maxLength={2000} required />
      </label>
      <button type="submit">{words.say('close-now')}</button>
    </ActForm>
  );
};
