/** Word for word what would leave for somebody, by their plan: the number it names, and whether an answer is read. */
import type { AllWords } from '../channels/words';
import { type CaseFile, planOf } from '../core/case-file';
import type { ContactPlan, Whose } from '../core/contact-plan';
import type { Landlord } from '../core/landlord';
import { isOurs } from './call-shows';
import type { OutgoingWording } from './outgoing-ask';

export interface BodyDeps {
  readonly words: AllWords;
  readonly landlord: (id: string) => Landlord | null;
  /** A number as people read it. */
  readonly readable: (number: string) => string;
  /** The desk's own number, E.164. Left out, or null: there is none, and no message names one. */
  readonly deskNumber?: (landlord: string) => string | null;
  /** Somebody reads what comes back to the address e-mail is sent from. Left out: nobody, and each e-mail says so. */
  readonly repliesRead?: boolean;
}

export interface Written {
  readonly about: Whose;
  readonly wording: OutgoingWording;
  readonly language: string;
}

const NAMING_A_NUMBER: readonly OutgoingWording[] = ['ring-us'];

/** Ours, which names nobody, unless they agreed with staff to the line their landlord publishes: it is searched for, and stands on a bill. */
const numberFor = (deps: BodyDeps, { landlord }: CaseFile, plan: ContactPlan | null): string | null =>
  plan === null || isOurs(plan)
    ? (deps.deskNumber?.(landlord) ?? null)
    : (deps.landlord(landlord)?.contact.customerLine ?? null);

/** Null: it names a number, and there is none to name. */
export const bodyOf = (deps: BodyDeps, file: CaseFile, { about, wording, language }: Written): string | null => {
  const plan = planOf(file, about);
  const number = numberFor(deps, file, plan);
  if (number === null && NAMING_A_NUMBER.includes(wording)) return null;
  const words = deps.words.for(language, 'sms', file.landlord);
  const body = words.say(`outgoing.${wording}`, { number: number === null ? '' : deps.readable(number) });
  const isUnread = plan?.method === 'email' && deps.repliesRead !== true;
  return isUnread ? `${body}\n\n${words.say('outgoing.replies-not-read')}` : body;
};
