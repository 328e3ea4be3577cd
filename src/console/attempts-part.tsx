/** Attempts to make contact: who tried, whom, how and when it was really made; and what was heard that no plan waits for. */
import { type CaseFile, workOf } from '../core/case-file';
import { WHOSE } from '../core/contact-plan';
import type { StaffId } from '../core/staff';
import { MINUTE } from '../core/time';
import { ATTEMPT_METHODS, ATTEMPT_OUTCOMES, HEARD, type Attempt } from '../core/work';
import { ActForm, Choose, options } from './act-form';
import { Section } from './layout';
import { casePath } from './list-page';
import type { SignedIn } from './sessions';
import type { StaffWords } from './staff-words';

interface Part {
  readonly words: StaffWords;
  readonly staff: SignedIn;
  readonly file: CaseFile;
  readonly nameOf: (id: StaffId) => string;
}

export const AttemptPart = ({ words, staff, file, nameOf }: Part) => (
  <Section id="attempts" title={words.say('part-attempts')}>
    <Attempts words={words} attempts={workOf(file).attempts} nameOf={nameOf} />
    <ActForm action={`${casePath(file)}/acts/attempt`} staff={staff}>
      <Choose name="who" label={words.say('attempt-who')} options={options(words, 'who', WHOSE)} />
      <Choose name="method" label={words.say('attempt-method')} options={options(words, 'method', ATTEMPT_METHODS)} />
      <Choose
        name="outcome"
        label={words.say('attempt-outcome')}
        options={options(words, 'attempt', ATTEMPT_OUTCOMES)}
      />
      <label>
        {words.say('attempt-made')}
        <input type="datetime-local" name="made" />
      </label>
      <button type="submit">{words.say('attempt-log')}</button>
    </ActForm>
    <HeardForm words={words} staff={staff} file={file} />
  </Section>
);

/** Heard at any time, by whoever hears it: the moment is rarely one to agree a plan in. */
const HeardForm = ({ words, staff, file }: Omit<Part, 'nameOf'>) => (
  <>
    <h3>{words.say('heard-title')}</h3>
    <p>{words.say('heard-means')}</p>
    <ActForm action={`${casePath(file)}/acts/heard`} staff={staff}>
      <Choose name="what" label={words.say('heard-what')} options={options(words, 'heard', HEARD)} />
      <button type="submit">{words.say('heard-keep')}</button>
    </ActForm>
  </>
);

interface Listed {
  readonly words: StaffWords;
  readonly attempts: readonly Attempt[];
  readonly nameOf: (id: StaffId) => string;
}

const iso = (at: number): string => new Date(at).toISOString();

export const Attempts = ({ words, attempts, nameOf }: Listed) =>
  attempts.length === 0 ? (
    <p>{words.say('attempts-none')}</p>
  ) : (
    <ol class="timeline">
      {attempts.map((attempt) => (
        <li key={attempt.id}>
          <span class="small">{words.when(iso(attempt.at))}</span> {words.label('method', attempt.method)}:{' '}
          {words.say(`attempt-by-${attempt.outcome}`, {
            name: nameOf(attempt.by),
            whom: words.label('whom', attempt.who),
          })}
          {!attempt.withinPlan && <strong> {words.say('attempt-outside')}</strong>}
          <WrittenLater words={words} attempt={attempt} />
        </li>
      ))}
    </ol>
  );

const WrittenLater = ({ words, attempt: { at, loggedAt = at } }: { words: StaffWords; attempt: Attempt }) =>
  loggedAt - at < MINUTE ? null : (
    <span class="small"> {words.say('attempt-logged', { when: words.when(iso(loggedAt)) })}</span>
  );
