/**
 * One case on paper, for a meeting. What would lead somebody to the person is left out: numbers, addresses, the two words.
 * Notes are never on it; the conversation only where it is asked for.
 */
import type { OnPaper } from '../cases/for-paper';
import type { CaseFile } from '../core/case-file';
import type { HandoffRecord } from '../core/handoff';
import { NOT_ASKED } from '../core/handoff';
import type { Instant } from '../core/ids';
import type { Landlord } from '../core/landlord';
import type { StaffId } from '../core/staff';
import type { InSight } from './access';
import { Consents, type Held } from './consents-part';
import { MustNotKnow } from './contact-part';
import { Done } from './done-part';
import { Field, NotAsked, page, Section } from './layout';
import { casePath } from './list-page';
import { PolicyBanner } from './policy-banner';
import { Decided } from './promise-part';
import { Facts, Transcript } from './rest-part';
import type { SignedIn } from './sessions';
import { shortId, type StaffWords } from './staff-words';
import { AtRisk, Deadlines, HowToSpeak, Wants, WhyNow } from './told-part';
import { Warnings } from './warnings-part';

export interface PrintView {
  readonly words: StaffWords;
  readonly staff: SignedIn;
  readonly landlord: Landlord;
  readonly record: HandoffRecord;
  readonly file: InSight<CaseFile>;
  /** Null: not asked for. */
  readonly transcript: readonly OnPaper[] | null;
  readonly nameOf: (id: StaffId) => string;
  readonly held: Held;
  readonly now: Instant;
}

export const printPath = (file: Pick<CaseFile, 'id' | 'rehearsal'>): string => `${casePath(file)}/print`;

export const printPage = (view: PrintView): string => {
  const { words, staff, landlord, record, file, transcript, now } = view;
  return page({
    words,
    staff,
    landlordName: landlord.name,
    asking: null,
    title: words.say('case-title', { case: shortId(record.caseId) }),
    children: (
      <>
        <p class="on-screen">
          <a href={casePath(file)}>{words.say('back-to-case')}</a>
          {transcript === null && (
            <>
              {' '}
              · <a href={`${printPath(file)}?transcript=1`}>{words.say('print-transcript')}</a>
            </>
          )}
        </p>
        {record.rehearsal && <p class="banner">{words.say('rehearsal-case')}</p>}
        <p>{words.say('printed', { name: staff.name, when: words.when(new Date(now).toISOString()) })}</p>
        <p>{words.say('printed-policy', { policy: landlord.policy.title, version: record.policy.version })}</p>
        <PolicyBanner words={words} policy={landlord.policy} age={record.policy.age} />
        <Warnings words={words} record={record} file={file} isPaper />
        <WhyNow words={words} record={record} />
        <Wants words={words} record={record} />
        <HowToSpeak words={words} record={record} />
        <AtRisk words={words} record={record} file={file} />
        <Reaching words={words} record={record} />
        <MustNotKnow words={words} record={record} file={file} />
        <Deadlines words={words} record={record} isPaper />
        <Decided words={words} file={file} nameOf={view.nameOf} />
        <Done {...view} />
        <Consents words={words} consents={file.content.consents} held={view.held} nameOf={view.nameOf} />
        <Facts words={words} record={record} term={landlord.term.person} />
        {transcript !== null && <Transcript words={words} messages={transcript} />}
      </>
    ),
  });
};

/** How and when, never where. */
const Reaching = ({ words, record }: Pick<PrintView, 'words' | 'record'>) => {
  const plan = record.contactPlan.person;
  return (
    <Section id="contact" title={words.say('print-contact')}>
      {plan ? (
        <dl class="fields">
          <Field name={words.label('question', 'contact-method')}>{words.label('method', plan.method)}</Field>
          <Field name={words.label('question', 'contact-times')}>
            {plan.windows === NOT_ASKED ? <NotAsked words={words} /> : words.windows(plan.windows)}
          </Field>
        </dl>
      ) : (
        <p>{words.say('contact-no-plan')}</p>
      )}
      <p class="small">{words.say('print-left-out')}</p>
    </Section>
  );
};
