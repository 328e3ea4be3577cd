/** Opening one case: its page, its conversation, and why it is opened by somebody who does not look after it. */
import { OPENERS, READERS } from '../core/staff';
import { forPaper } from '../cases/for-paper';
import { handoffRecord } from '../cases/handoff-record';
import type { Store } from '../store/store';
import { mayLookBack, maySee, sightOf, type Route } from './access';
import { askReason, content, fileOf, opened, type Files, type Shown } from './case-files';
import { caseWatch } from './hearing';
import { casePart, movedPart } from './case-live';
import { casePage } from './case-page';
import { caseViewOf, namesAt } from './case-view';
import { closedRoutes, past } from './closed-routes';
import { codesPage } from './codes-page';
import { heldBy } from './consents-part';
import { landlordOf, notFound, today, wordsOf, type ConsoleDeps } from './deps';
import { casePath } from './list-page';
import { printPage } from './print-page';
import { reasonIn } from './openings';
import type { ConsoleAnswer, ConsoleRequest } from './request';
import type { SignedIn } from './sessions';
import { transcriptPage } from './small-pages';
import { staffWords } from './staff-words';
import { talkRoutes } from './talk-routes';

/** Under `path`, from one store. */
export const caseRoutes = (deps: ConsoleDeps, path: string, store: Store): readonly Route[] => {
  const files: Files = { deps, store, openings: deps.openingsOf(store) };
  return [
    {
      method: 'GET',
      path: `${path}/:id`,
      may: OPENERS,
      answer: async (request, staff) =>
        (await codes(files, request, staff)) ??
        (await past(files, request, staff)) ??
        content(files, request, staff, whole(request)),
    },
    ...liveRoutes(files, path),
    {
      method: 'GET',
      path: `${path}/:id/transcript`,
      may: READERS,
      answer: (request, staff) => content(files, request, staff, conversation),
    },
    {
      method: 'GET',
      path: `${path}/:id/print`,
      may: READERS,
      answer: (request, staff) => content(files, request, staff, printed(request)),
    },
    {
      method: 'POST',
      path: `${path}/:id/opening`,
      may: READERS,
      answer: (request, staff) => giveReason(files, request, staff),
    },
    ...closedRoutes(files, path),
    ...talkRoutes(files, path),
  ];
};

/** What an open page asks by itself. */
const liveRoutes = (files: Files, path: string): readonly Route[] => [
  {
    method: 'GET',
    path: `${path}/:id/part`,
    may: READERS,
    unattended: true,
    answer: (request, staff) => livePart(files, request, staff),
  },
  {
    method: 'GET',
    path: `${path}/:id/live`,
    may: READERS,
    unattended: true,
    answer: (request, staff) => watched(files, request, staff),
  },
];

/** For those who see clocks, codes and the timeline; null for everybody else. */
const codes = async (files: Files, request: ConsoleRequest, staff: SignedIn): Promise<ConsoleAnswer | null> => {
  const file = await fileOf(files, request);
  if (!file || sightOf(staff, file) !== 'codes') return null;
  const landlord = landlordOf(files.deps, file.landlord);
  const words = wordsOf(files.deps, landlord.id);
  const timeline = await files.store.timeline(file.id);
  const nameOf = await namesAt(files.deps, file);
  return { kind: 'page', status: 200, html: codesPage({ words, staff, landlord, one: file, timeline, nameOf }) };
};

/** Whoever opens it is seen; a page that asks by itself is nobody at work. */
const whole =
  ({ search }: ConsoleRequest): Shown =>
  async (asked) => {
    await asked.deps.roster.seen(asked.staff, asked.deps.now());
    return casePage(await caseViewOf(asked, search));
  };

/** Where a reason to open it would have to be given first, the open page says so, and what is half written stays. */
const livePart = async (files: Files, request: ConsoleRequest, staff: SignedIn): Promise<ConsoleAnswer> => {
  const asked = await opened(files, request, staff, {
    unreasoned: ({ deps, file }) => ({
      kind: 'page',
      status: 200,
      html: movedPart(wordsOf(deps, file.landlord), file),
    }),
  });
  return 'kind' in asked ? asked : { kind: 'page', status: 200, html: casePart(await caseViewOf(asked, '')) };
};

/** Each call is a hint to read again; what is read is always the whole. */
const watched = async (files: Files, request: ConsoleRequest, staff: SignedIn): Promise<ConsoleAnswer> => {
  const file = await fileOf(files, request);
  if (!maySee(staff, file)) return notFound(files.deps);
  return {
    kind: 'stream',
    staff,
    watch: caseWatch(files.deps, staff, { from: files.store, id: file.id }),
    isTheirs: async () => maySee(staff, await files.store.caseFile(file.id)),
  };
};

/** The conversation only where it is asked for; a note never. */
const printed =
  ({ search }: ConsoleRequest): Shown =>
  async ({ deps, store, staff, file }) => {
    const landlord = landlordOf(deps, file.landlord);
    const record = handoffRecord(file, landlord, today(deps));
    const transcript = await store.transcript(file.id);
    const isWhole = new URLSearchParams(search).get('transcript') === '1';
    return printPage({
      words: staffWords(deps.words.for('en', 'web-chat', landlord.id), record.wordings),
      staff,
      landlord,
      record,
      file,
      transcript: isWhole ? forPaper(transcript, await store.timeline(file.id), file) : null,
      nameOf: await namesAt(deps, file),
      held: heldBy(deps.words, file, transcript),
      now: deps.now(),
    });
  };

const conversation: Shown = async ({ deps, store, staff, file }) =>
  transcriptPage({ words: wordsOf(deps, file.landlord), staff, file, messages: await store.transcript(file.id) });

const giveReason = async (files: Files, request: ConsoleRequest, staff: SignedIn): Promise<ConsoleAnswer> => {
  const file = await fileOf(files, request);
  if (!maySee(staff, file) && !mayLookBack(staff, file)) return notFound(files.deps);
  const given = reasonIn(request.form);
  if (!given) return askReason({ ...files, staff, file }, 'opening-choose');
  await files.openings.record({ case: file.id, by: staff.id, ...given, at: files.deps.now() });
  return { kind: 'go', to: casePath(file) };
};
