/**
 * What the network is made to forget: it keeps what it carried for as long as it likes, so once a text is over, or after a
 * day, its words are taken out of it. Of what staff and the desk send, and of what people text us. Nothing here sends anything.
 */
import { FanlightError } from '../core/errors';
import type { Instant } from '../core/ids';
import type { AnswerStatuses, TextSender, TextStatus } from '../core/sender';
import { DAY, MINUTE } from '../core/time';
import type { Job, Store } from '../store/store';

/** Minutes apart. The network forgets nothing before it has delivered, which it does within hours or never. */
const MOST_REDACTIONS = 300;

/** After which nothing more becomes of it. */
export const isEnd = ({ status }: TextStatus): boolean => status === 'delivered' || status === 'failed';

/** One a text: later news of the same text takes the place of what was to be done before. */
export const redactJob = (ref: string, due: Instant): Job => ({
  kind: 'deliver',
  key: `redact ${ref}`,
  due,
  data: { redact: ref },
});

export interface RedactDeps {
  readonly text: TextSender | null;
  readonly clock: () => Instant;
  readonly note: (fact: { event: string; landlord?: string; code?: string; ms: number }) => void;
}

const isNoTextOfTheirs = (error: unknown): boolean => error instanceof FanlightError && error.code === 'SEND_MALFORMED';

/** Null once it is done or given up, else when to try again. */
export const redactor =
  ({ text, clock, note }: RedactDeps) =>
  async (ref: string, tries: number): Promise<number | null> => {
    try {
      await text?.redact(ref);
      return null;
    } catch (error) {
      if (tries < MOST_REDACTIONS && !isNoTextOfTheirs(error)) return clock() + MINUTE;
      note({ event: 'message_not_redacted', ms: 0 });
      return null;
    }
  };

/** Answers given to the network's own request: who it was for is not known here, and need not be. */
export const createAnswerStatuses = ({
  store,
  clock,
}: {
  readonly store: Pick<Store, 'addJobs'>;
  readonly clock: () => Instant;
}): AnswerStatuses => ({
  told: (status) => store.addJobs([redactJob(status.ref, clock() + (isEnd(status) ? 0 : DAY))]),
});

/** What they wrote to us: a repeat of it is one job, and the day gives the conversation it belongs to time to end. */
export const createHeard =
  ({ store, clock }: { readonly store: Pick<Store, 'addJobs'>; readonly clock: () => Instant }) =>
  (ref: string): Promise<void> =>
    store.addJobs([redactJob(ref, clock() + DAY)]);
