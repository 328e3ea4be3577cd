/** A plan that staff agree names a number or an address that can be used in its way, or it is not kept. */
import { addressOf } from '../../../src/cases/plan-address';
import { agreePlan, type Agreed } from '../../../src/cases/work-plan';
import { planOf, type CaseFile } from '../../../src/core/case-file';
import { staffId } from '../../../src/core/staff';
import { handedOff, NOW, plan } from '../store/fixtures';

const agreed: Agreed = {
  about: 'person',
  method: 'call',
  detail: null,
  private: 'only-me',
  windows: [{ days: ['mon'], from: '10:00', to: '14:00' }],
  never: null,
  voicemail: null,
  answered: null,
  cover: null,
  ifCutOff: null,
  wordsPassed: true,
  reviewOn: '2026-12-07',
};
const agree = (over: Partial<Agreed>, plans: CaseFile['content']['plans'] = []) =>
  agreePlan(
    { case: handedOff({ content: { ...handedOff().content, plans } }), session: null },
    { by: staffId('staff-anna'), at: NOW },
    { ...agreed, ...over },
  );
const detailAfter = (decided: ReturnType<typeof agree>): string | null | undefined =>
  'refused' in decided || !decided.case ? undefined : planOf(decided.case, 'person')?.detail;

it.each([
  ['call', '07700 900555', '+447700900555'],
  ['call', '(01632) 960-123', '+441632960123'],
  ['text', '+44 7700 900555', '+447700900555'],
  ['relay-uk', '0044 7700 900555', '+447700900555'],
  ['email', ' Somebody@Example.org ', 'somebody@example.org'],
  ['trusted-person', 'Her sister, after school', 'Her sister, after school'],
] as const)('by %s, %s is kept as %s', (method, detail, kept) => {
  expect(detailAfter(agree({ method, detail }))).toBe(kept);
});

it.each([
  ['call', '999', 'emergency-number'],
  ['call', '9-9-9', 'emergency-number'],
  ['call', '+44 112', 'emergency-number'],
  ['text', '999', 'emergency-number'],
  ['trusted-person', '112', 'emergency-number'],
  ['call', 'ask at number 4', 'not-a-number'],
  ['call', 'not 07700 900555, he has it', 'not-a-number'],
  ['call', '07700 900555 or 07700 900556', 'not-a-number'],
  ['call', '62226', 'not-a-number'],
  ['call', '+1 202 555 0100', 'not-a-number'],
  ['call', '0843 557 0100', 'not-a-number'],
  ['text', '01632 960123', 'not-a-mobile'],
  ['bsl-video', 'somebody@example.org', 'not-a-number'],
  ['email', '07700 900555', 'not-an-email'],
  ['email', 'somebody at home', 'not-an-email'],
] as const)('by %s, %s is refused: %s', (method, detail, refused) => {
  expect(agree({ method, detail })).toEqual({ refused });
});

it('a number kept from the plan before is looked at for its new way as well', () => {
  const landline = plan({ detail: '+441632960123' });
  expect(agree({ method: 'text' }, [landline])).toEqual({ refused: 'not-a-mobile' });
  const asTyped = plan({ detail: '07700 900555' });
  expect(detailAfter(agree({ method: 'text' }, [asTyped]))).toBe('+447700900555');
});

it('where they meet, or where they contact us, nothing is looked at', () => {
  expect(detailAfter(agree({ method: 'in-person', detail: 'the library' }))).toBe('the library');
  expect(addressOf('trusted-person', 'my mum, 07700 900123')).toEqual({ ok: 'my mum, 07700 900123' });
});
