/** A stand-in for Azure's side of the Connector: its metadata and keys, served here, and tokens signed with them. */
import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import type { MessagesDeps } from '../../src/server/messages-routes';

export const APP = { id: '11111111-2222-4333-8444-555555555555', password: 'not-used-here', tenantId: 'tenant' };
export const SERVICE = 'https://channel.example/uk/';
const ISSUER = 'https://api.botframework.example';

type Claims = Readonly<Record<string, unknown>>;

export interface Azure {
  readonly cloud: NonNullable<MessagesDeps['cloud']>;
  token(claims?: Claims, key?: CryptoKey): Promise<string>;
  close(): void;
}

/** `channels`: those that the key of the tokens is good for. */
export async function startAzure(channels: readonly string[] = ['msteams']): Promise<Azure> {
  const keys = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'RS256', use: 'sig', endorsements: channels };
  const state = { url: '' };
  const server = createServer((req, res) => {
    const openid = { issuer: ISSUER, jwks_uri: `${state.url}/keys`, id_token_signing_alg_values_supported: ['RS256'] };
    res.setHeader('Content-Type', 'application/json');
    res.end(JSON.stringify(req.url === '/keys' ? { keys: [jwk] } : openid));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  state.url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  return {
    cloud: {
      ToBotFromChannelOpenIdMetadataUrl: `${state.url}/openid`,
      ToBotFromEmulatorOpenIdMetadataUrl: `${state.url}/openid`,
      ToBotFromChannelTokenIssuer: ISSUER,
    },
    token: (claims = {}, key = keys.privateKey) =>
      new SignJWT({ iss: ISSUER, aud: APP.id, serviceurl: SERVICE, ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: 'one' })
        .setNotBefore('-1m')
        .setExpirationTime('10m')
        .sign(key),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
