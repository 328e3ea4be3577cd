/** The first ten seconds of a case page: may I make contact now, how, with which words; and who must not know. */
import { type CaseFile, workOf } from '../core/case-file';
import { WHOSE, type Whose } from '../core/contact-plan';
import type { RecordedPlan, HandoffRecord } from '../core/handoff';
import { NOT_ASKED } from '../core/handoff';
import type { PlanAgeReason } from '../cases/plan-age';
import { nationally } from '../channels/phone-number';
import { keptFrom } from './kept-from';
import { Chosen, Field, NotAsked, OwnWords, Section, textOf } from './layout';
import { mayNow, type MayNow, type MayView } from './may-now';
import { MaySaid } from './may-part';
import { Scripts } from './scripts-part';
import type { StaffWords } from './staff-words';

/** `null` for somebody who has no plan: nobody makes contact. */
export interface MayContact {
  readonly person: ContactAdvice | null;
  readonly reporter: ContactAdvice | null;
}

export interface ContactAdvice {
  readonly answer: 'yes' | 'not-until' | 'never';
  /** ISO 8601, with `not-until`. */
  readonly from?: string;
  /** Codes of why not. */
  readonly because: readonly string[];
}

/** Why a plan should be gone through again; empty while it is fresh, or where there is none. */
export interface PlanAges {
  readonly person: readonly PlanAgeReason[];
  readonly reporter: readonly PlanAgeReason[];
}

interface Part {
  readonly words: StaffWords;
  readonly record: HandoffRecord;
}

interface ContactView extends Part, MayView {
  /** Whose plan staff read out of a letter. */
  readonly readOut?: readonly Whose[];
  /** Whoever reported named their way as one that only they see. */
  readonly isChosen?: boolean;
}

export const Contact = (view: ContactView) => {
  const { words, record, file, planAges, readOut = [], isChosen = false } = view;
  return (
    <Section id="contact" title={words.say('part-contact')}>
      {WHOSE.map((who) => (
        <Plan
          words={words}
          file={file}
          who={who}
          plan={record.contactPlan[who]}
          may={mayNow(view, who)}
          isOld={planAges[who].length > 0}
          isRead={readOut.includes(who)}
          isChosen={who === 'reporter' && isChosen}
        />
      ))}
      <TwoWords words={words} record={record} />
      <Spoken {...view} />
    </Section>
  );
};

/** Only where somebody is spoken with: rung by a plan, or on the telephone to us now. */
const Spoken = ({ words, record, isLive }: ContactView) => {
  const plan = WHOSE.map((who) => record.contactPlan[who]).find((one) => one && BY_VOICE.includes(one.method)) ?? null;
  return plan || (isLive && record.channel === 'voice') ? (
    <Scripts words={words} plan={plan} hasWords={record.wayBack !== null} />
  ) : null;
};

const BY_VOICE: readonly RecordedPlan['method'][] = ['call', 'relay-uk', 'bsl-video'];

interface PlanPart {
  readonly words: StaffWords;
  readonly who: Whose;
  readonly file: CaseFile;
  readonly plan: RecordedPlan | null;
  /** Null with a plan that is not there, and usually is not. */
  readonly may: MayNow | null;
  readonly isOld: boolean;
  /** Read out of a letter, and agreed with nobody. */
  readonly isRead: boolean;
  readonly isChosen: boolean;
}

/** A missing plan of the reporter is usual; a missing plan of the person is said. */
const Plan = ({ words, file, who, plan, may, isOld, isRead, isChosen }: PlanPart) => {
  if (!may) return null;
  if (!plan) return <p class={`advice ${may.answer}`}>{may.said}</p>;
  return (
    <>
      <h3>{words.say(`contact-${who}`)}</h3>
      <p class={`advice ${may.answer}`}>
        <MaySaid words={words} file={file} may={may} />
        {may.more.map((sentence) => ` ${sentence}`)}
      </p>
      {isOld && <Old words={words} />}
      <PlanFields words={words} plan={plan} isRead={isRead} isChosen={isChosen} />
    </>
  );
};

/** Amber: it may still be right, and nobody should lean on it unasked. What makes it so is said above. */
const Old = ({ words }: Pick<PlanPart, 'words'>) => (
  <p class="banner">
    <strong>{words.say('plan-old')}</strong> <a href="#plan">{words.say('do-plan')}</a>
  </p>
);

/** Staff agreed it with them, or read it out of what they wrote: not the same. */
const setIn = ({ setBy }: RecordedPlan, isRead: boolean): string => {
  if (isRead) return 'plan-set-read-out';
  return setBy === 'staff' ? 'plan-set-by-staff' : 'plan-set-by';
};

