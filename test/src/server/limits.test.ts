import type { Request } from 'restify';
import { addressOf, perAddress } from '../../../src/server/limits';
import { Refusal } from '../../../src/server/refusal';

/** As much of a request as limits look at. */
const from = (remoteAddress: string, forwarded?: string): Request =>
  ({ headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress } }) as unknown as Request;

const passes = (limit: (req: Request) => void, req: Request): boolean => {
  try {
    limit(req);
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'TooManyRequests') return false;
    throw error;
  }
};

describe('a limit per address', () => {
  it('lets a full minute through at once, and then as many as time has brought back', () => {
    let now = 0;
    const limit = perAddress({ perMinute: 60, now: () => now });
    const me = from('192.0.2.1');
    expect(Array.from({ length: 61 }, () => passes(limit, me)).filter((passed) => passed)).toHaveLength(60);
    now += 2_000;
    expect([passes(limit, me), passes(limit, me), passes(limit, me)]).toEqual([true, true, false]);
    now += 3_600_000;
    expect(Array.from({ length: 61 }, () => passes(limit, me)).filter((passed) => passed)).toHaveLength(60);
  });

  it('does not let one address use up what is another’s', () => {
    const limit = perAddress({ perMinute: 1, now: () => 0 });
    expect(passes(limit, from('192.0.2.1'))).toBe(true);
    expect(passes(limit, from('192.0.2.1'))).toBe(false);
    expect(passes(limit, from('192.0.2.2'))).toBe(true);
  });

  it('keeps counting through a flood of addresses without growing', () => {
    const limit = perAddress({ perMinute: 1, now: () => 0 });
    for (let n = 0; n < 50_000; n += 1) passes(limit, from(`10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`));
    const last = from(`10.0.${(49_999 >> 8) & 255}.${49_999 & 255}`);
    expect(passes(limit, last)).toBe(false);
  });
});

describe('an address', () => {
  it.each([
    ['the socket’s, whatever a client claims', from('192.0.2.1', '198.51.100.7'), 0, '192.0.2.1'],
    ['what our own proxy saw', from('10.0.0.1', '198.51.100.66, 203.0.113.5'), 1, '203.0.113.5'],
    ['what the outer of two proxies saw', from('10.0.0.1', '198.51.100.66, 203.0.113.5, 10.0.0.2'), 2, '203.0.113.5'],
    ['the socket’s when the proxy said nothing', from('10.0.0.1'), 1, '10.0.0.1'],
    ['IPv4 in IPv6 clothes', from('::ffff:192.0.2.1'), 0, '192.0.2.1'],
    ['a whole IPv6 subscriber', from('2001:db8:1:2:aaaa::1'), 0, '2001:db8:1:2'],
  ])('is %s', (_, req, proxies, expected) => {
    expect(addressOf(req, proxies)).toBe(expected);
  });
});
