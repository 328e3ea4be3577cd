import { checkDetail } from '../../../src/safety/detail';

describe('a detail in the form it is used', () => {
  it.each([
    ['text', '07700 900123', '+447700900123'],
    ['text', '+44 7700 900999', '+447700900999'],
    ['text', '0044 7700 900000', '+447700900000'],
    ['text', '(07700) 900-123', '+447700900123'],
    ['text', 'my number is 07700 900 123 thanks', '+447700900123'],
    ['text', '\uff10\uff17\uff17\uff10\uff10 \uff19\uff10\uff10\uff11\uff12\uff13', '+447700900123'],
    ['call', '07700 900123', '+447700900123'],
    ['call', '01632 960001', '+441632960001'],
    ['call', '020 7946 0123', '+442079460123'],
    ['call', '0808 157 0456', '+448081570456'],
    ['call', '0113 496 0123', '+441134960123'],
    ['relay-uk', '01632960001', '+441632960001'],
    ['bsl-video', '07700900555', '+447700900555'],
    ['email', ' Person@Example.ORG ', 'person@example.org'],
    ['in-person', 'the library on Mondays', 'the library on Mondays'],
    ['trusted-person', 'my aunt, 01632 960002', 'my aunt, 01632 960002'],
  ])('%s: %s', (method, text, ok) => expect(checkDetail(method, text)).toEqual({ ok }));

  it('keeps two hundred characters of free words at most', () => {
    expect(checkDetail('trusted-person', 'a'.repeat(300))).toEqual({ ok: 'a'.repeat(200) });
  });
});

describe('a detail that must not be used', () => {
  it.each([
    ['text', '01632 960001', 'not-a-mobile'],
    ['text', '020 7946 0123', 'not-a-mobile'],
    ['text', '0808 157 0456', 'not-a-mobile'],
    ['text', '07012 345678', 'not-a-number'],
    ['text', '07640 123456', 'not-a-number'],
    ['call', '07012 345678', 'not-a-number'],
    ['call', '07640 123456', 'not-a-number'],
    ['call', '0909 879 0123', 'not-a-number'],
    ['call', '+1 212 555 0123', 'not-a-number'],
    ['call', '0123', 'not-a-number'],
    ['call', 'my sister', 'not-a-number'],
    ['call', '07700 900123 or 07700 900124', 'not-a-number'],
    ['call', '01632 960001 ext 22', 'not-a-number'],
    ['text', '999', 'emergency-number'],
    ['call', '9-9-9', 'emergency-number'],
    ['call', '+44999', 'emergency-number'],
    ['call', '0044 999', 'emergency-number'],
    ['call', '0999', 'emergency-number'],
    ['call', '112', 'emergency-number'],
    ['call', '101', 'emergency-number'],
    ['relay-uk', '18000', 'emergency-number'],
    ['relay-uk', '18001 101', 'emergency-number'],
    ['text', '55', 'emergency-number'],
    ['email', 'person at example', 'not-an-email'],
    ['email', 'a@b', 'not-an-email'],
    ['email', 'a@@example.org', 'not-an-email'],
    ['email', `${'a'.repeat(65)}@example.org`, 'not-an-email'],
    ['email', '07700 900123', 'not-an-email'],
    ['text', '   ', 'empty'],
    ['trusted-person', '', 'empty'],
  ])('%s: %s', (method, text, refused) => expect(checkDetail(method, text)).toEqual({ refused }));

  it('is known in no time, however long', () => {
    const started = performance.now();
    for (const method of ['text', 'call', 'email']) {
      checkDetail(method, '1 '.repeat(50_000));
      checkDetail(method, `${'a@'.repeat(50_000)}.`);
    }
    expect(performance.now() - started).toBeLessThan(4000);
  });
});
