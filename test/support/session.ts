/** A session at its beginning, for tests that change one thing of it. */
import { landlordId, sessionId } from '../../src/core/ids';
import type { Session } from '../../src/core/session';

export const testSession = (with_: Partial<Session> = {}): Session => ({
  id: sessionId('s1'),
  landlord: landlordId('oak'),
  channel: 'web-chat',
  language: 'en',
  policyVersion: '1',
  mode: 'bot',
  control: 0,
  heldBy: null,
  answers: {},
  trail: [],
  pending: null,
  soFar: [],
  sendNow: false,
  changing: null,
  priority: 'soon',
  reasons: [],
  caseId: null,
  agreedAt: null,
  handedOffAt: null,
  wayBack: null,
  returnedTo: null,
  from: null,
  endedBecause: null,
  stumbles: 0,
  startedAt: 0,
  lastAt: 0,
  rehearsal: false,
  ...with_,
});
