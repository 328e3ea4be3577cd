/**
 * The live conversation of a case. What is here changes by itself, the box that is written in does not: `talk` holds the
 * lines and who has it, and is fetched again whenever something was said or taken.
 */
import { renderToString } from 'preact-render-to-string';
import { MOST_TEXT, MOST_WORDS } from '../cases/control';
import { hasGoneQuiet, type Session } from '../core/session';
import type { Staff } from '../core/staff';
import type { CaseFile, Message } from '../store/store';
import type { InSight } from './access';
import { ActForm, Choose } from './act-form';
import { fromCase } from './ask-link';
import { page } from './layout';
import type { LinkedView } from './linked';
import { casePath } from './list-page';
import { takeOverSentence } from './match-words';
import type { Colleague } from './presence';
import { PresencePart } from './presence-part';
import { PutThroughPart, type PutThroughView } from './put-through-part';
import { LinesPart } from './lines-part';
import { Undelivered } from './outgoing-part';
import type { SignedIn } from './sessions';
import { SidesWarning } from './sides-part';
import { shortId, type StaffWords } from './staff-words';
import type { AsksView } from './supervisor';
import { SupervisorNews } from './supervisor-part';

export interface TalkView {
  readonly words: StaffWords;
  readonly staff: SignedIn;
  readonly file: InSight<CaseFile>;
  readonly session: Session | null;
  readonly messages: readonly Message[];
  /** Who else is here to pass it on to. */
  readonly colleagues: readonly Staff[];
  /** Who else has it open. */
  readonly present: readonly Colleague[];
  /** Other cases that may concern the same household, as far as this member of staff may know of them. */
  readonly linked: readonly LinkedView[];
  /** For a supervisor. */
  readonly asks: AsksView;
  readonly line: PutThroughView['line'];
  readonly nameOf: PutThroughView['nameOf'];
  readonly now: number;
}

/** Whose turn it is to speak. */
export type Standing = 'mine' | 'another' | 'bot' | 'phone' | 'text' | 'quiet' | 'gone';

export const standingOf = ({ session, staff, now }: Pick<TalkView, 'session' | 'staff' | 'now'>): Standing => {
  if (!session || session.mode === 'ended' || session.mode === 'suspended') return 'gone';
  if (session.channel === 'voice') return 'phone';
  if (session.channel === 'sms' && session.textsTo === null) return 'text';
  if (hasGoneQuiet(session, now)) return 'quiet';
  if (session.heldBy === null) return 'bot';
  return session.heldBy === staff.id ? 'mine' : 'another';
};

export const talkPath = (file: Pick<CaseFile, 'id' | 'rehearsal'>): string => `${casePath(file)}/talk`;

export const talkPage = (view: TalkView): string =>
  page({
    words: view.words,
    staff: view.staff,
    live: {
      events: `${talkPath(view.file)}/live`,
      part: `${talkPath(view.file)}/part`,
      mark: `${talkPath(view.file)}/mark`,
    },
    asking: fromCase(view.file, true),
    title: view.words.say('talk-title', { case: shortId(view.file.id) }),
    children: (
      <>
        <p>
          <a href={casePath(view.file)}>{view.words.say('back-to-case')}</a>
        </p>
        <TalkPart {...view} />
        <Composer {...view} />
      </>
    ),
  });

/** As much of the page as changes by itself. */
export const talkPart = (view: TalkView): string => renderToString(<TalkPart {...view} />);

const TalkPart = (view: TalkView) => {
  const { words, messages } = view;
  const standing = standingOf(view);
  return (
    <div
      id="live"
      data-read={messages.length}
      data-writing={view.present.some(({ isWriting }) => isWriting) ? 'yes' : 'no'}
    >
      <div data-piece="asks">
        <SupervisorNews {...view} from={fromCase(view.file, true)} />
      </div>
      <div data-piece="standing" role="status">
        <p class={`advice ${standing === 'mine' ? 'yes' : 'not-until'}`}>
          <strong>{words.label('standing', standing)}</strong>
        </p>
      </div>
      <div data-piece="sides">
        <SidesWarning {...view} />
      </div>
      <LinesPart words={words} messages={messages} />
      <div data-piece="present">
        <PresencePart words={words} messages={messages} present={view.present} />
      </div>
      <div data-piece="undelivered">
        <Undelivered words={words} file={view.file} />
      </div>
      <div data-piece="call">
        <PutThroughPart {...view} />
      </div>
      <div data-piece="turning">
        <Turning {...view} standing={standing} />
      </div>
    </div>
  );
};

/** What may be done about who holds it. */
const Turning = ({ words, staff, file, session, colleagues, standing }: TalkView & { standing: Standing }) => {
  const at = `${casePath(file)}/acts`;
  if (standing === 'bot')
    return (
      <ActForm action={`${at}/take-over`} staff={staff}>
        <p>
          {words.say('take-over-means')} {takeOverSentence(words, file, staff)}
        </p>
        <button type="submit">{words.say('take-over')}</button>
      </ActForm>
    );
  if (standing !== 'mine' || !session) return null;
  return (
    <div class="turning">
      {colleagues.length > 0 && (
        <ActForm action={`${at}/pass-on`} staff={staff} control={session.control}>
          <Choose
            name="to"
            label={words.say('pass-on-to')}
            options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <button type="submit" class="quiet">
            {words.say('pass-on')}
          </button>
        </ActForm>
      )}
      <ActForm action={`${at}/hand-back`} staff={staff} control={session.control}>
        <button type="submit" class="quiet">
          {words.say('hand-back')}
        </button>
      </ActForm>
      <ActForm action={`${at}/finish`} staff={staff} control={session.control}>
        <button type="submit" class="quiet">
          {words.say('finish')}
        </button>
      </ActForm>
    </div>
  );
};

const isByText = ({ channel }: Session): boolean => channel === 'sms';

const Composer = ({ words, staff, file, session, now }: TalkView) =>
  session && standingOf({ session, staff, now }) === 'mine' ? (
    <ActForm action={`${casePath(file)}/acts/say`} staff={staff} control={session.control}>
      <label for="text">{words.say('say-label')}</label>
      <textarea
        id="text"
        name="text"
        rows={3}
        maxLength={isByText(session) ? MOST_TEXT : MOST_WORDS}
        required
        autofocus
      />
      <p class="small">{words.say(isByText(session) ? 'outgoing-by-text' : 'say-means')}</p>
      <button type="submit">{words.say('say')}</button>
    </ActForm>
  ) : null;
