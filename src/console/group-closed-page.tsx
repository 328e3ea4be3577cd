/** The closed cases of the group's own, so that one can be found again before it is past its keeping: codes and dates only. */
import type { Case } from '../core/case';
import type { Instant } from '../core/ids';
import type { Landlord } from '../core/landlord';
import type { CloseOutcome } from '../core/work';
import { Field, Note, page } from './layout';
import { LandlordField, landlordNames } from './landlord-part';
import { casePath } from './list-page';
import { NewsMarks } from './reminder-marks';
import type { SignedIn } from './sessions';
import { shortId, type StaffWords } from './staff-words';

/** Nothing that anybody said or wrote of it. */
export interface GroupClosed extends Pick<Case, 'id' | 'landlord' | 'rehearsal' | 'news'> {
  readonly closedAt: Instant;
  readonly outcome: CloseOutcome;
  /** What is not destroyed in its time. */
  readonly isHeld: boolean;
}

export interface GroupClosedView {
  readonly words: StaffWords;
  readonly staff: SignedIn;
  /** Those they serve. */
  readonly landlords: readonly Landlord[];
  /** The last that was closed first. */
  readonly cases: readonly GroupClosed[];
}

export const groupClosedPage = (view: GroupClosedView): string => {
  const { words, staff, landlords, cases } = view;
  return page({
    words,
    staff,
    landlordName: landlordNames(words, landlords),
    title: words.say('page-group-closed'),
    children: (
      <>
        <p class="on-screen">
          <a href="/staff">{words.say('back-to-list')}</a>
        </p>
        <Note>{words.say('group-closed-means')}</Note>
        {cases.length === 0 ? (
          <p>{words.say('group-closed-none')}</p>
        ) : (
          <ol class="queue">
            {cases.map((one) => (
              <Entry key={one.id} view={view} one={one} />
            ))}
          </ol>
        )}
      </>
    ),
  });
};

const Entry = ({ view: { words, landlords }, one }: { readonly view: GroupClosedView; readonly one: GroupClosed }) => (
  <li class="entry">
    <h2>
      <a href={casePath(one)}>{words.say('lessons-look-back', { case: shortId(one.id) })}</a>
      <span class="mark">{words.say('restricted')}</span>
      {one.rehearsal && <span class="mark">{words.say('rehearsal')}</span>}
      <NewsMarks words={words} one={one} isThere={false} />
    </h2>
    <dl class="fields">
      <LandlordField words={words} landlords={landlords} one={one} />
      <Field name={words.say('closed-when')}>{words.when(new Date(one.closedAt).toISOString())}</Field>
      <Field name={words.say('close-outcome')}>{words.label('close', one.outcome)}</Field>
      {one.isHeld && <Field name={words.say('group-closed-kept')}>{words.say('group-closed-held')}</Field>}
    </dl>
  </li>
);
