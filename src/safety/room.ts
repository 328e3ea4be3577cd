/** Whether enough of a safe time is left for something that takes minutes: a telephone that rings on into the time after it was rung in it. */
import type { ContactPlan } from '../core/contact-plan';
import type { Instant } from '../core/ids';
import { MINUTE } from '../core/time';
import { safeMinutes } from './safe-until';
import { isNever } from './safe-windows';

type Times = Pick<ContactPlan, 'windows' | 'never'>;

export const hasRoom = (plan: Times, at: Instant, minutes: number): boolean =>
  safeMinutes(plan, at, minutes) >= minutes;

/** Nor may it last into a time they said never to, whoever decided. Windows begin on whole minutes. */
export const isClearOfNever = (plan: Pick<Times, 'never'>, at: Instant, minutes: number): boolean => {
  const ends = Array.from({ length: minutes }, (_, each) => at + (each + 1) * MINUTE - 1);
  return ![at, ...ends].some((each) => isNever(plan, each));
};
