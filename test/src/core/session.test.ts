/** The fence: it rises whenever a conversation changes hands, and at no other time (R6). */
import { lapsed } from '../../../src/core/put-through';
import { heldFrom, letGo } from '../../../src/core/session';
import { staffId } from '../../../src/core/staff';
import { NOW, session } from '../store/fixtures';

const ANNA = { by: staffId('staff-anna'), at: NOW };

it('rises when one of the staff has it, and again when a colleague has', () => {
  const hers = heldFrom(session({ control: 3 }), ANNA);
  expect(hers).toEqual({ ...session(), mode: 'with-handler', control: 4, heldBy: ANNA.by, heldAt: NOW });
  expect(heldFrom(hers, { by: staffId('staff-ben'), at: NOW + 1 })).toMatchObject({ control: 5, heldBy: 'staff-ben' });
});

it.each(['bot', 'with-handler', 'suspended', 'ended'] as const)(
  'rises when nobody has one that is %s any more',
  (mode) => {
    const free = letGo(session({ mode, control: 3, heldBy: ANNA.by, heldAt: NOW }));
    expect(free).toMatchObject({ control: 4, heldBy: null, heldAt: null });
    expect(free.mode).toBe(mode === 'with-handler' ? 'bot' : mode);
  },
);

it('digits of a call that nobody waits for take no call', () => {
  const wanted = { state: 'wanted', by: ANNA.by, at: NOW, digits: '47', line: 'group' } as const;
  expect(lapsed(wanted, NOW + 1)).toEqual({ ...wanted, state: 'lapsed', at: NOW + 1, digits: null });
});
