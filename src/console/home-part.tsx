/** What staff know of the home: never asked of the person. It says whose team the case is, and what the policy gives by tenure. */
import { type CaseFile, workOf } from '../core/case-file';
import { TENURES, UNKNOWN_HOME } from '../core/home';
import type { Landlord } from '../core/landlord';
import { TRAINED, holds } from '../core/staff';
import { ALLOCATED } from '../core/work';
import { ActForm, Choose, options } from './act-form';
import { Field, Section } from './layout';
import { casePath } from './list-page';
import type { SignedIn } from './sessions';
import type { StaffWords } from './staff-words';

interface Part {
  readonly words: StaffWords;
  readonly staff: SignedIn;
  readonly landlord: Landlord;
  readonly file: CaseFile;
}

export const HomePart = ({ words, staff, landlord, file }: Part) => {
  const { tenure, area } = file.home ?? UNKNOWN_HOME;
  return (
    <Section id="home" title={words.say('part-home')}>
      <dl class="fields">
        <Field name={words.say('home-tenure')}>
          {tenure === null ? words.say('home-not-known') : words.label('tenure', tenure)}
        </Field>
        <Field name={words.say('home-area')}>
          {area === null ? words.say('home-not-known') : words.label('area', area)}
        </Field>
        <Field name={words.say('home-allocated')}>
          {words.label('allocated', workOf(file).allocation?.was ?? 'not-recorded')}
        </Field>
      </dl>
      {area !== null && <p>{words.say('home-pathway', { area: words.label('area', area) })}</p>}
      <ByTenure words={words} landlord={landlord} file={file} />
      <details>
        <summary>{words.say('do-home')}</summary>
        <ActForm action={`${casePath(file)}/acts/home`} staff={staff}>
          <p>{words.say('home-means')}</p>
          <OrUnknown name="tenure" words={words} chosen={tenure} label={words.say('home-tenure')} values={TENURES} />
          <OrUnknown name="area" words={words} chosen={area} label={words.say('home-area')} values={landlord.areas} />
          <button type="submit">{words.say('home-keep')}</button>
        </ActForm>
      </details>
      {holds(staff, TRAINED) && <Allocated words={words} staff={staff} file={file} />}
    </Section>
  );
};

/** Counted in the landlord's report, and put right by recording it again. */
const Allocated = ({ words, staff, file }: Pick<Part, 'words' | 'staff' | 'file'>) => (
  <details>
    <summary>{words.say('do-allocated')}</summary>
    <ActForm action={`${casePath(file)}/acts/allocation`} staff={staff}>
      <Choose name="was" label={words.say('home-allocated')} options={options(words, 'allocated', ALLOCATED)} />
      <button type="submit">{words.say('allocated-keep')}</button>
    </ActForm>
  </details>
);

/** Not knowing is an answer, and sends a case to the general team. */
const OrUnknown = ({
  name,
  words,
  chosen,
  label,
  values,
}: {
  name: 'tenure' | 'area';
  words: StaffWords;
  chosen: string | null;
  label: string;
  values: readonly string[];
}) => (
  <label>
    {label}
    <select name={name}>
      <option value="">{words.say('home-not-known')}</option>
      {options(words, name, values).map((option) => (
        <option key={option.value} value={option.value} selected={option.value === chosen}>
          {option.label}
        </option>
      ))}
    </select>
  </label>
);

/** What a policy gives to some tenures only (SO38): so that nobody is promised what they cannot have, nor told so by a bot. */
const ByTenure = ({ words, landlord, file }: Pick<Part, 'words' | 'landlord' | 'file'>) =>
  landlord.help.flatMap(({ value, tenures }) =>
    tenures === undefined
      ? []
      : [
          <p key={value}>
            {words.say('home-help', {
              help: words.label('help', value),
              tenures: tenures.map((one) => words.label('tenure', one)).join(', '),
            })}{' '}
            {isOutside(file, tenures) && <strong>{words.say('home-help-not')}</strong>}
          </p>,
        ],
  );

const isOutside = ({ home = UNKNOWN_HOME }: CaseFile, tenures: readonly string[]): boolean =>
  home.tenure !== null && !tenures.includes(home.tenure);
