/** Which changes another system is told of, and that ids and codes are all it is told. */
import { notices } from '../../../src/outbound/notices';
import { staffId } from '../../../src/core/staff';
import type { CaseFile } from '../../../src/core/case-file';
import { aCase, handedOff, HOUR, NOW, SECRETS } from '../store/fixtures';

const said = (before: CaseFile | null, after: CaseFile): readonly (string | undefined)[] =>
  notices({ before, after, at: NOW }).map(({ data }) => data['notice']);

const ANNA = staffId('staff-anna');

describe('another system', () => {
  it('is told when a case is handed off, claimed, closed, or more pressing', () => {
    expect(said(aCase(), handedOff())).toEqual(['handed-off']);
    expect(said(handedOff(), handedOff({ owner: ANNA }))).toEqual(['claimed']);
    expect(said(handedOff({ owner: ANNA }), handedOff({ owner: staffId('staff-ben') }))).toEqual(['claimed']);
    expect(said(handedOff(), handedOff({ state: 'closed' }))).toEqual(['closed']);
    expect(said(handedOff({ priority: 'soon' }), handedOff({ priority: 'now' }))).toEqual(['priority-raised']);
    expect(said(null, handedOff())).toEqual(['handed-off']);
  });

  it('is told of a case that is open again as of one that came now', () => {
    const closed = handedOff({ state: 'closed', owner: ANNA });
    expect(said(closed, handedOff({ reopenedAt: NOW }))).toEqual(['handed-off']);
  });

  it('is told nothing of a case that is still being told, or that stays as it is', () => {
    expect(said(null, aCase())).toEqual([]);
    expect(said(aCase({ priority: 'soon' }), aCase({ priority: 'now' }))).toEqual([]);
    expect(said(handedOff({ owner: ANNA }), handedOff({ owner: ANNA }))).toEqual([]);
    expect(said(handedOff({ priority: 'now' }), handedOff({ priority: 'urgent' }))).toEqual([]);
    expect(said(handedOff({ state: 'closed' }), handedOff({ state: 'closed' }))).toEqual([]);
  });

  it('is told nothing of a restricted case (R7), nor of a rehearsed one', () => {
    const changed = { owner: ANNA, priority: 'now', state: 'closed' } as const;
    expect(said(aCase(), handedOff({ access: 'restricted', ...changed }))).toEqual([]);
    expect(said(aCase(), handedOff({ rehearsal: true, ...changed }))).toEqual([]);
  });

  it('gets ids, codes and clocks, and the same id for the same change', () => {
    const change = { before: aCase(), after: handedOff(), at: NOW };
    const [job] = notices(change);
    expect(job).toMatchObject({
      kind: 'notify',
      due: NOW,
      data: {
        notice: 'handed-off',
        case: 'case-1',
        landlord: 'acme',
        priority: 'soon',
        queue: 'first-contact',
        due: new Date(NOW + HOUR).toISOString(),
        at: new Date(NOW).toISOString(),
      },
    });
    expect(job?.key).toMatch(/^evt_[0-9a-f]{32}$/);
    expect(notices(change)).toEqual([job]);
    expect(notices({ ...change, at: NOW + 1 })[0]?.key).not.toBe(job?.key);
    const written = JSON.stringify(job);
    for (const secret of Object.values(SECRETS).flat()) expect(written).not.toContain(secret);
  });
});
