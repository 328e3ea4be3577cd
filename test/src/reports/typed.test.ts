/** What staff typed in is counted by how it came, not by where it was typed [AL21, AL22]. */
import { codesOf } from '../../../src/reports/codes';
import { exportRecord } from '../../../src/reports/export';
import { report } from '../../../src/reports/report';
import { CAME_BY } from '../../../src/core/typed';
import { staffId } from '../../../src/core/staff';
import { handedOff, NOW } from '../store/fixtures';
import { codes } from './fixtures';

const TYPED = { by: staffId('staff-anna'), came: 'letter', receivedAt: NOW } as const;

it('stands with a case as its code, and with no name of who typed it', () => {
  const counted = codesOf(handedOff({ channel: 'web-chat', typed: TYPED }), []);
  expect(counted.came).toBe('letter');
  expect(JSON.stringify(counted)).not.toContain('staff-anna');
  expect(exportRecord(counted)).toMatchObject({ came_by: 'letter', channel: 'web-chat' });
  expect(exportRecord(codes())).toMatchObject({ came_by: '' });
});

it('tells what came direct from what was put to the landlord at a MARAC, and what was sent there [AS49]', () => {
  const direct = codesOf(handedOff(), []);
  const put = codesOf(handedOff({ typed: { ...TYPED, came: 'marac' } }), []);
  const sent = codesOf(handedOff(), [{ type: 'referred', by: TYPED.by, referral: 'r1', to: 'marac' }]);
  const told = [direct, put, sent]
    .map((one) => exportRecord(one))
    .map(({ came_by, referred_to }) => [came_by, referred_to]);
  expect(told).toEqual([
    ['', ''],
    ['marac', ''],
    ['', 'marac'],
  ]);
});

it('is a line of its own among the channels', () => {
  const cases = [
    ...Array.from({ length: 6 }, () => codes({ came: 'letter' })),
    ...Array.from({ length: 7 }, () => codes()),
  ];
  const lines = report(cases, NOW).filter(({ section }) => section === 'channel');
  expect(lines.map(({ code }) => code)).toEqual(expect.arrayContaining([...CAME_BY, 'web-chat']));
  expect(lines.filter(({ figure }) => figure !== 0).map(({ code, figure }) => [code, figure])).toEqual([
    ['web-chat', 7],
    ['letter', 6],
  ]);
});
