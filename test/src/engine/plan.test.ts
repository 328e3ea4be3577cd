/** What the answers so far allow: times to make contact once they were read back, times to make none at once (R5). */
import { DAYS, type Answer } from '../../../src/core/answer';
import type { ContactPlan } from '../../../src/core/contact-plan';
import { personPlan } from '../../../src/engine/plan';
import { mayContact } from '../../../src/safety/may-contact';
import { AGREED, begin, OWN_NUMBER, WORKDAY, type Meaning } from '../../support/conversation';

const FRIDAY_ELEVEN = Date.parse('2026-11-27T11:00:00Z');
const THURSDAY_ELEVEN = Date.parse('2026-11-26T11:00:00Z');

const ASKED_NEVER: Meaning = {
  ...AGREED,
  'contact-method': 'call',
  'contact-detail': OWN_NUMBER,
  'contact-private': 'only-me',
  'contact-times': 'weekdays 10 to 2',
  'contact-times-ok': 'yes',
  'if-cut-off': 'use-this-plan',
  'officer-gender': null,
  enough: 'tell-more',
  name: null,
  home: null,
  tenancy: null,
};

const planAfter = (
  said: (answers: Readonly<Record<string, Answer>>) => Readonly<Record<string, Answer>>,
): ContactPlan => {
  const session = begin({ channel: 'web-chat' }).means(ASKED_NEVER).says('never fridays').session();
  expect(session.pending?.question).toBe('contact-avoid-ok');
  const plan = personPlan({ ...session, answers: said(session.answers) }, WORKDAY);
  if (!plan) throw new Error('no plan');
  return plan;
};

const mayCall = (plan: ContactPlan, at: number): boolean =>
  mayContact({ plan, method: 'call', detail: plan.detail, content: 'neutral', author: 'handler', at }).allowed;

it('rules a time out at once, before the read-back was answered', () => {
  const plan = planAfter((answers) => answers);
  expect(plan.never).toEqual([{ days: ['fri'], from: '00:00', to: '24:00' }]);
  expect(mayCall(plan, FRIDAY_ELEVEN)).toBe(false);
  expect(mayCall(plan, THURSDAY_ELEVEN)).toBe(true);
});

it('rules a whole night out, said in words or given by day and clock', () => {
  const words = begin({ channel: 'web-chat' }).means(ASKED_NEVER).says('never at night');
  expect(personPlan(words.session(), WORKDAY)?.never).toEqual([
    { days: DAYS, from: '00:00', to: '06:00' },
    { days: DAYS, from: '20:00', to: '24:00' },
  ]);
  const night = [{ days: ['fri' as const], from: '18:00', to: '09:00' }];
  const given = begin({ channel: 'web-chat' }).means({ ...ASKED_NEVER, 'contact-avoid': night });
  expect(personPlan(given.session(), WORKDAY)?.never).toEqual([
    { days: ['fri'], from: '18:00', to: '24:00' },
    { days: ['sat'], from: '00:00', to: '09:00' },
  ]);
});

it('lets nobody in at a time whose read-back was not answered', () => {
  const plan = planAfter(({ 'contact-times-ok': _unanswered, ...answers }) => answers);
  expect(plan.windows).toBeNull();
  expect(mayCall(plan, THURSDAY_ELEVEN)).toBe(false);
});

it('keeps nothing of a time that was read back and was not right', () => {
  const asked = begin({ channel: 'web-chat' })
    .means(ASKED_NEVER)
    .says('never fridays')
    .means({ 'contact-avoid-ok': 'no' });
  expect(asked.asked()).toBe('contact-avoid');
  expect(personPlan(asked.session(), WORKDAY)?.never).toEqual([]);
});
