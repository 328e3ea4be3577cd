/** The live conversation of a case, and everything done to a case: each as one act, by somebody who may read it. */
import type { CaseId } from '../core/ids';
import { DECIDERS, staffAt, type Role, type Staff } from '../core/staff';
import type { Doing } from '../cases/case-desk';
import { RESTRICTERS } from '../cases/restricting';
import { LEADS, maySee, READERS, TRAINED, type Route } from './access';
import { ACTIONS, SPOKEN, type ActionName, type Outcome } from './actions';
import { content, opened, type Asked, type Files } from './case-files';
import { notFound, wordsOf } from './deps';
import { linkedFor, namedCase } from './linked';
import { talkWatch } from './hearing';
import { casePath } from './list-page';
import type { ConsoleAnswer, ConsoleRequest } from './request';
import type { SignedIn } from './sessions';
import { passedOnRoute, passedOnTo } from './passed-on';
import { colleaguesIn, markFrom } from './presence';
import { colleaguesFor, groupFor } from './roster';
import { savedPath } from './saved-path';
import { messagePage } from './small-pages';
import { shortId } from './staff-words';
import { asksFor } from './supervisor';
import { talkPage, talkPart, talkPath, type TalkView } from './talk-page';
import { unsentIn } from './unsent';

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

export const talkRoutes = (files: Files, path: string): readonly Route[] => [
  {
    method: 'GET',
    path: `${path}/:id/talk`,
    may: READERS,
    answer: (request, staff) => content(files, request, staff, async (asked) => talkPage(await readBy(asked))),
  },
  {
    method: 'GET',
    path: `${path}/:id/talk/part`,
    may: READERS,
    unattended: true,
    answer: (request, staff) => content(files, request, staff, async (asked) => talkPart(await viewOf(asked))),
  },
  {
    method: 'GET',
    path: `${path}/:id/talk/live`,
    may: READERS,
    unattended: true,
    answer: (request, staff) => watched(files, request, staff),
  },
  {
    method: 'POST',
    path: `${path}/:id/talk/mark`,
    may: READERS,
    unattended: true,
    answer: (request, staff) => mark(files, request, staff),
  },
  passedOnRoute(files, path),
  ...NAMES.map((name): Route => ({
    method: 'POST',
    path: `${path}/:id/acts/${name}`,
    may: WHO_MAY[name] ?? READERS,
    answer: (request, staff) => act(files, name, request, staff),
  })),
];

const viewOf = async (asked: Asked): Promise<TalkView> => {
  const { deps, store, staff, file } = asked;
  const now = deps.now();
  await deps.roster.seen(staff, now);
  return {
    words: wordsOf(deps, file.landlord),
    staff,
    file,
    session: await store.talk(file.id),
    messages: await store.transcript(file.id),
    colleagues: await colleaguesFor(deps.roster, { staff, file, now }),
    present: await colleaguesIn(asked),
    linked: await linkedFor(store, staff, file),
    asks: await asksFor(deps, staff),
    ...(await callOf(asked)),
    now,
  };
};

/** For a live call: whether the office line can be rung, and who asked for it. */
const callOf = async ({ deps, store, file }: Asked): Promise<Pick<TalkView, 'line' | 'nameOf'>> => {
  const names = await deps.roster.names(file.landlord);
  return { line: deps.caseDeskOf(store).lineOf(file), nameOf: (id) => names(id) ?? shortId(id) };
};

/** They have it open from here on; how far they came only the page itself can say. */
const readBy = async (asked: Asked): Promise<TalkView> => {
  const view = await viewOf(asked);
  await markFrom(asked, { read: '0', writing: 'no' });
  return view;
};

const mark = async (files: Files, request: ConsoleRequest, staff: SignedIn): Promise<ConsoleAnswer> => {
  const asked = await opened(files, request, staff);
  if ('kind' in asked) return asked;
  await markFrom(asked, request.form);
  return { kind: 'nothing' };
};

/** Each call is a hint to read again; what is read is always the whole, so nothing is missed by sleeping. */
const watched = async (files: Files, request: ConsoleRequest, staff: SignedIn): Promise<ConsoleAnswer> => {
  const asked = await opened(files, request, staff);
  if ('kind' in asked) return asked;
  const { id } = asked.file;
  return {
    kind: 'stream',
    staff,
    watch: talkWatch(files.deps, staff, { from: files.store, id }),
    isTheirs: async () => maySee(staff, await files.store.caseFile(id)),
  };
};

