/**
 * The hand-off record, version 1: what a case handler, a hub or a case system receives. A public contract
 * (`manifest/handoff.schema.json` is made from here). What was skipped or never reached says `not-asked`, which is
 * never "no": a reader who needs a safe reading of it takes the more careful one.
 */
import { z } from 'zod';
import { DAYS } from './answer';
import { DOORS, PRIORITIES } from './case';
import { CONTACT_METHODS, WHOSE } from './contact-plan';
import { CHANNELS } from './inbound';

export const NOT_ASKED = 'not-asked';

/** UTC, ISO 8601. */
const instant = z.iso.datetime();
const notAsked = z.literal(NOT_ASKED);
const orNotAsked = <Of extends z.ZodType>(of: Of) => z.union([notAsked, of]);
const code = z.string().min(1);

const window = z.strictObject({
  days: z.array(z.enum(DAYS)).min(1),
  from: z.string(),
  to: z.string(),
  /** That one date's alone, and not every week: a reader who cannot heed it must not use the window. */
  on: z.iso.date().optional(),
});
const wording = z.strictObject({ id: code, version: code, language: code, hash: code });
const value = z.union([z.string(), z.array(z.string()), z.array(window)]);

const plan = z.strictObject({
  method: orNotAsked(z.enum(CONTACT_METHODS)),
  /** A number in E.164, an address, or how to find the trusted person. */
  detail: orNotAsked(z.string()),
  private: orNotAsked(z.enum(['only-me', 'others-sometimes', 'not-sure'])),
  /** Europe/London. `not-asked`: nobody makes contact until a human has agreed a time. */
  windows: orNotAsked(z.array(window)),
  never: orNotAsked(z.array(window)),
  /** `not-asked`: leave none. */
  voicemail: orNotAsked(z.enum(['no', 'yes'])),
  /** What to do when another answers. `not-asked`: it was a wrong number. */
  answered: orNotAsked(z.enum(['wrong-number', 'ask-for-me', 'hang-up', 'cover'])),
  cover: z.string().nullable(),
  /** `not-asked`: wait for the person. */
  ifCutOff: orNotAsked(z.enum(['wait-for-me', 'use-this-plan'])),
  nobodyAtHome: z.boolean(),
  setBy: z.enum(['person', 'reporter', 'staff']),
  setOn: z.enum(CHANNELS),
  confirmedAt: instant,
  /** Whether the two words were passed; until then nothing is disclosed. */
  verified: z.boolean(),
  version: z.number().int().min(1),
});

export const handOffSchema = z.strictObject({
  version: z.literal(1),
  caseId: code,
  landlord: code,
  door: z.enum(DOORS),
  channel: z.enum(CHANNELS),
  source: z.enum(['person', 'third-party', 'staff', 'agency']),
  access: z.enum(['landlord', 'restricted']),
  queue: code,
  rehearsal: z.boolean(),
  policy: z.strictObject({ version: code, age: z.enum(['current', 'overdue', 'undated']) }),
  /** `null` while the conversation still goes on. */
  handedOff: z
    .strictObject({ at: instant, because: z.enum(['sent', 'asked-for-a-person', 'left-suddenly', 'cut-off', 'quiet']) })
    .nullable(),
  priority: z.strictObject({
    level: z.enum(PRIORITIES),
    reasons: z.array(z.strictObject({ code, at: instant, words: z.string().optional() })),
  }),
  /** In the order the person chose; the first is what they want first. */
  wants: orNotAsked(z.array(code)),
  contactPlan: z.strictObject({ person: plan.nullable(), reporter: plan.nullable() }),
  preferences: z.strictObject({
    /** BCP 47: the language the conversation was in. */
    language: code,
    name: orNotAsked(z.string()),
    officerGender: orNotAsked(code),
    /** Whether staff may talk with them about faith; the faith itself is for a human to hear. */
    faithAsked: orNotAsked(code),
    interpreter: orNotAsked(code),
    meetingPlace: orNotAsked(code),
    accessNeeds: orNotAsked(z.array(code)),
    other: orNotAsked(z.string()),
  }),
  consents: z.array(
    z.strictObject({
      purpose: z.enum(['notice', 'involve', 'faith']),
      recipient: code,
      decision: z.enum(['given', 'refused', 'ask-me-first', 'not-asked', 'withdrawn']),
      by: z.enum(WHOSE),
      channel: z.enum(CHANNELS),
      at: instant,
      wording,
    }),
  ),
  deadlines: z.array(
    z.strictObject({
      who: z.enum(WHOSE),
      due: instant,
      promise: code,
      firstSafe: instant.nullable(),
      needsDecision: z.boolean(),
    }),
  ),
  household: orNotAsked(z.array(code)),
  /** Codes said or noticed. A code that is not there was not said; it was not denied. */
  safeguarding: z.array(code),
  flags: z.array(code),
  /** Who at the landlord must not see this, in the person's words. */
  keepFrom: orNotAsked(z.string()),
  answers: z.record(code, orNotAsked(value)),
  /** Which sentence each answer was given to, by question id. */
  wordings: z.record(code, wording),
  wayBack: z.strictObject({ reference: code, wordWeSay: code, wordTheyAnswer: code }).nullable(),
  /** Path under `PUBLIC_URL`, for those who may see the case. */
  transcript: z.string().regex(/^\//),
});

export type HandoffRecord = z.infer<typeof handOffSchema>;
export type RecordedPlan = z.infer<typeof plan>;

/** JSON Schema 2020-12 of the record, as `manifest/handoff.schema.json` holds it. */
export const handOffJsonSchema = (): object => ({
  ...z.toJSONSchema(handOffSchema, { io: 'output' }),
  title: 'Fanlight hand-off record, version 1',
});
