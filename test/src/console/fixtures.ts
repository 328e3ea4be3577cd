/** One made-up landlord and one made-up case, full enough that every part of a page has something to show. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, AnswerValue } from '../../../src/core/answer';
import { caseId, landlordId } from '../../../src/core/ids';
import { landlordSchema, type Landlord } from '../../../src/core/landlord';
import type { CaseFile } from '../../../src/store/store';

/** Monday 23 November 2026, 9am in London. */
export const NOW = Date.UTC(2026, 10, 23, 9, 0);

const FILE = join(__dirname, '../../../manifest/landlords/southern.json');

/** A landlord as shipped, under another name and with a policy in its time. */
export const landlord = (over: Partial<Landlord> = {}): Landlord => ({
  ...landlordSchema.parse(JSON.parse(readFileSync(FILE, 'utf8'))),
  id: 'testhomes',
  name: 'Test Homes',
  policy: { title: 'Domestic abuse policy', version: '2025', from: '2025-01-01', reviewBy: '2028-01-01', rows: ['ours'] },
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
  deadlines: [{ who: 'person', due: NOW + 8 * 3_600_000, promise: '5.4', firstSafe: NOW + 28 * 3_600_000, needsDecision: true }],
  policyVersion: '2025',
  rehearsal: false,
  agreedAt: NOW - 60_000,
  handedOffAt: NOW,
  handedOffBecause: 'sent',
  version: 3,
  content: {
    answers: {
      notice: answer('me.notice', 'agree'),
      'contact-method': answer('contact-plan.contact-method', 'call'),
      'officer-gender': answer('preferences.officer-gender', 'woman'),
      interpreter: answer('preferences.interpreter', null),
      household: answer('me.household', ['children', 'pets']),
      'contact-times': answer('contact-plan.contact-times', [{ days: ['mon', 'tue'], from: '10:00', to: '14:00' }]),
      tenancy: answer('me.tenancy', 'joint-with-them'),
      account: answer('me.account', 'He takes my keys.'),
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
        wording: { id: 'me.notice', version: 'v1', language: 'en', hash: 'b'.repeat(64) },
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
