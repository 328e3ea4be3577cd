/** Whether enough of a safe time is left for something that takes minutes: a telephone that rings on into the time after it was rung in it. */
import type { ContactMethod, ContactPlan } from '../core/contact-plan';
import type { Instant } from '../core/ids';
import { MINUTE } from '../core/time';
import { safeMinutes } from './safe-until';
import { isNever } from './safe-windows';

/**
 * Minutes of a safe time that have to be left. A call rings for twenty seconds, and whoever answers must be able to say that
 * it is no good time; a telephone may be out of reach for minutes before a text arrives. Of any other way: none.
 */
export const ROOM_MINUTES = { call: 3, text: 15, email: 15 } as const satisfies Partial<Record<ContactMethod, number>>;

export const roomFor = (method: ContactMethod): number =>
  Object.entries(ROOM_MINUTES).find(([one]) => one === method)?.[1] ?? 0;

type Times = Pick<ContactPlan, 'windows' | 'never'>;

export const hasRoom = (plan: Times, at: Instant, minutes: number): boolean =>
  safeMinutes(plan, at, minutes) >= minutes;

/** Nor may it last into a time they said never to, whoever decided. Windows begin on whole minutes. */
export const isClearOfNever = (plan: Pick<Times, 'never'>, at: Instant, minutes: number): boolean => {
  const ends = Array.from({ length: minutes }, (_, each) => at + (each + 1) * MINUTE - 1);
  return ![at, ...ends].some((each) => isNever(plan, each));
};
