/** Calls that staff made to the person and how each ended, and asking for one: their own side rings first. */
import { isOn } from '../cases/call-state';
import type { Gate } from '../cases/outgoing-gate';
import { isOurs, lineToShow, showingOf } from '../cases/call-shows';
import { nationally } from '../channels/phone-number';
import { type CaseFile, planOf, workOf } from '../core/case-file';
import { type ContactPlan, type Whose, WHOSE } from '../core/contact-plan';
import type { Landlord } from '../core/landlord';
import type { Ringing } from '../core/ringing';
import { isDecider } from '../core/staff';
import { ActForm, Choose, Line, options } from './act-form';
import { Section } from './layout';
import { casePath } from './list-page';
import { mayNow, type MayView } from './may-now';
import { MaySaid } from './may-part';
import { whyText } from './outgoing-part';
import { SaidToAnother } from './scripts-part';
import type { StaffWords } from './staff-words';

export interface CallsView extends MayView {
  readonly landlord: Landlord;
  readonly ourNumber: string | null;
  /** Whether each of those it is about may be rung now. */
  readonly mayRing: Readonly<Record<Whose, Gate>>;
}

export const CallsPart = (view: CallsView) => {
  const { words, file } = view;
  const reachable = WHOSE.filter((who) => planOf(file, who)?.method === 'call');
  return (
    <Section id="calls" title={words.say('part-calls')}>
      <Made {...view} calls={workOf(file).calls} />
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

const Ring = (view: CallsView & { readonly reachable: readonly Whose[] }) => {
  const { words, staff, file, reachable } = view;
  return (
    <ActForm action={`${casePath(file)}/acts/ring`} staff={staff}>
      <p>
        {staff.line === undefined
          ? words.say('calls-office')
          : words.say('calls-own', { number: nationally(staff.line) })}{' '}
        {words.say('calls-means')}
      </p>
      {reachable.map((who) => (
        <Before key={who} {...view} who={who} />
      ))}
      <Choose name="about" label={words.say('plan-who')} options={options(words, 'who', reachable)} />
      {isDecider(staff) && <Line name="reason" label={words.say('calls-reason')} />}
      <button type="submit">{words.say('calls-ring')}</button>
    </ActForm>
  );
};

/** All that whoever rings them has to know before: whether now, what they will see, what is said to whom. */
const Before = (view: CallsView & { readonly reachable: readonly Whose[]; readonly who: Whose }) => {
  const { words, file, who, reachable } = view;
  const plan = planOf(file, who);
  return (
    <>
      <p>
        {reachable.length > 1 && `${words.label('who', who)}: `}
        <WhenRung {...view} />
      </p>
      <p class="shows">
        <strong>{shownText(view, plan)}</strong>
      </p>
      <p>{openingText(words, file, plan)}</p>
      <p>
        {words.say('calls-another')} <SaidToAnother words={words} plan={plan} /> {words.say('script-another-then')}
      </p>
    </>
  );
};

/** With the words themselves: nobody looks for them with the telephone in hand. */
const openingText = (words: StaffWords, { content }: CaseFile, plan: ContactPlan | null): string => {
  if (content.wayBack === null) return words.say('two-words-none');
  const [we, they] = content.wayBack.words;
  return words.say(plan?.answered === 'ask-for-me' ? 'calls-words-ask-for-me' : 'calls-words', { we, they });
};

const shownText = ({ words, file, landlord, ourNumber }: CallsView, plan: ContactPlan | null): string => {
  const showing = showingOf({ numberOf: () => ourNumber, customerLine: () => lineToShow(landlord) });
  const number = showing(file, plan);
  if (number === null && (plan === null || isOurs(plan))) return '';
  return number === null ? whyText(words, 'not-shown-so') : words.say('calls-shows', { number: nationally(number) });
};

/** That they may be rung is said without more only where nothing stands against it: what does comes first. */
const WhenRung = (view: CallsView & { readonly who: Whose }) => {
  const { words, file, who, mayRing } = view;
  const [may, said] = [mayNow(view, who), mayRing[who]];
  if (!said.allowed) return <>{notNow(words, said)}</>;
  return may === null || may.answer === 'yes' ? (
    <>{words.say('calls-now')}</>
  ) : (
    <MaySaid words={words} file={file} may={may} />
  );
};

const notNow = (words: StaffWords, { reasons, next }: Exclude<Gate, { allowed: true }>): string => {
  if (next === null) return `${words.say('calls-not')} ${reasons.map((code) => whyText(words, code)).join(' ')}`;
  const key = reasons.includes('too-near-the-end') ? 'calls-too-near' : 'calls-waits';
  return words.say(key, { when: words.when(new Date(next).toISOString()) });
};

const Made = ({ words, calls }: CallsView & { readonly calls: readonly Ringing[] }) =>
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

/** At the top of the page, for whoever asked for a call and nobody else: others learn only that it rings. */
export const CallKey = ({ words, staff, file, now }: CallsView) => {
  const call = workOf(file).calls.findLast(({ state }) => state === 'asked' || state === 'ringing');
  if (!call?.key || !isOn(call, now)) return null;
  if (call.by !== staff.id)
    return (
      <p class="small" role="status">
        {words.label('call-state', call.state)}. {words.say('calls-key-theirs')}
      </p>
    );
  return (
    <p class="decision" role="status">
      {words.say('calls-key')} <strong class="call-key">{call.key.digits}</strong> {words.say('calls-key-means')}
    </p>
  );
};
