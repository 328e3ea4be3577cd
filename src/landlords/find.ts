/** Which landlord a page, a text or a call is for. Unknown is `null`: nobody is ever given another landlord's desk. */
import type { Landlord } from '../core/landlord';

export interface Landlords {
  /** In the order of their file names. */
  readonly all: readonly Landlord[];
  /** The numbers people text and call, E.164, from `manifest/twilio.json`. */
  readonly numbers: readonly { readonly number: string; readonly landlord: string }[];
}

export const landlordById = (landlords: Landlords, id: string): Landlord | null =>
  landlords.all.find((landlord) => landlord.id === id) ?? null;

/** `number` is the one the text or call came to, E.164. */
export const landlordByNumber = (landlords: Landlords, number: string): Landlord | null => {
  const entry = landlords.numbers.find((one) => one.number === number);
  return entry === undefined ? null : landlordById(landlords, entry.landlord);
};

/** The number a landlord's people text and call; the first, where there are several. */
export const numberOf = (landlords: Landlords, id: string): string | null =>
  landlords.numbers.find((one) => one.landlord === id)?.number ?? null;
