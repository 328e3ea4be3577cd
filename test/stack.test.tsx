/** The stack we stand on loads and works under jest on this Node: ESM-only packages, native modules and JSX. */
import Database from 'better-sqlite3-multiple-ciphers';
import { exportJWK, generateKeyPair, jwtVerify, SignJWT } from 'jose';
import { Kysely, SqliteDialect } from 'kysely';
import { Provider } from 'oidc-provider';
import * as openid from 'openid-client';
import { renderToString } from 'preact-render-to-string';
import restify from 'restify';

describe('the stack under jest', () => {
  it('runs on Node 22 or newer', () => {
    expect(Number(process.versions.node.split('.')[0])).toBeGreaterThanOrEqual(22);
  });

  it('renders a page from JSX', () => {
    const Greeting = ({ name }: { readonly name: string }) => <p class="calm">{name} &amp; you</p>;
    expect(renderToString(<Greeting name="<Sam>" />)).toBe('<p class="calm">&lt;Sam> &amp; you</p>');
  });

  it('queries the embedded database', async () => {
    interface Tables {
      readonly note: { readonly id: number; readonly text: string };
    }
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: new Database(':memory:') }) });
    await db.schema.createTable('note').addColumn('id', 'integer').addColumn('text', 'text').execute();
    await db.insertInto('note').values({ id: 1, text: 'kept' }).execute();
    expect(await db.selectFrom('note').select('text').executeTakeFirst()).toEqual({ text: 'kept' });
    await db.destroy();
  });

  it('signs and checks a token', async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
    const token = await new SignJWT({ sub: 'p1' }).setProtectedHeader({ alg: 'ES256' }).sign(privateKey);
    expect((await jwtVerify(token, publicKey)).payload.sub).toBe('p1');
    expect((await exportJWK(publicKey)).kty).toBe('EC');
  });

  it('loads the server, the identity provider and its client', () => {
    const server = restify.createServer({ name: '' });
    expect(server.name).toBe('');
    expect(typeof Provider).toBe('function');
    expect(typeof openid.discovery).toBe('function');
  });
});
