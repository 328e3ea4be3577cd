/** The reference and the two words, where the person has none yet: giving them, and finishing all the same. On the conversation. */
import type { ComponentChildren } from 'preact';
import { ActForm } from './act-form';
import { casePath } from './list-page';
import type { TalkView } from './talk-page';

type Part = Pick<TalkView, 'words' | 'staff' | 'file'> & { readonly control: number };

/** Somebody taken over early has none. */
export const hasWords = ({ file, session }: Pick<TalkView, 'file' | 'session'>): boolean =>
  file.content.wayBack !== null || (session?.wayBack ?? null) !== null;

export const GiveWords = ({ words, staff, file, control }: Part) => (
  <ActForm action={`${casePath(file)}/acts/give-words`} staff={staff} control={control}>
    <p>{words.say('give-words-means')}</p>
    <button type="submit">{words.say('give-words')}</button>
  </ActForm>
);

/** Once they are gone nothing brings them back to this case: that is said first. */
export const FinishWithout = ({
  words,
  staff,
  file,
  control,
  children,
}: Part & { readonly children?: ComponentChildren }) => (
  <ActForm action={`${casePath(file)}/acts/finish`} staff={staff} control={control}>
    {children}
    <p>{words.say('finish-without-means')}</p>
    <label class="tick">
      <input type="checkbox" name="without" value="yes" required />
      <span>{words.say('finish-without')}</span>
    </label>
    <button type="submit" class="quiet">
      {words.say('finish-now')}
    </button>
  </ActForm>
);
