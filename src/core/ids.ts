/** Identifiers, branded so that one cannot be passed where another is meant. */
type Branded<Name extends string> = string & { readonly __brand: Name };

/** One conversation: a web conversation id, a call, or a thread of texts. */
export type SessionId = Branded<'SessionId'>;
export type CaseId = Branded<'CaseId'>;
/** The name of a landlord's manifest file, such as `southern`. */
export type LandlordId = Branded<'LandlordId'>;
/** An instant as milliseconds since 1970 UTC. Shown and reasoned about in Europe/London, kept in UTC. */
export type Instant = number;

export const sessionId = (id: string): SessionId => id as SessionId;
export const caseId = (id: string): CaseId => id as CaseId;
export const landlordId = (id: string): LandlordId => id as LandlordId;
