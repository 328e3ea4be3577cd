/** What the trained look calls for, as a list to work off: whose, by when, and what keeps the case open. */
import { maySettle, taskOf } from '../cases/tasks';
import { workOf } from '../cases/work-state';
import type { Instant } from '../core/ids';
import { TASK_SETTLINGS, type RaisedTask } from '../core/work';
import type { CaseFile } from '../store/store';
import { ActForm, Choose, Line, options } from './act-form';
import { Section } from './layout';
import { casePath } from './list-page';
import type { SignedIn } from './sessions';
import type { StaffWords } from './staff-words';

interface Part {
  readonly words: StaffWords;
  readonly staff: SignedIn;
  readonly file: CaseFile;
  readonly now: Instant;
}

export const TasksPart = ({ words, staff, file, now }: Part) => {
  const { tasks } = workOf(file);
  const open = tasks.filter(({ code, settled }) => settled === null && maySettle(file, code, staff.roles));
  return (
    <Section id="tasks" title={words.say('part-tasks')}>
      <Tasks words={words} tasks={tasks} now={now} />
      {open.length > 0 && (
        <ActForm action={`${casePath(file)}/acts/task`} staff={staff}>
          <Choose
            name="task"
            label={words.say('task-which')}
            options={open.map(({ id, code }) => ({ value: id, label: words.label('task', code) }))}
          />
          <Choose name="how" label={words.say('task-how')} options={options(words, 'task-settled', TASK_SETTLINGS)} />
          <Line name="because" label={words.say('task-because')} />
          <button type="submit">{words.say('task-settle')}</button>
        </ActForm>
      )}
    </Section>
  );
};

interface Listed {
  readonly words: StaffWords;
  readonly tasks: readonly RaisedTask[];
  readonly now: Instant;
}

export const Tasks = ({ words, tasks, now }: Listed) =>
  tasks.length === 0 ? (
    <p>{words.say('tasks-none')}</p>
  ) : (
    <ul class="tasks">
      {tasks.map((task) => (
        <li key={task.id}>
          <strong>{words.label('task', task.code)}</strong>
          <br />
          <span class="small">{standing(task, words, now)}</span>
        </li>
      ))}
    </ul>
  );

const standing = ({ code, due, settled }: RaisedTask, words: StaffWords, now: Instant): string => {
  if (settled) return [words.label('task-settled', settled.how), settled.because].filter(Boolean).join(': ');
  const task = taskOf(code);
  return [
    words.say(now > due ? 'task-late' : 'task-due', { when: words.when(new Date(due).toISOString()) }),
    task ? words.label('role', task.owner) : '',
    task?.must ? words.say('task-must') : '',
  ]
    .filter((part) => part !== '')
    .join('. ');
};
