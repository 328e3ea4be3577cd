/** The values a question offers here: its own, and what the landlord's manifest adds. Their order is their number. */
import { holds } from './conditions';
import { layOut } from './layout';
import { isQuestion, type AnyQuestion, type Offered } from './dialog';
import type { Session } from '../core/session';
import type { World } from './world';

export const choicesOf = (question: AnyQuestion, session: Session, world: World): readonly string[] => {
  if (question.kind === 'write') return [];
  const own = question.choices
    .filter((choice) => typeof choice === 'string' || holds(choice.when, { session, world, asked: 0, room: 'ignore' }))
    .map((choice) => (typeof choice === 'string' ? choice : choice.value));
  const offered = question.kind !== 'windows' && question.offered ? OFFERED[question.offered](session, world) : [];
  return [...new Set([...own.filter((value) => value !== 'ask-me-first'), ...offered, ...own])];
};

const OFFERED: Readonly<Record<Offered, (session: Session, world: World) => readonly string[]>> = {
  doors: (_, { landlord }) => landlord.doors.open,
  'contact-methods': (session, world) => contactMethods(session, world),
  /** A page only: by text or key the list would be too long to live with, and its words would tell. */
  help: (_, { landlord, surface }) => (surface === 'page' ? landlord.help.map(({ value }) => value) : []),
  'sharing-partners': (_, { landlord }) => landlord.sharing.partners.map(({ value }) => value),
  'meeting-places': (_, { landlord }) => landlord.meetingPlaces.offered,
  'answered-questions': (session, world) => answeredQuestions(session, world),
};

/** The app is offered only inside the app: elsewhere nobody knows that the person has it. */
const contactMethods = (_: Session, { landlord, channel }: World): readonly string[] =>
  landlord.contact.methods.filter((method) => method !== 'app' || channel === 'connect-app');

/** What the rest of the conversation hangs on is not changed from `check`: for that there is `restart`. */
const NOT_CHANGED: readonly string[] = [
  'safe-now',
  'about',
  'notice',
  'keep-from',
  'enough',
  'check',
  'change-which',
  'crisis-next',
  'colleague-about',
  'behaviour-contact',
  'danger-now',
  'fresh-start',
  'reference',
  'words',
  'returning-do',
];

const answeredQuestions = (session: Session, world: World): readonly string[] => {
  const answered: string[] = [];
  for (const { step, open } of layOut(session, world)) {
    if (!open || !isQuestion(step) || step.readBack || NOT_CHANGED.includes(step.id)) continue;
    if (step.id in session.answers && !answered.includes(step.id)) answered.push(step.id);
  }
  return answered;
};
