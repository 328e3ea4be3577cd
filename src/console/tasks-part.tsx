/** What the trained look calls for, as a list to work off: whose, by when, and what keeps the case open. */
import { maySettle, taskOf } from '../cases/tasks';
import { type CaseFile, workOf } from '../core/case-file';
import type { Instant } from '../core/ids';
import type { Role, StaffId } from '../core/staff';
import type { AskReason } from '../core/supervisor-ask';
import { TASK_SETTLINGS, type RaisedTask, type TaskSettled } from '../core/task';
import { ActForm, Choose, Line, options } from './act-form';
import { fromCase, SUPERVISOR } from './ask-link';
import { ByPlan, isByPlan } from './by-plan-part';
import { Section } from './layout';
import { casePath } from './list-page';
import type { SignedIn } from './sessions';
import type { StaffWords } from './staff-words';
import { FromFields } from './supervisor-part';

interface Part {
  readonly words: StaffWords;
  readonly staff: SignedIn;
  readonly file: CaseFile;
  readonly now: Instant;
  readonly nameOf: (id: StaffId) => string;
}

export const TasksPart = ({ words, staff, file, now, nameOf }: Part) => {
  const { tasks } = workOf(file);
  const theirs = tasks.filter(({ code, settled }) => settled === null && maySettle(file, code, staff.roles));
  const open = theirs.filter((task) => !isByPlan(task));
  return (
    <Section id="tasks" title={words.say('part-tasks')}>
      <Tasks words={words} tasks={tasks} now={now} nameOf={nameOf} roles={staff.roles} />
      {open.length > 0 && (
        <ActForm action={`${casePath(file)}/acts/task`} staff={staff}>
          <Choose
            name="task"
            label={words.say('task-which')}
            options={open.map(({ id, code }) => ({ value: id, label: words.label('task', code) }))}
          />
          <Choose name="how" label={words.say('task-how')} options={options(words, 'task-settled', TASK_SETTLINGS)} />
          <Line name="because" label={words.say('task-because')} />
          {open.some(({ code }) => taskOf(code)?.record) && <WhoAndWhen words={words} />}
          <button type="submit">{words.say('task-settle')}</button>
        </ActForm>
      )}
      {theirs.filter(isByPlan).map((task) => (
        <ByPlan key={task.id} words={words} staff={staff} file={file} task={task} />
      ))}
      {ASKED.map(([owner, reason, label]) =>
        isAnothers({ staff, file }, owner) ? (
          <ActForm key={reason} action={SUPERVISOR} staff={staff}>
            <FromFields from={fromCase(file)} />
            <input type="hidden" name="reason" value={reason} />
            <input type="hidden" name="with" value="yes" />
            <button type="submit" class="quiet">
              {words.say(label)}
            </button>
          </ActForm>
        ) : null,
      )}
    </Section>
  );
};

/** Nothing is written: what is theirs stands on the case, and whoever comes sees which. */
const ASKED = [
  ['safeguarding-lead', 'lead-task', 'task-ask-lead'],
  ['supervisor', 'supervisor-task', 'task-ask-supervisor'],
] as const satisfies readonly (readonly [Role, AskReason, string])[];

/** Of a restricted case all is its group's own (R7). */
const isAnothers = ({ staff, file }: Pick<Part, 'staff' | 'file'>, owner: Role): boolean =>
  file.access !== 'restricted' &&
  workOf(file).tasks.some(
    ({ code, settled }) => settled === null && taskOf(code)?.owner === owner && !maySettle(file, code, staff.roles),
  );

/** For what is worth nothing without it: DASH, a safety plan, what was asked again. */
const WhoAndWhen = ({ words }: Pick<Part, 'words'>) => (
  <fieldset>
    <legend>{words.say('task-record')}</legend>
    <Line name="who" label={words.say('task-who')} />
    <label>
      {words.say('task-when')}
      <input type="datetime-local" name="when" />
    </label>
  </fieldset>
);

interface Listed {
  readonly words: StaffWords;
  readonly tasks: readonly RaisedTask[];
  readonly now: Instant;
  readonly nameOf: (id: StaffId) => string;
  /** Of whoever reads it: what is theirs is marked. Left out: on paper. */
  readonly roles?: readonly Role[];
}

export const Tasks = ({ words, tasks, now, nameOf, roles = [] }: Listed) =>
  tasks.length === 0 ? (
    <p>{words.say('tasks-none')}</p>
  ) : (
    <ul class="tasks">
      {tasks.map((task) => (
        <li key={task.id}>
          <strong>{words.label('task', task.code)}</strong>
          {isTheirs(task, roles) && <span class="mark">{words.say('task-yours')}</span>}
          <br />
          <span class="small">
            {task.settled ? settledBy(task.settled, words, nameOf) : standing(task, words, now)}
          </span>
        </li>
      ))}
    </ul>
  );

/** By the role it is given to, and not by who else may settle it. */
const isTheirs = ({ code, settled }: RaisedTask, roles: readonly Role[]): boolean => {
  const owner = taskOf(code)?.owner;
  return settled === null && owner !== undefined && roles.includes(owner);
};

const settledBy = ({ how, because, by, at, done }: TaskSettled, words: StaffWords, nameOf: Listed['nameOf']): string =>
  words.say('settled-by', {
    how: [words.label('task-settled', how), done && doneBy(done, words), because].filter(Boolean).join(': '),
    name: nameOf(by),
    when: words.when(new Date(at).toISOString()),
  });

const doneBy = ({ who, at }: NonNullable<TaskSettled['done']>, words: StaffWords): string =>
  words.say('task-done-by', { who, when: words.when(new Date(at).toISOString()) });

const standing = ({ code, due }: RaisedTask, words: StaffWords, now: Instant): string => {
  const task = taskOf(code);
  return [
    words.say(now > due ? 'task-late' : 'task-due', { when: words.when(new Date(due).toISOString()) }),
    task ? words.label('role', task.owner) : '',
    task?.must ? words.say('task-must') : '',
  ]
    .filter((part) => part !== '')
    .join('. ');
};
