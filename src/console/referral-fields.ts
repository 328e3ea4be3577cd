/** The forms by which a case is put to somebody else. Ground and telling may come empty: the desk says what is missing. */
import { z } from 'zod';
import type { Putting } from '../cases/work-referrals';
import { HOLD_MONTHS, LAWFUL_REASONS, SERVICES, WORKS, type Basis, type PutTo, type Told } from '../core/referral';
import { optional, ticked } from './form-fields';

const ground = z.object({
  basis: z
    .enum(['agreed', ...LAWFUL_REASONS])
    .or(z.literal(''))
    .optional(),
  reason: optional,
  told: z.enum(['yes', 'no']).or(z.literal('')).optional(),
  because: optional,
  quiet: z.enum(['yes', 'no']).or(z.literal('')).optional(),
  anew: ticked,
});
type Ground = z.infer<typeof ground>;

const basisOf = ({ basis, reason }: Ground): Basis | null => {
  if (!basis) return null;
  return basis === 'agreed' ? { type: 'agreed' } : { type: 'lawful', reason: basis, words: reason ?? '' };
};

const toldOf = ({ told, because }: Ground): Told | null => {
  if (!told) return null;
  return told === 'yes' ? { was: true } : { was: false, because: because ?? '' };
};

const putting = (put: PutTo, form: Ground): Omit<Putting, 'id'> => ({
  put,
  basis: basisOf(form),
  told: toldOf(form),
  quiet: form.quiet ? form.quiet === 'yes' : null,
  anew: form.anew,
});

export const referForm = ground
  .extend({ kind: z.enum(SERVICES), to: optional, what: optional })
  .transform((form) => putting({ kind: form.kind, to: form.to ?? '', what: form.what ?? '' }, form));

export const worksForm = ground
  .extend({ works: z.enum(WORKS) })
  .transform((form) => putting({ kind: 'security-works', works: form.works }, form));

export const holdForm = ground
  .extend({ months: z.coerce.number().pipe(z.literal(HOLD_MONTHS)) })
  .transform((form) => putting({ kind: 'income-hold', months: form.months }, form));
