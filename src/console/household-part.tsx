/** What another case may have to do with this one, and whose tenancy it is. Nobody outside is told that there is another. */
import { type CaseFile, workOf } from '../core/case-file';
import { MOST_LINKED, TENANCIES, type TenancyRecord } from '../core/household';
import { DECIDERS, holds, type StaffId, TRAINED } from '../core/staff';
import { ActForm, Choose, Line, options, Write } from './act-form';
import { Field, Section } from './layout';
import type { LinkedView } from './linked';
import { casePath } from './list-page';
import type { SignedIn } from './sessions';
import { shortId, type StaffWords } from './staff-words';

export interface HouseholdView {
  readonly words: StaffWords;
  readonly staff: SignedIn;
  readonly file: CaseFile;
  readonly linked: readonly LinkedView[];
  readonly nameOf: (id: StaffId) => string;
}

/** Beside what else must not be overlooked. */
export const HouseholdWarning = ({ words, linked }: Pick<HouseholdView, 'words' | 'linked'>) => {
  if (linked.length === 0) return null;
  const isConflict = linked.some(({ conflicts }) => isSeen(conflicts));
  const mayBe = linked.some(({ conflicts }) => conflicts.length > 0);
  return (
    <p class="decision">
      {words.say(isConflict ? 'household-conflict' : mayBe ? 'household-may-be-side' : 'household-may')}{' '}
      <a href="#household">{words.say('part-household')}</a>
    </p>
  );
};

export const HouseholdPart = (view: HouseholdView) => (
  <Section id="household" title={view.words.say('part-household')}>
    {view.linked.length === 0 && <p>{view.words.say('household-none')}</p>}
    {view.linked.slice(0, MOST_LINKED).map((one, at) => (
      <Linked key={at} view={view} one={one} />
    ))}
    {view.linked.length > MOST_LINKED && (
      <p class="decision">{view.words.say('household-more', { count: String(view.linked.length - MOST_LINKED) })}</p>
    )}
    <AllowBoth {...view} />
    <JoinedTo {...view} />
    <TenancyPart {...view} />
  </Section>
);

const Linked = ({ view, one }: { view: HouseholdView; one: LinkedView }) => {
  const { words, nameOf } = view;
  const { owner, kinds, conflicts } = one;
  return (
    <div class={conflicts.length > 0 ? 'decision' : 'note'}>
      <p>
        {words.say('household-same', { what: kinds.map((kind) => words.label('link', kind)).join(', ') })}{' '}
        <Which view={view} one={one} />{' '}
        {owner === null ? words.say('owned-by-nobody') : words.say('owned-by', { name: nameOf(owner) })}
      </p>
      {conflicts.length > 0 && (
        <p>
          {conflicts.map((conflict) => words.label('conflict-because', conflict)).join(' ')}{' '}
          {words.say(isSeen(conflicts) ? 'household-two-officers' : 'household-until-cleared')}
        </p>
      )}
      <ClearSides view={view} one={one} />
      <p>{words.say('household-tell-nobody')}</p>
    </div>
  );
};

/** By somebody trained, of a case they can see. */
const ClearSides = ({
  view: { words, staff, file },
  one: { id, conflicts },
}: {
  view: HouseholdView;
  one: LinkedView;
}) =>
  id === null || !conflicts.includes('may-be-other-side') || !holds(staff, TRAINED) ? null : (
    <details>
      <summary>{words.say('do-clear-sides')}</summary>
      <ActForm action={`${casePath(file)}/acts/clear-sides`} staff={staff}>
        <input type="hidden" name="other" value={shortId(id)} />
        <Write name="because" label={words.say('clear-sides-because')} />
        <button type="submit">{words.say('clear-sides-keep')}</button>
      </ActForm>
    </details>
  );

/** Seen to be a conflict, and not only that it may be one: then nobody trained has to look at both any more. */
const isSeen = (conflicts: LinkedView['conflicts']): boolean => conflicts.some((one) => one !== 'may-be-other-side');

/** The other side's page is opened on purpose by those who decide, and by nobody with a slip of the hand. */
const Which = ({ view: { words, staff, file }, one: { id, conflicts } }: { view: HouseholdView; one: LinkedView }) => {
  if (id === null) return <>{words.say('household-there')}</>;
  if (isSeen(conflicts) && !holds(staff, DECIDERS)) return <>{words.say('household-which', { case: shortId(id) })}</>;
  return (
    <a href={casePath({ id, rehearsal: file.rehearsal })}>{words.say('household-which', { case: shortId(id) })}</a>
  );
};

