/** What is done on a case, and what was done: attempts, the look at who else is at risk, and the close. */
import { type CaseFile, workOf } from '../core/case-file';
import type { Instant } from '../core/ids';
import type { Landlord } from '../core/landlord';
import type { StaffId } from '../core/staff';
import { SCREEN_OUTCOMES, SCREEN_SIGNS } from '../core/screen';
import type { CaseWork } from '../core/work';
import { ActForm, Choose, Line, options } from './act-form';
import { AttemptPart } from './attempts-part';
import { ClosePart } from './close-part';
import { Field, Section } from './layout';
import { casePath } from './list-page';
import { PlanPart } from './plan-part';
import { ReferralPart, ViewsPart } from './referral-part';
import type { SignedIn } from './sessions';
import type { StaffWords } from './staff-words';
import { TasksPart } from './tasks-part';
import { WelfarePart } from './welfare-part';

interface Part {
  readonly words: StaffWords;
  readonly staff: SignedIn;
  readonly file: CaseFile;
}

export const WorkPart = (view: Part & { nameOf: (id: StaffId) => string; now: Instant; landlord: Landlord }) => (
  <>
    <AttemptPart {...view} />
    <PlanPart {...view} />
    <ScreenPart {...view} />
    <TasksPart {...view} />
    <ViewsPart {...view} />
    <ReferralPart {...view} />
    <WelfarePart {...view} />
    <ClosePart {...view} />
  </>
);

const ScreenPart = ({ words, staff, file, nameOf }: Part & Pick<Looked, 'nameOf'>) => (
  <Section id="screen" title={words.say('part-screen')}>
    <Screened words={words} screen={workOf(file).screen} nameOf={nameOf} />
    <ActForm action={`${casePath(file)}/acts/screen`} staff={staff}>
      <p>{words.say('screen-means')}</p>
      {(['children', 'adults'] as const).map((whom) => (
        <Choose
          key={whom}
          name={whom}
          label={words.say(`screen-${whom}`)}
          options={options(words, 'screen', SCREEN_OUTCOMES)}
        />
      ))}
      <p class="small">{words.say('dash-means')}</p>
      {(['dash', 'agency'] as const).map((what) => (
        <Line key={what} name={what} label={words.say(`screen-${what}`)} />
      ))}
      {SCREEN_SIGNS.map((sign) => (
        <label key={sign} class="tick">
          <input type="checkbox" name={sign} value="yes" />
          <span>{words.label('screen-sign', sign)}</span>
        </label>
      ))}
      <button type="submit">{words.say('screen-record')}</button>
    </ActForm>
  </Section>
);

interface Looked {
  readonly words: StaffWords;
  readonly screen: CaseWork['screen'];
  readonly nameOf: (id: StaffId) => string;
}

export const Screened = ({ words, screen, nameOf }: Looked) =>
  screen === null ? (
    <p>{words.say('screen-none')}</p>
  ) : (
    <dl class="fields">
      <Field name={words.say('screen-when')}>{words.when(new Date(screen.at).toISOString())}</Field>
      <Field name={words.say('screen-who')}>{nameOf(screen.by)}</Field>
      <Field name={words.say('screen-children')}>{words.label('screen', screen.childrenAtRisk)}</Field>
      <Field name={words.say('screen-adults')}>{words.label('screen', screen.adultsAtRisk)}</Field>
      {screen.dashBy !== null && <Field name={words.say('screen-dash')}>{screen.dashBy}</Field>}
      {(screen.signs ?? []).map((sign) => (
        <Field name={words.say('screen-noticed')}>{words.label('screen-sign', sign)}</Field>
      ))}
      {screen.agencyOutcome !== null && <Field name={words.say('screen-agency')}>{screen.agencyOutcome}</Field>}
    </dl>
  );
