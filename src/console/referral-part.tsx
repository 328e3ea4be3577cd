/** Putting a case to somebody else, and what they answered; before it, what the person wants done about another. */
import { mayBeTold } from '../cases/work-referrals';
import { type CaseFile, workOf } from '../core/case-file';
import { HOLD_MONTHS, LAWFUL_REASONS, SERVICES, WORKS, type Basis, type PutTo, type Referral } from '../core/referral';
import type { StaffId } from '../core/staff';
import type { Views } from '../core/work';
import { ActForm, Choose, Line, options, Write } from './act-form';
import { Field, Section } from './layout';
import { casePath } from './list-page';
import type { SignedIn } from './sessions';
import { LastSaid } from './sharing-part';
import type { StaffWords } from './staff-words';

interface Part {
  readonly words: StaffWords;
  readonly staff: SignedIn;
  readonly file: CaseFile;
}

export const ViewsPart = ({ words, staff, file, nameOf }: Part & { nameOf: (id: StaffId) => string }) => (
  <Section id="views" title={words.say('part-views')}>
    <p>{words.say('views-means')}</p>
    <ViewsSaid words={words} views={workOf(file).views} nameOf={nameOf} />
    <details>
      <summary>{words.say('do-views')}</summary>
      <ActForm action={`${casePath(file)}/acts/views`} staff={staff}>
        <Write name="words" label={words.say('views-words')} />
        <Line name="safety" label={words.say('views-safety')} />
        <button type="submit">{words.say('views-keep')}</button>
      </ActForm>
    </details>
  </Section>
);

interface Said {
  readonly words: StaffWords;
  readonly views: readonly Views[];
  readonly nameOf: (id: StaffId) => string;
}

export const ViewsSaid = ({ words, views, nameOf }: Said) =>
  views.length === 0 ? (
    <p>{words.say('views-none')}</p>
  ) : (
    <ol class="timeline">
      {views.map((one) => (
        <li>
          <span class="small">
            {words.say('views-by', { name: nameOf(one.by), when: words.when(new Date(one.at).toISOString()) })}
          </span>{' '}
          <q class="own">{one.words}</q>
          {one.safety !== null && (
            <p>
              {words.say('views-safety')}: <q class="own">{one.safety}</q>
            </p>
          )}
        </li>
      ))}
    </ol>
  );

export const ReferralPart = ({ words, staff, file, nameOf }: Part & { nameOf: (id: StaffId) => string }) => {
  return (
    <Section id="referrals" title={words.say('part-referrals')}>
      <Referrals words={words} referrals={workOf(file).referrals} nameOf={nameOf} file={file} />
      <LastSaid words={words} file={file} />
      <LetGo words={words} staff={staff} file={file} />
      <Answer words={words} staff={staff} file={file} />
      <details>
        <summary>{words.say('do-refer')}</summary>
        <ActForm action={`${casePath(file)}/acts/refer`} staff={staff}>
          <Choose name="kind" label={words.say('refer-kind')} options={options(words, 'referral', SERVICES)} />
          <p class="small">{words.say('refer-after-views')}</p>
          <Line name="to" label={words.say('refer-to')} />
          <Write name="what" label={words.say('refer-what')} />
          <Ground words={words} />
          <button type="submit">{words.say('refer-keep')}</button>
        </ActForm>
      </details>
      <QuietRequests words={words} staff={staff} file={file} />
    </Section>
  );
};

/** Works and holds: whoever gets them is told what to do, and never what for. */
const QuietRequests = ({ words, staff, file }: Part) => {
  const at = `${casePath(file)}/acts`;
  return (
    <>
      <details>
        <summary>{words.say('do-works')}</summary>
        <ActForm action={`${at}/works`} staff={staff}>
          <p>{words.say('works-means')}</p>
          <Choose name="works" label={words.say('works-which')} options={options(words, 'works', WORKS)} />
          <Quiet words={words} />
          <Ground words={words} />
          <button type="submit">{words.say('works-keep')}</button>
        </ActForm>
      </details>
      <details>
        <summary>{words.say('do-hold')}</summary>
        <ActForm action={`${at}/hold`} staff={staff}>
          <p>{words.say('hold-means')}</p>
          <Choose
            name="months"
            label={words.say('hold-months')}
            options={options(words, 'months', HOLD_MONTHS.map(String))}
          />
          <Quiet words={words} />
          <Ground words={words} />
          <button type="submit">{words.say('hold-keep')}</button>
        </ActForm>
      </details>
    </>
  );
};

/** A system that writes or rings by itself is put nothing to (R5). */
const Quiet = ({ words }: { words: StaffWords }) => (
  <Choose name="quiet" label={words.say('system-quiet')} options={options(words, 'quiet', ['yes', 'no'])} />
);

