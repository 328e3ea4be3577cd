/** An interpreter for a case: who may not be one, and the three things that are confirmed before there is a booking. */
import { CONFIRMATIONS } from '../cases/interpreter';
import { type CaseFile, workOf } from '../core/case-file';
import type { StaffId } from '../core/staff';
import { ActForm, Choose, Line, options } from './act-form';
import { Field, Section } from './layout';
import { casePath } from './list-page';
import type { SignedIn } from './sessions';
import type { StaffWords } from './staff-words';

interface Part {
  readonly words: StaffWords;
  readonly staff: SignedIn;
  readonly file: CaseFile;
  readonly nameOf: (id: StaffId) => string;
}

export const InterpreterPart = ({ words, staff, file, nameOf }: Part) => (
  <Section id="interpreter" title={words.say('part-interpreter')}>
    <Booked words={words} file={file} nameOf={nameOf} />
    <details>
      <summary>{words.say('do-interpreter')}</summary>
      <ActForm action={`${casePath(file)}/acts/interpreter`} staff={staff}>
        <p>{words.say('interpreter-means')}</p>
        <Line name="language" label={words.say('interpreter-language')} required />
        <Line name="agency" label={words.say('interpreter-agency')} required />
        <Choose
          name="gender"
          label={words.say('interpreter-gender')}
          options={options(words, 'interpreter-gender', ['woman', 'man', 'not-known'])}
        />
        {CONFIRMATIONS.map((one) => (
          <label key={one} class="tick">
            <input type="checkbox" name={one} value="yes" required />
            <span>{words.label('interpreter-confirm', one)}</span>
          </label>
        ))}
        <button type="submit">{words.say('interpreter-keep')}</button>
      </ActForm>
    </details>
  </Section>
);

const Booked = ({ words, file, nameOf }: Pick<Part, 'words' | 'file' | 'nameOf'>) => {
  const { interpreters } = workOf(file);
  if (interpreters.length === 0) return <p>{words.say('interpreter-none')}</p>;
  return interpreters.map((one) => (
    <dl class="fields record">
      <Field name={words.say('interpreter-language')}>{one.language}</Field>
      <Field name={words.say('interpreter-agency')}>{one.agency}</Field>
      <Field name={words.say('interpreter-gender')}>{words.label('interpreter-gender', one.gender)}</Field>
      <Field name={words.say('interpreter-confirmed')}>
        {words.say('interpreter-confirmed-by', {
          name: nameOf(one.by),
          when: words.when(new Date(one.at).toISOString()),
        })}
      </Field>
    </dl>
  ));
};
