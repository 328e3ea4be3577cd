/** One closed case, to read: how it ended and what was learned first, then what was told and done. Nothing is done from here but to open it again. */
import { workOf } from '../core/case-file';
import type { HandoffRecord } from '../core/handoff';
import type { Instant } from '../core/ids';
import type { Landlord } from '../core/landlord';
import type { StaffId } from '../core/staff';
import type { Closing } from '../core/work';
import type { Message, TimelineEntry } from '../store/store';
import type { InHindsight } from './access';
import { ActForm, Write } from './act-form';
import { Consents, type Held } from './consents-part';
import { Done } from './done-part';
import { Field, page, Section } from './layout';
import { casePath } from './list-page';
import { KeepRecords } from './records-part';
import { OpenList } from './open-part';
import { AllAnswers, Facts, Transcript } from './rest-part';
import { Restrict } from './restrict-part';
import type { SignedIn } from './sessions';
import { shortId, type StaffWords } from './staff-words';
import { Timeline } from './timeline-part';
import { WhyNow } from './told-part';

export interface ClosedView {
  readonly words: StaffWords;
  readonly staff: SignedIn;
  readonly landlord: Landlord;
  readonly record: HandoffRecord;
  readonly file: InHindsight;
  readonly transcript: readonly Message[];
  readonly timeline: readonly TimelineEntry[];
  readonly nameOf: (id: StaffId) => string;
  readonly held: Held;
  readonly now: Instant;
}

export const closedPage = (view: ClosedView): string => {
  const { words, staff, landlord, record, file } = view;
  return page({
    words,
    staff,
    landlordName: landlord.name,
    asking: null,
    title: words.say('case-title', { case: shortId(record.caseId) }),
    children: (
      <>
        <p>
          <a href="/staff">{words.say('back-to-list')}</a>
        </p>
        {record.rehearsal && <p class="banner">{words.say('rehearsal-case')}</p>}
        <p class="banner">{words.say('closed-means')}</p>
        <Endings {...view} />
        <Reopen {...view} />
        <WhyNow words={words} record={record} />
        <Done {...view} />
        <AllAnswers words={words} record={record} />
        <Consents words={words} consents={file.content.consents} held={view.held} nameOf={view.nameOf} />
        <Facts words={words} record={record} term={landlord.term.person} />
        <Transcript words={words} messages={view.transcript} />
        <Timeline words={words} entries={view.timeline} nameOf={view.nameOf} source={record.source} />
        <KeepRecords
          words={words}
          staff={staff}
          file={file}
          nameOf={view.nameOf}
          action={pastPath(file, 'keep-records')}
        />
        <Restrict words={words} staff={staff} file={file} nameOf={view.nameOf} action={pastPath(file, 'restrict')} />
      </>
    ),
  });
};

const pastPath = (file: Pick<InHindsight, 'id' | 'rehearsal'>, act: string): string => `${casePath(file)}/past/${act}`;

/** The last time first. */
const Endings = ({ words, file, nameOf }: ClosedView) => {
  const { closing, earlier = [] } = workOf(file);
  const endings = [...earlier.map((one) => one.closing), closing].filter((one): one is Closing => one !== null);
  return (
    <Section id="closing" title={words.say('part-closing')}>
      {endings.toReversed().map((one) => (
        <dl key={one.at} class="fields">
          <Field name={words.say('close-outcome')}>{words.label('close', one.outcome)}</Field>
          <Field name={words.say('close-lessons')}>{one.lessons}</Field>
          {one.stillOpen && (
            <Field name={words.say('closed-open')}>
              <OpenList words={words} codes={one.stillOpen} />
            </Field>
          )}
          <Field name={words.say('closed-when')}>
            {words.say('closed-by', { name: nameOf(one.by), when: words.when(new Date(one.at).toISOString()) })}
          </Field>
        </dl>
      ))}
    </Section>
  );
};

const Reopen = ({ words, staff, file }: ClosedView) => (
  <details>
    <summary>{words.say('do-reopen')}</summary>
    <ActForm action={pastPath(file, 'reopen')} staff={staff}>
      <p>{words.say('reopen-means')}</p>
      <Write name="reason" label={words.say('reopen-reason')} />
      <button type="submit">{words.say('reopen-keep')}</button>
    </ActForm>
  </details>
);
