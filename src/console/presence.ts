/**
 * Where colleagues are in a conversation: how far each has read it, and who is writing, so that two do not answer at
 * once. For staff at the console only: the person sees nothing of it, and it is not kept with the case.
 */
import { z } from 'zod';
import type { Instant } from '../core/ids';
import type { Presence } from '../store/store';
import type { Asked } from './case-files';

export interface Colleague {
  readonly name: string;
  /** How many messages they have read. */
  readonly read: number;
  readonly isWriting: boolean;
}

/** Who writes says so every few seconds; who stopped is soon not shown as writing any more. */
const WRITING_MS = 10_000;

/** How far somebody came who has gone again. */
const GONE = -1;

/** The others who may see this case, were here in the last ten minutes and have not gone since. */
export const colleaguesIn = async ({ deps, store, staff, file }: Asked): Promise<readonly Colleague[]> => {
  const now = deps.now();
  const nameOf = await deps.roster.names(file.landlord);
  const present = await store.presences(file.id, now);
  return present.flatMap((one) => {
    const name = one.staff === staff.id || one.read === GONE ? null : nameOf(one.staff);
    return name === null ? [] : [{ name, read: one.read, isWriting: isWriting(one, now) }];
  });
};

const isWriting = ({ writingAt }: Presence, now: Instant): boolean =>
  writingAt !== null && now - writingAt < WRITING_MS;

const marked = z.object({
  read: z.coerce.number().int().min(0).max(100_000),
  writing: z.enum(['yes', 'no']),
  gone: z.literal('yes').optional(),
});

type Place = Pick<Asked, 'deps' | 'store' | 'staff' | 'file'>;

/** What an open page says of whoever looks at it; what does not fit is left. */
export const markFrom = async (place: Place, form: Readonly<Record<string, string>>): Promise<void> => {
  const { success, data } = marked.safeParse(form);
  if (!success) return;
  const at = place.deps.now();
  const here = { read: data.read, writingAt: data.writing === 'yes' ? at : null };
  await mark(place, data.gone ? { read: GONE, writingAt: null } : here);
};

/** They went elsewhere, or gave it to a colleague. */
export const markGone = (place: Place): Promise<void> => mark(place, { read: GONE, writingAt: null });

const mark = ({ deps, store, staff, file }: Place, where: Pick<Presence, 'read' | 'writingAt'>): Promise<void> =>
  store.markPresence(file.id, { staff: staff.id, ...where, at: deps.now() });
