/** Closing a case to all but its group, when staff learn that one of theirs is involved: one way, and for those who may. */
import { type CaseFile, workOf } from '../core/case-file';
import { RESTRICTERS, holds } from '../core/staff';
import { ActForm, Line, Write } from './act-form';
import type { RecordsView } from './records-part';

/** Beside what must not be overlooked: whoever reads it is one of the group. */
export const RestrictedMark = ({ words, file, nameOf }: Pick<RecordsView, 'words' | 'nameOf'> & { file: CaseFile }) => {
  const { restricted } = workOf(file);
  return restricted ? (
    <p class="decision">
      {words.say('restricted-by', {
        name: nameOf(restricted.by),
        when: words.when(new Date(restricted.at).toISOString()),
      })}{' '}
      <q class="own">{restricted.reason}</q> {words.say('restricted-from')} <q class="own">{restricted.keepFrom}</q>
    </p>
  ) : null;
};

export const Restrict = ({ words, staff, file, action }: RecordsView) =>
  file.access === 'restricted' || !holds(staff, RESTRICTERS) ? null : (
    <details>
      <summary>{words.say('do-restrict')}</summary>
      <ActForm action={action} staff={staff}>
        <p>{words.say('restrict-means')}</p>
        <Write name="reason" label={words.say('restrict-reason')} />
        <Line name="from" label={words.say('restrict-from')} required />
        <button type="submit">{words.say('restrict-keep')}</button>
      </ActForm>
    </details>
  );
