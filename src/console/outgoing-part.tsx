/** What was written to the person and what became of it, and writing to them in the approved words. */
import { type CaseFile, planOf, workOf } from '../core/case-file';
import { type ContactPlan, type Whose, WHOSE } from '../core/contact-plan';
import type { Instant } from '../core/ids';
import type { Outgoing } from '../core/outgoing';
import { hasEnough, onTheirWay } from '../cases/message-cap';
import { OUTGOING_WORDINGS, type OutgoingWording } from '../cases/outgoing-ask';
import { LEAST_MINUTES } from '../cases/outgoing-gate';
import { isDecider } from '../core/staff';
import { nextRoom } from '../safety/next-room';
import { ActForm, Choose, Line, options } from './act-form';
import { contactAdvice } from './contact-advice';
import { Section } from './layout';
import { casePath } from './list-page';
import type { SignedIn } from './sessions';
import type { StaffWords } from './staff-words';

export interface OutgoingView {
  readonly words: StaffWords;
  readonly staff: SignedIn;
  readonly file: CaseFile;
  readonly now: Instant;
  /** Word for word as it would leave. */
  /** Whether anything is set up to send it with. */
  readonly canSend: (method: Outgoing['method']) => boolean;
  readonly bodyOf: (written: { readonly about: Whose; readonly wording: OutgoingWording }) => string | null;
}

type Writable = ContactPlan & { readonly method: Outgoing['method'] };

const isWritten = (plan: ContactPlan | null): plan is Writable => plan?.method === 'text' || plan?.method === 'email';

export const OutgoingPart = (view: OutgoingView) => {
  const { words, staff, file } = view;
  const reachable = WHOSE.filter((who) => isWritten(planOf(file, who)));
  const sendable = reachable.filter((who) => isSendable(view, who));
  return (
    <Section id="outgoing" title={words.say('part-outgoing')}>
      <Written words={words} staff={staff} file={file} canSend={view.canSend} />
      {reachable.length === 0 && <p>{words.say('outgoing-never')}</p>}
      {sendable.length < reachable.length && <p class="decision">{words.say('outgoing-no-sender')}</p>}
      {sendable.length > 0 && (
        <details>
          <summary>{words.say('outgoing-do')}</summary>
          <Write {...view} reachable={sendable} />
        </details>
      )}
    </Section>
  );
};

const isSendable = ({ file, canSend }: OutgoingView, who: Whose): boolean => {
  const plan = planOf(file, who);
  return isWritten(plan) && canSend(plan.method);
};

const Write = (view: OutgoingView & { readonly reachable: readonly Whose[] }) => {
  const { words, staff, file, reachable } = view;
  return (
    <ActForm action={`${casePath(file)}/acts/send-message`} staff={staff}>
      <p>{words.say('outgoing-means')}</p>
      {reachable.map((who) => (
        <p key={who}>
          {reachable.length > 1 && `${words.label('who', who)}: `}
          {whenText(view, who)}
        </p>
      ))}
      <Choose name="about" label={words.say('plan-who')} options={options(words, 'who', reachable)} />
      <Choose name="wording" label={words.say('outgoing-wording')} options={wordingsOf(view)} />
      {isDecider(staff) && <Line name="reason" label={words.say('outgoing-reason')} />}
      <p class="small">{words.say('outgoing-cap')}</p>
      <button type="submit">{words.say('outgoing-send')}</button>
    </ActForm>
  );
};

/** To each as it would leave, where it differs. One that names a number nobody has is not offered. */
const wordingsOf = ({ words, bodyOf, reachable }: OutgoingView & { readonly reachable: readonly Whose[] }) =>
  OUTGOING_WORDINGS.flatMap((value) => {
    const bodies = reachable.flatMap((who) => {
      const body = bodyOf({ about: who, wording: value });
      return body === null ? [] : [{ who, body }];
    });
    const [first] = bodies;
    if (!first) return [];
    const isOne = bodies.every(({ body }) => body === first.body);
    const label = isOne ? first.body : bodies.map(({ who, body }) => `${words.label('who', who)}: ${body}`).join(' / ');
    return [{ value, label }];
  });

const whenText = ({ words, file, now }: OutgoingView, about: Whose): string => {
  const [plan, advice] = [planOf(file, about), contactAdvice(file, now)[about]];
  if (!plan || !advice || advice.answer === 'never') return words.say('outgoing-never');
  const leaves = nextRoom(plan, advice.from === undefined ? now : Date.parse(advice.from), LEAST_MINUTES);
  if (leaves === null) return words.say('outgoing-never');
  const when =
    leaves === now
      ? words.say('outgoing-now')
      : words.say('outgoing-waits', { when: words.when(new Date(leaves).toISOString()) });
  return [...goneAlready({ words, file }, about, leaves), when].join(' ');
};

const goneAlready = (
  { words, file }: Pick<OutgoingView, 'words' | 'file'>,
  about: Whose,
  at: Instant,
): readonly string[] => {
  const [seen, wanted] = [
    { case: file, session: null },
    { id: '', about },
  ];
  if (onTheirWay(seen, wanted).length > 0) return [words.say('outgoing-on-its-way')];
  return hasEnough(seen, wanted, at) ? [words.say('outgoing-enough')] : [];
};

type Given = Pick<OutgoingView, 'words' | 'staff' | 'file'>;

const Written = ({ words, staff, file, canSend }: Given & Pick<OutgoingView, 'canSend'>) => {
  const all = workOf(file).outgoing;
  if (all.length === 0) return <p>{words.say('outgoing-none')}</p>;
  return (
    <ol class="timeline">
      {all.map((one) => (
        <li key={one.id}>
          <span class="small">{words.when(new Date(one.stateAt).toISOString())}</span> {stateText(words, one)}
          <p>
            <q class="own">{one.body}</q>
          </p>
          {one.state === 'waiting' && !canSend(one.method) && <p class="decision">{words.say('outgoing-no-sender')}</p>}
          {one.state === 'waiting' && (
            <ActForm action={`${casePath(file)}/acts/take-back-message`} staff={staff}>
              <input type="hidden" name="message" value={one.id} />
              <button type="submit" class="quiet">
                {words.say('outgoing-take-back')}
              </button>
            </ActForm>
          )}
        </li>
      ))}
    </ol>
  );
};

/** A code without words of its own is one of the plan's, which has them. */
export const whyText = (words: StaffWords, code: string): string => {
  const own = words.label('outgoing-why', code);
  return own === code ? words.label('contact-because', code) : own;
};

export const stateText = (words: StaffWords, { state, why }: Outgoing): string =>
  [words.label('outgoing-state', state), ...why.map((code) => whyText(words, code))].join('; ');

const REACHED: readonly Outgoing['state'][] = ['waiting', 'sending', 'sent', 'delivered'];

/** What was said in a conversation by text and did not reach them: whoever writes must not think that it did. */
export const Undelivered = ({ words, file }: Pick<OutgoingView, 'words' | 'file'>) => {
  const lost = workOf(file).outgoing.filter(({ control, state }) => control !== null && !REACHED.includes(state));
  return lost.length === 0 ? null : (
    <div role="alert">
      <p>
        <strong>{words.say('outgoing-undelivered')}</strong>
      </p>
      <ul>
        {lost.map((one) => (
          <li key={one.id}>
            <q class="own">{one.body}</q> {stateText(words, one)}
          </li>
        ))}
      </ul>
    </div>
  );
};
