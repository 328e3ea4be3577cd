/**
 * The sign-in for development and rehearsal: it asks for no secret, so it is refused in production, where a person is
 * known by the landlord's own identity provider instead.
 */
import { FanlightError } from '../core/errors';
import type { Instant, LandlordId } from '../core/ids';
import { staffId, type Staff, type StaffId } from '../core/staff';
import { MINUTE } from '../core/time';
import { madeUpKey, type MadeUp } from './people';
import { mac, sameText } from './sessions';

export interface Login {
  staffOf(madeUp: MadeUp, landlord: LandlordId, name: string): Staff;
  /** What the sign-in form carries, good for half an hour to an hour. */
  formToken(): string;
  isFormToken(token: string): boolean;
}

const HALF_HOUR_MS = 30 * MINUTE;

/** Throws LOGIN_NOT_FOR_PRODUCTION there. */
export const localLogin = (settings: { production: boolean; masterKey: Buffer; now: () => Instant }): Login => {
  if (settings.production) throw new FanlightError('LOGIN_NOT_FOR_PRODUCTION');
  const tokenOf = (step: number): string => mac(settings.masterKey, `staff-sign-in:${step}`);
  const step = (): number => Math.floor(settings.now() / HALF_HOUR_MS);
  return {
    staffOf: (madeUp, landlord, name) => ({
      id: staffIdOf(settings.masterKey, 'local', `${landlord}.${madeUpKey(madeUp)}`),
      name,
      landlord,
      roles: [madeUp.role],
    }),
    formToken: () => tokenOf(step()),
    isFormToken: (token) => [step(), step() - 1].some((at) => sameText(token, tokenOf(at))),
  };
};

/** The same person is the same id at every sign-in, and nobody can tell from it who that is. */
export const staffIdOf = (masterKey: Buffer, issuer: string, subject: string): StaffId =>
  staffId(`staff-${mac(masterKey, `staff-id:${JSON.stringify([issuer, subject])}`).slice(0, 27)}`);
