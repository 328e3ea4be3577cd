/** Which vendor lives where, and who may hold what can reach a person. Each rule's comment says what to do instead. */
const SENDERS = '^src/channels/(sms/send|voice/call-out|mail/[^/]+)\\.ts$';

/** A vendor lives in one place. */
const fence = (name, [vendor, ...places], comment) => ({
  name: `fence-${name}`,
  severity: 'error',
  comment,
  from: { path: '^(src|dialogs)/', pathNot: places },
  to: { path: `node_modules/(@types/)?(${vendor})/` },
});

module.exports = [
  fence(
    'bot-framework',
    [
      'botbuilder[^/]*|botframework-(connector|schema|streaming)',
      '^src/channels/(bot-framework\\.ts|web-chat/|connect-app/)',
      '^src/server/',
    ],
    'Bot Framework stays in channels/bot-framework, web-chat, connect-app and server, so that it can be replaced.',
  ),
  fence(
    'twilio',
    ['twilio', '^src/channels/(twilio[\\w-]*\\.ts|sms/|voice/)', '^src/server/twilio'],
    'Twilio stays in channels/sms, channels/voice, channels/twilio* and server/twilio*, so that it can be replaced.',
  ),
  {
    name: 'fence-twilio-client',
    severity: 'error',
    comment:
      'What can ring or text somebody is asked for through channels/twilio-client, by a sender and by nobody else.',
    from: { path: '^(src|dialogs)/', pathNot: '^src/channels/twilio-(client|task-router)\\.ts$' },
    to: { path: 'node_modules/twilio/(lib/(rest|base)/|(lib/)?index\\.)' },
  },
  fence(
    'nodemailer',
    ['nodemailer', '^src/channels/mail/'],
    'E-mail is sent by channels/mail: hand over a MailToSend to the MailSender of core/sender.',
  ),
  fence(
    'restify',
    ['restify', '^src/server/'],
    'restify stays in src/server: use the Server, Request and Response types that src/server/server exports.',
  ),
  fence('i18next', ['i18next', '^src/channels/words\\.ts$'], 'Words come from src/channels/words: ask it.'),
  fence(
    'database',
    ['better-sqlite3-multiple-ciphers|pg|kysely', '^src/store/[^/]+/'],
    'Database drivers stay in their store folder: ask the Store port.',
  ),
  fence(
    'oidc-provider',
    ['oidc-provider', '^src/rehearsal/', '^src/console/'],
    'The local identity provider belongs to the training room and the development login.',
  ),
  {
    name: 'senders-behind-the-gate',
    severity: 'error',
    comment:
      'Whoever holds a sender can reach a person: only src/senders.ts, sides.ts and desk.ts hand one out. Ask for it to be sent in src/cases (outgoing-ask, calls), where safety/may-contact decides, or take the port of core/sender as a parameter.',
    from: { path: '^(src|dialogs)/', pathNot: ['^src/(senders|sides|desk)\\.ts$', '^src/channels/'] },
    to: { path: SENDERS },
  },
  {
    name: 'senders-are-not-passed-on',
    severity: 'error',
    comment: 'A channel answers whoever just wrote or rang; it never sends. Only the senders share these files.',
    from: { path: '^src/channels/', pathNot: ['^src/channels/twilio-[\\w-]+\\.ts$', SENDERS] },
    to: { path: [SENDERS, '^src/channels/twilio-client\\.ts$'] },
  },
];
