/** The support directory: who helps whom, in which nation, when, and when that was last checked. */
import { z } from 'zod';
import { DAYS } from './answer';

const time = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/);

export const TOPICS = [
  'staying-safe',
  'tonight',
  'helplines',
  'housing',
  'money',
  'legal',
  'children',
  'witnesses',
  'technology',
  'policy',
  'complaints',
] as const;
export type Topic = (typeof TOPICS)[number];

export const entrySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(2),
  /** One plain sentence a person can read: who they are and what they do. Key `directory.<id>` in the locales. */
  for: z
    .array(
      z.enum([
        'anyone',
        'women',
        'men',
        'lgbt',
        'black-and-minoritised',
        'deaf',
        'older',
        'young',
        'using-abuse',
        'worried-about-someone',
        'forced-marriage',
        'honour-based',
        'stalking',
        'images',
        'sexual-violence',
        'suicidal',
        'homeless',
        'debt',
        'colleague',
      ]),
    )
    .min(1),
  nations: z.array(z.enum(['england', 'wales', 'scotland', 'northern-ireland'])).min(1),
  /** Empty: everywhere in those nations. Else keys of `areas`. */
  areas: z.array(z.string()),
  topics: z.array(z.enum(TOPICS)).min(1),
  /** By the people it is for, and for them (FU11, AS18). */
  byAndFor: z.boolean(),
  phone: z.string().nullable(),
  text: z.string().nullable(),
  web: z.string().nullable(),
  /** `always`: day and night. Else intervals, Europe/London; `unsure` where sources conflict. */
  hours: z.union([
    z.literal('always'),
    z.literal('unsure'),
    z.array(z.strictObject({ days: z.array(z.enum(DAYS)).min(1), from: time, to: time })).min(1),
  ]),
  closedBankHolidays: z.boolean(),
  /** Only where the service is for certain ages; `null`: no limit at that end. */
  ages: z.strictObject({ from: z.number().int().nullable(), to: z.number().int().nullable() }).optional(),
  /** Where this was read, the day it was checked, and by what role. */
  source: z.string().min(4),
  checkedAt: z.iso.date(),
  checkedBy: z.string().min(2),
  /** `verified` only when read in the source named; everything else must be re-checked before launch. */
  sure: z.enum(['verified', 'verified-old', 'unverified']),
  rows: z.array(z.string()),
});

export const directorySchema = z.strictObject({
  $schema: z.string().optional(),
  /** Entries checked longer ago than this say so. */
  staleAfterDays: z.number().int().min(1),
  areas: z.array(
    z.strictObject({
      id: z.string(),
      council: z.string(),
      nation: z.string(),
      outOfHours: z.string().nullable(),
      source: z.string(),
      checkedAt: z.iso.date(),
      sure: z.enum(['verified', 'verified-old', 'unverified']),
    }),
  ),
  entries: z.array(entrySchema).min(1),
});

/** `stale` is worked out when an entry is shown (directory/stale), never read from the file. */
export type DirectoryEntry = z.infer<typeof entrySchema> & { readonly stale?: true };
export type Directory = z.infer<typeof directorySchema>;
