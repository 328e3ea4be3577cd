/** What tests of texts and calls share: the real catalogue, a render context, and everything the dialogs can say. */
import { join } from 'node:path';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';
import { dialogs } from '../../dialogs';
import type { RenderContext } from '../../src/channels/channel';
import { loadWords } from '../../src/channels/words';
import type { Answer } from '../../src/core/answer';
import type { Asked, Event, Told, Var } from '../../src/core/event';
import { landlordId } from '../../src/core/ids';
import type { ChannelName, Inbound, Input } from '../../src/core/inbound';
import type { Session } from '../../src/core/session';
import { loadDirectory } from '../../src/directory/load';
import { isQuestion, stepKey, wordsKey, type AnyQuestion, type SayVar, type Step } from '../../src/engine/dialog';
import { testLandlord } from './landlord';
import { testSession } from './session';

export const PUBLIC_URL = 'https://desk.example';
export const TOKEN = 'a-token-of-nobody';
export const ACCOUNT = 'AC00000000000000000000000000000001';
export const OURS = '+447700900101';
export const THEIRS = '+447700900555';

export const allWords = loadWords(join(__dirname, '../../locales'));
export const wordsOn = (channel: ChannelName) => allWords.for('en', channel, 'oak');

const directory: RenderContext['directory'] = new Map(
  loadDirectory(join(__dirname, '../../manifest/directory.json')).entries.map((entry) => [entry.id, entry]),
);

export const answer = (value: string | null): Answer => ({ value, wording: wording('opening.safe-now'), at: 0 });

const wording = (id: string) => ({ id, version: '1', language: 'en', hash: 'h' });

export const inboundOn = (channel: ChannelName, input: Input, messageId = 'CA1:3'): Inbound => ({
  landlord: landlordId('oak'),
  channel,
  sessionKey: channel === 'sms' ? `sms:${OURS}:${THEIRS}` : 'call:CA1',
  messageId,
  input,
  at: 0,
});

/** Somebody who said that it is safe, unless told otherwise. */
export const contextOn = (
  channel: ChannelName,
  given: Partial<Session> = {},
  input: Input = { type: 'said', text: '1' },
): RenderContext => ({
  session: testSession({ channel, answers: { 'safe-now': answer('yes') }, ...given }),
  landlord: testLandlord(),
  words: wordsOn(channel),
  now: '2026-11-02T09:00:00.000Z',
  inbound: inboundOn(channel, input),
  directory,
});

export const asked = (given: Partial<Asked> = {}): Asked => ({
  type: 'asked',
  question: 'contact-private',
  wording: wording('contact-plan.contact-private'),
  kind: 'choose',
  choices: ['only-me', 'others-sometimes', 'not-sure'],
  skippable: true,
  manner: 'first',
  page: 0,
  keys: 'one',
  ...given,
});

export const told = (message: string, vars?: Told['vars']): Told => ({
  type: 'told',
  message,
  ...(vars ? { vars } : {}),
});

export const opening: readonly Event[] = [
  told('opening.emergency'),
  told('opening.who', { landlord: 'Oak Homes' }),
  asked({
    question: 'safe-now',
    wording: wording('opening.safe-now'),
    choices: ['yes', 'no', 'not-sure'],
    skippable: false,
  }),
  { type: 'emergency_shown', cause: 'opening' },
];

const LINE: Var = { directory: ['samaritans'] };

/** A fact of each kind for whatever a sentence may hold, under the names the engine gives them. */
const FACTS: Readonly<Record<SayVar, Var>> = {
  landlord: 'Oak Homes',
  'staff-back': { instant: Date.UTC(2026, 10, 2, 9) },
  due: { instant: Date.UTC(2026, 10, 3, 17) },
  reference: 'K7M2-P4',
  'word-we-say': 'lantern',
  'word-you-answer': 'harbour',
  windows: { windows: [{ days: ['mon', 'tue'], from: '10:00', to: '14:00' }] },
  'short-readback': { answers: [{ question: 'contact-plan.contact-detail', value: '...555' }] },
  topic: { question: 'information.info-topic', values: ['money'] },
  'topic-text': 'A plain sentence of advice.',
  rules: { question: 'notice.rules', values: ['safeguarding'] },
  partners: { question: 'sharing.sharing', values: ['marac'] },
  readback: { answers: [{ question: 'contact-plan.contact-method', value: 'call' }] },
  'customer-line': '02079460100',
  complaints: '02079460100',
  home: '1 High Street',
  'topic-lines': { directory: ['samaritans', 'shelter', 'stepchange'] },
  'always-lines': LINE,
  'tonight-lines': LINE,
  'behaviour-lines': LINE,
  'colleague-lines': LINE,
  'young-lines': LINE,
  'worried-lines': LINE,
};

const VARS = Object.fromEntries(
  Object.entries(FACTS).map(([name, fact]) => [
    name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
    fact,
  ]),
);

const valuesOf = (question: AnyQuestion): readonly string[] => {
  if (question.kind === 'write') return [];
  const own = question.choices.map((choice) => (typeof choice === 'string' ? choice : choice.value));
  const offered = question.kind === 'choose' && question.offered === 'doors' ? testLandlord().doors.open : [];
  return [...new Set([...own, ...offered])];
};

const askedOf = (dialog: string, question: AnyQuestion, manner: Asked['manner']): Asked => {
  const choices = valuesOf(question);
  return asked({
    question: question.id,
    wording: wording(wordsKey(dialog, question)),
    kind: question.kind,
    choices,
    skippable: !question.required,
    manner,
    vars: VARS,
    keys: question.keys ?? (choices.length > 0 ? 'one' : 'none'),
  });
};

const eventOf = (dialog: string, step: Step, manner: Asked['manner']): Event | null => {
  if (step.kind === 'say') return told(stepKey(dialog, step.id), VARS);
  return isQuestion(step) ? askedOf(dialog, step, manner) : null;
};

/** Every sentence and question of every dialog, in every manner it can be put. */
export const everything: readonly Event[] = Object.values(dialogs).flatMap((dialog) =>
  dialog.steps.flatMap((step) =>
    (['first', 'again', 'more', 'others'] as const).flatMap((manner) => eventOf(dialog.id, step, manner) ?? []),
  ),
);

export const sign = (path: string, form: Readonly<Record<string, string>>, token = TOKEN): string =>
  getExpectedTwilioSignature(token, `${PUBLIC_URL}${path}`, form);
