/** A closed case, looked back at by those who oversee it: its page to read, and the few things that are done to one. */
import { RESTRICTERS, type Role } from '../core/staff';
import { handoffRecord } from '../cases/handoff-record';
import { mayLookBack, type InHindsight, type Route } from './access';
import type { ActionName } from './actions';
import { askReason, fileOf, type Files } from './case-files';
import { closedPage } from './closed-page';
import { heldBy } from './consents-part';
import { landlordOf, notFound, today, wordsOf } from './deps';
import { casePath } from './list-page';
import { mayOpen } from './openings';
import { notDonePage, perform } from './perform';
import type { ConsoleAnswer, ConsoleRequest } from './request';
import type { SignedIn } from './sessions';
import { shortId, staffWords } from './staff-words';
import { unsentIn } from './unsent';

/** What is done to a closed case. */
export const PAST_ACTS = ['reopen', 'keep-records', 'restrict'] as const satisfies readonly ActionName[];
type PastAct = (typeof PAST_ACTS)[number];

const LOOKERS: readonly Role[] = RESTRICTERS;

export const closedRoutes = (files: Files, path: string): readonly Route[] =>
  PAST_ACTS.map((name): Route => ({
    method: 'POST',
    path: `${path}/:id/past/${name}`,
    may: LOOKERS,
    answer: (request, staff) => act(files, { name, request, staff }),
  }));

interface Past extends Files {
  readonly staff: SignedIn;
  readonly file: InHindsight;
}

/** Its page, once the opening is written down with its reason; null for whom it is not. */
export const past = async (files: Files, request: ConsoleRequest, staff: SignedIn): Promise<ConsoleAnswer | null> => {
  const opened = await openedPast(files, request, staff);
  if (opened === null || 'kind' in opened) return opened;
  return { kind: 'page', status: 200, html: await page(opened) };
};

const openedPast = async (
  files: Files,
  request: ConsoleRequest,
  staff: SignedIn,
): Promise<Past | ConsoleAnswer | null> => {
  const file = await fileOf(files, request);
  if (!mayLookBack(staff, file)) return null;
  const asked = { openings: files.openings, staff, now: files.deps.now(), isPast: true } as const;
  return (await mayOpen(asked, file)) === 'shown' ? { ...files, staff, file } : askReason({ ...files, staff, file });
};

const page = async ({ deps, store, staff, file }: Past): Promise<string> => {
  const landlord = landlordOf(deps, file.landlord);
  const record = handoffRecord(file, landlord, today(deps));
  const names = await deps.roster.names(file.landlord);
  const transcript = await store.transcript(file.id);
  return closedPage({
    words: staffWords(deps.words.for('en', 'web-chat', landlord.id), record.wordings),
    staff,
    landlord,
    record,
    file,
    transcript,
    timeline: await store.timeline(file.id),
    nameOf: (id) => names(id) ?? shortId(id),
    held: heldBy(deps.words, file, transcript),
    now: deps.now(),
  });
};

interface Acting {
  readonly name: PastAct;
  readonly request: ConsoleRequest;
  readonly staff: SignedIn;
}

const act = async (files: Files, { name, request, staff }: Acting): Promise<ConsoleAnswer> => {
  const written = unsentIn(wordsOf(files.deps), name, request.form);
  const opened = await openedPast(files, request, staff);
  if (opened === null) return notFound(files.deps, written);
  if ('kind' in opened) return opened;
  const outcome = await perform(opened, name, request.form);
  if (outcome === null) return notFound(files.deps, written);
  const { file } = opened;
  if (outcome.type === 'done') return { kind: 'go', to: name === 'restrict' ? '/staff' : casePath(file) };
  return notDonePage(opened, outcome, { back: casePath(file), unsent: written });
};
