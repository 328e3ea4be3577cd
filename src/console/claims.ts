/**
 * What an organisation's identity provider says about somebody, as a member of staff: their roles, the landlords of ours
 * they serve, a name. Whoever has no role here, or no landlord we know, is nobody here.
 */
import { rings, ukNumber } from '../channels/phone-number';
import { landlordId, type LandlordId } from '../core/ids';
import { ROLES, type Role, type Staff } from '../core/staff';
import type { Officer } from '../core/wishes';
import { staffIdOf } from './login';
import { OFFICER_CLAIMS, officerFrom } from './officer';

/** As they come: an ID token's and the user info's together. */
export type Claims = Readonly<Record<string, unknown>> & { readonly iss: string; readonly sub: string };

export interface ClaimSettings {
  readonly masterKey: Buffer;
  /** A claim's name, or the way to it through objects, such as `realm_access.roles`. */
  readonly rolesClaim: string;
  readonly isLandlord: (id: string) => boolean;
  /** Ids of a landlord's teams. */
  readonly teamsOf: (landlord: string) => readonly string[];
}

export type Recognised =
  | { readonly type: 'staff'; readonly staff: Staff }
  | { readonly type: 'nobody'; readonly why: 'no-role' | 'no-landlord' };

const LANDLORD_CLAIM = 'landlord';
/** A UK number where they alone answer. */
const LINE_CLAIM = 'officer_line';
/** So that a directory shared with other systems can say whose roles these are. */
const PREFIX = /^fanlight-/;
const LONGEST_NAME = 80;

export const recognise = (claims: Claims, settings: ClaimSettings): Recognised => {
  const { masterKey, rolesClaim, isLandlord } = settings;
  const roles = rolesIn(at(claims, rolesClaim));
  if (roles.length === 0) return { type: 'nobody', why: 'no-role' };
  const [landlord, ...alsoFor] = landlordsIn(at(claims, LANDLORD_CLAIM), isLandlord);
  if (landlord === undefined) return { type: 'nobody', why: 'no-landlord' };
  const id = staffIdOf(masterKey, claims.iss, claims.sub);
  const officer = officerIn(claims, settings.teamsOf(landlord));
  const name = nameIn(claims) ?? id;
  const more = alsoFor.length === 0 ? {} : { alsoFor };
  const line = lineIn(at(claims, LINE_CLAIM));
  const own = { ...(officer && { officer }), ...(line !== undefined && { line }) };
  return { type: 'staff', staff: { id, name, landlord, ...more, roles, ...own } };
};

/** Undefined for what is no line that could ring: theirs is never guessed. */
const lineIn = (claim: unknown): string | undefined => {
  const number = typeof claim === 'string' ? ukNumber(claim) : undefined;
  return number !== undefined && rings(number) ? number : undefined;
};

/** Every one we know, each once: the first is their own. */
const landlordsIn = (claim: unknown, isLandlord: (id: string) => boolean): readonly LandlordId[] =>
  [...new Set(texts(claim))].filter(isLandlord).map(landlordId);

const officerIn = (claims: Claims, teams: readonly string[]): Officer | null => {
  const [languages, gender, team, training] = OFFICER_CLAIMS.map((claim) => texts(at(claims, claim)));
  return officerFrom(
    {
      officer_languages: languages ?? [],
      officer_gender: gender ?? [],
      officer_team: team ?? [],
      officer_training: training ?? [],
    },
    teams,
  );
};

/** Whether asking the provider for more could change the answer. */
export const saysEnough = (claims: Claims, { rolesClaim }: Pick<ClaimSettings, 'rolesClaim'>): boolean =>
  [rolesClaim, LANDLORD_CLAIM, 'name', LINE_CLAIM, ...OFFICER_CLAIMS].every((claim) => at(claims, claim) !== undefined);

const rolesIn = (claim: unknown): readonly Role[] => {
  const named = new Set(texts(claim).map((one) => one.replace(PREFIX, '')));
  return ROLES.filter((role) => named.has(role));
};

/** One text, texts with spaces or commas between, or a list. */
const texts = (claim: unknown): readonly string[] => {
  const all = Array.isArray(claim) ? claim : [claim];
  return all.filter((one) => typeof one === 'string').flatMap((one) => one.split(/[\s,]+/).filter(Boolean));
};

/** A claim may have dots in its own name, so the whole name is looked for first. */
const at = (claims: Readonly<Record<string, unknown>>, path: string): unknown => {
  if (Object.hasOwn(claims, path)) return claims[path];
  return path
    .split('.')
    .reduce<unknown>(
      (found, part) =>
        typeof found === 'object' && found !== null && Object.hasOwn(found, part)
          ? Reflect.get(found, part)
          : undefined,
      claims,
    );
};

const nameIn = (claims: Claims): string | null => {
  const said = [claims['name'], claims['preferred_username']].find(
    (one) => typeof one === 'string' && one.trim() !== '',
  );
  return typeof said === 'string'
    ? said
        .replace(/[\p{Cc}\p{Cf}]/gu, '')
        .trim()
        .slice(0, LONGEST_NAME)
    : null;
};
