/** Opening one case: its page, its conversation, and why it is opened by somebody who does not look after it. */
import { forPaper } from '../cases/for-paper';
import { handoffRecord } from '../cases/handoff-record';
import type { CaseFile } from '../core/case-file';
import { numberOf } from '../landlords/find';
import { hasGoneQuiet, isLive } from '../core/session';
import type { StaffId } from '../core/staff';
import type { Store } from '../store/store';
import { mayLookBack, maySee, OPENERS, READERS, sightOf, type Route } from './access';
import { besideOf, mayRingOf } from './beside';
import { askReason, content, fileOf, type Files, type Shown } from './case-files';
import { casePage } from './case-page';
import { closedRoutes, past } from './closed-routes';
import { codesPage } from './codes-page';
import { heldBy } from './consents-part';
import { contactAdvice, planAges } from './contact-advice';
import { landlordOf, notFound, today, wordsOf, type ConsoleDeps } from './deps';
import { linkedFor } from './linked';
import { casePath } from './list-page';
import { matchingOf } from './matching';
import { printPage } from './print-page';
import { reasonIn } from './openings';
import type { ConsoleAnswer, ConsoleRequest } from './request';
import { savedPart } from './saved-path';
import type { SignedIn } from './sessions';
import { transcriptPage } from './small-pages';
import { shortId, staffWords } from './staff-words';
import { asksFor } from './supervisor';
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

/** As colleagues know them; who is not known any more, by the short form of their id. */
const namesAt = async ({ roster }: ConsoleDeps, { landlord }: CaseFile): Promise<(id: StaffId) => string> => {
  const names = await roster.names(landlord);
  return (id) => names(id) ?? shortId(id);
};

const whole =
  ({ search }: ConsoleRequest): Shown =>
  async ({ deps, store, staff, file }) => {
    const landlord = landlordOf(deps, file.landlord);
    const record = handoffRecord(file, landlord, today(deps));
    await deps.roster.seen(staff, deps.now());
    const nameOf = await namesAt(deps, file);
    const session = await store.talk(file.id);
    const beside = await besideOf(store, file);
    const isTalking = session !== null && !session.typed && isLive(session);
    return casePage({
      words: staffWords(deps.words.for('en', 'web-chat', landlord.id), record.wordings),
      staff,
      landlord,
      record,
      mayContact: contactAdvice(file, deps.now(), beside),
      mayRing: mayRingOf(beside, deps.now()),
      planAges: planAges(file, deps.now()),
      transcript: await store.transcript(file.id),
      timeline: await store.timeline(file.id),
      file,
      owner: file.owner === undefined ? null : nameOf(file.owner),
      now: deps.now(),
      notes: await store.notes(file.id),
      nameOf,
      held: heldBy(deps.words, file),
      bodyOf: (written) => deps.caseDeskOf(store).bodyOf(file, written),
      matching: await matchingOf(deps, { staff, file, isLive: isTalking && !hasGoneQuiet(session, deps.now()) }),
      isLive: isTalking,
      session,
      line: deps.caseDeskOf(store).lineOf(file),
      linked: await linkedFor(store, staff, file),
      asks: await asksFor(deps, staff),
      saved: savedPart(search),
      ourNumber: numberOf(deps.landlords, landlord.id),
    });
  };

/** The conversation only where it is asked for; a note never. */
const printed =
  ({ search }: ConsoleRequest): Shown =>
  async ({ deps, store, staff, file }) => {
    const landlord = landlordOf(deps, file.landlord);
    const record = handoffRecord(file, landlord, today(deps));
    const isWhole = new URLSearchParams(search).get('transcript') === '1';
    return printPage({
      words: staffWords(deps.words.for('en', 'web-chat', landlord.id), record.wordings),
      staff,
      landlord,
      record,
      file,
      transcript: isWhole ? forPaper(await store.transcript(file.id), await store.timeline(file.id), file) : null,
      nameOf: await namesAt(deps, file),
      held: heldBy(deps.words, file),
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
