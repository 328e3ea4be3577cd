/** What is mine to do next on a case: the open tasks and reviews that are due, each leading to where it is done. */
import { toDo, type NextStep, type NextSteps } from '../cases/to-do';
import { workOf } from '../cases/work-state';
import type { Instant } from '../core/ids';
import type { Landlord } from '../core/landlord';
import type { CaseFile } from '../store/store';
import { holds, TRAINED } from './access';
import { ActForm } from './act-form';
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
      {!mine && (
        <ActForm action={`${casePath(file)}/acts/claim`} staff={staff}>
          <input type="hidden" name="from" value={file.owner ?? ''} />
          <button type="submit">{words.say('claim')}</button>
        </ActForm>
      )}
      <p>
        <a href={talkPath(file)}>{words.say(isLive ? 'talk-live' : 'talk-over')}</a>
      </p>
      {steps.mine.length === 0 ? <p>{words.say('next-nothing')}</p> : <Steps {...view} steps={steps.mine} />}
      {steps.others.length > 0 && (
        <>
          <h3>{words.say('next-others')}</h3>
          <Steps {...view} steps={steps.others} />
        </>
      )}
      <Always words={words} file={file} />
    </Section>
  );
};

const Steps = ({ words, now, steps }: Pick<NextView, 'words' | 'now'> & { readonly steps: readonly NextStep[] }) => (
  <ul class="steps">
    {steps.map((step, index) => (
      <li key={index}>
        <a href={placeOf(step)}>{stepIn(step, words)}</a>
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
  decide: '#promise',
  contact: '#contact',
  plan: '#plan',
  task: '#tasks',
};

export const placeOf = ({ what }: NextStep): string => PLACES[what];

export const stepIn = (step: NextStep, words: StaffWords): string => {
  if (step.what === 'task') return words.label('task', step.code);
  const about = 'who' in step ? `${step.what}-${step.who}` : step.what;
  return words.label('next', about);
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
