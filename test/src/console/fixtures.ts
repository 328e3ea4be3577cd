/** One made-up landlord and one made-up case, full enough that every part of a page has something to show. */
import type { Answer, AnswerValue } from '../../../src/core/answer';
import type { CaseFile } from '../../../src/core/case-file';
import { caseId, landlordId, sessionId } from '../../../src/core/ids';
import type { Landlord } from '../../../src/core/landlord';
import type { Session } from '../../../src/core/session';
import { staffId, type Role, type Staff } from '../../../src/core/staff';
import type { Message, Store } from '../../../src/store/store';
import { testLandlord } from '../../support/landlord';
import { decision, session } from '../store/fixtures';

/** Monday 23 November 2026, 9am in London. */
export const NOW = Date.UTC(2026, 10, 23, 9, 0);

/** A landlord of nobody's, with a policy in its time. */
export const landlord = (over: Partial<Landlord> = {}): Landlord => ({
  ...testLandlord(),
  id: 'testhomes',
  name: 'Test Homes',
  policy: {
    title: 'Domestic abuse policy',
    version: '2025',
    from: '2025-01-01',
    reviewBy: '2028-01-01',
    rows: ['ours'],
  },
  ...over,
});

export const answer = (id: string, value: AnswerValue | null, at = NOW): Answer => ({
  value,
  at,
  wording: { id, version: 'v1', language: 'en', hash: 'a'.repeat(64) },
});

export const caseFile = (over: Partial<CaseFile> = {}): CaseFile => ({
  id: caseId('case-1'),
  landlord: landlordId('testhomes'),
  door: 'me',
  channel: 'web-chat',
  state: 'open',
  access: 'landlord',
  queue: 'first-contact',
  source: 'person',
  priority: 'urgent',
  reasons: [{ code: 'afraid-today', at: NOW, words: 'I am frightened to go home' }],
  deadlines: [
    { who: 'person', due: NOW + 8 * 3_600_000, promise: '5.4', firstSafe: NOW + 28 * 3_600_000, needsDecision: true },
  ],
  policyVersion: '2025',
  rehearsal: false,
  agreedAt: NOW - 60_000,
  handedOffAt: NOW,
  handedOffBecause: 'sent',
  version: 3,
  content: {
    answers: {
      notice: answer('notice.notice', 'agree'),
      'contact-method': answer('contact-plan.contact-method', 'call'),
      'officer-gender': answer('handler-choice.officer-gender', 'woman'),
      interpreter: answer('handler-choice.interpreter', null),
      household: answer('me-more.household', ['children', 'pets']),
      'contact-times': answer('contact-plan.contact-times', [{ days: ['mon', 'tue'], from: '10:00', to: '14:00' }]),
      tenancy: answer('who-and-home.tenancy', 'joint-with-them'),
      account: answer('me-more.account', 'He takes my keys.'),
    },
    plans: [
      {
        about: 'person',
        method: 'call',
        detail: '+447700900123',
        private: 'only-me',
        windows: [{ days: ['mon', 'tue'], from: '10:00', to: '14:00' }],
        never: [],
        voicemail: 'no',
        answered: 'wrong-number',
        ifCutOff: 'wait-for-me',
        setBy: 'person',
        setOn: 'web-chat',
        confirmedAt: NOW,
        verified: false,
        version: 1,
      },
    ],
    consents: [
      {
        purpose: 'notice',
        recipient: 'testhomes',
        decision: 'given',
        wording: { id: 'notice.notice', version: 'v1', language: 'en', hash: 'b'.repeat(64) },
        channel: 'web-chat',
        by: 'person',
        at: NOW,
      },
    ],
    wayBack: { reference: 'FL-TEST-01', words: ['maple', 'lantern'] },
    flags: [],
  },
  ...over,
});

/** Somebody made up who works for `testhomes`. */
export const person = (roles: readonly Role[], over: Partial<Staff> = {}): Staff => ({
  id: staffId('staff-one'),
  name: 'Somebody made up',
  landlord: landlordId('testhomes'),
  roles,
  ...over,
});

/** One of a contact centre that serves `testhomes` and `otherhomes`, and not the third. */
export const shared = (roles: readonly Role[], over: Partial<Staff> = {}): Staff =>
  person(roles, { id: staffId('staff-shared'), name: 'Somebody shared', alsoFor: [landlordId('otherhomes')], ...over });

/** A case of another landlord's, found by a reference of its own. */
export const caseOf = (landlord: string, over: Partial<CaseFile> = {}): CaseFile =>
  caseFile({
    id: caseId(`case-of-${landlord}`),
    landlord: landlordId(landlord),
    content: { ...caseFile().content, wayBack: { reference: `FL-TEST-${landlord}`, words: ['harbour', 'willow'] } },
    ...over,
  });

/** Puts a case into a store as a turn would; unless said otherwise, what they had to say is said. */
export const keep = async (
  store: Store,
  file: CaseFile,
  messages: readonly Message[] = [],
  mode: Session['mode'] = 'ended',
): Promise<void> => {
  const own = session({
    id: sessionId(`session-${file.id}`),
    landlord: file.landlord,
    caseId: file.id,
    mode,
  });
  await store.turn({ sessionKey: `key-${file.id}`, messageId: `message-${file.id}`, now: NOW }, () =>
    decision({ session: own, case: file, messages, events: [{ type: 'handed_off', because: 'sent' }] }),
  );
};
