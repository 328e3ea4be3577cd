/** What is mine to do next on a case: the open tasks and reviews that are due, each leading to where it is done. */
import { PLAN_AGAIN } from '../cases/plan-again';
import { toDo, type NextStep, type NextSteps } from '../cases/to-do';
import { type CaseFile, workOf } from '../core/case-file';
import type { Instant } from '../core/ids';
import type { Landlord } from '../core/landlord';
import { holds, TRAINED } from './access';
import { ActForm } from './act-form';
import type { MayContact } from './contact-part';
import { Section } from './layout';
import { casePath } from './list-page';
import type { SignedIn } from './sessions';
import type { StaffWords } from './staff-words';
import { talkPath } from './talk-page';

export interface NextView {
  readonly words: StaffWords;
  readonly staff: SignedIn;
  readonly landlord: Landlord;
  readonly file: CaseFile;
  readonly now: Instant;
  /** The name of whoever looks after it, where we know them. */
  readonly owner: string | null;
  readonly isLive: boolean;
  readonly mayContact: MayContact;
}

export const stepsFor = ({
  file,
  staff,
  landlord,
  now,
}: Pick<NextView, 'file' | 'staff' | 'landlord' | 'now'>): NextSteps =>
  toDo(file, { roles: staff.roles, isTrained: holds(staff, TRAINED), landlord, now });

export const NextPart = (view: NextView) => {
  const { words, staff, file, owner, isLive } = view;
  const mine = file.owner === staff.id;
  const steps = stepsFor(view);
  return (
    <Section id="next" title={words.say('part-next')}>
      <p>{ownership(words, mine, owner)}</p>
      {!mine && <Take words={words} staff={staff} file={file} owner={owner} />}
      <p>
        <a href={talkPath(file)}>{words.say(isLive ? 'talk-live' : 'talk-over')}</a>
      </p>
      {steps.mine.length === 0 ? <p>{words.say('next-nothing')}</p> : <Steps {...view} steps={steps.mine} />}
      {steps.others.length > 0 && (
        <>
          <h3>{words.say('next-others')}</h3>
          <Steps {...view} steps={steps.others} isOf />
        </>
      )}
      <Always words={words} file={file} />
    </Section>
  );
};

type StepsView = Pick<NextView, 'words' | 'now' | 'mayContact'> & {
  readonly steps: readonly NextStep[];
  /** With whose each is. */
  readonly isOf?: boolean;
};

/** From a colleague it is taken knowingly, with their name on the button. */
const Take = ({ words, staff, file, owner }: Pick<NextView, 'words' | 'staff' | 'file' | 'owner'>) => (
  <ActForm action={`${casePath(file)}/acts/claim`} staff={staff}>
    <input type="hidden" name="from" value={file.owner ?? ''} />
    {owner !== null && <p>{words.say('claim-from-means', { name: owner })}</p>}
    <button type="submit">{owner === null ? words.say('claim') : words.say('claim-from', { name: owner })}</button>
  </ActForm>
);

const Steps = ({ words, now, steps, mayContact, isOf = false }: StepsView) => (
  <ul class="steps">
    {steps.map((step, index) => (
      <li key={index}>
        <a href={placeOf(step)}>{stepIn(step, { words, mayContact })}</a>
        {isOf && step.what === 'task' && step.owner && <span class="mark">{words.label('role', step.owner)}</span>}
        {step.due !== null && <span class="small"> {dueIn(step.due, { words, now })}</span>}
      </li>
    ))}
  </ul>
);

const dueIn = (due: Instant, { words, now }: Pick<NextView, 'words' | 'now'>): string =>
  words.say(now > due ? 'task-late' : 'task-due', { when: words.when(new Date(due).toISOString()) });

const PLACES: Readonly<Record<NextStep['what'], string>> = {
  take: '#next',
  screen: '#screen',
  'case-review': '#promise',
  unmet: '#speaking',
  'same-way': '#same-way',
  decide: '#promise',
  contact: '#contact',
  plan: '#plan',
  task: '#tasks',
};

export const placeOf = (step: NextStep): string => {
  if (step.what === 'task' && Object.values(PLAN_AGAIN).includes(step.code)) return '#plan';
  return step.what === 'contact' && step.talked ? '#attempts' : PLACES[step.what];
};

/** What the plan does not allow is not asked for: there it is to be decided how they are reached. */
export const stepIn = (step: NextStep, { words, mayContact }: Pick<NextView, 'words' | 'mayContact'>): string => {
  if (step.what === 'task') return words.label('task', step.code);
  if (step.what === 'contact') return words.label('next', `${contactKey(step, mayContact)}-${step.who}`);
  return words.label('next', 'who' in step ? `${step.what}-${step.who}` : step.what);
};

const contactKey = ({ who, talked }: Extract<NextStep, { what: 'contact' }>, mayContact: MayContact): string => {
  if (talked) return 'contact-talked';
  return (mayContact[who]?.answer ?? 'never') === 'never' ? 'contact-held' : 'contact';
};

/** Whatever else is due, these can always be done. */
const Always = ({ words, file }: Pick<NextView, 'words' | 'file'>) => (
  <p class="more">
    <a href="#attempts">{words.say('do-attempt')}</a>
    <a href="#plan">{words.say('do-plan')}</a>
    {workOf(file).screen && <a href="#screen">{words.say('do-screen-again')}</a>}
    <a href="#close">{words.say('do-close')}</a>
  </p>
);

const ownership = (words: StaffWords, mine: boolean, owner: string | null): string => {
  if (mine) return words.say('owned-by-you');
  return owner === null ? words.say('owned-by-nobody') : words.say('owned-by', { name: owner });
};
