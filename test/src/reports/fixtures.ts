/** Cases as they are counted. */
import { caseId, landlordId } from '../../../src/core/ids';
import type { CaseCodes } from '../../../src/reports/codes';
import { HOUR, NOW } from '../store/fixtures';

export const codes = (over: Partial<CaseCodes> = {}): CaseCodes => ({
  id: caseId('case-1'),
  landlord: landlordId('acme'),
  door: 'me',
  channel: 'web-chat',
  came: null,
  source: 'person',
  state: 'open',
  queue: 'first-contact',
  priority: 'soon',
  agreedAt: NOW,
  policyVersion: '1',
  handedOffAt: NOW,
  handedOffBecause: 'sent',
  reasons: [],
  deadlines: [{ who: 'person', due: NOW + HOUR, promise: '5.4' }],
  attempts: [],
  screenedAt: null,
  closedAt: null,
  outcome: null,
  referredTo: [],
  tonight: false,
  allocated: false,
  preferences: { 'officer-gender': 'not-asked', 'officer-language': 'not-asked', interpreter: 'not-asked' },
  ...over,
});

type Attempt = CaseCodes['attempts'][number];

export const attempt = (over: Partial<Attempt> = {}): Attempt => ({
  at: NOW,
  who: 'person',
  outcome: 'spoke-to-them',
  withinPlan: true,
  ...over,
});
