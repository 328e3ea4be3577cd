/**
 * What may never be rewritten is refused by the database itself, so that a fault of ours or a stray statement cannot
 * change history. Erasing is the only exception: a sealed body may be emptied, never replaced.
 */

/** Rows that are written once. Deleting them is how expiry and erasure work. */
const NEVER_UPDATED = ['wrapped_key', 'turn', 'act', 'case_heard', 'way_back', 'tries'];
/** Rows that also stay. */
const NEVER_CHANGED = ['stopped'];

const refuseInSqlite = (table: string, act: 'UPDATE' | 'DELETE'): string =>
  `CREATE TRIGGER ${table}_no_${act.toLowerCase()} BEFORE ${act} ON ${table} BEGIN SELECT RAISE(ABORT, 'append-only'); END`;

const refuseInPostgres = (table: string, act: 'UPDATE' | 'DELETE'): string =>
  `CREATE TRIGGER ${table}_no_${act.toLowerCase()} BEFORE ${act} ON ${table} FOR EACH ROW EXECUTE FUNCTION append_only()`;

const everyRefusal = (refuse: typeof refuseInSqlite): readonly string[] => [
  ...[...NEVER_UPDATED, ...NEVER_CHANGED].map((table) => refuse(table, 'UPDATE')),
  ...[...NEVER_CHANGED, 'case_event', 'case_record'].map((table) => refuse(table, 'DELETE')),
];

const EVENT_COLUMNS = ['case_id', 'seq', 'written_at', 'type', 'digest', 'prev_hash', 'hash'];

export const APPEND_ONLY_SQLITE: readonly string[] = [
  ...everyRefusal(refuseInSqlite),
  `CREATE TRIGGER case_event_only_erased BEFORE UPDATE ON case_event
     WHEN NEW.sealed IS NOT NULL OR ${EVENT_COLUMNS.map((column) => `NEW.${column} IS NOT OLD.${column}`).join(' OR ')}
     BEGIN SELECT RAISE(ABORT, 'append-only'); END`,
];

export const APPEND_ONLY_POSTGRES: readonly string[] = [
  `CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN RAISE EXCEPTION 'append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$`,
  ...everyRefusal(refuseInPostgres),
  `CREATE TRIGGER case_event_only_erased BEFORE UPDATE ON case_event FOR EACH ROW
     WHEN (NEW.sealed IS NOT NULL OR ${EVENT_COLUMNS.map((column) => `NEW.${column} IS DISTINCT FROM OLD.${column}`).join(' OR ')})
     EXECUTE FUNCTION append_only()`,
];

/** Notes go when their case is erased, whose sealed column is emptied first, and never otherwise. */
export const NOTES_SQLITE: readonly string[] = [
  refuseInSqlite('case_note', 'UPDATE'),
  `CREATE TRIGGER case_note_only_erased BEFORE DELETE ON case_note
     WHEN EXISTS (SELECT 1 FROM case_record WHERE id = OLD.case_id AND sealed IS NOT NULL)
     BEGIN SELECT RAISE(ABORT, 'append-only'); END`,
];

export const NOTES_POSTGRES: readonly string[] = [
  refuseInPostgres('case_note', 'UPDATE'),
  `CREATE FUNCTION keep_notes() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN
       IF EXISTS (SELECT 1 FROM case_record WHERE id = OLD.case_id AND sealed IS NOT NULL) THEN
         RAISE EXCEPTION 'append-only' USING ERRCODE = 'integrity_constraint_violation';
       END IF;
       RETURN OLD;
     END $$`,
  `CREATE TRIGGER case_note_only_erased BEFORE DELETE ON case_note FOR EACH ROW EXECUTE FUNCTION keep_notes()`,
];
