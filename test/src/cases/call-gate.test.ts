/** Whether somebody may be rung now: what holds contact, and what a named lead may ring about all the same. */
import type { CaseFile } from '../../../src/core/case-file';
import type { ContactPlan } from '../../../src/core/contact-plan';
import { staffId } from '../../../src/core/staff';
import { callGate, mayLeaveVoicemail } from '../../../src/cases/call-gate';
import { handedOff, NOW, plan } from '../store/fixtures';

const ALWAYS = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const, from: '00:00', to: '24:00' }];
const own = plan({ windows: ALWAYS });
const file = (...flags: readonly string[]): CaseFile => {
  const base = handedOff();
  return { ...base, content: { ...base.content, plans: [own], flags } };
};
const decided = {
  by: staffId('staff-lead'),
  reason: 'To ask whether it was asked freely',
  plan: own.version,
  until: NOW + 1,
};
const rung = (one: CaseFile, override: typeof decided | null = null) =>
  callGate({ case: one }, { about: 'person', to: own.detail ?? '', override }, NOW);

it('waits where contact is paused, for everybody but a named lead with a reason (R17)', () => {
  expect(rung(file('contact-paused'))).toMatchObject({ allowed: false, reasons: ['contact-paused'] });
  expect(rung(file('contact-paused'), decided)).toMatchObject({ allowed: true });
  // Nobody decided about a plan that came after.
  expect(rung(file('contact-paused'), { ...decided, plan: own.version - 1 })).toMatchObject({ allowed: false });
});

it.each(['left-suddenly', 'agreement-withdrawn'])('waits for nobody’s decision where it is %s', (flag) => {
  expect(rung(file(flag), decided)).toMatchObject({ allowed: false, reasons: [flag] });
});

it.each(['asked-to-ask-for-a-call', 'asked-to-add', 'came-back'])('makes the call that %s calls for', (flag) => {
  expect(rung(file(flag))).toMatchObject({ allowed: true });
});

describe('near the end of a safe time', () => {
  /** A Wednesday in winter: London is at UTC. */
  const at = (time: string, day = '2026-11-25'): number => Date.parse(`${day}T${time}Z`);
  const MORNING = { days: ['wed', 'thu'], from: '10:00', to: '12:00' } as const;
  const LUNCH = { days: ['wed'], from: '12:30', to: '12:32' } as const;
  const EVENING = { days: ['wed'], from: '18:00', to: '20:00' } as const;
  const safe = (over: Partial<ContactPlan> = {}): CaseFile => {
    const base = handedOff();
    return { ...base, content: { ...base.content, plans: [plan({ windows: [MORNING, LUNCH], ...over })] } };
  };
  const gate = (one: CaseFile, now: number, override: typeof decided | null = null) =>
    callGate({ case: one }, { about: 'person', to: own.detail ?? '', override }, now);

  it('nobody is rung with less than three minutes of it left, and is told when the next begins (R5)', () => {
    expect(gate(safe(), at('11:57:00'))).toMatchObject({ allowed: true });
    expect(gate(safe(), at('11:57:01'))).toEqual({
      allowed: false,
      reasons: ['too-near-the-end'],
      next: at('10:00:00', '2026-11-26'),
    });
    expect(gate(safe({ windows: [MORNING, EVENING] }), at('11:59:59'))).toMatchObject({ next: at('18:00:00') });
  });

  it('a safe time too short for a call is none to wait for', () => {
    expect(gate(safe(), at('12:10:00'))).toMatchObject({
      reasons: ['outside-window'],
      next: at('10:00:00', '2026-11-26'),
    });
    expect(gate(safe({ windows: [LUNCH] }), at('12:30:00'))).toEqual({
      allowed: false,
      reasons: ['too-near-the-end'],
      next: null,
    });
  });

  const never = [{ days: ['wed'], from: '11:00', to: '11:30' } as const];

  it('nor into a time they said never to, whoever decided', () => {
    expect(gate(safe({ never }), at('10:57:01'))).toMatchObject({
      reasons: ['too-near-the-end'],
      next: at('11:30:00'),
    });
    expect(gate(safe({ never }), at('10:57:01'), decided)).toMatchObject({ allowed: false, reasons: ['never-time'] });
    expect(gate(safe({ never }), at('10:57:00'), decided)).toMatchObject({ allowed: true });
    const after = safe({ never: [{ days: ['wed'], from: '12:03', to: '13:00' }] });
    expect(gate(after, at('12:00:00'), decided)).toMatchObject({ allowed: true });
    expect(gate(after, at('12:00:01'), decided)).toMatchObject({ allowed: false, reasons: ['never-time'] });
  });

  it('a named lead may ring on into a time that is only not safe', () => {
    expect(gate(safe(), at('11:59:00'), decided)).toMatchObject({ allowed: true });
  });

  it('a voicemail is left only where five minutes are: it rings for longer, and then somebody speaks', () => {
    const agreed = safe({ voicemail: 'yes' });
    const wanted = { about: 'person', to: own.detail ?? '', override: null } as const;
    expect(mayLeaveVoicemail({ case: agreed }, wanted, at('11:55:00'))).toBe(true);
    expect(mayLeaveVoicemail({ case: agreed }, wanted, at('11:55:01'))).toBe(false);
    expect(mayLeaveVoicemail({ case: safe() }, wanted, at('11:00:00'))).toBe(false);
  });
});
