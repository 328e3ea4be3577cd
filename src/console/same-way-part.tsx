/** That whoever reports gave one number or address for two, and who decided whether it is used to reach the person. */
import { sameWay } from '../cases/same-way';
import type { CaseFile } from '../core/case-file';
import { WAY_DECISIONS } from '../core/work';
import { holds, type StaffId, TRAINED } from '../core/staff';
import { nationally } from '../channels/phone-number';
import { ActForm, Choose, options, Write } from './act-form';
import { Section } from './layout';
import { casePath } from './list-page';
import type { SignedIn } from './sessions';
import type { StaffWords } from './staff-words';

interface View {
  readonly words: StaffWords;
  readonly staff: SignedIn;
  readonly file: CaseFile;
  readonly nameOf: (id: StaffId) => string;
}

export const SameWayPart = ({ words, staff, file, nameOf }: View) => {
  const same = sameWay(file);
  if (!same) return null;
  const { detail, decided } = same;
  return (
    <Section id="same-way" title={words.say('part-same-way')}>
      <p class="decision">{words.say('same-way-means', { detail: nationally(detail) })}</p>
      {decided ? (
        <p>
          <span class="small">
            {nameOf(decided.by)}, {words.when(new Date(decided.at).toISOString())}
          </span>{' '}
          <strong>{words.label('way-decision', decided.decision)}</strong>: <q class="own">{decided.because}</q>
        </p>
      ) : (
        <p>{words.say('same-way-how')}</p>
      )}
      {holds(staff, TRAINED) && (
        <ActForm action={`${casePath(file)}/acts/same-way`} staff={staff}>
          <Choose
            name="decision"
            label={words.say('same-way-decision')}
            options={options(words, 'way-decision', WAY_DECISIONS)}
          />
          <Write name="because" label={words.say('same-way-because')} />
          <button type="submit">{words.say('same-way-keep')}</button>
        </ActForm>
      )}
    </Section>
  );
};
