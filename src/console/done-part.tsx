/** What was done in a case, to read: on paper, and once it is closed. */
import { type CaseFile, workOf } from '../core/case-file';
import type { Instant } from '../core/ids';
import type { StaffId } from '../core/staff';
import { Attempts } from './attempts-part';
import { Section } from './layout';
import { Referrals, ViewsSaid } from './referral-part';
import type { StaffWords } from './staff-words';
import { Tasks } from './tasks-part';
import { WelfareChecks } from './welfare-part';
import { Screened } from './work-part';

export interface DoneView {
  readonly words: StaffWords;
  readonly file: CaseFile;
  readonly nameOf: (id: StaffId) => string;
  readonly now: Instant;
}

export const Done = ({ words, file, nameOf, now }: DoneView) => {
  const work = workOf(file);
  return (
    <>
      <Section id="attempts" title={words.say('part-attempts')}>
        <Attempts words={words} attempts={work.attempts} nameOf={nameOf} />
      </Section>
      <Section id="screen" title={words.say('part-screen')}>
        <Screened words={words} screen={work.screen} nameOf={nameOf} />
      </Section>
      <Section id="tasks" title={words.say('part-tasks')}>
        <Tasks words={words} tasks={work.tasks} now={now} nameOf={nameOf} />
      </Section>
      <Section id="views" title={words.say('part-views')}>
        <ViewsSaid words={words} views={work.views} nameOf={nameOf} />
      </Section>
      <Section id="referrals" title={words.say('part-referrals')}>
        <Referrals words={words} referrals={work.referrals} nameOf={nameOf} file={file} />
      </Section>
      <Section id="welfare" title={words.say('part-welfare')}>
        <WelfareChecks words={words} checks={work.welfareChecks} nameOf={nameOf} />
      </Section>
    </>
  );
};