/** What is needed with the telephone in hand; the rest is folded away. */
type Fields = Pick<PlanPart, 'words' | 'isRead' | 'isChosen'> & { readonly plan: RecordedPlan };

const PlanFields = ({ words, plan, isRead, isChosen }: Fields) => (
  <>
    <dl class="fields">
      <Field name={words.label('question', 'contact-method')}>{words.label('method', plan.method)}</Field>
      <Field name={words.label('question', 'contact-detail')}>
        {plan.detail === NOT_ASKED ? <NotAsked words={words} /> : <span class="detail">{nationally(plan.detail)}</span>}
      </Field>
      {plan.nobodyAtHome && <Field name={words.say('nobody-at-home')}>{words.say('nobody-at-home-rule')}</Field>}
      <Field name={words.label('question', 'contact-answered')}>
        {words.label('answered', plan.answered)}
        {plan.cover !== null && (
          <>
            : <q class="own">{plan.cover}</q>
          </>
        )}
      </Field>
      <Field name={words.say('plan-set')}>
        {words.say(setIn(plan, isRead), {
          by: words.label('set-by', plan.setBy),
          channel: words.label('on-channel', plan.setOn),
          when: words.when(plan.confirmedAt),
        })}
      </Field>
      <Field name={words.say('plan-verified')}>{words.say(plan.verified ? 'verified-yes' : 'verified-no')}</Field>
    </dl>
    <PlanRest words={words} plan={plan} isChosen={isChosen} />
  </>
);

const PlanRest = ({ words, plan, isChosen }: Omit<Fields, 'isRead'>) => (
  <details>
    <summary>{words.say('plan-rest')}</summary>
    <dl class="fields">
      <Field name={words.label('question', 'contact-times')}>
        <Windows words={words} windows={plan.windows} />
      </Field>
      <Field name={words.label('question', 'contact-avoid')}>
        <Windows words={words} windows={plan.never} />
      </Field>
      <Field name={words.label('question', 'contact-private')}>
        {words.label('private', isChosen && plan.private === NOT_ASKED ? 'chosen' : plan.private)}
      </Field>
      <Field name={words.label('question', 'contact-voicemail')}>{words.label('voicemail', plan.voicemail)}</Field>
      <Field name={words.label('question', 'if-cut-off')}>{words.label('if-cut-off', plan.ifCutOff)}</Field>
    </dl>
  </details>
);

const Windows = ({ words, windows }: { words: StaffWords; windows: RecordedPlan['windows'] }) =>
  windows === NOT_ASKED ? <NotAsked words={words} /> : <>{words.windows(windows)}</>;

const TwoWords = ({ words, record }: Part) => (
  <>
    <h3 id="two-words">{words.say('two-words')}</h3>
    {record.wayBack ? (
      <dl class="fields">
        <Field name={words.say('word-we-say')}>
          <strong>{record.wayBack.wordWeSay}</strong>
        </Field>
        <Field name={words.say('word-they-answer')}>
          <strong>{record.wayBack.wordTheyAnswer}</strong>
        </Field>
        <Field name={words.say('reference')}>{record.wayBack.reference}</Field>
      </dl>
    ) : (
      <p>{words.say('two-words-none')}</p>
    )}
    {record.wayBack && <p class="small">{words.say('two-words-rule')}</p>}
  </>
);

/** That nobody was named is another thing than that nobody asked. */
export const namesUnsaid = ({ content }: CaseFile): string =>
  content.answers['keep-from'] === undefined ? 'first-names-not-asked' : 'first-nobody-named';

export const MustNotKnow = ({ words, record, file }: Part & { readonly file: CaseFile }) => {
  const { restricted } = workOf(file);
  return (
    <Section id="must-not-know" title={words.say('part-must-not-know')}>
      <dl class="fields">
        <Field name={words.label('question', 'keep-from')}>
          {record.keepFrom === NOT_ASKED ? (
            keptFrom(record, file).length === 0 && words.say(namesUnsaid(file))
          ) : (
            <OwnWords words={words} said={record.keepFrom} />
          )}
          {restricted && <q class="own">{restricted.keepFrom}</q>}
        </Field>
        <Field name={words.label('question', 'tenancy')}>
          <Chosen words={words} question="tenancy" value={textOf(record.answers['tenancy'])} />
        </Field>
        <Field name={words.say('tenancy-found')}>
          {words.label('tenancy-holds', workOf(file).tenancy?.holds ?? 'not-looked')}
        </Field>
      </dl>
      {record.channel === 'connect-app' && <p class="decision">{words.say('shared-account')}</p>}
      <p>{words.say('no-letter')}</p>
    </Section>
  );
};
