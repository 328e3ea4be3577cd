/** Records that must be kept for a court, an inquiry or a complaint: said by whoever decides, with a reason, and let go the same way. */
import { maySettleFor } from '../cases/deciders';
import { holdOf } from '../cases/erasing';
import type { CaseFile } from '../core/case-file';
import type { StaffId } from '../core/staff';
import { ActForm, Write } from './act-form';
import type { SignedIn } from './sessions';
import type { StaffWords } from './staff-words';

export interface RecordsView {
  readonly words: StaffWords;
  readonly staff: SignedIn;
  readonly file: CaseFile;
  readonly nameOf: (id: StaffId) => string;
  readonly action: string;
}

export const KeepRecords = ({ words, staff, file, nameOf, action }: RecordsView) => {
  const held = holdOf(file);
  return (
    <>
      {held && (
        <p class="decision">
          {words.say('records-held', { name: nameOf(held.by), when: words.when(new Date(held.at).toISOString()) })}{' '}
          <q class="own">{held.reason}</q>
        </p>
      )}
      {maySettleFor(file, staff.roles) && (
        <details>
          <summary>{words.say(held ? 'do-let-records-go' : 'do-keep-records')}</summary>
          <ActForm action={action} staff={staff}>
            <input type="hidden" name="holds" value={held ? 'no' : 'yes'} />
            <Write name="reason" label={words.say('records-reason')} />
            <button type="submit">{words.say(held ? 'records-let-go' : 'records-keep')}</button>
          </ActForm>
        </details>
      )}
    </>
  );
};
