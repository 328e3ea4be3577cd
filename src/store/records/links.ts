/** What cases may have in common, by keyed hash: remembered with the case, found for staff, gone when it is erased. */
import type { CaseFile } from '../../core/case-file';
import { linksOf, type LinkedCase, type LinkKind, LINK_KINDS, MOST_LINKED, type OnTheLine } from '../../core/household';
import { caseId } from '../../core/ids';
import { openCase } from './case-rows';
import { rows, run, text, type Transaction, type Work } from './work';

interface Remembering {
  readonly file: CaseFile;
  readonly before: { readonly file: CaseFile | null } | null;
  readonly line?: OnTheLine | undefined;
}

const toldIn = ({ content }: CaseFile) => ({ ...content, tenancy: content.work?.tenancy ?? null });

/** Only what is new: a turn that tells nothing of the kind writes nothing. */
export function* rememberLinks(tx: Transaction, { file, before, line }: Remembering): Work<void> {
  const known = new Set(before?.file ? linksOf(toldIn(before.file), line).map((link) => JSON.stringify(link)) : []);
  // The line is the same from the first turn of a case to its last.
  const links = linksOf(toldIn(file), line).filter((link) => !known.has(JSON.stringify(link)));
  for (const { kind, value } of links) {
    yield* run(
      'INSERT INTO case_link (link_hash, case_id, kind) VALUES (?, ?, ?) ON CONFLICT (link_hash, case_id) DO NOTHING',
      tx.seals.hash('household', file.landlord, kind, value),
      file.id,
      kind,
    );
  }
}

/** By its timeline: who it is lies sealed. Nobody outside can make a case be taken on, or have anybody rung. */
const LOOKED_AFTER = `CASE WHEN EXISTS (
    SELECT 1 FROM case_event e WHERE e.case_id = c.id
      AND e.type IN ('case_claimed', 'taken_over', 'passed_on', 'call_dialled', 'attempt_logged')
  ) THEN 1 ELSE 0 END`;

/** Those somebody took on or made contact in first, then open ones, the newest first: many made up in one number hide none of them. */
export function* linkedCases(id: string): Work<readonly LinkedCase[]> {
  const found = yield* rows({
    sql: `SELECT other.case_id, other.kind FROM case_link mine
          JOIN case_link other ON other.link_hash = mine.link_hash AND other.case_id <> mine.case_id
          JOIN case_record c ON c.id = other.case_id
          WHERE mine.case_id = ?
          ORDER BY ${LOOKED_AFTER} DESC, CASE WHEN c.state = 'open' THEN 1 ELSE 0 END DESC,
            COALESCE(c.handed_off_at, 0) DESC, other.case_id, other.kind`,
    params: [id],
  });
  const kinds = new Map<string, readonly LinkKind[]>();
  for (const each of found) {
    const other = text(each, 'case_id');
    const kind = LINK_KINDS.find((one) => one === text(each, 'kind'));
    if (kind) kinds.set(other, [...new Set([...(kinds.get(other) ?? []), kind])]);
  }
  return [...kinds].map(([other, of]) => ({ id: caseId(other), kinds: of }));
}

/** Every case of a landlord that holds a number, whatever it came by. */
export function* casesWithNumber(tx: Transaction, landlord: string, number: string): Work<readonly string[]> {
  const found = yield* rows({
    sql: 'SELECT case_id FROM case_link WHERE link_hash = ? ORDER BY case_id LIMIT 50',
    params: [tx.seals.hash('household', landlord, 'number', number)],
  });
  return found.map((each) => text(each, 'case_id'));
}

/** Those an act may have to look at. */
export function* linkedFiles(tx: Transaction, id: string): Work<readonly CaseFile[]> {
  const files: CaseFile[] = [];
  for (const { id: other } of (yield* linkedCases(id)).slice(0, MOST_LINKED)) {
    const file = yield* openCase(tx, other);
    if (file) files.push(file);
  }
  return files;
}
