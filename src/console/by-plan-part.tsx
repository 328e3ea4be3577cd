/** What is settled by going through a contact plan, and by nothing that is ticked: the way there, or the reason it is not needed. */
import { PLAN_AGAIN } from '../cases/plan-again';
import type { CaseFile } from '../core/case-file';
import type { RaisedTask } from '../core/task';
import { ActForm, Line } from './act-form';
import { casePath } from './case-path';
import type { SignedIn } from './sessions';
import type { StaffWords } from './staff-words';

interface View {
  readonly words: StaffWords;
  readonly staff: SignedIn;
  readonly file: CaseFile;
  readonly task: RaisedTask;
}

export const isByPlan = ({ code }: RaisedTask): boolean => Object.values(PLAN_AGAIN).includes(code);

export const ByPlan = ({ words, staff, file, task }: View) => (
  <>
    <p>
      <a href="#plan">{words.label('task', task.code)}</a>
    </p>
    <details>
      <summary>{words.say('task-not-needed')}</summary>
      <ActForm action={`${casePath(file)}/acts/task`} staff={staff}>
        <input type="hidden" name="task" value={task.id} />
        <input type="hidden" name="how" value="not-needed" />
        <Line name="because" label={words.say('task-because')} required />
        <button type="submit">{words.say('task-settle')}</button>
      </ActForm>
    </details>
  </>
);
