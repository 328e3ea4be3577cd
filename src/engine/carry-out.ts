/** The `do` steps: what each entails for the session, as facts. The outside world hears of it after the commit. */
import { textOf, type Answers, type Wording } from '../core/answer';
import type { Session } from '../core/session';
import type { Access, Door } from '../core/case';
import type { Told } from '../core/event';
import type { CaseId } from '../core/ids';
import { isOffered, type PutThrough } from '../core/put-through';
import { isOnPaper } from '../core/typed';
import { stepKey, type Do } from './dialog';
import { add, change, mark, tell, type Progress } from './progress';
import { CHANGED, forget, takeAsAnswer } from './record';
import { carryOutReturn, checkWayBack } from './returning';
import type { World } from './world';

export const carryOut = (progress: Progress, dialog: string, step: Do, world: World): Progress => {
  const key = stepKey(dialog, step.id);
  switch (step.do) {
    case 'ask-anew':
      return forget(beginningAnew(progress, step.steps), step.steps, 'refused');
    case 'take-as-answer':
      return takeAsAnswer(progress, key, step.question, known(step.from, world));
    case 'change':
      return goAndChange(progress);
    case 'end':
      return end(mark(progress, { step: key }), step.because);
    default:
      return mark(SIMPLE[step.do](progress, world), { step: key });
  }
};

/** With the door chosen anew the hurry is over too. */
const beginningAnew = (progress: Progress, steps: readonly string[]): Progress =>
  steps.includes('about') ? change(progress, { sendNow: false }) : progress;

type SimpleDo = Exclude<Do['do'], 'ask-anew' | 'take-as-answer' | 'change' | 'end'>;

const known = (from: 'own-number' | 'account-home', { person }: World): string =>
  (from === 'own-number' ? person.number : person.accountHome) ?? '';

export const end = (progress: Progress, because: NonNullable<Session['endedBecause']>): Progress => {
  const suspended = because === 'not-safe' || because === 'left';
  const next = change(progress, {
    mode: suspended ? 'suspended' : 'ended',
    endedBecause: because,
    pending: null,
    soFar: [],
  });
  return add(suspended && because === 'not-safe' ? add(next, { type: 'suspended', why: 'not-safe' }) : next, {
    type: 'ended',
    because,
  });
};

/** A case opens at the agreement, not before: until then nothing is kept beyond the session (R2). */
const agree = (progress: Progress, world: World): Progress => {
  const { session } = progress;
  const wording = shownNotice(session, world);
  if (!wording || session.caseId !== null) return progress;
  const opened = change(progress, { caseId: world.fresh.caseId, agreedAt: world.now });
  const next = add(opened, {
    type: isOnPaper(session.typed) ? 'opened_untold' : 'agreed',
    case: world.fresh.caseId,
    door: doorOf(session),
    access: accessOf(session),
    wording,
  });
  const { typed } = session;
  return typed ? add(next, { type: 'report_typed', by: typed.by, came: typed.came }) : next;
};

/** Who writes a letter is shown nothing and agrees to nothing: what staff were shown instead stands for it. */
const shownNotice = ({ answers, typed, language, channel }: Session, world: World): Wording | null =>
  isOnPaper(typed)
    ? world.catalogue.wording('notice.nobody-there', language, channel)
    : (answers['notice']?.wording ?? null);

const DOORS: Readonly<Record<string, Door>> = {
  me: 'me',
  'not-sure': 'not-sure',
  'someone-else': 'someone-else',
  colleague: 'colleague',
  'my-behaviour': 'my-behaviour',
  information: 'information',
  returning: 'returning',
};

export const doorOf = ({ answers }: Session): Door => {
  const about = textOf(answers, 'about') ?? 'me';
  if (about === 'my-behaviour' && textOf(answers, 'behaviour-contact') === 'not-sure') return 'not-sure';
  if (about === 'colleague' && textOf(answers, 'colleague-about') === 'a-customer-told-me') return 'someone-else';
  if (about === 'returning') return 'me';
  return DOORS[about] ?? 'me';
};

/** A colleague who tells of another: what they say of contact is how they are reached themselves. */
export const reportsColleague = ({ answers }: Session): boolean =>
  textOf(answers, 'about') === 'colleague' && textOf(answers, 'colleague-about') === 'a-colleague';

/** The person it is about is not the one who writes: two clocks run, and nothing is known of how to reach the person. */
export const speaksForAnother = (session: Session): boolean =>
  doorOf(session) === 'someone-else' || reportsColleague(session);

/** Colleague cases and those with a keep-from open restricted (R7). */
const accessOf = (session: Session): Access =>
  doorOf(session) === 'colleague' || session.answers['notice']?.value === 'agree-keep-from' ? 'restricted' : 'landlord';

export const handOff = (
  progress: Progress,
  because: 'sent' | 'asked-for-a-person' | 'left-suddenly' | 'cut-off' | 'quiet',
  world: World,
): Progress =>
  add(change(progress, { handedOffAt: progress.session.handedOffAt ?? world.now }), { type: 'handed_off', because });

