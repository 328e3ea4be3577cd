/** Whether somebody may be rung now: what holds contact, and what a named lead may ring about all the same. */
import type { CaseFile } from '../../../src/core/case-file';
import { staffId } from '../../../src/core/staff';
import { callGate } from '../../../src/cases/call-gate';
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
