/** Opening one case: its page, its conversation, and why it is opened by somebody who does not look after it. */
import { handoffRecord } from '../cases/handoff-record';
import { caseId } from '../core/ids';
import type { CaseFile, Store } from '../store/store';
import { maySee, OPENERS, READERS, sightOf, type InSight, type Route } from './access';
import { casePage } from './case-page';
import { codesPage } from './codes-page';
import { contactAdvice } from './contact-advice';
import { landlordOf, notFound, today, wordsOf, type ConsoleDeps } from './deps';
import { casePath } from './list-page';
import { openingPage } from './opening-page';
import { mayOpen, reasonIn, type Openings } from './openings';
import type { ConsoleAnswer, ConsoleRequest } from './request';
import type { SignedIn } from './sessions';
import { transcriptPage } from './small-pages';
import { staffWords } from './staff-words';

interface Files {
  readonly deps: ConsoleDeps;
  readonly store: Store;
  readonly openings: Openings;
}

interface Asked extends Files {
  readonly staff: SignedIn;
  readonly file: InSight<CaseFile>;
}

type Shown = (asked: Asked) => Promise<string>;

/** Under `path`, from one store. */
export const caseRoutes = (deps: ConsoleDeps, path: string, store: Store): readonly Route[] => {
  const files: Files = { deps, store, openings: deps.openingsOf(store) };
  return [
    {
      method: 'GET',
      path: `${path}/:id`,
      may: OPENERS,
      answer: async (request, staff) => (await codes(files, request, staff)) ?? content(files, request, staff, whole),
    },
    {
      method: 'GET',
      path: `${path}/:id/transcript`,
      may: READERS,
      answer: (request, staff) => content(files, request, staff, conversation),
    },
    {
      method: 'POST',
      path: `${path}/:id/opening`,
      may: READERS,
      answer: (request, staff) => giveReason(files, request, staff),
    },
  ];
};

const fileOf = ({ store }: Files, { params }: ConsoleRequest): Promise<CaseFile | null> =>
  store.caseFile(caseId(params['id'] ?? ''));

/** For those who see clocks, codes and the timeline; null for everybody else. */
const codes = async (files: Files, request: ConsoleRequest, staff: SignedIn): Promise<ConsoleAnswer | null> => {
  const file = await fileOf(files, request);
  if (!file || sightOf(staff, file) !== 'codes') return null;
  const landlord = landlordOf(files.deps, staff);
  const words = wordsOf(files.deps, landlord.id);
  const timeline = await files.store.timeline(file.id);
  return { kind: 'page', status: 200, html: codesPage({ words, staff, landlord, one: file, timeline }) };
};

const content = async (
  files: Files,
  request: ConsoleRequest,
  staff: SignedIn,
  shown: Shown,
): Promise<ConsoleAnswer> => {
  const file = await fileOf(files, request);
  if (!maySee(staff, file)) return notFound(files.deps);
  const opened = await mayOpen({ openings: files.openings, staff, now: files.deps.now() }, file);
  if (opened === 'reason-needed') return askReason({ ...files, staff, file });
  return { kind: 'page', status: 200, html: await shown({ ...files, staff, file }) };
};

const whole: Shown = async ({ deps, store, staff, file }) => {
  const landlord = landlordOf(deps, staff);
  const record = handoffRecord(file, landlord, today(deps));
  return casePage({
    words: staffWords(deps.words.for('en', 'web-chat', landlord.id), record.wordings),
    staff,
    landlord,
    record,
    mayContact: contactAdvice(file, deps.now()),
    transcript: await store.transcript(file.id),
    timeline: await store.timeline(file.id),
  });
};

const conversation: Shown = async ({ deps, store, staff, file }) =>
  transcriptPage({ words: wordsOf(deps, file.landlord), staff, file, messages: await store.transcript(file.id) });

const giveReason = async (files: Files, request: ConsoleRequest, staff: SignedIn): Promise<ConsoleAnswer> => {
  const file = await fileOf(files, request);
  if (!maySee(staff, file)) return notFound(files.deps);
  const given = reasonIn(request.form);
  if (!given) return askReason({ ...files, staff, file }, 'opening-choose');
  await files.openings.record({ case: file.id, by: staff.id, ...given, at: files.deps.now() });
  return { kind: 'go', to: casePath(file) };
};

const askReason = ({ deps, staff, file }: Asked, trouble?: 'opening-choose'): ConsoleAnswer => ({
  kind: 'page',
  status: trouble ? 400 : 200,
  html: openingPage({ words: wordsOf(deps, file.landlord), staff, one: file, trouble }),
});
