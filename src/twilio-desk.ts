/** What Twilio calls us at, put together: one account's settings for texts, calls and the list of work. */
import type { TwilioSettings } from './channels/twilio';
import type { Config } from './config';
import { landlordByNumber } from './landlords/find';
import { rehearsalAccount } from './rehearsal/account';
import type { Routes } from './server/server';
import { taskRouterRoutes } from './server/task-router-routes';
import { twilioRoutes } from './server/twilio-routes';
import type { SideParts, Sides } from './sides';

const twilioSettings = (config: Config): TwilioSettings => ({
  publicUrl: config.publicUrl,
  authToken: config.twilio.authToken ?? undefined,
  accountSid: config.twilio.accountSid ?? undefined,
  ...(config.rehearsal ? { rehearsal: rehearsalAccount(config.masterKey) } : {}),
});

/** Texts and calls. */
export const twilio = ({ config, house, log, now, sides }: SideParts & { readonly sides: Sides }): Routes =>
  twilioRoutes({
    config: twilioSettings(config),
    turns: sides.turns,
    landlordOf: (number) => landlordByNumber(house.landlords, number),
    sms: house.channels.sms,
    voice: house.channels.voice,
    words: house.words,
    outgoing: (rehearsal) => (rehearsal ? sides.rehearsed : sides.real)?.outgoing ?? {},
    log,
    clock: now,
  });

/** Where a list of work is set. */
export const taskRouter = ({ config, log }: Pick<SideParts, 'config' | 'log'>): readonly Routes[] =>
  config.taskRouter ? [taskRouterRoutes({ config: twilioSettings(config), ...config.taskRouter, log })] : [];
