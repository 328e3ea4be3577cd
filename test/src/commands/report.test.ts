/** From real conversations to the numbers and the export: codes only, restricted cases in neither. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exported } from '../../../src/commands/export';
import { wantedBy } from '../../../src/commands/counting/counted';
import { reportOf } from '../../../src/commands/report';
import { landlordId } from '../../../src/core/ids';
import { staffId } from '../../../src/core/staff';
import { NO_WORK } from '../../../src/core/work';
import { PROJECT } from '../../../src/project';
import { codesOf } from '../../../src/reports/codes';
import { countedCases } from '../../../src/reports/counted';
import { EXPORT_COLUMNS } from '../../../src/reports/export';
import { handedOff, NOW, SECRETS } from '../store/fixtures';
import { OWN_NUMBER, type Meaning } from '../../support/conversation';
import { AGREED, PLAN, texting, turnDesk } from '../../support/turn-desk';
import { codes } from '../reports/fixtures';

const SENT: Meaning = { ...AGREED, ...PLAN, 'officer-gender': null, enough: 'send-now' };
const desk = turnDesk();

const wanted = () => ({ landlord: landlordId(texting.id), from: 0, to: desk.clock.now + 1, rehearsal: false });

/** Handed off, tried, referred and closed. */
const worked = async (sessionKey: string): Promise<string> => {
  const session = await desk.tell('web-chat', SENT, { sessionKey });
  const file = await desk.fileOf(session);
  const by = staffId('staff-anna');
  const at = desk.clock.now;
  await desk.store.act({ case: file.id, actId: sessionKey, now: at }, (seen) => ({
    case: {
      ...seen.case,
      state: 'closed',
      content: {
        ...seen.case.content,
        work: {
          ...(seen.case.content.work ?? NO_WORK),
          attempts: [{ id: 't', at, by, who: 'person', method: 'text', outcome: 'spoke-to-them', withinPlan: true }],
          closing: { at, by, outcome: 'moved', lessons: 'The lesson stays in the case.' },
        },
      },
    },
    events: [{ type: 'referred', by, referral: 'r1', to: 'marac' }],
  }));
  return file.id;
};

const tooWell = /lesson|staff-anna|The lesson/i;

describe('the report', () => {
  it('reads cases of the landlord from the store, closed ones too', async () => {
    for (const key of ['web:1', 'web:2', 'web:3', 'web:4', 'web:5']) await worked(key);
    const cases = await countedCases(desk.store, wanted());
    const csv = reportOf(cases, { landlord: texting.id, from: '2026-11', csv: true }, desk.clock.now);
    const lines = csv.split('\r\n');
    expect(lines[0]).toBe('landlord,from,to,section,code,number,policy_rows');
    expect(lines).toContain(`${texting.id},2026-11,2026-11,volume,handed-off,5,AL36 FU37 FU40 SO48`);
    expect(lines).toContain(`${texting.id},2026-11,2026-11,first-contact-person,spoke-in-time,5,FU37 SO48`);
    expect(lines).toContain(`${texting.id},2026-11,2026-11,outcome,moved,5,AL36 FU37`);
    expect(lines).toContain(`${texting.id},2026-11,2026-11,referred-to-marac,yes,5,FU37 SO48`);
  });

  it('prints a table that says what it does not count', () => {
    const table = reportOf([codes()], { landlord: 'acme', from: '2026-10', to: '2026-12', csv: false }, NOW);
    expect(table).toMatch(/^acme, 2026-10 to 2026-12: /);
    expect(table).toMatch(/^volume +handed-off +fewer than 5 +AL36/m);
    expect(table).toContain('Restricted cases are not counted here.');
  });

  it('wants a landlord, and months that are months', () => {
    const said = { landlord: texting.id, rehearsal: false };
    expect(wantedBy({ ...said, from: '2026-11' }, NOW)).toEqual({
      landlord: texting.id,
      from: Date.UTC(2026, 10, 1),
      to: Date.UTC(2026, 11, 1),
      rehearsal: false,
    });
    expect(wantedBy(said, NOW)).toMatchObject({ from: 0, to: NOW + 1 });
    expect(() => wantedBy({ ...said, landlord: 'nobody' }, NOW)).toThrow('--landlord');
    expect(() => wantedBy({ rehearsal: false }, NOW)).toThrow('--landlord');
    expect(() => wantedBy({ ...said, from: '2026-11', to: '2026-10' }, NOW)).toThrow('--from');
    expect(() => wantedBy({ ...said, to: '2026-10' }, NOW)).toThrow('--from');
  });
});

describe('the export [AS49]', () => {
  it('holds codes and clocks, and nothing anybody said', async () => {
    const id = await worked('web:1');
    const cases = await countedCases(desk.store, wanted());
    const both = [exported(cases, false), exported(cases, true)];
    for (const text of both) {
      expect(text).toContain(id);
      expect(text).not.toContain(OWN_NUMBER);
      expect(text).not.toMatch(tooWell);
    }
    expect(JSON.parse(both[1] ?? '')).toMatchObject({
      case_id: id,
      state: 'closed',
      source: 'person',
      outcome: 'moved',
      referred_to: 'marac',
      attempts: 1,
      person_contacted_at: new Date(desk.clock.now).toISOString(),
      no_auto_contact: true,
    });
    const [head, row] = (both[0] ?? '').split('\r\n').map((line) => line.split(','));
    expect(head).toEqual(EXPORT_COLUMNS);
    expect(row).toHaveLength(EXPORT_COLUMNS.length);
  });

  it('takes nothing of the content that could be read', () => {
    const marked = handedOff({ owner: staffId('staff-anna') });
    const by = staffId('staff-anna');
    // No act writes this; a record that held it would be counted all the same.
    const named = { type: 'referred', by, referral: 'r', to: 'Rowan of Elm House' as 'marac' } as const;
    const text = JSON.stringify(codesOf(marked, [named]));
    for (const secret of [...Object.values(SECRETS).flat(), 'Rowan', 'staff-anna']) expect(text).not.toContain(secret);
  });

  it('leaves out restricted cases (R7)', async () => {
    const id = await worked('web:1');
    const file = await desk.store.caseFile((await countedCases(desk.store, wanted()))[0]?.id ?? codes().id);
    if (!file) throw new Error('no case');
    await desk.store.saveCase({ ...file, access: 'restricted' }, [], desk.clock.now);
    expect(exported(await countedCases(desk.store, wanted()), false)).not.toContain(id);
  });

  it('has every column written up', () => {
    const page = readFileSync(join(PROJECT, 'docs', 'export.md'), 'utf8');
    const told = [...page.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
    expect(told).toEqual(EXPORT_COLUMNS);
  });
});

it.each([
  ['2026-10', '2026-11'],
  ['2026-11', '2027-01'],
  ['2026-01', '2026-12'],
])('takes no months that overlap a period a little: %s to %s', (from, to) => {
  const of = (about: object) => () => reportOf([], { landlord: 'oak', csv: true, ...about }, Date.now());
  expect(of({ from, to })).toThrow('a quarter of the calendar');
  for (const whole of [{ from: '2026-11' }, { from: '2026-10', to: '2026-12' }, { from: '2026-04', to: '2027-03' }, {}])
    expect(of(whole)).not.toThrow();
});
