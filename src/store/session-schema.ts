/**
 * The door through which a stored session comes back. It may have been written by an older release, so what can be
 * asked again is dropped when it cannot be read, and only what a session is nothing without makes it unreadable.
 */
import { z } from 'zod';
import { DAYS, type Answer, type Answers } from '../core/answer';
import { PRIORITIES } from '../core/case';
import { caseId, landlordId, sessionId } from '../core/ids';
import { CHANNELS } from '../core/inbound';
import { PUT_THROUGH_STATES } from '../core/put-through';
import type { Session } from '../core/session';
import { staffId } from '../core/staff';
import { CAME_BY } from '../core/typed';

const instant = z.number().int();

const windowSchema = z.object({
  days: z.array(z.enum(DAYS)),
  from: z.string(),
  to: z.string(),
  on: z.iso.date().optional(),
});

const wordingSchema = z.object({ id: z.string(), version: z.string(), language: z.string(), hash: z.string() });

const valueSchema = z.union([z.string(), z.array(z.string()), z.array(windowSchema)]).nullable();

const answerSchema = z.object({
  value: valueSchema,
  wording: wordingSchema,
  at: instant,
});

/** An answer that cannot be read is asked again; the others stay. */
const answersSchema = z.record(z.string(), z.unknown()).transform((stored): Answers => {
  const readable = Object.entries(stored).flatMap(([question, value]): [string, Answer][] => {
    const answer = answerSchema.safeParse(value);
    return answer.success ? [[question, answer.data]] : [];
  });
  return Object.fromEntries(readable);
});

const trailSchema = z.array(
  z.object({
    step: z.string(),
    question: z.literal(true).optional(),
    before: answerSchema.optional(),
    dropped: answersSchema.optional(),
    took: z.string().optional(),
  }),
);

const varSchema = z.union([
  z.string(),
  z.number(),
  z.object({ instant }),
  z.object({ windows: z.array(windowSchema) }),
  z.object({ question: z.string(), values: z.array(z.string()) }),
  z.object({ answers: z.array(z.object({ question: z.string(), value: valueSchema })) }),
  z.object({ directory: z.array(z.string()) }),
]);

const askedSchema = z.object({
  type: z.literal('asked'),
  question: z.string(),
  wording: wordingSchema,
  kind: z.enum(['choose', 'choose-many', 'write', 'windows']),
  choices: z.array(z.string()),
  skippable: z.boolean(),
  manner: z.enum(['first', 'again', 'more', 'others']),
  vars: z.record(z.string(), varSchema).optional(),
  page: z.number().int(),
  keys: z.enum(['one', 'number', 'none']),
});

const reasonSchema = z.object({ code: z.string(), at: instant, words: z.string().optional() });

const wayBackSchema = z.object({ reference: z.string(), words: z.tuple([z.string(), z.string()]) });

const putThroughSchema = z
  .object({
    state: z.enum(PUT_THROUGH_STATES),
    by: z.string().transform(staffId).nullable(),
    at: instant,
    digits: z.string().nullable().catch(null),
    line: z.literal('group').optional().catch(undefined),
  })
  .nullable();

const ENDINGS = ['sent', 'left', 'not-safe', 'stopped', 'information', 'signposted', 'returned', 'opted-out'] as const;

const caseSchema = z.string().transform(caseId).nullable();

export const sessionSchema = z.object({
  id: z.string().transform(sessionId),
  landlord: z.string().transform(landlordId),
  channel: z.enum(CHANNELS),
  language: z.string(),
  policyVersion: z.string(),
  mode: z.enum(['bot', 'with-handler', 'suspended', 'ended']),
  control: z.number().int(),
  heldBy: z.string().transform(staffId).nullable().catch(null),
  heldAt: instant.nullable().catch(null),
  putThrough: putThroughSchema.catch(null),
  textsTo: z.string().nullable().catch(null),
  answers: answersSchema,
  trail: trailSchema.catch([]),
  pending: askedSchema.nullable().catch(null),
  soFar: z.array(z.string()).catch([]),
  sendNow: z.boolean().catch(false),
  changing: z.string().nullable().catch(null),
  // A session whose priority cannot be read is treated as the most pressing: it is never lowered by a release (R8).
  priority: z.enum(PRIORITIES).catch('now'),
  reasons: z.array(reasonSchema).catch([]),
  caseId: caseSchema,
  agreedAt: instant.nullable(),
  handedOffAt: instant.nullable(),
  wayBack: wayBackSchema.nullable().catch(null),
  returnedTo: caseSchema.catch(null),
  from: z.string().nullable().catch(null),
  endedBecause: z.enum(ENDINGS).nullable().catch(null),
  stumbles: z.number().int().catch(0),
  startedAt: instant,
  lastAt: instant,
  rehearsal: z.boolean(),
  // Who cannot be read is not taken for the person: the session is unreadable then, and typed anew.
  typed: z.object({ by: z.string().transform(staffId), came: z.enum(CAME_BY), receivedAt: instant }).optional(),
});

/** Null: not readable, so the person starts anew rather than having an answer filed under another question (R3). */
export function readSession(stored: unknown): Session | null {
  const session = sessionSchema.safeParse(stored);
  return session.success ? session.data : null;
}
