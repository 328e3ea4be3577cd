/** What the person told, for whoever speaks with them next: why now, what they want, how to speak, who else, by when. */
import { atRisk } from '../cases/at-risk';
import { foundNow, type FoundNow } from '../cases/screen-since';
import { type CaseFile, workOf } from '../core/case-file';
import { NOT_ASKED, type HandoffRecord } from '../core/handoff';
import type { Instant } from '../core/ids';
import { becauseIn } from './handed-off';
import { deadlineName } from './deadline-name';
import { Chosen, Field, Folded, NotAsked, OwnWords, Section, textOf } from './layout';
import type { StaffWords } from './staff-words';

interface Part {
  readonly words: StaffWords;
  readonly record: HandoffRecord;
}

export const WhyNow = ({ words, record }: Part) => (
  <Section id="why-now" title={words.say('part-why-now')}>
    <p>
      {record.handedOff
        ? words.say('handed-off', {
            because: becauseIn(words, record.handedOff.because, record.source),
            when: words.when(record.handedOff.at),
          })
        : words.say('not-handed-off')}
    </p>
    {record.priority.reasons.length === 0 ? (
      <p>{words.say('reasons-none')}</p>
    ) : (
      <ul>
        {record.priority.reasons.map((reason) => (
          <li>
            {words.reason(reason.code)}, {words.when(reason.at)}
            {reason.words !== undefined && (
              <>
                : <Folded words={words} said={reason.words} />
              </>
            )}
          </li>
        ))}
      </ul>
    )}
    <h3>{words.say('account')}</h3>
    <div>
      <OwnWords words={words} said={textOf(record.answers['account'])} />
    </div>
  </Section>
);

export const Wants = ({ words, record }: Part) => (
  <Section id="wants" title={words.say('part-wants')}>
    <Listed words={words} question="want" values={record.wants} />
  </Section>
);

/** Several values in the order given, or that it was not asked. */
const Listed = ({
  words,
  question,
  values,
}: {
  words: StaffWords;
  question: string;
  values: HandoffRecord['wants'];
}) =>
  values === NOT_ASKED ? (
    <NotAsked words={words} />
  ) : (
    <ul>
      {values.map((value) => (
        <li>{words.answer(question, value)}</li>
      ))}
    </ul>
  );

export const HowToSpeak = ({ words, record }: Part) => {
  const { preferences } = record;
  const asked = [
    ['interpreter', preferences.interpreter],
    ['officer-gender', preferences.officerGender],
    ['officer-faith', preferences.faithAsked],
    ['meeting-place', preferences.meetingPlace],
  ] as const;
  return (
    <Section id="how-to-speak" title={words.say('part-how-to-speak')}>
      <dl class="fields">
        <Field name={words.label('question', 'name')}>
          <OwnWords words={words} said={preferences.name} />
        </Field>
        <Field name={words.label('question', 'language')}>{words.label('language', preferences.language)}</Field>
        {asked.map(([question, value]) => (
          <Field name={words.label('question', question)}>
            <Chosen words={words} question={question} value={value} />
          </Field>
        ))}
        <Field name={words.label('question', 'access-needs')}>
          <Listed words={words} question="access-needs" values={preferences.accessNeeds} />
        </Field>
        <Field name={words.label('question', 'preferences-other')}>
          <OwnWords words={words} said={preferences.other} />
        </Field>
      </dl>
    </Section>
  );
};

/** Said, heard, or found by somebody trained; each with its time. */
export const AtRisk = ({ words, record, file }: Part & { readonly file: CaseFile }) => (
  <Section id="at-risk" title={words.say('part-at-risk')}>
    <ul>
      {atRisk(file).map((one) => (
        <li key={one.code}>
          <strong>{words.label('sign', one.code)}</strong>, {words.when(new Date(one.at).toISOString())}
          {one.words !== undefined && (
            <>
              : <q class="own">{one.words}</q>
            </>
          )}
        </li>
      ))}
      {foundIn(file).map(([whom, outcome, at]) => (
        <li key={whom}>
          <strong>
            {words.say(`screen-${whom}`)}: {words.label('found', outcome)}
          </strong>
          , {words.when(new Date(at).toISOString())} <a href="#screen">{words.say('part-screen')}</a>
        </li>
      ))}
    </ul>
    <dl class="fields">
      <Field name={words.label('question', 'household')}>
        <Listed words={words} question="household" values={record.household} />
      </Field>
    </dl>
    <p class="small">{words.say('at-risk-unsaid')}</p>
  </Section>
);

type Found = readonly ['children' | 'adults', FoundNow, Instant];

/** Of the last look: what somebody trained worries about, whether it was acted on since, and what they could not ask. */
export const foundIn = (file: CaseFile): readonly Found[] => {
  const { screen } = workOf(file);
  if (screen === null) return [];
  const found: readonly Found[] = [
    ['children', foundNow(file, screen, 'childrenAtRisk'), screen.at],
    ['adults', foundNow(file, screen, 'adultsAtRisk'), screen.at],
  ];
  return found.filter(([, outcome]) => outcome !== 'no-concern-today');
};

/** On paper nothing leads anywhere: what was decided stands below. */
export const Deadlines = ({ words, record, isPaper = false }: Part & { readonly isPaper?: boolean }) => (
  <Section id="deadlines" title={words.say('part-deadlines')}>
    {record.deadlines.map((deadline) => (
      <>
        {deadline.needsDecision && !isPaper && (
          <p>
            <a href="#promise">{words.say('promise-see')}</a>
          </p>
        )}
        <dl class="fields">
          <Field name={words.say(deadlineName(deadline, record.deadlines))}>
            <strong>{words.when(deadline.due)}</strong>
          </Field>
          <Field name={words.say('first-safe')}>
            {deadline.firstSafe ? words.when(deadline.firstSafe) : words.say('first-safe-unknown')}
          </Field>
          <Field name={words.say('field-promise')}>
            {deadline.promise === 'product-default' ? words.say('promise-ours') : deadline.promise}
          </Field>
        </dl>
      </>
    ))}
  </Section>
);
