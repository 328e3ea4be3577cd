import { contactAdvice } from '../../../src/console/contact-advice';
import type { CaseFile } from '../../../src/core/case-file';
import type { ContactPlan } from '../../../src/core/contact-plan';
import { caseFile, NOW } from './fixtures';

const HOUR = 3_600_000;
const base = caseFile();
const [usual] = base.content.plans;

const advise = (over: Partial<ContactPlan> = {}, at = NOW + 2 * HOUR, file: Partial<CaseFile> = {}) => {
  if (!usual) throw new Error('the fixture has a plan');
  const flags = file.content?.flags ?? [];
  const content = { ...base.content, plans: [{ ...usual, verified: true, ...over }], flags };
  return contactAdvice({ ...base, ...file, content }, at).person;
};
const flagged = (flag: string): Partial<CaseFile> => ({ content: { ...base.content, flags: [flag] } });

describe('whether contact may be made now', () => {
  it('says yes inside the safe times', () => {
    expect(advise()).toEqual({ answer: 'yes', because: [] });
  });

  it("says from when, before them and after them, in London's time", () => {
    expect(advise({}, NOW)).toEqual({
      answer: 'not-until',
      from: '2026-11-23T10:00:00.000Z',
      because: ['outside-window'],
    });
    expect(advise({}, NOW + 5 * HOUR)).toMatchObject({ answer: 'not-until', from: '2026-11-24T10:00:00.000Z' });
    const inSummer = Date.UTC(2026, 5, 22, 9, 0);
    expect(advise({}, inSummer)).toEqual({ answer: 'yes', because: [] });
  });

  it('lets a never-window win over a safe one', () => {
    const never = [{ days: ['mon' as const], from: '10:00', to: '12:30' }];
    expect(advise({ never })).toMatchObject({ answer: 'not-until', from: '2026-11-23T12:30:00.000Z' });
  });

  it.each([
    ['no way was agreed', { method: null }, 'no-method'],
    ['no number was given', { detail: null }, 'no-detail'],
    ['no times were agreed', { windows: null }, 'no-windows'],
    ['they will contact us', { method: 'i-will-contact-you' }, 'they-will-contact'],
    ['others may see a text', { method: 'text', private: 'others-sometimes' }, 'not-private'],
    ['nobody knows who may see a text', { method: 'text', private: null }, 'privacy-not-asked'],
  ] as const)('leaves it to a person when %s', (_, over, why) => {
    expect(advise(over)).toMatchObject({ answer: 'never', because: expect.arrayContaining([why]) });
  });

  it('leaves it to a person when they left suddenly, whatever the plan says of being cut off', () => {
    expect(advise({ ifCutOff: 'use-this-plan' }, NOW + 2 * HOUR, { handedOffBecause: 'left-suddenly' })).toMatchObject({
      answer: 'never',
      because: ['left-suddenly'],
    });
    expect(advise({}, NOW + 2 * HOUR, flagged('left-suddenly'))?.answer).toBe('never');
  });

  it('waits for a person who was cut off, unless they said to use the plan', () => {
    const cut = { handedOffBecause: 'cut-off' } as const;
    expect(advise({}, NOW + 2 * HOUR, cut)).toMatchObject({ answer: 'never', because: ['wait-for-me'] });
    expect(advise({ ifCutOff: 'use-this-plan' }, NOW + 2 * HOUR, cut)?.answer).toBe('yes');
  });

  it('never texts a number that has said stop', () => {
    expect(advise({ method: 'text' }, NOW + 2 * HOUR, flagged('texting-stopped'))).toMatchObject({
      answer: 'never',
      because: ['texting-stopped'],
    });
  });

  it('reminds of what to be careful of', () => {
    expect(advise({ private: 'others-sometimes', verified: false, setBy: 'reporter' })).toEqual({
      answer: 'yes',
      because: ['one-call', 'set-by-another', 'not-verified'],
    });
  });

  it('rings nobody at the home of a child who is not alone', () => {
    expect(advise({ nobodyAtHome: true, private: 'not-sure' })?.answer).toBe('never');
    expect(advise({ nobodyAtHome: true })).toEqual({ answer: 'yes', because: ['under-18'] });
  });

  it('has nothing to say of somebody without a plan', () => {
    expect(contactAdvice({ ...base, content: { ...base.content, plans: [] } }, NOW)).toEqual({
      person: null,
      reporter: null,
    });
  });
});

it('says from when they may be rung where too little of their safe time is left for a call', () => {
  const nearly = NOW + 5 * HOUR - 60_000 * 2 - 1;
  expect(advise({ method: 'call', detail: '+447700900777' }, nearly)).toEqual({
    answer: 'not-until',
    from: '2026-11-24T10:00:00.000Z',
    because: ['too-near-the-end'],
  });
});