const AllowBoth = ({ words, staff, file, linked, nameOf }: HouseholdView) => {
  const { bothAllowed } = workOf(file);
  if (bothAllowed)
    return (
      <p>
        {words.say('both-allowed', {
          name: nameOf(bothAllowed.by),
          when: words.when(new Date(bothAllowed.at).toISOString()),
        })}{' '}
        <q class="own">{bothAllowed.reason}</q>
      </p>
    );
  if (!holds(staff, DECIDERS) || !linked.some(({ conflicts }) => conflicts.length > 0)) return null;
  return (
    <details>
      <summary>{words.say('do-allow-both')}</summary>
      <ActForm action={`${casePath(file)}/acts/allow-both`} staff={staff}>
        <Write name="reason" label={words.say('allow-both-reason')} />
        <button type="submit">{words.say('allow-both-keep')}</button>
      </ActForm>
    </details>
  );
};

const JoinedTo = ({ words, staff, file }: HouseholdView) => {
  const { joined } = workOf(file);
  if (joined)
    return (
      <p class="banner">
        {words.say(`joined-${joined.as}`, { case: shortId(joined.with) })}{' '}
        <a href={casePath({ id: joined.with, rehearsal: file.rehearsal })}>{words.say('joined-open')}</a>
      </p>
    );
  if (!holds(staff, TRAINED)) return null;
  return (
    <details>
      <summary>{words.say('do-join')}</summary>
      <ActForm action={`${casePath(file)}/acts/join`} staff={staff}>
        <p>{words.say('join-means')}</p>
        <Line name="other" label={words.say('join-which')} required />
        <button type="submit">{words.say('join-keep')}</button>
      </ActForm>
    </details>
  );
};

const TenancyPart = ({ words, staff, file, nameOf }: HouseholdView) => {
  const { tenancy, tenancyBefore = [] } = workOf(file);
  return (
    <>
      <h3>{words.say('tenancy-title')}</h3>
      {tenancy ? (
        <dl class="fields">
          <Field name={words.say('tenancy-holds')}>{words.label('tenancy-holds', tenancy.holds)}</Field>
          <Field name={words.say('tenancy-reference')}>{tenancy.reference ?? words.say('none')}</Field>
          <Field name={words.say('tenancy-address')}>{tenancy.address ?? words.say('none')}</Field>
        </dl>
      ) : (
        <p>{words.say('tenancy-unknown')}</p>
      )}
      {tenancy && (
        <ol class="timeline">
          {[...tenancyBefore, tenancy].map((one) => (
            <Found key={one.at} words={words} one={one} nameOf={nameOf} />
          ))}
        </ol>
      )}
      {tenancy?.addressChanging && <p class="decision">{words.say('address-changing')}</p>}
      {holds(staff, TRAINED) && <RecordTenancy words={words} staff={staff} file={file} />}
    </>
  );
};

/** Each that was found, by whom: nothing is written over. */
const Found = ({ words, one, nameOf }: Pick<HouseholdView, 'words' | 'nameOf'> & { readonly one: TenancyRecord }) => (
  <li>
    <span class="small">
      {nameOf(one.by)}, {words.when(new Date(one.at).toISOString())}
    </span>{' '}
    {words.label('tenancy-holds', one.holds)}
    {one.because !== undefined && (
      <>
        : <q class="own">{one.because}</q>
      </>
    )}
  </li>
);

/** By somebody trained: from it follows whether other systems are told without a named person (R5). */
const RecordTenancy = ({ words, staff, file }: Pick<HouseholdView, 'words' | 'staff' | 'file'>) => (
  <details>
    <summary>{words.say('do-tenancy')}</summary>
    <ActForm action={`${casePath(file)}/acts/tenancy`} staff={staff}>
      <Choose name="holds" label={words.say('tenancy-holds')} options={options(words, 'tenancy-holds', TENANCIES)} />
      <Line name="reference" label={words.say('tenancy-reference')} />
      <Line name="address" label={words.say('tenancy-address')} />
      <label class="tick">
        <input type="checkbox" name="changing" value="yes" />
        <span>{words.say('tenancy-changing')}</span>
      </label>
      <Line name="because" label={words.say('tenancy-because')} />
      <button type="submit">{words.say('tenancy-keep')}</button>
    </ActForm>
  </details>
);
