/** What to say in the moment to whoever answers, as the plan of whoever is rung says it, folded away until it is needed. */
import type { ContactPlan } from '../core/contact-plan';
import type { StaffWords } from './staff-words';

/** As a plan or its record has it: what was not asked is a wrong number. */
interface Answered {
  readonly answered: string;
  readonly cover?: string | null;
}

interface ScriptsView {
  readonly words: StaffWords;
  readonly plan: Answered | null;
}

const CODES: readonly ContactPlan['answered'][] = ['wrong-number', 'hang-up', 'ask-for-me', 'cover'];

/** Words of their own that were never written down are not guessed. */
const answeredOf = (plan: Answered | null): ContactPlan['answered'] => {
  const code = CODES.find((one) => one === plan?.answered) ?? 'wrong-number';
  return code === 'cover' && !plan?.cover ? 'wrong-number' : code;
};

/** What is said to another who answers. */
export const SaidToAnother = ({ words, plan }: ScriptsView) => {
  const code = answeredOf(plan);
  return (
    <>
      {words.say(`script-another-${code}`)}
      {code === 'cover' && (
        <>
          {' '}
          <q class="own">{plan?.cover}</q>
        </>
      )}
    </>
  );
};

export const Scripts = ({ words, plan, hasWords }: ScriptsView & { readonly hasWords: boolean }) => (
  <>
    <details>
      <summary>{words.say('script-another-title')}</summary>
      <ul>
        <li>
          <SaidToAnother words={words} plan={plan} />
        </li>
        <li>{words.say('script-another-then')}</li>
        <li>{words.say('script-another-never')}</li>
        {answeredOf(plan) !== 'ask-for-me' && <li>{words.say('script-another-never-ask')}</li>}
      </ul>
    </details>
    {SCRIPTS.filter((script) => hasWords || script !== 'says-it-is-them').map((script) => (
      <details key={script}>
        <summary>{words.say(`script-${script}-title`)}</summary>
        <ul>
          {['say', 'then', 'never'].map((part) => (
            <li key={part}>{words.say(`script-${script}-${part}`)}</li>
          ))}
        </ul>
      </details>
    ))}
  </>
);

const SCRIPTS = ['says-it-is-them', 'denies'] as const;
