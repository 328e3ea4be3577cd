/** Who was at the console within the longest sign-in, each with the way to end all their sign-ins. Names and clocks only. */
import type { Instant } from '../core/ids';
import type { Landlord } from '../core/landlord';
import type { StaffId } from '../core/staff';
import { ActForm } from './act-form';
import { landlordNames } from './landlord-part';
import { Field, Note, page } from './layout';
import type { SignedIn } from './sessions';
import type { StaffWords } from './staff-words';

export const SIGN_INS = '/staff/sign-ins';

export interface Here {
  readonly id: StaffId;
  readonly name: string;
  readonly at: Instant;
  /** All that were begun are over, and none was begun since. */
  readonly isOver: boolean;
}

interface SignInsView {
  readonly words: StaffWords;
  readonly staff: SignedIn;
  readonly landlords: readonly Landlord[];
  readonly here: readonly Here[];
}

export const signInsPage = (view: SignInsView): string => {
  const { words, staff, landlords, here } = view;
  return page({
    words,
    staff,
    landlordName: landlordNames(words, landlords),
    title: words.say('page-sign-ins'),
    children: (
      <>
        <p>
          <a href="/staff">{words.say('back-to-list')}</a>
        </p>
        <Note>{words.say('sign-ins-means')}</Note>
        <ol class="queue">
          {here.map((one) => (
            <Entry key={one.id} words={words} staff={staff} one={one} />
          ))}
        </ol>
      </>
    ),
  });
};

const Entry = ({ words, staff, one }: Pick<SignInsView, 'words' | 'staff'> & { readonly one: Here }) => (
  <li class="entry">
    <h2 class="small-title">
      {one.name} {one.id === staff.id && <span class="mark">{words.say('sign-ins-you')}</span>}
    </h2>
    <dl class="fields">
      <Field name={words.say('sign-ins-last')}>{words.when(new Date(one.at).toISOString())}</Field>
    </dl>
    {one.isOver ? (
      <p>{words.say('sign-ins-over')}</p>
    ) : (
      <ActForm action={`${SIGN_INS}/end`} staff={staff}>
        <input type="hidden" name="staff" value={one.id} />
        <button type="submit" class="quiet">
          {words.say('sign-ins-end', { name: one.name })}
        </button>
      </ActForm>
    )}
  </li>
);
