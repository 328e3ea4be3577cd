/** Of some cases nothing leaves the desk, whoever is told of cases: one rule, asked by everybody who tells [R7]. */
import { type CaseFile, flagged, WITHDRAWN } from '../../../src/core/case-file';
import type { Reminder } from '../../../src/core/reminder';
import { createDutyMail } from '../../../src/outbound/duty-mail';
import { notices } from '../../../src/outbound/notices';
import { dutyNotice, reminderNotice } from '../../../src/outbound/reminder-notices';
import { createTaskRouter, taskNotices } from '../../../src/outbound/task-router';
import { createWebhooks } from '../../../src/outbound/webhooks';
import type { ClaimedJob, Job } from '../../../src/store/store';
import { mayLeaveTheDesk } from '../../../src/core/outside';
import { aCase, handedOff, NOW } from '../store/fixtures';

const usual = handedOff({ priority: 'now' });
const late: Reminder = { after: 'overdue', to: 'supervisor', who: 'person', since: NOW, minutes: 0, at: NOW };
const job = (data: Job['data']): ClaimedJob => ({
  ...{ kind: 'notify', key: 'evt_1', due: NOW, id: 1, tries: 1 },
  data: { case: usual.id, ...data },
});

/** What each would tell of a case, were it to look at it now: how often, whatever it is. */
const TELLERS: Readonly<Record<string, (file: CaseFile) => number | Promise<number>>> = {
  'a webhook’s notice': (file) => notices({ before: null, after: file, at: NOW }).length,
  'a reminder’s notice': (file) => reminderNotice(file, late, NOW).length,
  'a reminder by duty mail': (file) => dutyNotice(file, late, NOW).length,
  'a task elsewhere': (file) => taskNotices({ before: null, after: file, at: NOW }).length,
  'a webhook, as it leaves': async (file) => {
    const endpoint = { url: 'https://127.0.0.1:1/', secret: `whsec_${'A'.repeat(44)}`, privateAddress: false };
    const store = { caseFile: async () => file };
    const deps = { endpoint, store, publicUrl: 'https://desk.example', clock: () => NOW, note: () => undefined };
    // Nobody is there: what is told fails, and is to be told again.
    return (await createWebhooks(deps)(job({ notice: 'claimed' }))) === null ? 0 : 1;
  },
  'duty mail, as it leaves': async (file) => {
    let told = 0;
    const tell = async () => {
      told += 1;
      return { type: 'accepted', ref: 'a' } as const;
    };
    await createDutyMail({
      sender: { tell },
      store: { caseFile: async () => file },
      mailboxOf: () => 'duty@oak-homes.example' as never,
      words: { subject: () => 'a', text: () => 'b' },
      clock: () => NOW,
      note: () => undefined,
    })(job({ notice: 'reminder-due' }));
    return told;
  },
  'a task elsewhere, as it is added': async (file) => {
    let added = 0;
    const add = async () => void (added += 1);
    const queue = { tasks: async () => [], add, change: async () => undefined, end: async () => undefined };
    const store = { caseFile: async () => file };
    await createTaskRouter({ queue, store, clock: () => NOW, note: () => undefined })(job({}));
    return added;
  },
};

describe.each(Object.entries(TELLERS))('%s', (_, tell) => {
  it('is of a case that was handed off, that the landlord’s staff may see, and that is no rehearsal', async () => {
    expect(mayLeaveTheDesk(usual)).toBe(true);
    expect(await tell(usual)).toBeGreaterThan(0);
  });

  it.each<[string, CaseFile]>([
    ['still told', aCase({ state: 'open', priority: 'now' })],
    ['for its small group', { ...usual, access: 'restricted' }],
    ['a rehearsal', { ...usual, rehearsal: true }],
  ])('is nothing of one that is %s', async (__, file) => {
    expect(mayLeaveTheDesk(file)).toBe(false);
    expect(await tell(file)).toBe(0);
  });
});

it.each<[string, number]>([
  ['a webhook, as it leaves', 0],
  ['a task elsewhere', 0],
  ['a task elsewhere, as it is added', 0],
  ['a reminder by duty mail', 1],
  ['duty mail, as it leaves', 1],
])(
  'once somebody took back that anybody is told, %s is told %i times: staff alone must still see to it',
  async (name, times) => {
    const withdrawn = flagged(usual, WITHDRAWN);
    expect(await TELLERS[name]?.(withdrawn)).toBe(times);
  },
);
