/** Calls that staff made to the person and how each ended, and asking for one: the office line rings first. */
import type { ContactPlan } from '../core/contact-plan';
import type { Instant } from '../core/ids';
import type { Ringing } from '../core/ringing';
import { callGate } from '../cases/call-gate';
import { planOf } from '../cases/work-plan';
import { workOf } from '../cases/work-state';
import { OVERRIDERS } from '../safety/override';
import type { CaseFile } from '../store/store';
import { ActForm, Choose, Line, options } from './act-form';
import { Section } from './layout';
import { casePath } from './list-page';
import { whyText } from './outgoing-part';
import type { SignedIn } from './sessions';
import type { StaffWords } from './staff-words';

interface CallsView {
  readonly words: StaffWords;
  readonly staff: SignedIn;
  readonly file: CaseFile;
  readonly now: Instant;
}

type Who = ContactPlan['about'];
const WHO: readonly Who[] = ['person', 'reporter'];

export const CallsPart = (view: CallsView) => {
  const { words, file } = view;
  const reachable = WHO.filter((who) => planOf(file, who)?.method === 'call');
  return (
    <Section id="calls" title={words.say('part-calls')}>
      <Made words={words} calls={workOf(file).calls} />
      {reachable.length === 0 ? (
        <p>{words.say('calls-never')}</p>
      ) : (
        <details>
          <summary>{words.say('calls-do')}</summary>
          <Ring {...view} reachable={reachable} />
        </details>
      )}
    </Section>
  );
};

const RULES = ['calls-means', 'calls-words', 'calls-one'];

const Ring = ({ words, staff, file, now, reachable }: CallsView & { readonly reachable: readonly Who[] }) => (
  <ActForm action={`${casePath(file)}/acts/ring`} staff={staff}>
    {RULES.map((rule) => (
      <p key={rule}>{words.say(rule)}</p>
    ))}
    {reachable.map((who) => (
      <p key={who}>
        {reachable.length > 1 && `${words.label('who', who)}: `}
        {whenText(words, file, { who, now })}
      </p>
    ))}
    <Choose name="about" label={words.say('plan-who')} options={options(words, 'who', reachable)} />
    {OVERRIDERS.some((role) => staff.roles.includes(role)) && <Line name="reason" label={words.say('calls-reason')} />}
    <button type="submit">{words.say('calls-ring')}</button>
  </ActForm>
);

const whenText = (words: StaffWords, file: CaseFile, { who, now }: { who: Who; now: Instant }): string => {
  const may = callGate(file, { about: who, to: planOf(file, who)?.detail ?? '', override: null }, now);
  if (may.allowed) return words.say('calls-now');
  const why = may.reasons.map((code) => whyText(words, code)).join(' ');
  return may.next === null
    ? `${words.say('calls-not')} ${why}`
    : words.say('calls-waits', { when: words.when(new Date(may.next).toISOString()) });
};

const Made = ({ words, calls }: { readonly words: StaffWords; readonly calls: readonly Ringing[] }) =>
  calls.length === 0 ? (
    <p>{words.say('calls-none')}</p>
  ) : (
    <ol class="timeline">
      {calls.map((call) => (
        <li key={call.id}>
          <span class="small">{words.when(new Date(call.stateAt).toISOString())}</span> {callText(words, call)}
          {call.end === 'spoke' && (
            <>
              {' '}
              <a href="#attempts">{words.say('calls-log')}</a>
            </>
          )}
        </li>
      ))}
    </ol>
  );

const callText = (words: StaffWords, { state, end, why }: Ringing): string =>
  [
    end ? words.label('call-end', end) : words.label('call-state', state),
    ...why.map((code) => whyText(words, code)),
  ].join('; ');
