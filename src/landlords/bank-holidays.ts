/** The bank holidays of the three divisions, in the shape of GOV.UK's own feed, vendored in `manifest/bank-holidays.json`. */
import { z } from 'zod';
import { FanlightError } from '../core/errors';
import { faultsOf } from '../core/faults';
import type { Landlord } from '../core/landlord';
import { freeze, readJson } from './files';

const division = <Name extends Landlord['bankHolidays']>(name: Name) =>
  z.strictObject({
    division: z.literal(name),
    events: z
      .array(z.strictObject({ title: z.string(), date: z.iso.date(), notes: z.string(), bunting: z.boolean() }))
      .min(1),
  });

export const bankHolidaysSchema = z.strictObject({
  source: z.string().min(4),
  checkedAt: z.iso.date(),
  'england-and-wales': division('england-and-wales'),
  scotland: division('scotland'),
  'northern-ireland': division('northern-ireland'),
});

export type BankHolidays = z.infer<typeof bankHolidaysSchema>;

/** `file` is `manifest/bank-holidays.json`. Throws LANDLORD_INVALID, because a landlord's clock cannot run without it. */
export const loadBankHolidays = (file: string): BankHolidays => {
  const read = readJson(file);
  if (read.fault !== null) throw new FanlightError('LANDLORD_INVALID', [read.fault]);
  const result = bankHolidaysSchema.safeParse(read.content);
  if (!result.success)
    throw new FanlightError('LANDLORD_INVALID', faultsOf(read.name, read.content, result.error.issues));
  return freeze(result.data);
};

/** Dates of one division, `YYYY-MM-DD`, in order. */
export const holidaysOf = (holidays: BankHolidays, name: Landlord['bankHolidays']): readonly string[] =>
  holidays[name].events.map((event) => event.date);
