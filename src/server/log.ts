/**
 * The only way to log. Its type takes ids, codes and durations from a closed list, and no sentence: what a person wrote
 * has no way in. A value that does not look like an id or a code is not written.
 */
import pino from 'pino';
import { FanlightError } from '../core/errors';

/** What happened. Add a word here rather than a sentence at the call. */
const EVENTS = [
  'started',
  'stopping',
  'stopped',
  'request',
  'request_failed',
  'turn_taken',
  'turn_repeated',
  'turn_failed',
  'job_failed',
  'jobs_failed',
  'handoff_untaken',
  'supervisor_unanswered',
  'message_not_sent',
  'message_not_redacted',
  'officer_not_rung',
  'case_past_retention',
  'timeline_broken',
  'case_erased',
  'reminder_due',
  'bank_holidays_short',
  'delivery_failed',
  'notice_again',
  'task_offered',
  'hub_failed',
  'hub_silent',
  'hub_unmatched',
  'hub_error',
  'refused',
  'sign_ins_ended',
  'server_failed',
  'unhandled',
  'other',
] as const;

export type LogEvent = (typeof EVENTS)[number];

/** For facts that come from where this list is not known. */
export const eventNamed = (name: string): LogEvent => EVENTS.find((event) => event === name) ?? 'other';

export interface LogFields {
  readonly requestId?: string;
  /** The route's name, never its path: a path holds ids of people. */
  readonly route?: string;
  readonly status?: number;
  readonly ms?: number;
  readonly count?: number;
  readonly port?: number;
  readonly sessionId?: string;
  readonly caseId?: string;
  readonly landlord?: string;
  readonly channel?: string;
  readonly job?: string;
  /** The opaque id of whoever of the staff did it. */
  readonly staff?: string;
  /** The opaque id of whoever of the staff it was done to. */
  readonly of?: string;
  /** A code from a catalogue: ours, Node's or a provider's. */
  readonly code?: string;
  /** The line of ours where it went wrong. */
  readonly at?: string;
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';
export type Log = Readonly<Record<LogLevel, (event: LogEvent, fields?: LogFields) => void>>;

const NAMES: ReadonlySet<string> = new Set<keyof LogFields>([
  'requestId',
  'route',
  'status',
  'ms',
  'count',
  'port',
  'sessionId',
  'caseId',
  'landlord',
  'channel',
  'job',
  'staff',
  'of',
  'code',
  'at',
]);

/** No spaces, no at sign, no long run of digits: ids and codes, not sentences, addresses or numbers of people. */
const fit = (value: unknown): boolean =>
  typeof value === 'number' ||
  (typeof value === 'string' && /^[\w.:/-]{1,80}$/.test(value) && !/(?<![\da-f-])\d{9,15}(?![\da-f-])/.test(value));

const allowed = (fields: LogFields): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([name, value]) => NAMES.has(name) && value !== undefined)
      .map(([name, value]) => [name, fit(value) ? value : '?']),
  );

/** `out` is for tests; by default standard output, one JSON object a line. */
export const createLog = (level: LogLevel | 'silent', out?: { write(line: string): void }): Log => {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  // Written behind the turn's back and flushed at the end: nobody waits for a line of the log.
  const logger = pino(options, out ?? pino.destination({ dest: 1, sync: false }));
  const at =
    (name: LogLevel): Log[LogLevel] =>
    (event, fields = {}) => {
      if (logger.isLevelEnabled(name)) logger[name]({ event, ...allowed(fields) });
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
};

/** What may be said of an error: its code and our line. Its message may quote a person, and is left out. */
export const failure = (error: unknown): Pick<LogFields, 'code' | 'at'> => {
  if (!(error instanceof Error)) return { code: 'NotAnError' };
  const { code: own } = error as NodeJS.ErrnoException;
  const code = error instanceof FanlightError ? error.code : typeof own === 'string' ? own : error.constructor.name;
  const line = /\b((?:src|dialogs)\/[\w./-]+:\d+)/.exec(error.stack?.slice(error.message.length) ?? '');
  return { code, ...(line?.[1] ? { at: line[1] } : {}) };
};