const act = async (
  files: Files,
  name: ActionName,
  request: ConsoleRequest,
  staff: SignedIn,
): Promise<ConsoleAnswer> => {
  const unsent = unsentIn(request.form);
  const asked = await opened(files, request, staff, (other) =>
    notDone(other, { type: 'refused', why: 'changed-hands' }, { back: casePath(other.file), unsent }),
  );
  if ('kind' in asked) return asked;
  const { deps, store, file } = asked;
  const there = staffAt(staff, file.landlord);
  if (there === null) return notFound(deps);
  const { colleague, ...named } = await namedIn(asked, name, request.form);
  const doing = {
    case: file.id,
    staff: there,
    actId: request.form['act'] ?? '',
    ...(colleague && { colleague }),
    ...named,
  };
  const back = SPOKEN.includes(name) ? talkPath(file) : casePath(file);
  if (doing.actId === '') return notDone(asked, { type: 'not-understood' }, { back, unsent });
  if (colleague === null) return notDone(asked, { type: 'refused', why: 'no-such-colleague' }, { back, unsent });
  const outcome = await ACTIONS[name](deps.caseDeskOf(store), doing, request.form);
  if (outcome.type !== 'done') return notDone(asked, outcome, { back, unsent });
  return goneOn(asked, name, { back, unsent, to: colleague });
};

interface GoneOn extends NotDoneView {
  /** Whom it was passed on to. */
  readonly to: Staff | undefined;
}

/** Of an erased case only this line of the log says who did it. What was half written when control changed is given back. */
const goneOn = (asked: Asked, name: ActionName, { back, unsent, to }: GoneOn): ConsoleAnswer => {
  const { deps, file, staff } = asked;
  const words = wordsOf(deps, file.landlord);
  if (name === 'erase') deps.log.warn('case_erased', { caseId: file.id, landlord: file.landlord, staff: staff.id });
  if (name === 'pass-on' && to) return passedOnTo(asked, to, unsent);
  if (ENDS.includes(name) && unsent !== undefined)
    return { kind: 'page', status: 200, html: messagePage(words, 'done-unsent', { back, unsent }) };
  if (GONE.includes(name)) return { kind: 'go', to: '/staff' };
  return { kind: 'go', to: SPOKEN.includes(name) ? back : savedPath(file, name) };
};

/** Their part in a conversation is over with it. */
const ENDS: readonly ActionName[] = ['hand-back', 'finish'];

/** The case is not theirs to look at any more, or nobody's. */
const GONE: readonly ActionName[] = ['close', 'restrict', 'erase'];

interface Named {
  /** Null: not here, or not one who may see the case. */
  readonly colleague?: Staff | null;
  readonly other?: CaseId;
  readonly group?: Doing['group'];
}

/** Whom or what else a form names: looked up among those whom, and what, this member of staff may see. */
const namedIn = async (asked: Asked, name: ActionName, form: ConsoleRequest['form']): Promise<Named> => {
  if (name === 'pass-on') return { colleague: await colleagueNamed(asked, form['to']) };
  if (name === 'restrict') return { group: await groupFor(asked.deps.roster, { ...asked, now: asked.deps.now() }) };
  if (name !== 'join' && name !== 'clear-sides') return {};
  const other = await namedCase(asked.store, asked.staff, { here: asked.file, typed: form['other'] ?? '' });
  return other === null ? {} : { other };
};

/** Somebody who is here and may see the case, as they are known. */
const colleagueNamed = async ({ deps, staff, file }: Asked, id: string | undefined): Promise<Staff | null> =>
  (await colleaguesFor(deps.roster, { staff, file, now: deps.now() })).find((one) => one.id === id) ?? null;

type NotDone = Outcome | { readonly type: 'refused'; readonly why: 'no-such-colleague' | 'changed-hands' };

interface NotDoneView {
  readonly back: string;
  readonly unsent: string | undefined;
}

/** Said plainly, with the way back: nothing was done. */
const notDone = ({ deps, file }: Asked, outcome: NotDone, { back, unsent }: NotDoneView): ConsoleAnswer => {
  const words = wordsOf(deps, file.landlord);
  const why = outcome.type === 'refused' ? outcome.why : 'not-understood';
  return {
    kind: 'page',
    status: outcome.type === 'refused' ? 409 : 400,
    html: messagePage(words, 'not-done', {
      said: words.label('not-done-because', why),
      back,
      ...(unsent && { unsent }),
    }),
  };
};
