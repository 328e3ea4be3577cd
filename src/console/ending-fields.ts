/** The forms by which something of a case ends, or begins again. */
import { z } from 'zod';
import type { Erasing, KeepingRecords } from '../cases/erasing';
import { ticked } from './form-fields';

export const askedForm = z.object({ what: z.enum(['withdraw', 'delete']) });
export const refusingForm = z.object({ task: z.string(), reason: z.string() });
export const erasingForm = z.object({ despite: ticked }).transform((read): Erasing => read);
export const keepingForm = z
  .object({ holds: z.enum(['yes', 'no']), reason: z.string() })
  .transform(({ holds, reason }): KeepingRecords => ({ holds: holds === 'yes', reason }));
export const restrictForm = z
  .object({ reason: z.string(), from: z.string() })
  .transform(({ reason, from }) => ({ reason, keepFrom: from }));
export const clearForm = z.object({ because: z.string() });
