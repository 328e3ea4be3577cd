/** All that the page of one case shows, as it stands now for whoever reads it. */
import { handoffRecord } from '../cases/handoff-record';
import type { CaseFile } from '../core/case-file';
import { hasGoneQuiet, isLive } from '../core/session';
import type { StaffId } from '../core/staff';
import { numberOf } from '../landlords/find';
import { besideOf, mayRingOf } from './beside';
import type { Asked } from './case-files';
import type { CaseView } from './case-page';
import { heldBy } from './consents-part';
import { contactAdvice, planAges } from './contact-advice';
import { landlordOf, today, type ConsoleDeps } from './deps';
import { keptFrom, namedAmong } from './kept-from';
import { linkedFor } from './linked';
import { matchingOf } from './matching';
import { reaching } from './reaching';
import { savedPart } from './saved-path';
import { shortId, staffWords } from './staff-words';
import { asksFor } from './supervisor';

/** As colleagues know them; who is not known any more, by the short form of their id. */
export const namesAt = async ({ roster }: ConsoleDeps, { landlord }: CaseFile): Promise<(id: StaffId) => string> => {
  const names = await roster.names(landlord);
  return (id) => names(id) ?? shortId(id);
};

/** `search`: of the page's address. */
export const caseViewOf = async ({ deps, store, staff, file }: Asked, search: string): Promise<CaseView> => {
  const landlord = landlordOf(deps, file.landlord);
  const record = handoffRecord(file, landlord, today(deps));
  const nameOf = await namesAt(deps, file);
  const session = await store.talk(file.id);
  const transcript = await store.transcript(file.id);
  const beside = await besideOf(store, file);
  const isTalking = session !== null && !session.typed && isLive(session);
  return {
    words: staffWords(deps.words.for('en', 'web-chat', landlord.id), record.wordings),
    staff,
    landlord,
    record,
    mayContact: reaching(contactAdvice(file, deps.now(), beside), file, landlord),
    named: namedAmong(await deps.roster.known(file.landlord), keptFrom(record, file), file),
    mayRing: mayRingOf(beside, deps.now()),
    planAges: planAges(file, deps.now()),
    transcript,
    timeline: await store.timeline(file.id),
    file,
    owner: file.owner === undefined ? null : nameOf(file.owner),
    now: deps.now(),
    notes: await store.notes(file.id),
    nameOf,
    held: heldBy(deps.words, file, transcript),
    canSend: (method) => deps.caseDeskOf(store).canSend(file, method),
    bodyOf: (written) => deps.caseDeskOf(store).bodyOf(file, written),
    matching: await matchingOf(deps, { staff, file, isLive: isTalking && !hasGoneQuiet(session, deps.now()) }),
    isLive: isTalking,
    session,
    line: deps.caseDeskOf(store).lineOf(file),
    linked: await linkedFor(store, staff, file),
    asks: await asksFor(deps, staff),
    saved: savedPart(search),
    ourNumber: numberOf(deps.landlords, landlord.id),
  };
};
