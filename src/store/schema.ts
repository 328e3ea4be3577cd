/**
 * The tables, once for both databases: each step is run in order, one transaction each, and recorded.
 * A step that has been released is never edited; a change is a new step at the end.
 */
import { APPEND_ONLY_POSTGRES, APPEND_ONLY_SQLITE, NOTES_POSTGRES, NOTES_SQLITE } from './schema-triggers';

export interface Migration {
  readonly id: string;
  readonly sqlite: readonly string[];
  readonly postgres: readonly string[];
}

/** `BYTES` and `WHOLE` are spelt differently by the two; everything else is the same SQL. */
const TABLES: readonly string[] = [
  'CREATE TABLE house (name TEXT PRIMARY KEY, sealed BYTES NOT NULL)',
  'CREATE TABLE wrapped_key (owner TEXT PRIMARY KEY, wrapped BYTES NOT NULL)',
  `CREATE TABLE session (
    id TEXT PRIMARY KEY, mode TEXT NOT NULL, sealed BYTES NOT NULL, last_seq WHOLE NOT NULL, expires_at WHOLE NOT NULL)`,
  'CREATE INDEX session_expiry ON session (expires_at)',
  `CREATE TABLE session_key (
    key_hash BYTES PRIMARY KEY, session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE)`,
  'CREATE INDEX session_key_session ON session_key (session_id)',
  // One row for each message that was answered: what was said, what was replied, and so what a repeat gets.
  `CREATE TABLE turn (
    message_hash BYTES PRIMARY KEY, session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    first_seq WHOLE NOT NULL, last_seq WHOLE NOT NULL, sealed BYTES NOT NULL)`,
  'CREATE INDEX turn_session ON turn (session_id, last_seq)',
  // Sealed columns are empty once the case is erased. `head` and `head_mac` fasten the end of the case's hash chain.
  `CREATE TABLE case_record (
    id TEXT PRIMARY KEY, landlord TEXT NOT NULL, door TEXT NOT NULL, channel TEXT NOT NULL, state TEXT NOT NULL,
    access TEXT NOT NULL, queue TEXT NOT NULL, priority WHOLE NOT NULL, due WHOLE, rehearsal WHOLE NOT NULL,
    handed_off_at WHOLE, version WHOLE NOT NULL, sealed BYTES, content BYTES,
    events WHOLE NOT NULL, head BYTES NOT NULL, head_mac BYTES NOT NULL,
    heard_session TEXT, heard_seq WHOLE NOT NULL, heard WHOLE NOT NULL)`,
  'CREATE INDEX case_queue ON case_record (state, landlord, priority, due)',
  // Some of the conversation, from the message of this number on.
  `CREATE TABLE case_heard (
    case_id TEXT NOT NULL REFERENCES case_record (id), first_seq WHOLE NOT NULL, sealed BYTES NOT NULL,
    PRIMARY KEY (case_id, first_seq))`,
  `CREATE TABLE case_event (
    case_id TEXT NOT NULL REFERENCES case_record (id), seq WHOLE NOT NULL, written_at WHOLE NOT NULL, type TEXT NOT NULL,
    sealed BYTES, digest BYTES NOT NULL, prev_hash BYTES NOT NULL, hash BYTES NOT NULL,
    PRIMARY KEY (case_id, seq))`,
  `CREATE TABLE way_back (
    reference_hash BYTES NOT NULL, case_id TEXT NOT NULL REFERENCES case_record (id), expires_at WHOLE NOT NULL,
    PRIMARY KEY (reference_hash, case_id))`,
  'CREATE INDEX way_back_case ON way_back (case_id)',
  // Which case a thread of texts last told: the conversation is forgotten in a day, STOP is not.
  `CREATE TABLE thread_case (
    key_hash BYTES PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_record (id))`,
  'CREATE INDEX thread_case_case ON thread_case (case_id)',
  // Acts of staff already done: a form sent twice acts once.
  'CREATE TABLE act (act_hash BYTES PRIMARY KEY, written_at WHOLE NOT NULL)',
  'CREATE TABLE stopped (key_hash BYTES PRIMARY KEY)',
  'CREATE TABLE tries (key_hash BYTES NOT NULL, written_at WHOLE NOT NULL)',
  'CREATE INDEX tries_key ON tries (key_hash, written_at)',
  `CREATE TABLE job (
    id WHOLE PRIMARY KEY, name_hash BYTES NOT NULL UNIQUE, kind TEXT NOT NULL, sealed BYTES NOT NULL, due WHOLE NOT NULL,
    claimed_until WHOLE, tries WHOLE NOT NULL)`,
  'CREATE INDEX job_due ON job (due)',
];

/** What staff write for one another: a table that no reading of a conversation touches. */
const NOTES: readonly string[] = [
  `CREATE TABLE case_note (
    case_id TEXT NOT NULL REFERENCES case_record (id), seq WHOLE NOT NULL, sealed BYTES NOT NULL,
    PRIMARY KEY (case_id, seq))`,
];

