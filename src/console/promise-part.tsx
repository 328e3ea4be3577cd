/**
 * A promise that falls before the first safe time, and who decided what gives way; what staff are reminded of; and when
 * the case was last gone through.
 */
import { isMet } from '../cases/promise-met';
import { PROMISE_DECISIONS, type Deadline } from '../core/case';
import { type CaseFile, workOf } from '../core/case-file';
import { WHOSE } from '../core/contact-plan';
import type { Landlord } from '../core/landlord';
import { holds, type StaffId, TRAINED } from '../core/staff';
import { ActForm, Choose, options, Write } from './act-form';
import { Section } from './layout';
import { casePath, Undecided } from './list-page';
import { NewsPart } from './news-part';
import { Champion, Reminders } from './reminder-marks';
import type { SignedIn } from './sessions';
import type { StaffWords } from './staff-words';

interface Part {
  readonly words: StaffWords;
  readonly staff: SignedIn;
  readonly file: CaseFile;
  readonly landlord: Landlord;
  readonly nameOf: (id: StaffId) => string;
}

export const PromisePart = (view: Part) => {
  const { words, staff, file, landlord } = view;
  const asked = WHOSE.map((who) =>
    file.deadlines.filter((one) => one.who === who && one.needsDecision && !isMet(file, one, landlord)),
  ).filter((deadlines) => deadlines.length > 0);
  const isKept = asked.length === 0 && file.deadlines.some((one) => one.needsDecision);
  return (
    <Section id="promise" title={words.say('part-promise')}>
      <NewsPart words={words} staff={staff} file={file} />
      <Reminders words={words} one={file} />
      <Champion words={words} one={file} landlord={landlord} />
      {asked.length === 0 && <p>{words.say(isKept ? 'promise-kept' : 'promise-nothing')}</p>}
      {asked.map((deadlines) => (
        <Asked key={deadlines[0]?.who} view={view} deadlines={deadlines} />
      ))}
      <Decided {...view} />
      <Reviews {...view} />
    </Section>
  );
};

/** Every promise to the same one is decided at once. */
const Asked = ({ view: { words, staff, file }, deadlines }: { view: Part; deadlines: readonly Deadline[] }) => {
  const who = deadlines[0]?.who ?? 'person';
  return (
    <>
      <h3>{words.say(`deadline-${who}`)}</h3>
      <Undecided words={words} staff={staff} deadlines={deadlines} />
      <ActForm action={`${casePath(file)}/acts/promise`} staff={staff}>
        <input type="hidden" name="who" value={who} />
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
};

export const Decided = ({ words, file, nameOf }: Pick<Part, 'words' | 'file' | 'nameOf'>) => (
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
