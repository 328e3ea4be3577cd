import { AGREED, begin, landlordWith, type Conversation, type Meaning } from '../support/conversation';

const texting = landlordWith(({ contact }) => contact.methods.includes('text'));
const MEANS: Meaning = {
  ...AGREED,
  'contact-method': 'text',
  'contact-detail': '07700900201',
  'contact-private': 'only-me',
  'contact-times': 'weekday-mornings',
  'contact-times-ok': 'yes',
  'if-cut-off': 'wait-for-me',
  'officer-gender': 'woman',
  enough: 'tell-more',
};

const atCheck = (): Conversation => {
  const told = begin({ channel: 'web-chat', landlord: texting }).means(MEANS);
  for (let turn = 0; turn < 30 && told.asked() !== 'check'; turn += 1) told.says('skip');
  expect(told.asked()).toBe('check');
  return told;
};

const valuesOf = (told: Conversation): object =>
  Object.fromEntries(Object.entries(told.session().answers).map(([id, { value }]) => [id, value]));

describe('changing an answer', () => {
  it('that nothing depends on comes straight back to `check` with all else kept', () => {
    const told = atCheck();
    const { check: _, ...before } = valuesOf(told) as Record<string, unknown>;
    const changed = told.means({ check: 'change', 'change-which': 'officer-gender', 'officer-gender': 'man' });
    expect(changed.asked()).toBe('check');
    expect(valuesOf(changed)).toEqual({ ...before, 'officer-gender': 'man' });
    expect(changed.words()).toContain('A man');
  });

  it('asks again only what was answered on its account', () => {
    const changed = atCheck().means({ check: 'change', 'change-which': 'contact-method', 'contact-method': 'email' });
    expect(changed.asked()).toBe('contact-detail');
    expect(changed.value('contact-times')).toBeDefined();
    const back = changed.means({ 'contact-detail': 'sam@example.org', 'contact-private': 'only-me' });
    expect(back.asked()).toBe('check');
    expect(back.value('officer-gender')).toBe('woman');
  });

  it('to what it was changes nothing', () => {
    const told = atCheck();
    const before = valuesOf(told);
    const same = told.means({ check: 'change', 'change-which': 'contact-method', 'contact-method': 'text' });
    expect(same.asked()).toBe('check');
    expect(valuesOf(same)).toEqual(before);
  });

  it('may be thought better of', () => {
    const told = atCheck();
    const before = valuesOf(told);
    const back = told.means({ check: 'change', 'change-which': 'contact-times' }).says('back');
    expect(valuesOf(back)).toMatchObject(before);
    expect(back.asked()).toBe('change-which');
  });
});

describe('stopping at `check`', () => {
  it('sends nothing and destroys what was collected', () => {
    const stopped = atCheck().means({ check: 'stop' });
    expect(stopped.events()).toContainEqual({ type: 'stopped', case: 'c1' });
    expect(stopped.session()).toMatchObject({ caseId: null, wayBack: null, mode: 'ended', endedBecause: 'stopped' });
    expect(stopped.types()).not.toContain('handed_off');
    expect(stopped.words()).toContain('nothing is kept');
  });

  it('after a human has it asks the human: nothing is deleted unread', () => {
    const stopped = atCheck().says('human').means({ check: 'stop' });
    expect(stopped.types()).not.toContain('stopped');
    expect(stopped.events()).toContainEqual({ type: 'change_requested', case: 'c1', what: 'withdraw' });
    expect(stopped.session()).toMatchObject({ caseId: 'c1', mode: 'ended' });
    expect(stopped.words()).toContain('A person at');
  });
});

it('reads back only method, last digits and window by text and on the phone', () => {
  for (const channel of ['sms', 'voice'] as const) {
    const { 'contact-detail': _, ...means } = MEANS;
    const told = begin({ channel, landlord: texting });
    const given: Meaning = { ...means, 'contact-this-number': 'yes' };
    for (let turn = 0; turn < 40 && told.asked() !== 'check'; turn += 1)
      told.means({ [told.asked() ?? '']: given[told.asked() ?? ''] ?? null });
    expect(told.words()).toContain('201');
    expect(told.words()).not.toContain('900201');
    expect(told.words()).not.toMatch(/woman|tenancy/iu);
  }
});
