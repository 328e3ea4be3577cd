/** The live conversation of a case: its page, what of it changes by itself, and who is in it. */
import { READERS } from '../core/staff';
import { maySee, type Route } from './access';
import { actRoutes } from './act-routes';
import { content, opened, type Asked, type Files } from './case-files';
import { wordsOf } from './deps';
import { talkWatch } from './hearing';
import { linkedFor } from './linked';
import { passedOnRoute } from './passed-on';
import { colleaguesIn, markFrom } from './presence';
import type { ConsoleAnswer, ConsoleRequest } from './request';
import { colleaguesFor } from './roster';
import type { SignedIn } from './sessions';
import { shortId } from './staff-words';
import { asksFor } from './supervisor';
import { talkPage, talkPart, type TalkView } from './talk-page';

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
  ...actRoutes(files, path),
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
