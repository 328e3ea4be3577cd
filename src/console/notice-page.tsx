/** What another system could not be told in a day, each with the way to have it told once more. Ids, codes and clocks. */
import type { Landlord } from '../core/landlord';
import { ActForm } from './act-form';
import type { DeadNotice } from './dead-notices';
import { LandlordField, landlordNames } from './landlord-part';
import { Field, Note, page } from './layout';
import type { SignedIn } from './sessions';
import { shortId, type StaffWords } from './staff-words';

export const NOTICES_PAGE = '/staff/webhooks';

interface NoticeView {
  readonly words: StaffWords;
  readonly staff: SignedIn;
  /** Those they serve; a notice names its own where there are several. */
  readonly landlords: readonly Landlord[];
  readonly notices: readonly DeadNotice[];
}

export const noticePage = (view: NoticeView): string =>
  page({
    words: view.words,
    staff: view.staff,
    landlordName: landlordNames(view.words, view.landlords),
    title: view.words.say('page-webhooks'),
    children: (
      <>
        <p>
          <a href="/staff">{view.words.say('back-to-list')}</a>
        </p>
        <Note>{view.words.say('notices-means')}</Note>
        <Notices {...view} />
      </>
    ),
  });

const Notices = ({ words, staff, landlords, notices }: NoticeView) =>
  notices.length === 0 ? (
    <p>{words.say('notices-none')}</p>
  ) : (
    <>
      {notices.length > 1 && <Again words={words} staff={staff} which="all" label={words.say('notice-all-again')} />}
      <ol class="queue">
        {notices.map((one) => (
          <Notice key={one.id} words={words} staff={staff} landlords={landlords} one={one} />
        ))}
      </ol>
    </>
  );

const Notice = ({ words, staff, landlords, one }: Omit<NoticeView, 'notices'> & { readonly one: DeadNotice }) => (
  <li class="entry">
    <h2 class="small-title">
      {words.label('notice', one.notice)}: {words.say('list-open', { case: shortId(one.case) })}
    </h2>
    <dl class="fields">
      <LandlordField words={words} landlords={landlords} one={one} />
      <Field name={words.say('notice-to')}>{words.label('notice-to', one.to)}</Field>
      <Field name={words.say('notice-happened')}>{words.when(new Date(one.happenedAt).toISOString())}</Field>
      <Field name={words.say('notice-given-up')}>
        {one.failed ? words.when(new Date(one.failed.at).toISOString()) : words.say('notice-not-known')}
      </Field>
      <Field name={words.say('notice-code')}>{one.failed?.code ?? words.say('notice-not-known')}</Field>
      <Field name={words.say('notice-tries')}>{one.tries}</Field>
    </dl>
    <Again
      words={words}
      staff={staff}
      which={String(one.id)}
      label={words.say('notice-again', { case: shortId(one.case) })}
    />
  </li>
);

interface AgainView extends Pick<NoticeView, 'words' | 'staff'> {
  readonly which: string;
  readonly label: string;
}

const Again = ({ staff, which, label }: AgainView) => (
  <ActForm action={`${NOTICES_PAGE}/again`} staff={staff}>
    <input type="hidden" name="notice" value={which} />
    <button type="submit" class="quiet">
      {label}
    </button>
  </ActForm>
);
