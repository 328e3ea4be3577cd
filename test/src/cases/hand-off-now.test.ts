import { caseId, landlordId } from '../../../src/core/ids';
import type { Inbound } from '../../../src/core/inbound';
import { handOffNow } from '../../../src/cases/hand-off-now';
import { handedOff, NOW } from '../store/fixtures';
import { testLandlord } from '../../support/landlord';
import { testSession } from '../../support/session';

const inbound: Inbound = {
  landlord: landlordId('oak'),
  channel: 'web-chat',
  sessionKey: 'azure:hub:1',
  messageId: 'm',
  input: { type: 'said', text: 'send' },
  at: NOW,
};

const record = (session: ReturnType<typeof testSession> | null, file = handedOff()) =>
  handOffNow({
    store: { session: () => Promise.resolve(session), caseFile: () => Promise.resolve(file) },
    landlord: testLandlord,
  })(inbound);

const sent = testSession({ caseId: caseId('case-1'), handedOffAt: NOW });

it('gives the record of the turn that handed the case over', async () => {
  expect(await record(sent)).toMatchObject({ version: 1, caseId: 'case-1', handedOff: { because: 'sent' } });
});

it('gives nothing before, nor again after, nor without a case', async () => {
  for (const session of [null, testSession(), { ...sent, handedOffAt: null }, { ...sent, handedOffAt: NOW - 1 }])
    expect(await record(session)).toBeNull();
});

it('gives nothing of a restricted case', async () => {
  expect(await record(sent, handedOff({ access: 'restricted' }))).toBeNull();
});
