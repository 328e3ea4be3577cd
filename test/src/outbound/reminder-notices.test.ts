/** Reminders as other systems learn of them: ids and codes, each rung once, and nothing of a case that is nobody else's business. */
import { cloudEvent } from '../../../src/outbound/cloud-event';
import { dutyNotice, isOver, reminderNotice } from '../../../src/outbound/reminder-notices';
import type { Reminder } from '../../../src/core/reminder';
import { handedOff, NOW, SECRETS } from '../store/fixtures';

const MINUTE = 60_000;
const overdue: Reminder = {
  ...{ after: 'overdue', to: 'safeguarding-lead', who: 'person', since: NOW - 240 * MINUTE, minutes: 240, at: NOW },
} as const;
const untaken: Reminder = { ...overdue, after: 'untaken', to: 'team', who: null, minutes: 10 };

it('says which case, landlord, rung and whom, and not a word of it', () => {
  const [job] = reminderNotice(handedOff(), overdue, NOW);
  if (!job) throw new Error('no notice');
  expect(cloudEvent(job, 'https://desk.example')).toMatchObject({
    type: 'uk.fanlight.case.reminder-due',
    subject: 'case-1',
    data: {
      ...{ case: 'case-1', landlord: 'acme', priority: 'soon', 'no-auto-contact': true },
      ...{ after: 'overdue', rung: 240, whom: 'safeguarding-lead', about: 'person' },
    },
  });
  for (const secret of Object.values(SECRETS).flat()) expect(JSON.stringify(job)).not.toContain(secret);
});

it('calls a hand-off nobody took by its own name', () => {
  const [job] = reminderNotice(handedOff(), untaken, NOW);
  expect(job?.data).toMatchObject({ notice: 'untaken', after: 'untaken', whom: 'team', rung: '10', about: '' });
});

it('is the same for the same rung, and another for the next day’s', () => {
  const id = (one: Reminder, at = NOW): string | undefined => reminderNotice(handedOff(), one, at)[0]?.key;
  expect(id(overdue, NOW + MINUTE)).toBe(id(overdue));
  expect(id({ ...overdue, minutes: 240 + 1440 })).not.toBe(id(overdue));
  expect(id({ ...overdue, who: 'reporter' })).not.toBe(id(overdue));
});

it('leaves nothing of a restricted case (R7), nor of a rehearsed one', () => {
  expect(reminderNotice(handedOff({ access: 'restricted' }), overdue, NOW)).toEqual([]);
  expect(reminderNotice(handedOff({ rehearsal: true }), overdue, NOW)).toEqual([]);
  expect(dutyNotice(handedOff({ rehearsal: true }), overdue, NOW)).toEqual([]);
});

it('writes to the duty mailbox of what goes past the team, and of anything that is for now', () => {
  const counted = (file: Parameters<typeof dutyNotice>[0], one: Reminder): number => dutyNotice(file, one, NOW).length;
  expect(counted(handedOff(), overdue)).toBe(1);
  expect(counted(handedOff(), untaken)).toBe(0);
  expect(counted(handedOff({ priority: 'now' }), untaken)).toBe(1);
});

it('is over once it does not stand any more, and no other notice ever is', () => {
  const [job] = reminderNotice(handedOff(), overdue, NOW);
  if (!job) throw new Error('no notice');
  expect(isOver(job, handedOff({ reminders: [untaken, overdue] }))).toBe(false);
  for (const reminders of [[], [untaken], [{ ...overdue, minutes: 1680 }]])
    expect(isOver(job, handedOff({ reminders }))).toBe(true);
  expect(isOver({ data: { notice: 'claimed' } }, handedOff())).toBe(false);
});
