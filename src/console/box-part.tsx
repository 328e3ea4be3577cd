/**
 * The box somebody writes in, for whoever has the conversation; and what stands in its place for whoever has it no more,
 * said where they look. `data-box` tells the open page when to change it: words half written are never swept away.
 */
import { MOST_TEXT, MOST_WORDS } from '../cases/control';
import type { Session } from '../core/session';
import { ActForm } from './act-form';
import { casePath } from './list-page';
import type { Standing, TalkView } from './talk-page';

type Part = TalkView & { readonly standing: Standing };

export const BoxPart = (view: Part) => {
  const { words, session, standing } = view;
  const why = goneBecause(standing, session);
  return (
    <>
      <div data-piece="box" data-box={`${standing} ${session?.control ?? ''} ${why ?? ''}`}>
        {standing === 'mine' && session && <Composer {...view} session={session} />}
        {why && (
          <p class="trouble" tabIndex={-1}>
            <strong>{words.label('no-box', why)}</strong>
          </p>
        )}
      </div>
      <div id="kept" hidden>
        <label>
          {words.say('kept-words')}
          <textarea rows={3} readOnly />
        </label>
      </div>
    </>
  );
};

/** Why nothing can be written; null where the page says something else there. */
const goneBecause = (standing: Standing, session: Session | null): 'left' | 'quiet' | 'over' | 'another' | null => {
  if (standing === 'another' || standing === 'quiet') return standing;
  if (standing !== 'gone' || !session) return null;
  if (session.endedBecause === 'left') return 'left';
  return session.mode === 'suspended' ? 'quiet' : 'over';
};

const Composer = ({ words, staff, file, session }: Part & { readonly session: Session }) => {
  const isByText = session.channel === 'sms';
  return (
    <ActForm action={`${casePath(file)}/acts/say`} staff={staff} control={session.control}>
      <label for="text">{words.say('say-label')}</label>
      <textarea id="text" name="text" rows={3} maxLength={isByText ? MOST_TEXT : MOST_WORDS} required autofocus />
      <p class="small">{words.say(isByText ? 'outgoing-by-text' : 'say-means')}</p>
      <button type="submit">{words.say('say')}</button>
    </ActForm>
  );
};
