/** What may be done about who holds a conversation: below the box that is written in, away from the thumb. */
import { ActForm } from './act-form';
import { casePath } from './list-page';
import { takeOverSentence } from './match-words';
import type { Standing, TalkView } from './talk-page';

export const Turning = (view: TalkView & { readonly standing: Standing }) => {
  const { words, staff, file, session, standing } = view;
  if (standing === 'bot')
    return (
      <ActForm action={`${casePath(file)}/acts/take-over`} staff={staff}>
        <p>
          {words.say('take-over-means')} {takeOverSentence(words, file, staff)}
        </p>
        <button type="submit">{words.say('take-over')}</button>
      </ActForm>
    );
  return standing === 'mine' && session ? <Mine {...view} control={session.control} /> : null;
};

/** Nobody is chosen beforehand, also where there is one: a press by mistake would give the case away. */
const Mine = ({ words, staff, file, colleagues, control }: TalkView & { readonly control: number }) => {
  const at = `${casePath(file)}/acts`;
  return (
    <div class="turning">
      {colleagues.length > 0 && (
        <ActForm action={`${at}/pass-on`} staff={staff} control={control}>
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
          <button type="submit" class="quiet">
            {words.say('pass-on')}
          </button>
        </ActForm>
      )}
      {(['hand-back', 'finish'] as const).map((act) => (
        <ActForm key={act} action={`${at}/${act}`} staff={staff} control={control}>
          <button type="submit" class="quiet">
            {words.say(act)}
          </button>
        </ActForm>
      ))}
    </div>
  );
};
