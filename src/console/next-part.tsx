/** What is mine to do next on a case: the open tasks and reviews that are due, each leading to where it is done. */
import { PLAN_AGAIN } from '../cases/plan-again';
import { isUndecided } from '../cases/promise-decision';
import { toDo, type NextStep, type NextSteps } from '../cases/to-do';
import { type CaseFile, workOf } from '../core/case-file';
import type { Whose } from '../core/contact-plan';
import type { Instant } from '../core/ids';
import type { Landlord } from '../core/landlord';
import { hasGoneQuiet, type Session } from '../core/session';
import { holds, isDecider, TRAINED } from '../core/staff';
import { ActForm } from './act-form';
import type { MayContact } from './contact-part';
import { decisionName } from './deadline-name';
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
  readonly session: Pick<Session, 'lastAt' | 'mode' | 'heldBy'> | null;
  readonly mayContact: MayContact;
}

type Holding = Pick<NextView, 'session' | 'staff'>;

/** This reader has taken the conversation over. */
export const holdsIt = ({ session, staff }: Holding): boolean =>
  session?.mode === 'with-handler' && session.heldBy === staff.id;

/** Somebody who went quiet may have gone: then what can be decided about them is decided. */
export const stepsFor = (view: NextView): NextSteps => {
  const { file, staff, landlord, now, isLive, session } = view;
  const isHere = isLive && session !== null && !hasGoneQuiet(session, now);
  const isWaiting = isHere && !holdsIt(view);
  return toDo(file, { roles: staff.roles, isTrained: holds(staff, TRAINED), landlord, now, isHere, isWaiting });
};

export const NextPart = (view: NextView) => {
  const { words, staff, file, owner, isLive } = view;
  const mine = file.owner === staff.id;
  const steps = stepsFor(view);
  return (
    <Section id="next" title={words.say('part-next')}>
      <p>{ownership(words, mine, owner)}</p>
      {!mine && <Take words={words} staff={staff} file={file} owner={owner} />}
      {!steps.mine.some(({ what }) => what === 'here') && (
        <p>
          <a href={talkPath(file)}>{words.say(isLive ? 'talk-live' : 'talk-over')}</a>
        </p>
      )}
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

type StepsView = Pick<NextView, 'words' | 'now' | 'mayContact' | 'file' | 'staff'> & {
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

const Steps = ({ words, now, steps, isOf = false, ...view }: StepsView) => (
  <ul class="steps">
    {steps.map((step, index) => (
      <li key={index}>
        <a href={placeOf(step, view)}>{stepIn(step, { words, ...view })}</a>
        {isOf && step.what === 'task' && step.owner && <span class="mark">{words.label('role', step.owner)}</span>}
        {step.due !== null && <span class="small"> {dueIn(step.due, { words, now })}</span>}
      </li>
    ))}
  </ul>
);

const dueIn = (due: Instant, { words, now }: Pick<NextView, 'words' | 'now'>): string =>
  words.say(now > due ? 'task-late' : 'task-due', { when: words.when(new Date(due).toISOString()) });

const PLACES: Readonly<Record<Exclude<NextStep['what'], 'here'>, string>> = {
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

export const placeOf = (step: NextStep, { file }: Pick<NextView, 'file'>): string => {
  if (step.what === 'here') return talkPath(file);
  if (step.what === 'task' && Object.values(PLAN_AGAIN).includes(step.code)) return '#plan';
  return step.what === 'contact' && step.talked ? '#attempts' : PLACES[step.what];
};

type Named = Pick<NextView, 'words' | 'mayContact' | 'file' | 'staff'>;

/** What the plan does not allow is not asked for: there it is to be decided how they are reached, by those who decide. */
export const stepIn = (step: NextStep, view: Named): string => {
  const { words } = view;
  if (step.what === 'task') return words.label('task', step.code);
  if (step.what === 'contact') return words.label('next', `${contactKey(step, view)}-${step.who}`);
  if (step.what === 'decide') return decideIn(step.who, view);
  return words.label('next', 'who' in step ? `${step.what}-${step.who}` : step.what);
};

const contactKey = (
  { who, talked }: Extract<NextStep, { what: 'contact' }>,
  { mayContact, staff }: Pick<Named, 'mayContact' | 'staff'>,
): string => {
  if (talked) return 'contact-talked';
  if ((mayContact[who]?.answer ?? 'never') !== 'never') return 'contact';
  return isDecider(staff) ? 'contact-held' : 'contact-ask';
};

/** What is promised, to whom and by when; of safe times only where any were given. */
const decideIn = (who: Whose, { words, file }: Named): string => {
  const asked = file.deadlines.filter((one) => one.who === who && isUndecided(one)).toSorted((a, b) => a.due - b.due);
  const [first] = asked;
  const promise = { whom: words.label('whom', who), due: first ? words.when(new Date(first.due).toISOString()) : '' };
  return words.say(`next-${decisionName(asked)}`, promise);
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
