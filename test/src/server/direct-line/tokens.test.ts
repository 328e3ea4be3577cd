import { decodeJwt } from 'jose';
import { createTokens, LIFETIME, type Claims } from '../../../../src/server/direct-line/tokens';

const clock = { now: Date.parse('2026-11-23T09:00:00Z') };
const tokens = createTokens({ masterKey: Buffer.alloc(32, 1), now: () => clock.now });
const claims: Claims = {
  conversation: 'c1',
  user: 'dl_me',
  landlord: 'oak',
  channel: 'connect-app',
  bound: true,
  rehearsal: true,
  home: '1 High Street',
  language: 'ur',
};

beforeEach(() => (clock.now = Date.parse('2026-11-23T09:00:00Z')));

it('gives back what it was issued for, within its time', async () => {
  const { token, ...answer } = await tokens.issue(claims);
  expect(answer).toEqual({ userId: 'dl_me', conversationId: 'c1', expires_in: 1800 });
  expect(await tokens.verify(token)).toEqual({ type: 'valid', claims, until: clock.now + LIFETIME * 1000 });
  clock.now += LIFETIME * 1000 - 1;
  expect((await tokens.verify(token)).type).toBe('valid');
});

it('runs out, whether it was seen before or not', async () => {
  const [seen, unseen] = [await tokens.issue(claims), await tokens.issue({ ...claims, conversation: 'c2' })];
  await tokens.verify(seen.token);
  clock.now += LIFETIME * 1000;
  expect(await tokens.verify(seen.token)).toEqual({ type: 'expired' });
  expect(await tokens.verify(unseen.token)).toEqual({ type: 'expired' });
});

it('shows Microsoft’s client its user and conversation, and nobody where the person lives', async () => {
  const { token } = await tokens.issue(claims);
  expect(decodeJwt(token)).toMatchObject({ conv: 'c1', user: 'dl_me', exp: clock.now / 1000 + LIFETIME });
  expect(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()).not.toContain('High Street');
});

it('takes no token of another key, changed, unsigned, or of another use', async () => {
  const other = createTokens({ masterKey: Buffer.alloc(32, 2), now: () => clock.now });
  const { token } = await tokens.issue(claims);
  const [header = '', payload = '', signature = ''] = token.split('.');
  const forged = Buffer.from(JSON.stringify({ ...decodeJwt(token), user: 'dl_you' })).toString('base64url');
  const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
  const wrong = [
    '',
    'x',
    (await other.issue(claims)).token,
    `${header}.${forged}.${signature}`,
    `${none}.${payload}.`,
    await tokens.issueForStream(claims, clock.now + 1000),
  ];
  for (const one of wrong) expect(await tokens.verify(one)).toEqual({ type: 'invalid' });
  expect(await tokens.verifyForStream(token)).toEqual({ type: 'invalid' });
});

it('opens a stream within a minute, for as long as the token it was made from', async () => {
  const until = clock.now + LIFETIME * 1000;
  const token = await tokens.issueForStream(claims, until);
  expect(await tokens.verifyForStream(token)).toEqual({ type: 'valid', claims, until });
  clock.now += 61_000;
  expect(await tokens.verifyForStream(token)).toEqual({ type: 'expired' });
});
