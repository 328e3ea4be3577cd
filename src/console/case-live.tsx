/**
 * As much of a case page as changes by itself: its first box, and whether a supervisor is coming. The forms below it are
 * never touched, whatever changes: what somebody has half written there stays.
 */
import { renderToString } from 'preact-render-to-string';
import type { Case } from '../core/case';
import { fromCase } from './ask-link';
import type { CaseView } from './case-page';
import { casePath } from './case-path';
import { FirstPart } from './first-part';
import type { StaffWords } from './staff-words';
import { SupervisorNews } from './supervisor-part';

/** It listens while it is looked at: a browser holds few lines open at once, and staff have many cases open. */
export const liveCase = (one: Pick<Case, 'id' | 'rehearsal'>) =>
  ({ events: `${casePath(one)}/live`, part: `${casePath(one)}/part`, isWhileSeen: true }) as const;

export const LiveCase = (view: CaseView) => (
  <div id="live">
    <div data-piece="first">
      <FirstPart {...view} />
    </div>
    <div data-piece="asks">
      <SupervisorNews {...view} from={fromCase(view.file)} />
    </div>
  </div>
);

export const casePart = (view: CaseView): string => renderToString(<LiveCase {...view} />);

/** In place of the whole page when it must not stand there any more, over what was half written on it. */
export const LeftPage = ({
  words,
  one,
}: {
  readonly words: StaffWords;
  readonly one: Pick<Case, 'id' | 'rehearsal'>;
}) => (
  <template id="left">
    <p class="trouble" role="alert" tabIndex={-1}>
      {words.say('case-left')}
    </p>
    <p>
      <a href={casePath(one)}>{words.say('case-moved-open')}</a>
    </p>
    <p>{words.say('unsent')}</p>
  </template>
);

/** What is asked before it can be read again stands on its own page. */
export const movedPart = (words: StaffWords, one: Pick<Case, 'id' | 'rehearsal'>): string =>
  renderToString(
    <div id="live">
      <div data-piece="first">
        <p class="decision" role="alert" data-key="moved">
          {words.say('case-moved')} <a href={casePath(one)}>{words.say('case-moved-open')}</a>
        </p>
      </div>
      <div data-piece="asks" />
    </div>,
  );
