/** One act of staff, read from its form, and the page that says why one was not done. */
import type { CaseFile } from '../core/case-file';
import { staffAt } from '../core/staff';
import type { Doing } from '../cases/case-desk';
import type { Store } from '../store/store';
import { ACTIONS, type ActionName, type Outcome } from './actions';
import { wordsOf, type ConsoleDeps } from './deps';
import type { ConsoleAnswer, ConsoleRequest } from './request';
import type { SignedIn } from './sessions';
import { messagePage } from './small-pages';
import type { Written } from './unsent';

/** A case whose opening is written down. */
export interface At {
  readonly deps: ConsoleDeps;
  readonly store: Store;
  readonly staff: SignedIn;
  readonly file: CaseFile;
}

/** What a form names besides its case, as it was looked up. */
export type Named = Pick<Doing, 'colleague' | 'other' | 'group'>;

type Form = ConsoleRequest['form'];

/** Null: they do not serve this landlord any more. */
export const perform = async (at: At, name: ActionName, form: Form, named: Named = {}): Promise<Outcome | null> => {
  const { deps, store, file } = at;
  const staff = staffAt(at.staff, file.landlord);
  const actId = form['act'] ?? '';
  if (staff === null) return null;
  if (actId === '') return { type: 'not-understood' };
  const doing = { case: file.id, staff, actId, content: contentOf(name, form), ...named };
  return ACTIONS[name](deps.caseDeskOf(store), doing, form);
};

/** All that was filled in, in an order of its own: neither the id nor whose sign-in it is. */
const contentOf = (name: ActionName, form: Form): string =>
  JSON.stringify([
    name,
    ...Object.entries(form)
      .filter(([field]) => field !== 'act' && field !== 'csrf')
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  ]);

export type NotDone =
  | Exclude<Outcome, { readonly type: 'done' }>
  | { readonly type: 'refused'; readonly why: 'no-such-colleague' | 'changed-hands' };

export interface NotDoneView {
  readonly back: string;
  readonly unsent?: readonly Written[];
  /** Where the reason is not said by its code alone. */
  readonly said?: string;
}

/** Said plainly, with the way back: nothing was done. */
export const notDonePage = (
  { deps, staff, file }: Pick<At, 'deps' | 'staff' | 'file'>,
  outcome: NotDone,
  view: NotDoneView,
): ConsoleAnswer => {
  const words = wordsOf(deps, file.landlord);
  const why = outcome.type === 'refused' ? outcome.why : 'not-understood';
  return {
    kind: 'page',
    status: outcome.type === 'refused' ? 409 : 400,
    html: messagePage(words, 'not-done', { said: words.label('not-done-because', why), at: { staff, file }, ...view }),
  };
};