/** Sign-ins that were ended before their time, and who of the staff was here, for every process alike. */
const STAFF: readonly string[] = [
  'CREATE TABLE sign_in_ended (sign_in_hash BYTES PRIMARY KEY, ends_at WHOLE NOT NULL)',
  `CREATE TABLE staff_seen (
    staff_hash BYTES PRIMARY KEY, landlord TEXT NOT NULL, seen_at WHOLE NOT NULL, sealed BYTES NOT NULL)`,
  'CREATE INDEX staff_seen_landlord ON staff_seen (landlord, seen_at)',
];

/** Why something could not be done, as a code, and when: for whoever looks at what was given up on. */
const JOB_FAILURE: readonly string[] = [
  'ALTER TABLE job ADD COLUMN failed_code TEXT',
  'ALTER TABLE job ADD COLUMN failed_at WHOLE',
];

/** What two cases may have in common, as hashes that are no use without the master key; gone with the case. */
const LINKS: readonly string[] = [
  `CREATE TABLE case_link (
    link_hash BYTES NOT NULL, case_id TEXT NOT NULL REFERENCES case_record (id), kind TEXT NOT NULL,
    PRIMARY KEY (link_hash, case_id))`,
  'CREATE INDEX case_link_case ON case_link (case_id)',
];

/** Where staff are in a conversation: read marks and who is writing, for minutes. */
const PRESENCE: readonly string[] = [
  `CREATE TABLE presence (
    mark_hash BYTES PRIMARY KEY, case_hash BYTES NOT NULL, seen_at WHOLE NOT NULL, sealed BYTES NOT NULL)`,
  'CREATE INDEX presence_case ON presence (case_hash)',
];

/** Asks for a supervisor: who asked, what for and who came are sealed, for a month. */
const ASKS: readonly string[] = [
  `CREATE TABLE supervisor_ask (
    ask_hash BYTES PRIMARY KEY, landlord TEXT NOT NULL, case_hash BYTES, asked_at WHOLE NOT NULL, sealed BYTES NOT NULL,
    answered_at WHOLE, answer BYTES)`,
  'CREATE INDEX supervisor_ask_open ON supervisor_ask (landlord, answered_at)',
];

/** Whose sign-ins were all ended, and those begun until when. */
const SIGN_INS: readonly string[] = [
  'CREATE TABLE sign_ins_over (staff_hash BYTES PRIMARY KEY, over_at WHOLE NOT NULL, ends_at WHOLE NOT NULL)',
];

/** Which numbers said STOP, whatever thread it came by, as hashes that are no use without the master key. */
const STOPPED_NUMBERS: readonly string[] = ['CREATE TABLE stopped_number (number_hash BYTES PRIMARY KEY)'];

interface Spelling {
  readonly bytes: string;
  readonly whole: string;
  readonly after: string;
}

const IN_SQLITE: Spelling = { bytes: 'BLOB', whole: 'INTEGER', after: ' STRICT' };
const IN_POSTGRES: Spelling = { bytes: 'BYTEA', whole: 'BIGINT', after: '' };

const spelt = (tables: readonly string[], { bytes, whole, after }: Spelling): readonly string[] =>
  tables.map((statement) => {
    const plain = statement.replaceAll('BYTES', bytes).replaceAll('WHOLE', whole);
    return plain.startsWith('CREATE TABLE') ? plain + after : plain;
  });

export const MIGRATIONS: readonly Migration[] = [
  {
    id: '001-first-contact',
    sqlite: [...spelt(TABLES, IN_SQLITE), ...APPEND_ONLY_SQLITE],
    postgres: [...spelt(TABLES, IN_POSTGRES), ...APPEND_ONLY_POSTGRES],
  },
  {
    id: '002-notes',
    sqlite: [...spelt(NOTES, IN_SQLITE), ...NOTES_SQLITE],
    postgres: [...spelt(NOTES, IN_POSTGRES), ...NOTES_POSTGRES],
  },
  { id: '003-staff', sqlite: spelt(STAFF, IN_SQLITE), postgres: spelt(STAFF, IN_POSTGRES) },
  { id: '004-job-failure', sqlite: spelt(JOB_FAILURE, IN_SQLITE), postgres: spelt(JOB_FAILURE, IN_POSTGRES) },
  { id: '005-case-link', sqlite: spelt(LINKS, IN_SQLITE), postgres: spelt(LINKS, IN_POSTGRES) },
  { id: '006-presence', sqlite: spelt(PRESENCE, IN_SQLITE), postgres: spelt(PRESENCE, IN_POSTGRES) },
  { id: '007-supervisor-ask', sqlite: spelt(ASKS, IN_SQLITE), postgres: spelt(ASKS, IN_POSTGRES) },
  { id: '008-sign-ins-over', sqlite: spelt(SIGN_INS, IN_SQLITE), postgres: spelt(SIGN_INS, IN_POSTGRES) },
  {
    id: '009-stopped-number',
    sqlite: spelt(STOPPED_NUMBERS, IN_SQLITE),
    postgres: spelt(STOPPED_NUMBERS, IN_POSTGRES),
  },
];
