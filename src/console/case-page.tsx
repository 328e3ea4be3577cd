/**
 * One case, in the order a handler with a phone in hand needs it: may I contact now, who must not know,
 * why now, what they want, how to speak, who else is at risk, by when, what is mine to do next; then the rest.
 */
import { isReadOut } from '../cases/work-plan';
import { type CaseFile, planOf } from '../core/case-file';
import { WHOSE, type Whose } from '../core/contact-plan';
import type { Landlord } from '../core/landlord';
import type { HandoffRecord } from '../core/handoff';
import type { Instant } from '../core/ids';
import type { Message, TimelineEntry } from '../store/store';
import { AgreementPart } from './agreement-part';
import { fromCase } from './ask-link';
import { LeftPage, liveCase, LiveCase } from './case-live';
import { CallKey, CallsPart, type CallsView } from './calls-part';
import { Consents, type Held } from './consents-part';
import { Contact, MustNotKnow, type MayContact, type PlanAges } from './contact-part';
import { HomePart } from './home-part';
import { HouseholdPart, HouseholdWarning } from './household-part';
import { InterpreterPart } from './interpreter-part';
import { page } from './layout';
import { PolicyBanner } from './policy-banner';
import { RestrictedMark } from './restrict-part';
import { ReturnedPart } from './returned-part';
import { AllAnswers, Facts, Transcript } from './rest-part';
import { NextPart } from './next-part';
import { NotesPart, type NotesView } from './notes-part';
import { OutgoingPart, type OutgoingView } from './outgoing-part';
import type { Matching } from './matching';
import { PromisePart } from './promise-part';
import type { LinkedView } from './linked';
import { printPath } from './print-page';
import { PutThroughPart, type PutThroughView } from './put-through-part';
import { SameWayPart } from './same-way-part';
import { SavedAt } from './saved-at';
import type { SignedIn } from './sessions';
import { SpeakingPart } from './speaking-part';
import { shortId, type StaffWords } from './staff-words';
import type { AsksView } from './supervisor';
import { AtRisk, Deadlines, HowToSpeak, Wants, WhyNow } from './told-part';
import { Timeline } from './timeline-part';
import { TypedNote } from './typed-note';
import { Warnings } from './warnings-part';
import { WorkPart } from './work-part';

export interface CaseView {
  readonly words: StaffWords;
  readonly staff: SignedIn;
  readonly landlord: Landlord;
  readonly record: HandoffRecord;
  readonly mayContact: MayContact;
  readonly planAges: PlanAges;
  readonly transcript: readonly Message[];
  readonly timeline: readonly TimelineEntry[];
  readonly file: CaseFile;
  /** The name of whoever looks after it. */
  readonly owner: string | null;
  /** Somebody is in its conversation now. */
  readonly isLive: boolean;
  readonly session: PutThroughView['session'];
  readonly line: PutThroughView['line'];
  readonly now: Instant;
  readonly notes: NotesView['notes'];
  readonly nameOf: NotesView['nameOf'];
  readonly held: Held;
  readonly bodyOf: OutgoingView['bodyOf'];
  readonly canSend: OutgoingView['canSend'];
  readonly matching: Matching;
  /** Other cases that may concern the same household, as far as this member of staff may know of them. */
  readonly linked: readonly LinkedView[];
  /** For a supervisor: theirs, and their colleagues' where they are one who comes. */
  readonly asks: AsksView;
  /** The part that was saved a moment ago. Null: none. */
  readonly saved: string | null;
  /** Our number of this landlord, E.164. */
  readonly ourNumber: string | null;
  readonly mayRing: CallsView['mayRing'];
  /** Who sees it, and may be somebody it is kept from. */
  readonly named: readonly string[];
}

export const casePage = (view: CaseView): string => {
  const { words, staff, landlord, record } = view;
  const from = fromCase(view.file);
  return page({
    words,
    staff,
    landlordName: landlord.name,
    asking: from,
    live: liveCase(view.file),
    isLong: true,
    title: words.say('case-title', { case: shortId(record.caseId) }),
    children: (
      <SavedAt.Provider value={view.saved === null ? null : { part: view.saved, said: words.say('saved') }}>
        <Parts {...view} />
      </SavedAt.Provider>
    ),
  });
};

const Parts = (view: CaseView) => {
  const { words, landlord, record } = view;
  return (
    <>
      <Ways {...view} />
      <CallKey {...view} />
      {record.rehearsal && <p class="banner">{words.say('rehearsal-case')}</p>}
      <LiveCase {...view} />
      {record.policy.age === 'overdue' && <PolicyBanner words={words} policy={landlord.policy} age="overdue" />}
      <HowToReach {...view} />
      <Marks {...view} />
      <MustNotKnow words={words} record={record} file={view.file} />
      <ToldParts {...view} />
      <NextPart {...view} />
      <ReturnedPart {...view} />
      <Deadlines words={words} record={record} />
      <PromisePart {...view} />
      <SpeakingPart {...view} />
      <OutgoingPart {...view} />
      <CallsPart {...view} />
      <WorkPart {...view} />
      <InterpreterPart {...view} />
      <HomePart {...view} />
      <HouseholdPart {...view} />
      <AgreementPart {...view} />
      <NotesPart {...view} />
      {/* That it names no review date is nobody's hurry (VI45). */}
      {record.policy.age === 'undated' && <PolicyBanner words={words} policy={landlord.policy} age="undated" />}
      <Kept {...view} />
      <LeftPage words={words} one={view.file} />
    </>
  );
};

/** What is looked up and never in a hurry. */
const Kept = (view: CaseView) => {
  const { words, record } = view;
  return (
    <>
      <Facts words={words} record={record} term={view.landlord.term.person} />
      <AllAnswers words={words} record={record} />
      <Consents words={words} consents={view.file.content.consents} held={view.held} nameOf={view.nameOf} />
      <Transcript words={words} messages={view.transcript} />
      <Timeline words={words} entries={view.timeline} nameOf={view.nameOf} source={record.source} />
    </>
  );
};

/** Elsewhere, and whether a supervisor is coming. */
const Ways = (view: CaseView) => (
  <>
    <p>
      <a href="/staff">{view.words.say('back-to-list')}</a> ·{' '}
      <a href={printPath(view.file)}>{view.words.say('print-page')}</a>
    </p>
  </>
);

/** Who is on the telephone now comes before how to reach them later. */
const HowToReach = (view: CaseView) => (
  <>
    <PutThroughPart {...view} />
    <Contact
      {...view}
      readOut={readOutOf(view.file)}
      isChosen={planOf(view.file, 'reporter')?.chosenPrivate === true}
    />
    <SameWayPart {...view} />
  </>
);

const readOutOf = (file: CaseFile): readonly Whose[] =>
  WHOSE.filter((who) => {
    const plan = planOf(file, who);
    return plan !== null && isReadOut(plan, file);
  });

/** What must not be overlooked by anybody who opens it. */
const Marks = (view: CaseView) => {
  const { words, record } = view;
  return (
    <>
      <TypedNote words={words} one={view.file} />
      <RestrictedMark {...view} />
      <HouseholdWarning {...view} />
      <Warnings words={words} record={record} file={view.file} named={view.named} />
    </>
  );
};

/** What they told. */
const ToldParts = (view: CaseView) => {
  const { words, record } = view;
  return (
    <>
      <WhyNow words={words} record={record} />
      <Wants words={words} record={record} />
      <HowToSpeak words={words} record={record} />
      <AtRisk words={words} record={record} file={view.file} />
    </>
  );
};
