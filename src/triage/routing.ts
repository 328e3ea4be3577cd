/** Which queue a case waits in, and who brought it. Restricted cases never wait where others could see them (R7). */
import type { Answers } from '../core/answer';
import type { Access, Case, Door } from '../core/case';
import type { Landlord } from '../core/landlord';

export interface Routed {
  readonly queue: string;
  readonly source: Case['source'];
}

export const route = ({
  landlord,
  door,
  answers,
  access,
}: {
  landlord: Landlord;
  door: Door;
  answers: Answers;
  access: Access;
}): Routed => ({
  queue: queueOf(landlord, door, access),
  source: sourceOf(door, answers),
});

const queueOf = ({ routing, colleague }: Landlord, door: Door, access: Access): string => {
  if (door === 'colleague') return colleague.queue;
  if (access === 'restricted') return routing.restrictedQueue;
  return door === 'my-behaviour' ? routing.behaviourQueue : routing.queue;
};

const sourceOf = (door: Door, answers: Answers): Case['source'] => {
  if (answers['colleague-about']?.value === 'a-customer-told-me') return 'staff';
  if (door === 'someone-else') return answers['relationship']?.value === 'professional' ? 'agency' : 'third-party';
  return 'person';
};
