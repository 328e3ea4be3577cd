/** The staff's side of the desk: the console over the real cases and the rehearsed ones, and who may sign in to it. */
import { join } from 'node:path';
import { createCaseDesk } from './cases/case-desk';
import { writing } from './channels/sms/writing';
import { CLIENTS, readOr } from './clients';
import { createStaffIdentity, STAFF_IDENTITY_PATH } from './console/identity';
import { identityRoutes, madeUpAccounts } from './console/identity-routes';
import { mayKnowOf } from './console/linked';
import { openingsOn } from './console/openings';
import { rosterOn } from './console/roster';
import { consoleRoutes } from './console/routes';
import type { Landlord } from './core/landlord';
import { holidaysOf } from './landlords/bank-holidays';
import { numberOf } from './landlords/find';
import type { Routes } from './server/server';
import { turnsOver, type SideParts, type Sides } from './sides';
import { noticesTo } from './tellers';
import { handlerTurns } from './turn/handler-turns';

interface StaffParts extends SideParts {
  readonly sides: Sides;
}

export const staff = ({ config, house, log, now, sides }: StaffParts): Routes => {
  const turns = house.turnParts(now);
  const holidays = (landlord: Landlord) => holidaysOf(house.bankHolidays, landlord.bankHolidays);
  return consoleRoutes({
    store: sides.real.store,
    ...(sides.rehearsed ? { rehearsalStore: sides.rehearsed.store } : {}),
    landlords: house.landlords,
    words: house.words,
    masterKey: config.masterKey,
    config,
    openingsOf: openingsOn,
    caseDeskOf: (store) =>
      createCaseDesk({
        ...turns,
        ...handlerTurns(turns),
        ...noticesTo(config),
        ...writing,
        deskNumber: (id) => numberOf(house.landlords, id),
        canSend: (file, method) =>
          (store === sides.rehearsed?.store ? sides.rehearsed : sides.real).canSend(method, file.landlord),
        repliesRead: config.mail?.repliesRead === true,
        mayKnowOf,
        landlordNames: house.landlords.all.map(({ name }) => name),
        holidays,
        store,
        now,
      }),
    turnsOf: (store) => turnsOver(store, { config, house, log, now }),
    roster: rosterOn(sides.real.store),
    holidays,
    script: readOr(join(CLIENTS, 'console.js')) ?? '',
    log,
    now,
  });
};

/** The made-up provider, where somebody asked for it by its own address. */
export const staffIdentity = async ({
  config,
  house,
}: Pick<StaffParts, 'config' | 'house'>): Promise<readonly Routes[]> => {
  const { production, publicUrl, staffOidc } = config;
  if (production || staffOidc?.issuer !== `${publicUrl}${STAFF_IDENTITY_PATH}`) return [];
  const people = { landlords: house.landlords.all, words: house.words };
  const accountOf = madeUpAccounts(people);
  const identity = await createStaffIdentity({ ...staffOidc, production, publicUrl, accountOf });
  return [identityRoutes({ ...people, identity })];
};
