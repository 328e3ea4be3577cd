/** Everything done to an open case: each as one act, by somebody who may read it, and where they go on from there. */
import type { CaseId } from '../core/ids';
import { DECIDERS, LEADS, READERS, RESTRICTERS, type Role, type Staff, TRAINED } from '../core/staff';
import type { Route } from './access';
import { ACTIONS, SPOKEN, type ActionName } from './actions';
import { opened, type Asked, type Files } from './case-files';
import { notFound, wordsOf } from './deps';
import { namedCase } from './linked';
import { casePath } from './list-page';
import { passedOnTo } from './passed-on';
import { markGone } from './presence';
import { notDonePage, perform, type Named, type NotDone } from './perform';
import type { ConsoleAnswer, ConsoleRequest } from './request';
import { colleaguesFor, groupFor } from './roster';
import { closedPath, savedPath } from './saved-path';
import type { SignedIn } from './sessions';
import { messagePage } from './small-pages';
import { talkPath } from './talk-page';
import { namingPage } from './naming-page';
import { unsentIn, type Written } from './unsent';

/** What not every reader may do. */
const WHO_MAY: Partial<Record<ActionName, readonly Role[]>> = {
  screen: TRAINED,
  task: TRAINED,
  tenancy: TRAINED,
  allocation: TRAINED,
  refer: TRAINED,
  works: TRAINED,
  hold: TRAINED,
  'let-go': TRAINED,
  join: TRAINED,
  'pressure-check': TRAINED,
  'same-way': TRAINED,
  'clear-sides': TRAINED,
  'stop-sharing': TRAINED,
  asked: TRAINED,
  withdraw: RESTRICTERS,
  'refuse-asked': RESTRICTERS,
  erase: RESTRICTERS,
  'keep-records': RESTRICTERS,
  restrict: RESTRICTERS,
  'allow-both': DECIDERS,
  'welfare-check': LEADS,
  promise: TRAINED,
  review: TRAINED,
  close: TRAINED,
};

/** A closed case is opened again from its own page. */
const NAMES = Object.keys(ACTIONS).filter((name): name is ActionName => name in ACTIONS && name !== 'reopen');

export const actRoutes = (files: Files, path: string): readonly Route[] =>
  NAMES.map((name): Route => ({
    method: 'POST',
    path: `${path}/:id/acts/${name}`,
    may: WHO_MAY[name] ?? READERS,
    answer: (request, staff) => act(files, name, request, staff),
  }));

/** Whose case became somebody else's, or nobody's, while they wrote has their words back. */
const act = async (
  files: Files,
  name: ActionName,
  request: ConsoleRequest,
  staff: SignedIn,
): Promise<ConsoleAnswer> => {
  const written = unsentIn(wordsOf(files.deps), name, request.form);
  const asked = await opened(files, request, staff, {
    gone: () => notFound(files.deps, written),
    unreasoned: (other) =>
      notDonePage(other, { type: 'refused', why: 'changed-hands' }, { back: casePath(other.file), unsent: written }),
  });
  if ('kind' in asked) return asked;
  return acted(asked, { name, form: request.form, written });
};

interface Acting {
  readonly name: ActionName;
  readonly form: ConsoleRequest['form'];
  /** What they wrote. */
  readonly written: readonly Written[];
}

const acted = async (asked: Asked, acting: Acting): Promise<ConsoleAnswer> => {
  const { name, form } = acting;
  const { colleague, ...named } = await namedIn(asked, name, form);
  if (colleague === null && form['act']) return notDone(asked, acting, { type: 'refused', why: 'no-such-colleague' });
  const outcome = await perform(asked, name, form, { ...named, ...(colleague && { colleague }) });
  if (outcome === null) return notFound(asked.deps, acting.written);
  return outcome.type === 'done' ? goneOn(asked, acting, colleague ?? undefined) : notDone(asked, acting, outcome);
};

const backFrom = ({ file }: Asked, name: ActionName): string =>
  SPOKEN.includes(name) ? talkPath(file) : casePath(file);

/** A text that names what it is about is shown once more before it leaves; when they last wrote is said with its time. */
const notDone = async (asked: Asked, { name, form, written }: Acting, outcome: NotDone): Promise<ConsoleAnswer> => {
  const why = outcome.type === 'refused' ? outcome.why : null;
  if (why === 'names-landlord' || why === 'names-abuse') return namingPage(asked, why, form);
  const said = why === 'wrote-since' ? await wroteSince(asked) : undefined;
  return notDonePage(asked, outcome, { back: backFrom(asked, name), unsent: written, ...(said && { said }) });
};

const wroteSince = async ({ deps, store, file }: Asked): Promise<string | undefined> => {
  const words = wordsOf(deps, file.landlord);
  const session = await store.talk(file.id);
  return session ? words.say('wrote-since', { when: words.when(new Date(session.lastAt).toISOString()) }) : undefined;
};

/** Of an erased case only this line of the log says who did it. What was half written when control changed is given back. */
const goneOn = async (asked: Asked, { name, written }: Acting, to: Staff | undefined): Promise<ConsoleAnswer> => {
  const { deps, file, staff } = asked;
  if (name === 'erase') deps.log.warn('case_erased', { caseId: file.id, landlord: file.landlord, staff: staff.id });
  if (name === 'pass-on' && to) {
    await markGone(asked);
    return passedOnTo(asked, to, written);
  }
  if (ENDS.includes(name) && written.length > 0) {
    const more = { back: backFrom(asked, name), unsent: written, at: { staff, file } };
    return { kind: 'page', status: 200, html: messagePage(wordsOf(deps, file.landlord), 'done-unsent', more) };
  }
  return { kind: 'go', to: wayOn(asked, name) };
};

const wayOn = (asked: Asked, name: ActionName): string => {
  if (name === 'close') return closedPath(asked.file);
  if (GONE.includes(name)) return '/staff';
  return SPOKEN.includes(name) ? talkPath(asked.file) : savedPath(asked.file, name);
};

/** Their part in a conversation is over with it. */
const ENDS: readonly ActionName[] = ['hand-back', 'finish'];

/** The case is not theirs to look at any more, or nobody's. */
const GONE: readonly ActionName[] = ['restrict', 'erase'];

/** Null: not here, or not one who may see the case. */
type Looked = Omit<Named, 'colleague'> & { readonly colleague?: Staff | null; readonly other?: CaseId };

/** Whom or what else a form names: looked up among those whom, and what, this member of staff may see. */
const namedIn = async (asked: Asked, name: ActionName, form: ConsoleRequest['form']): Promise<Looked> => {
  if (name === 'pass-on') return { colleague: await colleagueNamed(asked, form['to']) };
  if (name === 'restrict') return { group: await groupFor(asked.deps.roster, { ...asked, now: asked.deps.now() }) };
  if (name !== 'join' && name !== 'clear-sides') return {};
  const other = await namedCase(asked.store, asked.staff, { here: asked.file, typed: form['other'] ?? '' });
  return other === null ? {} : { other };
};

/** Somebody who is here and may see the case, as they are known. */
const colleagueNamed = async ({ deps, staff, file }: Asked, id: string | undefined): Promise<Staff | null> =>
  (await colleaguesFor(deps.roster, { staff, file, now: deps.now() })).find((one) => one.id === id) ?? null;
