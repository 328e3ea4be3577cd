/** What waits for staff, counted for each landlord: codes and clocks of cases, and nothing of whose they are. */
import { landlordId } from '../../../src/core/ids';
import type { Reminder } from '../../../src/core/reminder';
import { staffId } from '../../../src/core/staff';
import { waitingFor } from '../../../src/triage/waiting';
import { handedOff, MINUTE, NOW } from '../store/fixtures';

const late: Reminder = { after: 'overdue', to: 'supervisor', who: 'person', since: NOW, minutes: 0, at: NOW };
const owner = staffId('staff-anna');
const elsewhere = landlordId('elsewhere');

it('counts what nobody took for ten minutes and each promise that is overdue, and landlords that have none', () => {
  const cases = [
    handedOff(),
    handedOff({ owner }),
    handedOff({ handedOffAt: NOW + 5 * MINUTE }),
    handedOff({ owner, reminders: [late, { ...late, to: 'safeguarding-lead', minutes: 240 }] }),
    handedOff({ owner, reminders: [late, { ...late, who: 'reporter' }, { ...late, after: 'untaken', who: null }] }),
    handedOff({ landlord: elsewhere }),
  ];
  expect(waitingFor(['acme', 'elsewhere', 'third'], cases, NOW + 10 * MINUTE)).toEqual([
    { landlord: 'acme', untaken: 1, overdue: 3 },
    { landlord: 'elsewhere', untaken: 1, overdue: 0 },
    { landlord: 'third', untaken: 0, overdue: 0 },
  ]);
});
