import { planForm } from '../../../src/console/plan-fields';

const FORM = { who: 'person', method: 'call', private: 'only-me', review: '2026-12-07' };
const agreed = (fields: Record<string, string>) => planForm.safeParse({ ...FORM, ...fields });

describe('times of the night in the form of a plan', () => {
  it('are split at midnight, safe or never', () => {
    const { data } = agreed({
      'fri-1': 'yes',
      'from-1': '23:00',
      'to-1': '01:00',
      'never-sun-1': 'yes',
      'never-from-1': '18:00',
      'never-to-1': '09:00',
    });
    expect(data?.windows).toEqual([
      { days: ['fri'], from: '23:00', to: '24:00' },
      { days: ['sat'], from: '00:00', to: '01:00' },
    ]);
    expect(data?.never).toEqual([
      { days: ['mon'], from: '00:00', to: '09:00' },
      { days: ['sun'], from: '18:00', to: '24:00' },
    ]);
  });

  it('end at midnight where that is what is written', () => {
    expect(agreed({ 'fri-1': 'yes', 'from-1': '20:00', 'to-1': '00:00' }).data?.windows).toEqual([
      { days: ['fri'], from: '20:00', to: '24:00' },
    ]);
  });

  // Five to nine in the evening, with a morning chosen by mistake.
  it('are not taken for safe where they are longer than ten hours', () => {
    expect(agreed({ 'fri-1': 'yes', 'from-1': '17:00', 'to-1': '09:00' }).success).toBe(false);
  });
});
