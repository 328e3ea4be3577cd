/**
 * The live conversation of a case. What is here changes by itself: it holds the lines and who has it, and is fetched again
 * whenever something was said or taken. The box that is written in comes and goes with who has it, and is else left alone.
 */
import { renderToString } from 'preact-render-to-string';
import type { CaseFile } from '../core/case-file';
import { hasGoneQuiet, type Session } from '../core/session';
import type { Staff } from '../core/staff';
import type { Message } from '../store/store';
import type { InSight } from './access';
import { fromCase } from './ask-link';
import { BoxPart } from './box-part';
import { page } from './layout';
import type { LinkedView } from './linked';
import { casePath } from './list-page';
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
import { PressingPart } from './pressing-part';
import { TakeOver, Turning } from './turning-part';

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
      </>
    ),
  });

/** As much of the page as changes by itself. */
export const talkPart = (view: TalkView): string => renderToString(<TalkPart {...view} />);

/** Where the page opens: who has it, what presses, and the way to take it over. */
const Opening = (view: TalkView & { readonly standing: Standing }) => {
  const { words, standing } = view;
  return (
    <>
      <div data-piece="standing" role="status">
        <p class={`advice ${standing === 'mine' ? 'yes' : 'not-until'}`}>
          <strong>{words.label('standing', standing)}</strong>
        </p>
      </div>
      <p id="unseen" class="unseen" hidden>
        <a href="#transcript">{words.say('unseen-lines')}</a>
      </p>
      <div data-piece="pressing">
        <PressingPart {...view} />
      </div>
      <div data-piece="take-over">
        <TakeOver {...view} />
      </div>
    </>
  );
};

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
      <Opening {...view} standing={standing} />
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
      <BoxPart {...view} standing={standing} />
      <div data-piece="turning">
        <Turning {...view} standing={standing} />
      </div>
    </div>
  );
};
