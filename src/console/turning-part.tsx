/**
 * What may be done about who holds a conversation. Taking it over stands where the page opens; what passes it on or ends
 * it stands below the box, apart from it, away from the thumb.
 */
import type { ComponentChildren } from 'preact';
import type { Session } from '../core/session';
import { ActForm } from './act-form';
import { Section } from './layout';
import { casePath } from './list-page';
import { takeOverSentence } from './match-words';
import type { Standing, TalkView } from './talk-page';
import { FinishWithout, GiveWords, hasWords } from './words-part';

type Part = TalkView & { readonly standing: Standing };

export const TakeOver = ({ words, staff, file, standing }: Part) =>
  standing === 'bot' ? (
    <ActForm action={`${casePath(file)}/acts/take-over`} staff={staff}>
      <button type="submit">{words.say('take-over')}</button>
      <p class="small">
        {words.say('take-over-means')} {takeOverSentence(words, file, staff)}
      </p>
    </ActForm>
  ) : null;

export const Turning = (view: Part) => {
  const { words, session, standing } = view;
  if (standing !== 'mine' || !session) return null;
  const mine = { ...view, session, control: session.control };
  return (
    <>
      {!hasWords(view) && <GiveWords {...mine} />}
      <Section id="ends" title={words.say('part-ends')}>
        <div class="turning">
          <PassOn {...mine} />
          <HandBack {...mine} />
          <Finish {...mine} />
        </div>
      </Section>
    </>
  );
};

type Mine = TalkView & { readonly session: Session; readonly control: number };

/** Nobody is chosen beforehand, also where there is one: a press by mistake would give the case away. */
const PassOn = ({ words, staff, file, colleagues, control }: Mine) =>
  colleagues.length === 0 ? null : (
    <ActForm action={`${casePath(file)}/acts/pass-on`} staff={staff} control={control}>
      <label>
        {words.say('pass-on-to')}
        <select name="to" required>
          <option value="" />
          {colleagues.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p class="small">{words.say('pass-on-means')}</p>
      <button type="submit" class="quiet">
        {words.say('pass-on')}
      </button>
    </ActForm>
  );

const HandBack = ({ words, staff, file, control }: Mine) => (
  <ActForm action={`${casePath(file)}/acts/hand-back`} staff={staff} control={control}>
    <button type="submit" class="quiet">
      {words.say('hand-back')}
    </button>
  </ActForm>
);

/** Asked once more before it is done: a press by mistake would leave them alone. */
const Finish = (view: Mine) => (
  <details>
    <summary>{view.words.say('finish')}</summary>
    <Finishing {...view}>
      <Last {...view} />
    </Finishing>
  </details>
);

const Finishing = (view: Mine & { readonly children?: ComponentChildren }) => {
  const { words, staff, file, control, children } = view;
  if (!hasWords(view)) return <FinishWithout {...view}>{children}</FinishWithout>;
  return (
    <ActForm action={`${casePath(file)}/acts/finish`} staff={staff} control={control}>
      {children}
      <button type="submit" class="quiet">
        {words.say('finish-now')}
      </button>
    </ActForm>
  );
};

/** As far as this page knows: what they wrote since is asked about again. */
const Last = ({ words, session }: Mine) => (
  <>
    <input type="hidden" name="last" value={String(session.lastAt)} />
    <p>{words.say('finish-means', { when: words.when(new Date(session.lastAt).toISOString()) })}</p>
  </>
);
