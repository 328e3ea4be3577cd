/** FU37, SO48: a promise is kept by speaking with somebody inside their plan, and by nothing else. */
import { logAttempt } from '../../../src/cases/attempt';
import { staffId } from '../../../src/core/staff';
import { codesOf, type CaseCodes } from '../../../src/reports/codes';
import { promiseKept } from '../../../src/reports/promise';
import { handedOff, HOUR, MINUTE, NOW, plan } from '../store/fixtures';
import { attempt, codes } from './fixtures';

const LATER = NOW + 48 * HOUR;

describe('first contact', () => {
  it.each<[string, Partial<CaseCodes>, string]>([
    ['spoken to in time', { attempts: [attempt({ at: NOW + HOUR })] }, 'spoke-in-time'],
    ['spoken to a moment late', { attempts: [attempt({ at: NOW + HOUR + 1 })] }, 'not-in-time'],
    [
      'spoken to outside the plan, which is no safe contact',
      { attempts: [attempt({ withinPlan: false })] },
      'not-in-time',
    ],
    ['tried outside the plan', { attempts: [attempt({ withinPlan: false, outcome: 'no-answer' })] }, 'not-in-time'],
    [
      'tried in time, and spoken to after',
      {
        attempts: [attempt({ outcome: 'no-answer' }), attempt({ at: NOW + 2 * HOUR })],
      },
      'tried-in-time',
    ],
    ['not rung because it was no safe time', { attempts: [attempt({ outcome: 'not-a-safe-time' })] }, 'not-in-time'],
    ['somebody else was spoken to', { attempts: [attempt({ who: 'reporter' })] }, 'not-in-time'],
    [
      'promised twice, kept by the later only',
      {
        deadlines: [
          { who: 'person', due: NOW + HOUR, promise: '5.4' },
          { who: 'person', due: NOW + 2 * HOUR, promise: '5.5' },
        ],
        attempts: [attempt({ at: NOW + 90 * MINUTE })],
      },
      'not-in-time',
    ],
    ['nothing promised', { deadlines: [] }, 'no-promise'],
  ])('%s: %j is %s', (_, over, kept) => {
    expect(promiseKept(codes(over), 'person', LATER)).toBe(kept);
  });

  it('is not late before its time is over', () => {
    const tried = codes({ attempts: [attempt({ outcome: 'no-answer' })] });
    expect(promiseKept(tried, 'person', NOW + HOUR - 1)).toBe('not-due-yet');
    expect(promiseKept(tried, 'person', NOW + HOUR)).toBe('tried-in-time');
    expect(promiseKept(codes(), 'person', NOW + HOUR)).toBe('not-in-time');
  });

  it('of who reported is a promise of its own', () => {
    const both = codes({
      deadlines: [
        { who: 'person', due: NOW + HOUR, promise: '5.4' },
        { who: 'reporter', due: NOW + HOUR, promise: '5.4' },
      ],
      attempts: [attempt({ who: 'reporter' })],
    });
    expect((['person', 'reporter'] as const).map((who) => promiseKept(both, who, LATER))).toEqual([
      'not-in-time',
      'spoke-in-time',
    ]);
  });
});

describe('an attempt that was written down later', () => {
  const ALL_DAY = [{ days: ['mon' as const, 'tue' as const], from: '00:00', to: '24:00' }];
  const told = (madeAt: number, now: number): string => {
    const base = handedOff();
    const file = { ...base, content: { ...base.content, plans: [plan({ windows: ALL_DAY })] } };
    const tried = { id: 'try-1', who: 'person', method: 'call', outcome: 'spoke-to-them', madeAt } as const;
    const decided = logAttempt({ case: file, session: null }, { by: staffId('staff-anna'), at: now }, tried);
    if ('refused' in decided || !decided.case) throw new Error('nothing was written');
    return promiseKept(codesOf(decided.case, []), 'person', LATER);
  };

  it('counts from when it was made: late on paper is not late to the person', () => {
    expect(told(NOW + 30 * MINUTE, NOW + 5 * HOUR)).toBe('spoke-in-time');
    expect(told(NOW + 2 * HOUR, NOW + 5 * HOUR)).toBe('not-in-time');
  });
});
