import { isForbidden, isLoopback, isPublic, lookupPublic } from '../../../src/outbound/address';

describe('an address', () => {
  it.each([
    '10.1.2.3',
    '172.31.255.255',
    '192.168.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '::1',
    'fd00::1',
    'fe80::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    '2002:a00:1::1',
  ])('in a private or reserved range is not public: %s', (address) => {
    expect(isPublic(address)).toBe(false);
  });

  it.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450:4009::1'])(
    'may be public: %s',
    (one) => {
      expect(isPublic(one)).toBe(true);
    },
  );

  it('of this machine is let through only where it was named as such', () => {
    for (const host of ['localhost', '127.0.0.1', '127.9.9.9', '[::1]'])
      expect({ host, loopback: isLoopback(new URL(`http://${host}:1/`)) }).toEqual({ host, loopback: true });
    expect(isLoopback(new URL('https://localhost.hub.example/'))).toBe(false);
  });

  it('in numbers is judged as a browser would read it, however it is spelt', () => {
    for (const host of ['10.0.0.1', '0x0a.1', '167772161', '[::ffff:a00:1]', '[fd00::1]'])
      expect({ host, forbidden: isForbidden(new URL(`https://${host}/`)) }).toEqual({ host, forbidden: true });
    expect(isForbidden(new URL('https://8.8.8.8/'))).toBe(false);
    expect(isForbidden(new URL('https://127.0.0.1/'))).toBe(false);
  });

  const found = (host: string, all: boolean): Promise<string> =>
    new Promise((resolve) => {
      lookupPublic(host, { all }, (error, address) => resolve(error?.code ?? JSON.stringify(address)));
    });

  it('that a name leads to is judged when it is looked up', async () => {
    expect(await found('localhost', true)).toBe('private_address');
    expect(await found('localhost', false)).toBe('private_address');
    expect(await found('8.8.8.8', false)).toBe('"8.8.8.8"');
  });
});