/** By whose leave, and whether they were told: asked of every one of them. */
const Ground = ({ words }: { words: StaffWords }) => (
  <>
    <Choose name="basis" label={words.say('basis')} options={options(words, 'basis', ['agreed', ...LAWFUL_REASONS])} />
    <label class="tick">
      <input type="checkbox" name="anew" value="yes" />
      <span>{words.say('basis-anew')}</span>
    </label>
    <Line name="reason" label={words.say('basis-reason')} />
    <Choose name="told" label={words.say('told')} options={options(words, 'told', ['yes', 'no'])} />
    <Line name="because" label={words.say('told-because')} />
  </>
);

const Answer = ({ words, staff, file }: Part) => {
  const { referrals } = workOf(file);
  if (referrals.length === 0) return null;
  return (
    <details>
      <summary>{words.say('do-answer')}</summary>
      <ActForm action={`${casePath(file)}/acts/referral-answer`} staff={staff}>
        <Choose
          name="referral"
          label={words.say('answer-of')}
          options={referrals.map((one) => ({
            value: one.id,
            label: `${words.label('referral', one.put.kind)}, ${words.when(new Date(one.at).toISOString())}`,
          }))}
        />
        <Line name="reference" label={words.say('answer-reference')} />
        <Line name="outcome" label={words.say('answer-outcome')} />
        <button type="submit">{words.say('answer-keep')}</button>
      </ActForm>
    </details>
  );
};

interface Listed {
  readonly words: StaffWords;
  readonly referrals: readonly Referral[];
  readonly nameOf: (id: StaffId) => string;
  readonly file: CaseFile;
}

export const Referrals = ({ words, referrals, nameOf, file }: Listed) =>
  referrals.length === 0 ? (
    <p>{words.say('referrals-none')}</p>
  ) : (
    referrals.map((one) => (
      <dl key={one.id} class="fields record">
        <Field name={words.label('referral', one.put.kind)}>{words.when(new Date(one.at).toISOString())}</Field>
        <Field name={words.say('referral-order')}>{orderIn(one.put, words)}</Field>
        {one.priority && <Field name={words.say('field-priority')}>{words.label('priority', one.priority)}</Field>}
        <HandedTo words={words} one={one} file={file} nameOf={nameOf} />
        <Field name={words.say('basis')}>{basisIn(one.basis, words)}</Field>
        <Field name={words.say('told')}>
          {words.label('told', one.told.was ? 'yes' : 'no')}
          {!one.told.was && `: ${one.told.because}`}
        </Field>
        <Field name={words.say('decided-by')}>{nameOf(one.by)}</Field>
        {one.answers.map(({ at, reference, outcome }) => (
          <Field name={words.say('answered-on', { when: words.when(new Date(at).toISOString()) })}>
            {[reference, outcome].filter((said) => said !== null).join(': ')}
          </Field>
        ))}
      </dl>
    ))
  );

/** Whether the other system may be told now, and what is missing. */
const HandedTo = ({ words, one, file, nameOf }: Omit<Listed, 'referrals'> & { one: Referral }) => {
  const may = mayBeTold(file, one);
  if (!may) return null;
  const released = one.handing?.released;
  return (
    <Field name={words.say('handing')}>
      {may.allowed
        ? words.say(`handing-ok-${may.because}`, {
            name: released ? nameOf(released.by) : '',
            because: released?.because ?? '',
          })
        : [words.say('handing-waits'), ...may.why.map((why) => words.label('handing-because', why))].join(' ')}
    </Field>
  );
};

const LetGo = ({ words, staff, file }: Part) => {
  const waiting = workOf(file).referrals.filter((one) => mayBeTold(file, one)?.allowed === false);
  if (waiting.length === 0) return null;
  return (
    <details>
      <summary>{words.say('do-let-go')}</summary>
      <ActForm action={`${casePath(file)}/acts/let-go`} staff={staff}>
        <Choose
          name="referral"
          label={words.say('let-go-which')}
          options={waiting.map((one) => ({
            value: one.id,
            label: `${words.label('referral', one.put.kind)}, ${orderIn(one.put, words)}`,
          }))}
        />
        <Write name="because" label={words.say('let-go-because')} />
        <button type="submit">{words.say('let-go-keep')}</button>
      </ActForm>
    </details>
  );
};

/** All that leaves the case: for works and a hold, never what for. */
const orderIn = (put: PutTo, words: StaffWords): string => {
  if (put.kind === 'security-works') return words.label('works', put.works);
  if (put.kind === 'income-hold') return words.label('months', String(put.months));
  return put.what === '' ? put.to : `${put.to}: ${put.what}`;
};

const basisIn = (basis: Basis, words: StaffWords): string =>
  basis.type === 'agreed' ? words.label('basis', 'agreed') : `${words.label('basis', basis.reason)}: ${basis.words}`;
