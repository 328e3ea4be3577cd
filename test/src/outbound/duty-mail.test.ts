/** The e-mail to staff's own mailbox, through a real mail server: a case's number at most, and to nobody else whoever asks. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { createDutyMailSender } from '../../../src/channels/mail/send';
import { dutyWords } from '../../../src/console/duty-words';
import type { CaseFile } from '../../../src/core/case-file';
import { caseId } from '../../../src/core/ids';
import { landlordSchema } from '../../../src/core/landlord';
import type { Reminder } from '../../../src/core/reminder';
import type { DutyMailbox } from '../../../src/core/sender';
import { createDutyMail } from '../../../src/outbound/duty-mail';
import { dutyNotice } from '../../../src/outbound/reminder-notices';
import { NEVER, type ClaimedJob } from '../../../src/store/store';
import { house } from '../../support/conversation';
import { testLandlord } from '../../support/landlord';
import { handedOff, NOW, SECRETS } from '../store/fixtures';

const ID = '5e3cd8b4-9f0a-4f0c-8d5b-0c1d2e3f4a5b';
const withMailbox = (email: string) =>
  landlordSchema.safeParse({
    ...testLandlord(),
    escalation: { ...testLandlord().escalation, dutyMailbox: { email, rows: ['ours'] } },
  });
const mailbox = (): DutyMailbox => {
  const found = withMailbox('duty@oak-homes.example').data?.escalation.dutyMailbox?.email;
  if (!found) throw new Error('no mailbox');
  return found;
};
const late: Reminder = { after: 'overdue', to: 'supervisor', who: 'person', since: NOW, minutes: 0, at: NOW };
const file = (over: Partial<CaseFile> = {}): CaseFile => handedOff({ id: caseId(ID), reminders: [late], ...over });
const job = (one: CaseFile): ClaimedJob => {
  const [written] = dutyNotice(one, late, NOW);
  if (!written) throw new Error('no job');
  return { ...written, id: 1, tries: 1 };
};

let server: SMTPServer;
let url = '';
let came: string[] = [];
let answer: Error | undefined;
beforeEach(async () => {
  [came, answer] = [[], undefined];
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, session, done) => {
      let text = session.envelope.rcptTo.map(({ address }) => `to ${address}\r\n`).join('');
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
      stream.on('end', () => {
        if (!answer) came.push(text);
        done(answer);
      });
    },
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  url = `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`;
});
afterEach(() => new Promise<void>((resolve) => server.close(resolve)));

const noted: string[] = [];
const told = (stored: CaseFile | null, asked = job(file())) =>
  createDutyMail({
    sender: createDutyMailSender({ url, from: 'Desk <desk@oak-homes.example>' }, [mailbox()]),
    store: { caseFile: async () => stored },
    mailboxOf: () => mailbox(),
    words: dutyWords((landlord) => house.words.for('en', 'web-chat', landlord)),
    clock: () => NOW,
    note: ({ code }) => void noted.push(code ?? ''),
  })(asked);

it('says which case and what was not done, by the number the console shows', async () => {
  expect(await told(file())).toBeNull();
  expect(came).toHaveLength(1);
  for (const said of [
    'to duty@oak-homes.example',
    'Subject: Something is waiting at the desk',
    'Case 5e3cd8b4. The promise is overdue.',
  ])
    expect(came[0]).toContain(said);
  expect(came[0]).toContain('For a supervisor.');
  for (const secret of [...Object.values(SECRETS).flat(), ID, 'abuse']) expect(came[0]).not.toContain(secret);
});

it('says nothing of a restricted case, nor of one that was restricted since: the mailbox is not its group (R7)', async () => {
  const restricted = file({ access: 'restricted' });
  expect(await told(restricted, job(file()))).toBeNull();
  expect(came).toEqual([]);
});

it.each<[string, CaseFile | null]>([
  ['somebody has acted', file({ reminders: [] })],
  ['it was closed', file({ state: 'closed' })],
  ['it was erased', null],
])('is not sent any more when %s', async (_, stored) => {
  expect(await told(stored)).toBeNull();
  expect(came).toEqual([]);
});

it('is tried again while the server cannot take it, and kept as a dead letter when it never will', async () => {
  answer = Object.assign(new Error('4.3.2 later'), { responseCode: 451 });
  expect(await told(file())).toMatchObject({ code: 'later' });
  answer = Object.assign(new Error('5.7.1 no'), { responseCode: 554 });
  expect(await told(file())).toMatchObject({ due: NEVER, code: 'filtered' });
});

it('goes to a mailbox that a landlord’s file names, and to no other', async () => {
  const sender = createDutyMailSender({ url, from: 'desk@oak-homes.example' }, [mailbox()]);
  const other = 'sam@mail.example' as DutyMailbox;
  await expect(sender.tell({ to: other, subject: 'A', text: 'B' })).rejects.toMatchObject({ code: 'NOT_LET_THROUGH' });
  expect(came).toEqual([]);
});

it('is set as one address, with where it comes from, or the start is refused', () => {
  expect(withMailbox('duty@oak-homes.example').success).toBe(true);
  expect(withMailbox('nobody').success).toBe(false);
  const more = { email: 'duty@oak-homes.example', rows: ['ours'], cc: 'sam@mail.example' };
  const { escalation } = testLandlord();
  expect(
    landlordSchema.safeParse({ ...testLandlord(), escalation: { ...escalation, dutyMailbox: more } }).success,
  ).toBe(false);
});