export const giveWords = (progress: Progress, world: World): Progress => {
  if (progress.session.wayBack) return progress;
  const { reference, words } = world.fresh;
  return add(change(progress, { wayBack: { reference, words } }), { type: 'words_given', reference, words });
};

export const showEmergency = (progress: Progress, cause: 'words' | 'answer' | 'asked', emergency: boolean): Progress =>
  add(tell(progress, 'opening.emergency-now', emergency ? { emergency: true } : {}), {
    type: 'emergency_shown',
    cause,
  });

export const showCrisis = (progress: Progress): Progress =>
  add(tell(progress, 'common.crisis', { emergency: true }), { type: 'crisis_shown' });

/** Who answers, now or when they are back. */
export const waysNow = (world: World): NonNullable<Told['vars']> => ({
  customerLine: world.landlord.contact.customerLine,
  staffBack: { instant: world.staffed.next },
  alwaysLines: { directory: world.lines({ always: true }).slice(0, 1) },
});

/** A telephone rings whoever is at it: for a small group's case the caller hears that first, and asks again (R7). */
const isToldFirst = ({ session }: Progress, { surface, staffed, landlord, restricted, now }: World): boolean =>
  surface === 'phone' &&
  staffed.now &&
  landlord.contact.groupLine === undefined &&
  (restricted || accessOf(session) === 'restricted') &&
  !isOffered(session, now);

/** By telephone only the group's own line rings for such a call, where there is one. */
export const lineFor = (session: Session, { landlord, restricted }: World): Pick<PutThrough, 'line'> =>
  landlord.contact.groupLine !== undefined && (restricted || accessOf(session) === 'restricted')
    ? { line: 'group' }
    : {};

/** Who has agreed is not told that they must. */
const personMessage = (agreed: boolean, staffed: boolean, toldFirst: boolean): string => {
  if (toldFirst) return agreed ? 'voice.anyone-may-answer-agreed' : 'voice.anyone-may-answer';
  if (agreed) return staffed ? 'common.person-told' : 'common.person-waits';
  return staffed ? 'common.person-now' : 'common.person-later';
};

/** A person now if staff are in, else when they are back and a line that answers day and night. */
export const askForPerson = (progress: Progress, world: World): Progress => {
  const toldFirst = isToldFirst(progress, world);
  const told = add(progress, {
    type: 'told',
    message: personMessage(progress.session.caseId !== null, world.staffed.now, toldFirst),
    vars: waysNow(world),
  });
  const asked = add(told, {
    type: 'human_asked_for',
    staffed: world.staffed.now,
    ...(toldFirst && { toldFirst }),
  });
  return asked.session.caseId !== null && asked.session.handedOffAt === null
    ? handOff(asked, 'asked-for-a-person', world)
    : asked;
};

/** Stopped at `check`: nothing is sent and what was collected is destroyed, unless a human has it already: they decide. */
const stop = (progress: Progress, world: World): Progress => {
  const { caseId, handedOffAt } = progress.session;
  if (caseId !== null && handedOffAt !== null) return withdraw(progress, caseId, world);
  const gone = add(change(progress, { caseId: null, agreedAt: null, wayBack: null }), {
    type: 'stopped',
    case: caseId,
  });
  return end(tell(gone, 'check.stopped'), 'stopped');
};

const withdraw = (progress: Progress, id: CaseId, { landlord }: World): Progress => {
  const message = { type: 'told', message: 'returning.a-person-will', vars: { landlord: landlord.name } } as const;
  return end(add(progress, { type: 'change_requested', case: id, what: 'withdraw' }, message), 'returned');
};

const goAndChange = (progress: Progress): Progress => {
  const which = progress.session.answers['change-which']?.value;
  const question = typeof which === 'string' ? which : null;
  const steps = ['check', 'change-which', ...(question ? [question] : [])];
  return change(forget(progress, steps, 'change', CHANGED), { changing: question });
};

/** All but that it is safe to write: the way outside is still told. */
const keepNothing = (progress: Progress): Progress => {
  const safe = progress.session.answers['safe-now'];
  const answers: Answers = safe ? { 'safe-now': safe } : {};
  return end(change(progress, { answers, trail: [], reasons: [], priority: 'soon' }), 'signposted');
};

const SIMPLE: Readonly<Record<SimpleDo, (progress: Progress, world: World) => Progress>> = {
  agree,
  'give-words': giveWords,
  'hand-off': (progress, world) => handOff(progress, 'sent', world),
  'show-emergency': (progress) => showEmergency(progress, 'answer', true),
  'show-crisis': (progress) => showCrisis(progress),
  person: askForPerson,
  'send-now': (progress) => change(progress, { sendNow: true }),
  'check-way-back': checkWayBack,
  'carry-out-return': carryOutReturn,
  stop,
  'keep-nothing': keepNothing,
};
