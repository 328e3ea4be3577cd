/**
 * Writes to a landlord's duty mailbox that staff were reminded: which case, by the number the console shows, and what was
 * not done. Of a restricted case nothing: whoever reads that mailbox is not its group (R7). It goes to staff alone, and never to anybody a case is about.
 */
import type { Case } from '../core/case';
import { caseId } from '../core/ids';
import { mayLeaveTheDesk } from '../core/outside';
import type { DutyMail, DutyMailbox, DutyMailSender } from '../core/sender';
import { NEVER, type ClaimedJob, type Store } from '../store/store';
import { isOver } from './reminder-notices';
import { nextTry, type NotTold } from './retry';

export interface DutyMailDeps {
  readonly sender: DutyMailSender;
  readonly store: Pick<Store, 'caseFile'>;
  /** Null for a landlord that names none. */
  readonly mailboxOf: (landlord: Case['landlord']) => DutyMailbox | null;
  /** One line, which says nothing of what it is about; and what was not done, by its codes. */
  readonly words: {
    readonly subject: () => string;
    readonly text: (file: Case, codes: { readonly after: string; readonly whom: string }) => string;
  };
  readonly clock: () => number;
  readonly note: (fact: { event: string; code?: string; ms: number }) => void;
}

/** Null: told, or nobody is to be told any more. */
export const createDutyMail =
  (deps: DutyMailDeps): ((job: ClaimedJob) => Promise<NotTold | null>) =>
  async (job) => {
    const { store, clock, note, sender } = deps;
    const mail = mailOf(deps, job, await store.caseFile(caseId(job.data['case'] ?? '')));
    if (!mail) return null;
    const started = clock();
    const sent = await sender.tell(mail);
    if (sent.type === 'accepted') return null;
    const code = sent.type === 'refused' ? sent.why : sent.type;
    note({ event: 'delivery_failed', code, ms: clock() - started });
    // Said twice to staff is better than not at all.
    return { due: sent.type === 'refused' ? NEVER : nextTry(job.tries, clock()), code };
  };

/**
 * Looked at again as it leaves: nobody is called out for a closed case, or for what is done. One whose agreement was taken
 * back is still told of, to staff alone: a human must see to it.
 */
const mailOf = ({ mailboxOf, words }: DutyMailDeps, job: ClaimedJob, file: Case | null): DutyMail | null => {
  const to = file && mailboxOf(file.landlord);
  if (!file || to === null || !mayLeaveTheDesk(file) || file.state !== 'open' || isOver(job, file)) return null;
  const codes = { after: job.data['after'] ?? '', whom: job.data['whom'] ?? '' };
  return { to, subject: words.subject(), text: words.text(file, codes) };
};
