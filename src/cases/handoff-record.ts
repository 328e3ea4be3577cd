/**
 * Turns a case into the hand-off record that a case handler, a hub and `npm run handoffs` read.
 * Pure. Decides one thing only: what was not answered says `not-asked`, also where the bot acts on a safe default.
 */
import type { Answer, Answers, AnswerValue, Window } from '../core/answer';
import type { Deadline } from '../core/case';
import type { CaseFile } from '../core/case-file';
import type { Consent } from '../core/consent';
import type { ContactPlan } from '../core/contact-plan';
import { NOT_ASKED, type HandoffRecord, type RecordedPlan } from '../core/handoff';
import type { Instant } from '../core/ids';
import type { Landlord } from '../core/landlord';
import { policyAge } from '../landlords/policy-age';
import { atRisk } from './at-risk';

type NotAsked = typeof NOT_ASKED;

const iso = (at: Instant): string => new Date(at).toISOString();

/** `today` is the day in Europe/London, `YYYY-MM-DD`, for the age of the policy. */
export const handoffRecord = (file: CaseFile, landlord: Landlord, today: string): HandoffRecord => ({
  version: 1,
  caseId: file.id,
  landlord: file.landlord,
  door: file.door,
  channel: file.channel,
  source: file.source,
  access: file.access,
  queue: file.queue,
  rehearsal: file.rehearsal,
  policy: { version: file.policyVersion, age: policyAge(landlord, today) },
  handedOff: handedOff(file),
  priority: { level: file.priority, reasons: file.reasons.map((reason) => ({ ...reason, at: iso(reason.at) })) },
  wants: several(file.content.answers['want']),
  contactPlan: {
    person: latestPlan(file, 'person'),
    reporter: latestPlan(file, 'reporter'),
  },
  preferences: preferences(file.content.answers),
  consents: file.content.consents.map(consent),
  deadlines: file.deadlines.map(deadline),
  household: several(file.content.answers['household']),
  safeguarding: atRisk(file).map(({ code }) => code),
  flags: [...file.content.flags, ...typedFlags(file)],
  keepFrom: words(file.content.answers['keep-from']),
  answers: eachAnswer(file.content.answers, (answer) => plain(answer.value)),
  wordings: eachAnswer(file.content.answers, (answer) => ({ ...answer.wording })),
  wayBack: wayBack(file),
  transcript: `/staff/${file.rehearsal ? 'rehearsal-cases' : 'cases'}/${encodeURIComponent(file.id)}/transcript`,
});

/** Staff typed it in, and how it came to them: not by the channel it was typed on. */
const typedFlags = ({ typed }: CaseFile): readonly string[] =>
  typed ? ['typed-by-staff', `came-by-${typed.came}`] : [];

const handedOff = (file: CaseFile): HandoffRecord['handedOff'] =>
  file.handedOffAt === undefined ? null : { at: iso(file.handedOffAt), because: file.handedOffBecause ?? 'sent' };

const latestPlan = (file: CaseFile, about: ContactPlan['about']): RecordedPlan | null => {
  const plans = file.content.plans.filter((plan) => plan.about === about).sort((a, b) => b.version - a.version);
  return plans[0] ? recordedPlan(plans[0], file.content.answers) : null;
};

const recordedPlan = (plan: ContactPlan, answers: Answers): RecordedPlan => ({
  method: asked(plan.method),
  detail: asked(plan.detail),
  private: asked(plan.private),
  windows: plan.windows ? windows(plan.windows) : NOT_ASKED,
  ...defaulted(plan, answers),
  cover: plan.cover ?? null,
  nobodyAtHome: plan.nobodyAtHome ?? false,
  setBy: plan.setBy,
  setOn: plan.setOn,
  confirmedAt: iso(plan.confirmedAt),
  verified: plan.verified,
  version: plan.version,
});

/** Where a plan holds a safe default, only the answers tell whether it was chosen. A colleague who reports is asked of their own contact as a person is. */
const defaulted = (
  plan: ContactPlan,
  answers: Answers,
): Pick<RecordedPlan, 'never' | 'voicemail' | 'answered' | 'ifCutOff'> => {
  const own = plan.about === 'person' || !('reporter-contact-method' in answers) ? answers : {};
  const unless = <Value>(usual: boolean, question: string, value: Value): Value | NotAsked =>
    usual && !answered(own[question]) ? NOT_ASKED : value;
  return {
    never: unless(plan.never.length === 0, 'contact-avoid', windows(plan.never)),
    voicemail: unless(plan.voicemail === 'no', 'contact-voicemail', plan.voicemail),
    answered: unless(plan.answered === 'wrong-number', 'contact-answered', plan.answered),
    ifCutOff: unless(plan.ifCutOff === 'wait-for-me', 'if-cut-off', plan.ifCutOff),
  };
};

const asked = <Value>(value: Value | null): Value | NotAsked => value ?? NOT_ASKED;

const preferences = (answers: Answers): HandoffRecord['preferences'] => ({
  language: language(answers),
  name: words(answers['name']),
  officerGender: words(answers['officer-gender']),
  faithAsked: words(answers['officer-faith']),
  interpreter: words(answers['interpreter']),
  meetingPlace: words(answers['meeting-place']),
  accessNeeds: several(answers['access-needs']),
  other: words(answers['preferences-other']),
});

/** The one they chose, else the one the last sentence they answered was shown in. */
const language = (answers: Answers): string => {
  const chosen = answers['language']?.value;
  if (typeof chosen === 'string') return chosen;
  const last = Object.values(answers).sort((a, b) => b.at - a.at)[0];
  return last?.wording.language ?? 'en';
};

const consent = (given: Consent): HandoffRecord['consents'][number] => ({
  purpose: given.purpose,
  recipient: given.recipient,
  decision: given.decision,
  by: given.by,
  channel: given.channel,
  at: iso(given.at),
  wording: { ...given.wording },
});

const deadline = (clock: Deadline): HandoffRecord['deadlines'][number] => ({
  who: clock.who,
  due: iso(clock.due),
  promise: clock.promise,
  firstSafe: clock.firstSafe === undefined ? null : iso(clock.firstSafe),
  needsDecision: clock.needsDecision,
});

const wayBack = (file: CaseFile): HandoffRecord['wayBack'] => {
  const back = file.content.wayBack;
  return back && { reference: back.reference, wordWeSay: back.words[0], wordTheyAnswer: back.words[1] };
};

const answered = (answer: Answer | undefined): boolean => answer !== undefined && answer.value !== null;

const words = (answer: Answer | undefined): string => {
  const said = chosen(answer);
  return said.length > 0 ? said.join(', ') : NOT_ASKED;
};

const several = (answer: Answer | undefined): string[] | NotAsked => (answered(answer) ? chosen(answer) : NOT_ASKED);

const chosen = (answer: Answer | undefined): string[] => {
  const value = answer?.value ?? [];
  return typeof value === 'string' ? [value] : value.filter((one): one is string => typeof one === 'string');
};

const windows = (list: readonly Window[]): { days: Window['days'][number][]; from: string; to: string }[] =>
  list.map((window) => ({ ...window, days: [...window.days] }));

const isWindows = (value: readonly unknown[]): value is readonly Window[] => typeof value[0] === 'object';

const plain = (value: AnswerValue | null): HandoffRecord['answers'][string] => {
  if (value === null) return NOT_ASKED;
  if (typeof value === 'string') return value;
  return isWindows(value) ? windows(value) : [...value].map(String);
};

const eachAnswer = <To>(answers: Answers, turn: (answer: Answer) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(answers).map(([question, answer]) => [question, turn(answer)]));
