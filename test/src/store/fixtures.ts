/** Sessions, cases and decisions for the store's tests: plain data with every free text recognisable on a disk. */
import type { Answer, Wording } from '../../../src/core/answer';
import type { CaseFile } from '../../../src/core/case-file';
import type { Asked } from '../../../src/core/event';
import { caseId, landlordId, sessionId } from '../../../src/core/ids';
import type { ContactPlan } from '../../../src/core/contact-plan';
import type { Session } from '../../../src/core/session';
import { testSession } from '../../support/session';
import type { Decision, Loaded, Message, Store, Taken } from '../../../src/store/store';

export const NOW = Date.UTC(2026, 10, 23, 10, 0);
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const KEY = 'sms:+447700900101:+447700900345';

/** Everything in these fixtures that a stranger must not find on the disk. */
export const SECRETS = {
  number: '447700900345',
  said: 'the needle somebody typed',
  answered: 'the sentence that answered it',
  reference: 'MOSS4711',
  words: ['lantern', 'harbour'],
  detail: '07700 900777',
  reason: 'a reason in own words',
  messageId: 'SM-provider-id-8842',
} as const;

const wording: Wording = { id: 'opening.safe-now', version: '1', language: 'en', hash: '00' };

export const answer = (value: Answer['value'], at = NOW): Answer => ({ value, wording, at });

export const session = (over: Partial<Session> = {}): Session =>
  testSession({
    id: sessionId('session-1'),
    landlord: landlordId('acme'),
    channel: 'sms',
    startedAt: NOW,
    lastAt: NOW,
    ...over,
  });

export const asking = (question: string): Asked => ({
  type: 'asked',
  question,
  wording,
  kind: 'write',
  choices: [],
  skippable: false,
  manner: 'first',
  page: 0,
  keys: 'none',
});

export const plan = (over: Partial<ContactPlan> = {}): ContactPlan => ({
  about: 'person',
  method: 'call',
  detail: SECRETS.detail,
  private: 'only-me',
  windows: [{ days: ['mon'], from: '10:00', to: '14:00' }],
  never: [],
  voicemail: 'no',
  answered: 'wrong-number',
  ifCutOff: 'wait-for-me',
  setBy: 'person',
  setOn: 'sms',
  confirmedAt: NOW,
  verified: false,
  version: 1,
  ...over,
});

export const aCase = (over: Partial<CaseFile> = {}): CaseFile => ({
  id: caseId('case-1'),
  landlord: landlordId('acme'),
  door: 'me',
  channel: 'sms',
  state: 'collecting',
  access: 'landlord',
  queue: 'first-contact',
  source: 'person',
  priority: 'soon',
  reasons: [{ code: 'want.tonight', at: NOW, words: SECRETS.reason }],
  deadlines: [{ who: 'person', due: NOW + HOUR, promise: '5.4', needsDecision: false }],
  policyVersion: '1',
  rehearsal: false,
  agreedAt: NOW,
  version: 0,
  content: {
    answers: { account: answer(SECRETS.said) },
    plans: [plan()],
    consents: [],
    wayBack: { reference: SECRETS.reference, words: SECRETS.words },
    flags: [],
  },
  ...over,
});

export const handedOff = (over: Partial<CaseFile> = {}): CaseFile =>
  aCase({ state: 'open', handedOffAt: NOW, handedOffBecause: 'sent', ...over });

export const message = (by: Message['by'], text: string, at = NOW): Message => ({ by, text, at });

export const decision = (over: Partial<Decision> = {}): Decision => ({
  session: session(),
  expiresAt: NOW + HOUR,
  reply: { kind: 'texts', texts: [SECRETS.answered] },
  messages: [message('person', SECRETS.said), message('bot', SECRETS.answered)],
  case: null,
  discard: null,
  events: [],
  jobs: [],
  failedTry: false,
  stopTexting: false,
  returned: null,
  ...over,
});

export interface Take {
  readonly key?: string;
  readonly id?: string;
  readonly now?: number;
}

let drawn = 0;

/** A turn with a message id of its own, unless one is given. */
export function take(store: Store, decide: (loaded: Loaded) => Decision, at: Take = {}): Promise<Taken> {
  drawn += 1;
  const request = { sessionKey: at.key ?? KEY, messageId: at.id ?? `message-${drawn}`, now: at.now ?? NOW };
  return store.turn(request, decide);
}

/** What a turn is shown, changing nothing but the session's life. */
export async function look(store: Store, at: Take = {}): Promise<Loaded> {
  let seen: Loaded | null = null;
  await take(
    store,
    (loaded) => {
      seen = loaded;
      return decision({
        session: loaded.session ?? session({ id: sessionId('looked') }),
        case: loaded.case,
        messages: [],
      });
    },
    at,
  );
  if (!seen) throw new Error('the turn was not decided');
  return seen;
}

/** A decision that remembers one more thing the person said. */
export const adding =
  (text: string) =>
  (loaded: Loaded): Decision => {
    const before = loaded.session ?? session();
    return decision({ session: { ...before, soFar: [...before.soFar, text] }, messages: [message('person', text)] });
  };
