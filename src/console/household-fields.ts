/** The forms by which a household is put right: whose tenancy it is, one officer for both sides, two cases of one person. */
import { z } from 'zod';
import type { Checked } from '../cases/freely';
import type { Found } from '../cases/household';
import { PRESSURE } from '../core/coming-back';
import { TENANCIES } from '../core/household';
import { WAY_DECISIONS } from '../core/work';
import { optional, ticked } from './form-fields';

export const tenancyForm = z
  .object({ holds: z.enum(TENANCIES), reference: optional, address: optional, changing: ticked, because: optional })
  .transform(({ changing, because, ...found }): Found => ({
    ...found,
    addressChanging: changing,
    ...(because === null ? {} : { because }),
  }));

export const ALONE = ['yes', 'no', 'not-sure'] as const;

export const pressureForm = z
  .object({ task: z.string(), words: ticked, alone: z.enum(ALONE), pressure: z.enum(PRESSURE) })
  .transform(({ words, ...checked }): Checked => ({ ...checked, wordsPassed: words }));

export const sameWayForm = z.object({ decision: z.enum(WAY_DECISIONS), because: z.string() });

/** Which other case is meant was looked up by whoever calls: what is typed here opens nothing. */
export const reasonForm = z.object({ reason: z.string() });
export const letGoForm = z.object({ referral: z.string(), because: z.string() });
