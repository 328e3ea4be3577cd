/**
 * An interpreter for somebody: never of their family, never from their area, and not told their name. There is no
 * booking of one that nobody confirmed so, because one who knows them can give them away. Pure.
 */
import { textOf } from '../core/answer';
import { type CaseFile, working, workOf } from '../core/case-file';
import type { Interpreter, Unmet } from '../core/wishes';
import type { ActDecision, Seen } from '../store/act';
import type { Actor } from './control';

export const CONFIRMATIONS = ['notFamily', 'notFromArea', 'notToldName'] as const;
export type Confirmation = (typeof CONFIRMATIONS)[number];

export const INTERPRETER_REFUSALS = ['not-open', 'no-interpreter', 'interpreter-not-confirmed'] as const;
export type InterpreterRefusal = (typeof INTERPRETER_REFUSALS)[number];

export type Booking = Pick<Interpreter, 'language' | 'agency' | 'gender'> & Readonly<Record<Confirmation, boolean>>;

type Decided = ActDecision | { readonly refused: InterpreterRefusal };

export const bookInterpreter = ({ case: file }: Seen, { by, at }: Actor, booking: Booking): Decided => {
  if (file.state !== 'open') return { refused: 'not-open' };
  const [language, agency] = [booking.language.trim(), booking.agency.trim()];
  if (language === '' || agency === '') return { refused: 'no-interpreter' };
  if (!CONFIRMATIONS.every((one) => booking[one])) return { refused: 'interpreter-not-confirmed' };
  const booked: Interpreter = { at, by, language, agency, gender: booking.gender };
  const unmet = unmetBy(file, booked);
  return {
    case: working(file, {
      interpreters: [...workOf(file).interpreters, booked],
      unmet: [...workOf(file).unmet, ...unmet],
    }),
    events: [
      { type: 'interpreter_booked', by },
      ...(unmet.length === 0
        ? []
        : [{ type: 'preference_unmet', by, what: ['interpreter'], because: 'none-could' } as const]),
    ],
  };
};

/** They may have said whom they would rather speak through. */
const unmetBy = (file: CaseFile, { at, by, gender }: Interpreter): readonly Unmet[] => {
  const asked = textOf(file.content.answers, 'interpreter');
  if ((asked !== 'woman' && asked !== 'man') || asked === gender) return [];
  const before = workOf(file).unmet.filter(({ what }) => what === 'interpreter');
  if (before.some(({ settled }) => settled === null)) return [];
  const id = `interpreter-${before.length + 1}`;
  const isKnown = gender !== 'not-known';
  return [{ id, what: 'interpreter', at, by, because: 'none-could', isKnown, settled: null }];
};
