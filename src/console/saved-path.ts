/** Where somebody comes back to after a save: the part of the case page they were at, which then says that it is saved. */
import type { Case } from '../core/case';
import type { ActionName } from './actions';
import { casePath } from './list-page';

/** By what was done. What is left out leads to the top: a call's digits stand there. */
const PARTS: Partial<Record<ActionName, string>> = {
  claim: 'next',
  attempt: 'attempts',
  heard: 'attempts',
  'read-news': 'promise',
  promise: 'promise',
  review: 'promise',
  'agree-plan': 'plan',
  screen: 'screen',
  task: 'tasks',
  views: 'views',
  refer: 'referrals',
  works: 'referrals',
  hold: 'referrals',
  'referral-answer': 'referrals',
  'let-go': 'referrals',
  'welfare-check': 'welfare',
  'give-back': 'speaking',
  wishes: 'speaking',
  unmet: 'speaking',
  faith: 'speaking',
  interpreter: 'interpreter',
  home: 'home',
  allocation: 'home',
  tenancy: 'household',
  'allow-both': 'household',
  join: 'household',
  'clear-sides': 'household',
  'pressure-check': 'came-back',
  'same-way': 'same-way',
  'stop-sharing': 'agreement',
  asked: 'agreement',
  withdraw: 'agreement',
  'refuse-asked': 'agreement',
  'keep-records': 'agreement',
  'send-message': 'outgoing',
  'take-back-message': 'outgoing',
  note: 'notes',
};

export const savedPath = (file: Pick<Case, 'id' | 'rehearsal'>, name: ActionName): string => {
  const part = PARTS[name];
  return part === undefined ? casePath(file) : `${casePath(file)}?saved=${part}#${part}`;
};

/** After it was closed: the list, which says so. */
export const closedPath = (file: Pick<Case, 'id'>): string => `/staff?closed=${encodeURIComponent(file.id)}`;

/** Null for anything that is no part of a case page. */
export const savedPart = (search: string): string | null => {
  const part = new URLSearchParams(search).get('saved');
  return Object.values(PARTS).find((one) => one === part) ?? null;
};
