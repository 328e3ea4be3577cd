/** Going through the contact plan again, with the person, at every contact. What is left out stays as it was. */
import { DAYS } from '../core/answer';
import { lineToShow } from '../cases/call-shows';
import { type CaseFile, workOf } from '../core/case-file';
import { CONTACT_METHODS, SHOWN_NUMBERS, WHOSE } from '../core/contact-plan';
import type { Landlord } from '../core/landlord';
import { ActForm, Choose, Line, options } from './act-form';
import { Field, Section } from './layout';
import { casePath } from './list-page';
import { ANSWERED, IF_CUT_OFF, NEVER, STRETCHES, VOICEMAIL } from './plan-fields';
import type { SignedIn } from './sessions';
import type { StaffWords } from './staff-words';

interface PlanView {
  readonly words: StaffWords;
  readonly staff: SignedIn;
  readonly file: CaseFile;
  readonly landlord: Landlord;
}

export const PlanPart = ({ words, staff, file, landlord }: PlanView) => (
  <Section id="plan" title={words.say('part-plan')}>
    <LastAgreed words={words} file={file} />
    <details>
      <summary>{words.say('do-plan')}</summary>
      <ActForm action={`${casePath(file)}/acts/agree-plan`} staff={staff}>
        <p>{words.say('plan-means')}</p>
        <Choose name="who" label={words.say('plan-who')} options={options(words, 'who', WHOSE)} />
        <Choose name="method" label={words.say('plan-method')} options={options(words, 'method', CONTACT_METHODS)} />
        <Line name="detail" label={words.say('plan-detail')} />
        <Choose
          name="private"
          label={words.label('question', 'contact-private')}
          options={options(words, 'private', ['only-me', 'others-sometimes', 'not-sure'])}
        />
        <p>{words.say('plan-times')}</p>
        {STRETCHES.map((stretch) => (
          <Stretch key={stretch} words={words} stretch={stretch} />
        ))}
        <Finer words={words} landlord={landlord} />
        {file.content.wayBack && (
          <label class="tick">
            <input type="checkbox" name="words" value="yes" />
            <span>{words.say('plan-words')}</span>
          </label>
        )}
        <label>
          {words.say('plan-review')}
          <input type="date" name="review" required />
        </label>
        <button type="submit">{words.say('plan-agree')}</button>
      </ActForm>
    </details>
  </Section>
);

const LastAgreed = ({ words, file }: Pick<PlanView, 'words' | 'file'>) => {
  const last = workOf(file).plansAgreed.at(-1);
  if (!last) return <p>{words.say('plan-never')}</p>;
  return (
    <dl class="fields">
      <Field name={words.say('plan-last')}>{words.when(new Date(last.at).toISOString())}</Field>
      <Field name={words.say('plan-again-by')}>{words.when(new Date(last.reviewBy).toISOString())}</Field>
    </dl>
  );
};

/** What is asked of some only, folded away: left alone it stays as it was. */
const Finer = ({ words, landlord }: Pick<PlanView, 'words' | 'landlord'>) => (
  <details>
    <summary>{words.say('plan-finer')}</summary>
    <p>{words.say('plan-never-times')}</p>
    {STRETCHES.map((stretch) => (
      <Stretch key={stretch} words={words} stretch={stretch} at={NEVER} />
    ))}
    <label class="tick">
      <input type="checkbox" name="no-never" value="yes" />
      <span>{words.say('plan-no-never')}</span>
    </label>
    <Again words={words} name="voicemail" question="contact-voicemail" values={VOICEMAIL} />
    <Again words={words} name="answered" question="contact-answered" values={ANSWERED} />
    <Line name="cover" label={words.say('plan-cover')} />
    <Again words={words} name="if-cut-off" question="if-cut-off" values={IF_CUT_OFF} />
    {lineToShow(landlord) !== null && (
      <Again words={words} name="shows" question="contact-shows" values={SHOWN_NUMBERS} />
    )}
  </details>
);

interface Asked extends Pick<PlanView, 'words'> {
  readonly name: string;
  readonly question: string;
  readonly values: readonly string[];
}

const Again = ({ words, name, question, values }: Asked) => (
  <label>
    {words.label('question', question)}
    <select name={name}>
      <option value="">{words.say('plan-as-it-was')}</option>
      {options(words, name, values).map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  </label>
);

const Stretch = ({ words, stretch, at = '' }: { words: StaffWords; stretch: string; at?: typeof NEVER | '' }) => (
  <fieldset>
    <legend>{words.say(`plan-${at}stretch`, { number: stretch })}</legend>
    <div class="days">
      {DAYS.map((day) => (
        <label key={day} class="tick">
          <input type="checkbox" name={`${at}${day}-${stretch}`} value="yes" />
          <span>{words.label('day', day)}</span>
        </label>
      ))}
    </div>
    <div class="days">
      {(['from', 'to'] as const).map((end) => (
        <label key={end}>
          {words.say(`plan-${end}`)}
          <input type="time" name={`${at}${end}-${stretch}`} />
        </label>
      ))}
    </div>
  </fieldset>
);
