/** Who learns outside the console that staff were reminded: nobody, unless settings and the landlord's own file say so. */
import { readConfig } from '../../src/config';
import { landlordId } from '../../src/core/ids';
import type { Landlord } from '../../src/core/landlord';
import type { Reminder } from '../../src/core/reminder';
import type { DutyMailbox } from '../../src/core/sender';
import { remindersTo } from '../../src/tellers';
import { testLandlord } from '../support/landlord';
import { handedOff, NOW } from './store/fixtures';

const late: Reminder = { after: 'overdue', to: 'supervisor', who: 'person', since: NOW, minutes: 0, at: NOW };
const dutyMailbox = { email: 'duty@oak-homes.example' as DutyMailbox, rows: ['ours' as const] };
const withMailbox: Landlord = { ...testLandlord(), escalation: { ...testLandlord().escalation, dutyMailbox } };
const MAIL = { SMTP_URL: 'smtp://127.0.0.1:2525', MAIL_FROM: 'desk@oak-homes.example' };
const WEBHOOK = {
  WEBHOOK_URL: 'https://hub.example/told',
  WEBHOOK_SECRET: `whsec_${Buffer.alloc(32).toString('base64')}`,
};

const told = (env: NodeJS.ProcessEnv, landlord = withMailbox): readonly string[] => {
  const tell = remindersTo(readConfig({ MASTER_KEY: '1'.repeat(64), ...env }), {
    landlords: { all: [landlord], numbers: [] },
  });
  return tell(handedOff({ landlord: landlordId(landlord.id) }), [late], NOW).map(({ data }) => data['to'] ?? 'webhook');
};

it('nobody outside the console unless set', () => {
  expect(told({})).toEqual([]);
  expect(told(WEBHOOK)).toEqual([]);
});

it('one that accepts no-auto-contact, and staff’s mailbox where there is a server and the landlord names one (R5)', () => {
  expect(told({ ...WEBHOOK, WEBHOOK_ACCEPTS_NO_AUTO_CONTACT: 'yes' })).toEqual(['webhook']);
  expect(told(MAIL)).toEqual(['duty-mail']);
  expect(told(MAIL, testLandlord())).toEqual([]);
});
