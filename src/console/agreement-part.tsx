/** What somebody takes back: their agreement, what may be shared, the case itself. Done, or refused with a reason, by whoever decides. */
import { askedFor } from '../cases/agreement';
import { maySettleFor } from '../cases/deciders';
import { hasHeard, holdOf, keptFor } from '../cases/erasing';
import { mayCarryOut } from '../cases/freely';
import { isScreened } from '../cases/work';
import { isWithdrawn, workOf } from '../core/case-file';
import { LEADS, TRAINED, holds } from '../core/staff';
import type { RaisedTask } from '../core/task';
import { ActForm, Choose, options, Write } from './act-form';
import { Section } from './layout';
import { casePath } from './list-page';
import { KeepRecords, type RecordsView } from './records-part';
import { Restrict } from './restrict-part';

export const ASKED = ['withdraw', 'delete'] as const;

type View = Omit<RecordsView, 'action'>;

export const AgreementPart = (view: View) => {
  const { words, staff, file } = view;
  if (!holds(staff, TRAINED)) return null;
  return (
    <Section id="agreement" title={words.say('part-agreement')}>
      {isWithdrawn(file) && <p class="decision">{words.say('agreement-withdrawn')}</p>}
      <StopSharing {...view} />
      <Heard {...view} />
      {maySettleFor(file, staff.roles) && <Deciding {...view} />}
      <KeepRecords {...view} action={actPath(view, 'keep-records')} />
      <Restrict {...view} action={actPath(view, 'restrict')} />
    </Section>
  );
};

const actPath = ({ file }: Pick<View, 'file'>, name: string): string => `${casePath(file)}/acts/${name}`;

const StopSharing = ({ words, staff, file }: View) => (
  <details>
    <summary>{words.say('do-stop-sharing')}</summary>
    <ActForm action={actPath({ file }, 'stop-sharing')} staff={staff}>
      <p>{words.say('stop-sharing-means')}</p>
      <button type="submit">{words.say('stop-sharing-keep')}</button>
    </ActForm>
  </details>
);

const Heard = ({ words, staff, file }: View) => {
  const left = ASKED.filter((what) => askedFor(file, what) === null);
  return left.length === 0 ? null : (
    <details>
      <summary>{words.say('do-hear-asked')}</summary>
      <ActForm action={actPath({ file }, 'asked')} staff={staff}>
        <p>{words.say('hear-asked-means')}</p>
        <Choose name="what" label={words.say('hear-asked-what')} options={options(words, 'asked-for', left)} />
        <button type="submit">{words.say('hear-asked-keep')}</button>
      </ActForm>
    </details>
  );
};

const Deciding = (view: View) => {
  const [withdraw, erase] = ASKED.map((what) => askedFor(view.file, what));
  const open = [withdraw, erase].filter((one): one is RaisedTask => one !== null && one !== undefined);
  if (open.length === 0) return null;
  return (
    <>
      {withdraw && <Withdraw view={view} task={withdraw} />}
      {erase && <Erase view={view} task={erase} />}
      <Refuse view={view} open={open} />
    </>
  );
};

const NotYet = ({ view: { words } }: { view: View }) => (
  <p>
    {words.say('asked-not-checked')} <a href="#came-back">{words.say('part-came-back')}</a>
  </p>
);

const Withdraw = ({ view, task }: { view: View; task: RaisedTask }) => {
  const { words, staff, file } = view;
  if (!mayCarryOut(file, task)) return <NotYet view={view} />;
  return (
    <ActForm action={actPath(view, 'withdraw')} staff={staff}>
      <p>{words.say('withdraw-means')}</p>
      <button type="submit">{words.say('withdraw-keep')}</button>
    </ActForm>
  );
};

/** Null: nothing but who decides stands in the way. */
const whyNotErased = ({ file, staff }: View, task: RaisedTask): string | null => {
  if (holdOf(file)) return 'erase-held';
  if (!isScreened(file)) return 'erase-not-screened';
  return hasHeard(file, task, staff.id) ? 'erase-another' : null;
};

const Erase = ({ view, task }: { view: View; task: RaisedTask }) => {
  const { words, staff, file } = view;
  const kept = keptFor(file);
  if (!mayCarryOut(file, task)) return <NotYet view={view} />;
  const why = whyNotErased(view, task);
  if (why) return <p class="decision">{words.say(why)}</p>;
  const isForLead = kept.length > 0 && !holds(staff, LEADS);
  return (
    <>
      {kept.length > 0 && (
        <p class="decision">
          {words.say('erase-kept')} {kept.map((one) => words.label('kept-for', one)).join(', ')}.{' '}
          {words.say(isForLead ? 'erase-for-lead' : 'erase-lead-decides')}
        </p>
      )}
      <OtherCase {...view} />
      {!isForLead && (
        <ActForm action={actPath(view, 'erase')} staff={staff}>
          <p>{words.say('erase-means')}</p>
          {kept.length > 0 && (
            <label class="tick">
              <input type="checkbox" name="despite" value="yes" required />
              <span>{words.say('erase-despite')}</span>
            </label>
          )}
          <button type="submit">{words.say('erase-keep')}</button>
        </ActForm>
      )}
    </>
  );
};

const OtherCase = ({ words, file }: View) => {
  const { joined } = workOf(file);
  return joined ? (
    <p>
      {words.say('erase-other-case')}{' '}
      <a href={casePath({ id: joined.with, rehearsal: file.rehearsal })}>{words.say('joined-open')}</a>
    </p>
  ) : null;
};

const Refuse = ({ view: { words, staff, file }, open }: { view: View; open: readonly RaisedTask[] }) => (
  <details>
    <summary>{words.say('do-refuse-asked')}</summary>
    <ActForm action={actPath({ file }, 'refuse-asked')} staff={staff}>
      <Choose
        name="task"
        label={words.say('pressure-task')}
        options={open.map(({ id, code }) => ({ value: id, label: words.label('task', code) }))}
      />
      <Write name="reason" label={words.say('refuse-asked-reason')} />
      <button type="submit">{words.say('refuse-asked-keep')}</button>
    </ActForm>
  </details>
);
