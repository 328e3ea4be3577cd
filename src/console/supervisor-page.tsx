/** Asking for a supervisor: one reason as it stands, about the case one came from or about none. Nothing is written. */
import { ASK_REASONS } from '../core/supervisor-ask';
import { ActForm } from './act-form';
import { SUPERVISOR, type From } from './ask-link';
import { page } from './layout';
import { casePath } from './list-page';
import type { SignedIn } from './sessions';
import { shortId, type StaffWords } from './staff-words';
import type { AsksView, FromCase } from './supervisor';
import { FromFields, liveNews, LiveNews } from './supervisor-part';
import { talkPath } from './talk-page';

export interface AskPage {
  readonly words: StaffWords;
  readonly staff: SignedIn;
  readonly landlordName: string;
  readonly here: FromCase | null;
  /** Left out with the case: nobody is told that there is one. */
  readonly from: From | undefined;
  readonly asks: AsksView;
  readonly isNobodyHere: boolean;
  readonly trouble?: 'supervisor-choose' | undefined;
}

/** Where they came from. */
export const wayBack = (here: FromCase | null): string => {
  if (!here) return '/staff';
  return here.isTalk ? talkPath(here.file) : casePath(here.file);
};

export const supervisorPage = (view: AskPage): string => {
  const { words, staff, landlordName, here, trouble, asks } = view;
  return page({
    words,
    staff,
    landlordName,
    asking: null,
    live: liveNews(view),
    title: words.say('supervisor-link'),
    children: (
      <>
        <p>
          <a href={wayBack(here)}>{words.say(here ? 'go-back' : 'back-to-list')}</a>
        </p>
        {trouble && (
          <p class="trouble" role="alert">
            {words.say(trouble)}
          </p>
        )}
        <LiveNews {...view} />
        {view.isNobodyHere && asks.own.every(({ isNobodyHere }) => !isNobodyHere) && (
          <p class="decision">{words.say('supervisor-nobody-here')}</p>
        )}
        <p>
          <strong>{words.say('supervisor-danger')}</strong>
        </p>
        <AskForm {...view} />
        <p class="small">{words.say('supervisor-means')}</p>
        <p class="small">{words.say('supervisor-kept')}</p>
      </>
    ),
  });
};

const AskForm = ({ words, staff, here, from }: AskPage) => (
  <ActForm action={SUPERVISOR} staff={staff}>
    <FromFields from={from} />
    <fieldset class="reasons">
      <legend>{words.say('supervisor-reason')}</legend>
      {ASK_REASONS.map((reason) => (
        <label key={reason} class="tick">
          <input type="radio" name="reason" value={reason} required />
          <span>{words.label('ask-reason', reason)}</span>
        </label>
      ))}
    </fieldset>
    {here && (
      <label class="tick">
        <input type="checkbox" name="with" value="yes" checked />
        <span>{words.say('supervisor-about', { case: shortId(here.file.id) })}</span>
      </label>
    )}
    <button type="submit">{words.say('supervisor-send')}</button>
  </ActForm>
);
