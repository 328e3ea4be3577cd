/** The contact plan as the answers stand. Anything not answered is not safe (R5). */
import type { Window } from '../core/answer';
import { CONTACT_METHODS, type ContactMethod, type ContactPlan } from '../core/contact-plan';
import type { Session } from '../core/session';
import { isOnPaper } from '../core/typed';
import { doorOf, reportsColleague } from './carry-out';

const text = (session: Session, id: string): string | null => {
  const value = session.answers[id]?.value;
  return typeof value === 'string' ? value : null;
};

/** As understood, whether or not the read-back was answered. */
const saidWindows = (session: Session, id: string): readonly Window[] | null => {
  const value = session.answers[id]?.value;
  return Array.isArray(value) ? value.filter((one): one is Window => typeof one === 'object') : null;
};

/** Times to make contact count once they were read back; times to make none count at once, because they only tighten. */
const agreedWindows = (session: Session, id: string): readonly Window[] | null =>
  text(session, `${id}-ok`) === 'yes' ? saidWindows(session, id) : null;

const methodOf = (said: string | null): ContactMethod | null =>
  CONTACT_METHODS.find((method) => method === said) ?? null;

/** A trusted person of whom it is not known that they know, and are apart from the home, is not used. */
const checkedMethod = (session: Session): ContactMethod | null => {
  const method = methodOf(text(session, 'contact-method'));
  const unchecked = method === 'trusted-person' && text(session, 'trusted-check') !== 'knows-and-separate';
  return unchecked ? null : method;
};

const oneOf = <Value extends string>(said: string | null, ...values: readonly Value[]): Value | null =>
  values.find((value) => value === said) ?? null;

/** The plan of the person it is about, or null where nothing about reaching them was answered. */
export const personPlan = (session: Session, now: number): ContactPlan | null => {
  if (reportsColleague(session)) return null;
  const setBy = doorOf(session) === 'someone-else' ? 'reporter' : 'person';
  return contactAnswers(session, { about: 'person', setBy: onPaper(session) ?? setBy, confirmedAt: now });
};

/** What staff read out of a letter was agreed with nobody. */
const onPaper = ({ typed }: Session): 'staff' | null => (isOnPaper(typed) ? 'staff' : null);

/** The answers to `contact-*`, of whomever they are. */
const contactAnswers = (
  session: Session,
  whose: Pick<ContactPlan, 'about' | 'setBy' | 'confirmedAt'>,
): ContactPlan | null => {
  if (text(session, 'contact-method') === null) return null;
  const cover = text(session, 'contact-cover');
  return {
    ...whose,
    method: checkedMethod(session),
    detail: text(session, 'contact-detail'),
    private: oneOf(text(session, 'contact-private'), 'only-me', 'others-sometimes', 'not-sure'),
    windows: agreedWindows(session, 'contact-times'),
    never: saidWindows(session, 'contact-avoid') ?? [],
    voicemail: oneOf(text(session, 'contact-voicemail'), 'yes') ?? 'no',
    answered: oneOf(text(session, 'contact-answered'), 'ask-for-me', 'hang-up', 'cover') ?? 'wrong-number',
    ...(cover ? { cover } : {}),
    ifCutOff: oneOf(text(session, 'if-cut-off'), 'use-this-plan') ?? 'wait-for-me',
    setOn: session.channel,
    verified: false,
    ...(text(session, 'under-18') === 'yes' ? { nobodyAtHome: true as const } : {}),
    version: 1,
  };
};

/** The question asks for a way that only they see; who typed in a letter asked them nothing. */
const chosenPrivate = (session: Session): Pick<ContactPlan, 'chosenPrivate'> =>
  onPaper(session) === null ? { chosenPrivate: true } : {};

/** The reporter's own plan. `none`, or nothing said, is anonymous. */
export const reporterPlan = (session: Session, now: number): ContactPlan | null => {
  if (reportsColleague(session))
    return contactAnswers(session, { about: 'reporter', setBy: 'reporter', confirmedAt: now });
  const method = methodOf(text(session, 'reporter-contact-method'));
  if (method === null) return null;
  return {
    about: 'reporter',
    method,
    detail: text(session, 'reporter-contact-detail'),
    private: null,
    ...chosenPrivate(session),
    windows: agreedWindows(session, 'reporter-contact-times'),
    never: [],
    voicemail: 'no',
    answered: 'wrong-number',
    ifCutOff: 'wait-for-me',
    setBy: onPaper(session) ?? 'reporter',
    setOn: session.channel,
    confirmedAt: now,
    verified: false,
    version: 1,
  };
};
