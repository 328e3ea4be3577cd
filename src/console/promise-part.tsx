/**
 * A promise that falls before the first safe time, and who decided what gives way; what staff are reminded of; and when
 * the case was last gone through.
 */
import { isUndecided } from '../cases/promise-decision';
import { workOf } from '../cases/work-state';
import { PROMISE_DECISIONS, type Deadline } from '../core/case';
import type { StaffId } from '../core/staff';
import type { CaseFile } from '../store/store';
import { holds, TRAINED } from './access';
import { ActForm, Choose, options, Write } from './act-form';
import { Section } from './layout';
import { casePath } from './list-page';
import { Reminders } from './reminder-marks';
import type { SignedIn } from './sessions';
import type { StaffWords } from './staff-words';

interface Part {
  readonly words: StaffWords;
  readonly staff: SignedIn;
  readonly file: CaseFile;
  readonly nameOf: (id: StaffId) => string;
}

export const PromisePart = (view: Part) => {
  const { words, file } = view;
  const asked = file.deadlines.filter(({ needsDecision }) => needsDecision);
  return (
    <Section id="promise" title={words.say('part-promise')}>
      <Reminders words={words} one={file} />
      {asked.length === 0 && <p>{words.say('promise-nothing')}</p>}
      {asked.map((deadline) => (
        <Asked key={deadline.who} view={view} deadline={deadline} />
      ))}
      <Decided {...view} />
      <Reviews {...view} />
    </Section>
  );
};

const Asked = ({ view: { words, staff, file }, deadline }: { view: Part; deadline: Deadline }) => (
  <>
    <h3>{words.say(`deadline-${deadline.who}`)}</h3>
    {isUndecided(deadline) && <p class="decision">{words.say('needs-decision')}</p>}
    <ActForm action={`${casePath(file)}/acts/promise`} staff={staff}>
      <input type="hidden" name="who" value={deadline.who} />
      <Choose
        name="decision"
        label={words.say('promise-decision')}
        options={options(words, 'promise-decision', PROMISE_DECISIONS)}
      />
      <Write name="reason" label={words.say('promise-reason')} />
      <button type="submit">{words.say('promise-keep')}</button>
    </ActForm>
  </>
);

const Decided = ({ words, file, nameOf }: Part) => (
  <ol class="timeline">
    {workOf(file).promiseDecisions.map((one) => (
      <li key={one.at}>
        <span class="small">
          {nameOf(one.by)}, {words.when(new Date(one.at).toISOString())}
        </span>{' '}
        <strong>{words.label('promise-decision', one.decision)}</strong>: {one.reason}
      </li>
    ))}
  </ol>
);

const Reviews = ({ words, staff, file, nameOf }: Part) => {
  const last = workOf(file).reviews.at(-1);
  return (
    <>
      <h3>{words.say('part-review')}</h3>
      <p>
        {last
          ? words.say('review-last', { name: nameOf(last.by), when: words.when(new Date(last.at).toISOString()) })
          : words.say('review-never')}
      </p>
      {holds(staff, TRAINED) && (
        <ActForm action={`${casePath(file)}/acts/review`} staff={staff}>
          <button type="submit">{words.say('review-done')}</button>
        </ActForm>
      )}
    </>
  );
};
