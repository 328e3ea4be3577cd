/** What is not wrong with the settings, but somebody who starts us should know: one line each. */
import type { Config } from './config';

export const warningsOf = (config: Config): readonly string[] => [
  ...(config.twilio.authToken === null ? ['TWILIO_AUTH_TOKEN is not set: texts and calls are refused.'] : []),
  ...(config.connectOidc === null ? ['CONNECT_OIDC_ISSUER is not set: sign-in from the Connect App is refused.'] : []),
  ...(config.microsoftApp === null ? [] : azureWarnings(config)),
  ...toldWarnings(config),
  ...(config.production ? productionWarnings(config) : []),
];

/** Who was to be told of cases, and is not. */
const toldWarnings = (config: Config): readonly string[] => [
  ...(config.webhook && !config.webhook.acceptsNoAutoContact
    ? ['WEBHOOK_ACCEPTS_NO_AUTO_CONTACT is not yes: nothing is sent to WEBHOOK_URL.']
    : []),
  ...(config.taskRouter && !config.taskRouter.acceptsNoAutoContact
    ? ['TASKROUTER_ACCEPTS_NO_AUTO_CONTACT is not yes: no task is made.']
    : []),
  ...(config.hub && !config.hub.acceptsNoAutoContact
    ? ['HUB_ACCEPTS_NO_AUTO_CONTACT is not yes: no hand-off is given to the hub.']
    : []),
];

const azureWarnings = (config: Config): readonly string[] => [
  ...(config.allowedServiceUrls.length === 0
    ? ['ALLOWED_SERVICE_URLS is not set: Azure channels get no replies.']
    : []),
  ...(config.microsoftBots.size === 0
    ? ['MICROSOFT_BOT_LANDLORDS is not set: no Azure bot belongs to a landlord.']
    : []),
];

const productionWarnings = (config: Config): readonly string[] => [
  ...(config.publicUrl.startsWith('https://')
    ? []
    : ['PUBLIC_URL is not https: what people write can be read on its way.']),
  ...(config.staffOidc === null ? ['STAFF_OIDC_ISSUER is not set: nobody can sign in to /staff.'] : []),
  ...(config.rehearsal ? ['REHEARSAL is on: anybody who finds /rehearsal can play in it.'] : []),
];
