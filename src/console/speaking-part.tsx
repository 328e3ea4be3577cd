/** Who speaks with somebody: whom they asked for, whether it is met, what to tell them where it is not, and faith. */
import { mayTalkOfFaith, withWishes } from '../cases/wishes';
import { type CaseFile, workOf } from '../core/case-file';
import type { StaffId } from '../core/staff';
import { FAITH_OUTCOMES, UNMET_SETTLINGS, type Unmet } from '../core/wishes';
import { ActForm, Choose, options } from './act-form';
import { Field, Section } from './layout';
import { casePath } from './list-page';
import { matchSentence, nobodySentence, whomIn } from './match-words';
import type { Matching } from './matching';
import type { SignedIn } from './sessions';
import type { StaffWords } from './staff-words';
import { WISH_LANGUAGES } from './wish-fields';

export interface SpeakingView {
  readonly words: StaffWords;
  readonly staff: SignedIn;
  readonly file: CaseFile;
  readonly matching: Matching;
  readonly nameOf: (id: StaffId) => string;
}

export const SpeakingPart = (asked: SpeakingView) => {
  const view = { ...asked, file: withWishes(asked.file) };
  const { words, file } = view;
  return (
    <Section id="speaking" title={words.say('part-speaking')}>
      <dl class="fields">
        <Field name={words.say('speaking-asked')}>
          {whomIn(words, file.wishes) || words.say('speaking-nobody-asked')}
        </Field>
        {view.matching.team && <Field name={words.say('field-team')}>{view.matching.team.name}</Field>}
      </dl>
      <Standing {...view} />
      <GiveBack {...view} />
      <Told {...view} />
      <Heard {...view} />
      <Faith {...view} />
    </Section>
  );
};

/** Before somebody takes it: whether they should. After it: whether that was whom they asked for. */
const Standing = ({ words, file, matching }: SpeakingView) => {
  if (file.owner === undefined) {
    const said = [matchSentence(words, file, matching), nobodySentence(words, file, matching)];
    return said.map((sentence) => sentence !== null && <p>{sentence}</p>);
  }
  if (whomIn(words, file.wishes) === '' || matching.missedByOwner === null) return null;
  return (
    <p>
      {matching.missedByOwner.length === 0
        ? words.say('speaking-met')
        : words.say('speaking-not-met', { whom: whomIn(words, file.wishes, matching.missedByOwner) })}
    </p>
  );
};

/** A first interview may be an adviser's; the case is not (SO47). */
const GiveBack = ({ words, staff, file, matching }: SpeakingView) =>
  file.owner === staff.id ? (
    <ActForm action={`${casePath(file)}/acts/give-back`} staff={staff}>
      <p class={matching.fit.type === 'not-trained' ? 'decision' : 'small'}>
        {words.say(matching.fit.type === 'not-trained' ? 'give-back-first' : 'give-back-means')}
      </p>
      <button type="submit" class="quiet">
        {words.say('give-back')}
      </button>
    </ActForm>
  ) : null;

const Told = ({ words, staff, file, nameOf }: SpeakingView) => {
  const { unmet } = workOf(file);
  const open = unmet.filter(({ settled }) => settled === null);
  return (
    <>
      {unmet.length > 0 && (
        <ul>
          {unmet.map((one) => (
            <li key={one.id}>{unmetSentence(words, one, nameOf)}</li>
          ))}
        </ul>
      )}
      {open.length > 0 && (
        <ActForm action={`${casePath(file)}/acts/unmet`} staff={staff}>
          <p class="decision">{words.say('unmet-tell')}</p>
          <Choose
            name="unmet"
            label={words.say('unmet-which')}
            options={open.map(({ id, what }) => ({ value: id, label: words.label('unmet', what) }))}
          />
          <Choose name="how" label={words.say('unmet-how')} options={options(words, 'unmet-how', UNMET_SETTLINGS)} />
          <button type="submit">{words.say('unmet-keep')}</button>
        </ActForm>
      )}
    </>
  );
};

const unmetSentence = (words: StaffWords, one: Unmet, nameOf: SpeakingView['nameOf']): string => {
  const when = (at: number): string => words.when(new Date(at).toISOString());
  const is = words.say(unmetKey(one), { what: words.label('unmet', one.what) });
  const what = `${is} ${words.label('unmet-because', one.because)} ${nameOf(one.by)}, ${when(one.at)}.`;
  if (one.settled)
    return `${what} ${words.label('unmet-settled', one.settled.how === 'met-after-all' ? 'met' : 'told')} ${words.label('unmet-how', one.settled.how)}, ${when(one.settled.at)}.`;
  return what;
};

/** Whether they got whom they asked for comes first: what was told them means little without it. */
const unmetKey = ({ isKnown, settled }: Unmet): string => {
  if (settled?.how === 'met-after-all') return 'unmet-is-met';
  return isKnown ? 'unmet-is-not' : 'unmet-not-known';
};

const Heard = ({ words, staff, file }: SpeakingView) => (
  <details>
    <summary>{words.say('do-wishes')}</summary>
    <ActForm action={`${casePath(file)}/acts/wishes`} staff={staff}>
      <p>{words.say('wishes-means')}</p>
      <Choose
        name="gender"
        label={words.say('wishes-gender')}
        options={options(words, 'wish', ['woman', 'man', 'none'])}
      />
      <Choose
        name="language"
        label={words.say('wishes-language')}
        options={[{ value: 'none', label: words.say('wishes-english') }, ...options(words, 'language', WISH_LANGUAGES)]}
      />
      <button type="submit">{words.say('wishes-keep')}</button>
    </ActForm>
  </details>
);

/** Shown as something to talk about, and nowhere as something to look somebody up by (SO23). */
const Faith = ({ words, staff, file, nameOf }: SpeakingView) => {
  const talks = workOf(file).faithTalks;
  if (!mayTalkOfFaith(file) && talks.length === 0) return null;
  return (
    <>
      <h3>{words.say('faith-title')}</h3>
      {talks.map((talk) => (
        <p>
          {words.label('faith', talk.outcome)}: {nameOf(talk.by)}, {words.when(new Date(talk.at).toISOString())}
        </p>
      ))}
      {mayTalkOfFaith(file) && (
        <>
          <ul>
            {(['ask', 'how', 'whom', 'keep'] as const).map((step) => (
              <li key={step}>{words.say(`faith-${step}`)}</li>
            ))}
          </ul>
          <ActForm action={`${casePath(file)}/acts/faith`} staff={staff}>
            <Choose
              name="outcome"
              label={words.say('faith-outcome')}
              options={options(words, 'faith', FAITH_OUTCOMES)}
            />
            <button type="submit">{words.say('faith-record')}</button>
          </ActForm>
        </>
      )}
    </>
  );
};
