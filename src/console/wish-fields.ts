/** The forms of whom somebody would rather speak to, through whom, and of their home. A box that is not ticked confirms nothing. */
import { z } from 'zod';
import type { Booking } from '../cases/interpreter';
import type { SettlingWish } from '../cases/wishes';
import { TENURES, type KnownHome } from '../core/home';
import { FAITH_OUTCOMES, UNMET_SETTLINGS, type Wishes } from '../core/wishes';
import { ticked } from './form-fields';

/** What officers are asked for by; an interpreter can be of any. */
export const WISH_LANGUAGES = ['cy', 'pl', 'ro', 'ur', 'bn', 'ar', 'so'] as const;

export const wishesForm = z
  .object({ gender: z.enum(['woman', 'man', 'none']), language: z.enum([...WISH_LANGUAGES, 'none']) })
  .transform(({ gender, language }): Wishes => ({
    officerGender: gender === 'none' ? null : gender,
    language: language === 'none' ? null : language,
  }));

export const unmetForm: z.ZodType<SettlingWish> = z.object({ unmet: z.string(), how: z.enum(UNMET_SETTLINGS) });

export const faithForm = z.object({ outcome: z.enum(FAITH_OUTCOMES) });

export const interpreterForm: z.ZodType<Booking> = z.object({
  language: z.string().max(80),
  agency: z.string().max(200),
  gender: z.enum(['woman', 'man', 'not-known']),
  notFamily: ticked,
  notFromArea: ticked,
  notToldName: ticked,
});

const orNull = <Code extends string>(code: Code | ''): Code | null => (code === '' ? null : code);

export const homeForm = z
  .object({ tenure: z.enum([...TENURES, '']), area: z.string() })
  .transform(({ tenure, area }): KnownHome => ({ tenure: orNull(tenure), area: orNull(area) }));
