/** Whether somebody goes to see that they are well: decided by the safeguarding lead, read by everybody on the case. */
import { type CaseFile, workOf } from '../core/case-file';
import { holds, LEADS, type StaffId } from '../core/staff';
import { WELFARE_DECISIONS, type WelfareCheck } from '../core/work';
import { ActForm, Choose, options, Write } from './act-form';
import { Section } from './layout';
import { casePath } from './list-page';
import type { SignedIn } from './sessions';
import type { StaffWords } from './staff-words';

interface Part {
  readonly words: StaffWords;
  readonly staff: SignedIn;
  readonly file: CaseFile;
  readonly nameOf: (id: StaffId) => string;
}

export const WelfarePart = ({ words, staff, file, nameOf }: Part) => (
  <Section id="welfare" title={words.say('part-welfare')}>
    <p>{words.say('welfare-means')}</p>
    <WelfareChecks words={words} checks={workOf(file).welfareChecks} nameOf={nameOf} />
    {holds(staff, LEADS) ? (
      <ActForm action={`${casePath(file)}/acts/welfare-check`} staff={staff}>
        <Choose
          name="decision"
          label={words.say('welfare-decision')}
          options={options(words, 'welfare', WELFARE_DECISIONS)}
        />
        <Write name="reason" label={words.say('welfare-reason')} />
        <button type="submit">{words.say('welfare-keep')}</button>
      </ActForm>
    ) : (
      <p class="small">{words.say('welfare-lead-only')}</p>
    )}
  </Section>
);

interface Listed {
  readonly words: StaffWords;
  readonly checks: readonly WelfareCheck[];
  readonly nameOf: (id: StaffId) => string;
}

export const WelfareChecks = ({ words, checks, nameOf }: Listed) =>
  checks.length === 0 ? (
    <p>{words.say('welfare-none')}</p>
  ) : (
    <ol class="timeline">
      {checks.map((check) => (
        <li>
          <span class="small">
            {nameOf(check.by)}, {words.when(new Date(check.at).toISOString())}
          </span>{' '}
          <strong>{words.label('welfare', check.decision)}</strong>: {check.reason}
        </li>
      ))}
    </ol>
  );
