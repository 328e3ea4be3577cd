import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config';
import { warningsOf } from '../../src/config-warnings';
import { FanlightError } from '../../src/core/errors';
import { PROJECT } from '../../src/project';

const KEY = 'ab'.repeat(32);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fanlight-config-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const faults = (env: NodeJS.ProcessEnv): readonly string[] => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof FanlightError && error.code === 'CONFIG_INVALID') return error.details;
    throw error;
  }
  return [];
};

describe('settings', () => {
  it('need nothing for a first start', () => {
    const config = readConfig({ DATA_DIR: folder });
    expect(config).toMatchObject({
      port: 3978,
      publicUrl: 'http://localhost:3978',
      databaseUrl: null,
      production: false,
      rehearsal: true,
      logLevel: 'info',
      staffOidc: null,
      connectOidc: null,
      microsoftApp: null,
      allowedServiceUrls: [],
      twilio: { accountSid: null, authToken: null, apiBaseUrl: null },
    });
  });

  it('take the public address from the port when none is given, and drop a slash at its end', () => {
    expect(readConfig({ DATA_DIR: folder, PORT: '4001' }).publicUrl).toBe('http://localhost:4001');
    expect(readConfig({ DATA_DIR: folder, PUBLIC_URL: 'https://desk.example/' }).publicUrl).toBe(
      'https://desk.example',
    );
  });

  it('count an empty string as unset', () => {
    expect(
      readConfig({ DATA_DIR: folder, PORT: '', TWILIO_AUTH_TOKEN: '  ', MASTER_KEY: '', REHEARSAL: '' }),
    ).toMatchObject({
      port: 3978,
      rehearsal: true,
      twilio: { authToken: null },
    });
  });

  it('tell every fault at once, by name, and never a value', () => {
    const told = faults({
      PORT: 'eighty',
      PUBLIC_URL: 'desk',
      DATABASE_URL: 'mysql://root:hunter2@host/db',
      MASTER_KEY: 'hunter2',
      LOG_LEVEL: 'loud',
      REHEARSAL: 'maybe',
    });
    expect(told.map((line) => line.split(':')[0])).toEqual([
      'PORT',
      'PUBLIC_URL',
      'DATABASE_URL',
      'LOG_LEVEL',
      'REHEARSAL',
      'MASTER_KEY',
    ]);
    expect(told.join('\n')).not.toContain('hunter2');
  });

  it('refuse half of a group', () => {
    expect(
      faults({
        DATA_DIR: folder,
        STAFF_OIDC_ISSUER: 'https://login.example',
        CONNECT_OIDC_AUDIENCE: 'desk',
        MICROSOFT_APP_ID: 'a',
      }),
    ).toEqual([
      expect.stringMatching(/^STAFF_OIDC_CLIENT_ID: /),
      expect.stringMatching(/^STAFF_OIDC_CLIENT_SECRET: /),
      expect.stringMatching(/^CONNECT_OIDC_ISSUER: /),
      expect.stringMatching(/^MICROSOFT_APP_PASSWORD: /),
      expect.stringMatching(/^MICROSOFT_APP_TENANT_ID: /),
    ]);
    expect(existsSync(join(folder, 'master.key'))).toBe(false);
  });

  it('say who signs staff in, as the provider writes its own address', () => {
    const oidc = {
      STAFF_OIDC_ISSUER: 'https://login.example/o/desk/',
      STAFF_OIDC_CLIENT_ID: 'console',
      STAFF_OIDC_CLIENT_SECRET: 'secret',
    };
    expect(readConfig({ DATA_DIR: folder, ...oidc }).staffOidc).toEqual({
      issuer: 'https://login.example/o/desk/',
      clientId: 'console',
      clientSecret: 'secret',
      scope: 'openid profile',
      rolesClaim: 'roles',
    });
    const other = { ...oidc, STAFF_OIDC_SCOPE: 'openid groups', STAFF_OIDC_ROLES_CLAIM: 'realm_access.roles' };
    expect(readConfig({ DATA_DIR: folder, ...other }).staffOidc).toMatchObject({
      scope: 'openid groups',
      rolesClaim: 'realm_access.roles',
    });
    expect(faults({ DATA_DIR: folder, ...oidc, STAFF_OIDC_SCOPE: 'profile' })).toEqual([
      expect.stringMatching(/^STAFF_OIDC_SCOPE: /),
    ]);
  });

  it('take no sign-in of staff in the clear in production', () => {
    const oidc = {
      STAFF_OIDC_ISSUER: 'http://login.example',
      STAFF_OIDC_CLIENT_ID: 'console',
      STAFF_OIDC_CLIENT_SECRET: 'secret',
    };
    expect(faults({ NODE_ENV: 'production', MASTER_KEY: KEY, ...oidc })).toEqual([
      expect.stringMatching(/^STAFF_OIDC_ISSUER: https/),
    ]);
    expect(faults({ DATA_DIR: folder, ...oidc })).toEqual([]);
  });

  describe('of whom we tell about hand-offs', () => {
    const webhook = {
      DATA_DIR: '',
      WEBHOOK_URL: 'https://hub.example/fanlight',
      WEBHOOK_SECRET: `whsec_${Buffer.alloc(32, 1).toString('base64')}`,
    };
    beforeEach(() => {
      webhook.DATA_DIR = folder;
    });

    it('are none unless set, and say at the start that nothing is sent to who does not accept no-auto-contact (R5)', () => {
      expect(readConfig({ DATA_DIR: folder }).webhook).toBeNull();
      const silent = readConfig(webhook);
      expect(silent.webhook).toMatchObject({ acceptsNoAutoContact: false, privateAddress: false });
      expect(warningsOf(silent).join()).toContain('WEBHOOK_ACCEPTS_NO_AUTO_CONTACT');
      const told = readConfig({ ...webhook, WEBHOOK_ACCEPTS_NO_AUTO_CONTACT: 'yes' });
      expect(told.webhook).toEqual({
        url: webhook.WEBHOOK_URL,
        secret: webhook.WEBHOOK_SECRET,
        acceptsNoAutoContact: true,
        privateAddress: false,
      });
      expect(warningsOf(told).join()).not.toContain('WEBHOOK');
    });

    it('take https, or this machine', () => {
      const at = (url: string): readonly string[] => faults({ ...webhook, WEBHOOK_URL: url });
      for (const url of ['http://127.0.0.1:9/x', 'http://localhost:9', 'http://[::1]:9/', 'https://hub.example'])
        expect({ url, faults: at(url) }).toEqual({ url, faults: [] });
      for (const url of [
        'http://hub.example',
        'http://localhost.hub.example',
        'http://127.hub.example',
        'ftp://hub',
        'hub',
      ])
        expect({ url, faults: at(url) }).toEqual({ url, faults: [expect.stringMatching(/^WEBHOOK_URL: /)] });
    });

    it('take a secret long enough to be one, with its address', () => {
      for (const secret of ['secret', 'whsec_', 'whsec_c2hvcnQ=', `whsec_${'x'.repeat(200)}`])
        expect(faults({ ...webhook, WEBHOOK_SECRET: secret })).toEqual([expect.stringMatching(/^WEBHOOK_SECRET: /)]);
      expect(faults({ ...webhook, WEBHOOK_SECRET: '' })).toEqual([expect.stringMatching(/^WEBHOOK_SECRET: is needed/)]);
    });
  });

  it('say whose desk each Azure bot is', () => {
    const { microsoftBots } = readConfig({
      DATA_DIR: folder,
      MICROSOFT_BOT_LANDLORDS: '28:bot-a=north, 28:bot-b=south',
    });
    expect([...microsoftBots]).toEqual([
      ['28:bot-a', 'north'],
      ['28:bot-b', 'south'],
    ]);
    expect(faults({ DATA_DIR: folder, MICROSOFT_BOT_LANDLORDS: 'bot-a' })).toEqual([
      expect.stringMatching(/^MICROSOFT_BOT_LANDLORDS: /),
    ]);
  });

  it('keep the training room shut in production unless it is switched on', () => {
    const production = { NODE_ENV: 'production', MASTER_KEY: KEY };
    expect(readConfig(production).rehearsal).toBe(false);
    expect(readConfig({ ...production, REHEARSAL: 'on' }).rehearsal).toBe(true);
    expect(readConfig({ DATA_DIR: folder, REHEARSAL: 'off' }).rehearsal).toBe(false);
  });

  it('are all listed in .env.example, and what is listed starts', () => {
    const example = Object.fromEntries(
      readFileSync(join(PROJECT, '.env.example'), 'utf8')
        .split('\n')
        .filter((line) => /^[A-Z]/.test(line))
        .map((line) => line.split(/=(.*)/).slice(0, 2) as [string, string]),
    );
    const source =
      readFileSync(join(PROJECT, 'src/config.ts'), 'utf8') + readFileSync(join(PROJECT, 'src/master-key.ts'), 'utf8');
    const names = new Set(
      source.match(/\b(?:[A-Z]+_)+[A-Z]+\b|\bPORT\b|\bREHEARSAL\b/g)?.filter((name) => !name.startsWith('CONFIG_')),
    );
    expect(Object.keys(example).sort()).toEqual([...names].sort());
    expect(readConfig({ ...example, DATA_DIR: folder }).port).toBe(3978);
  });
});

describe('what things are sent with', () => {
  it('is nothing unless set', () => {
    expect(readConfig({ MASTER_KEY: KEY })).toMatchObject({ mail: null, twilio: { apiBaseUrl: null } });
  });

  it.each(['Front Door <front-door@desk.example>', 'front-door@desk.example'])('is a mail server, and %s', (from) => {
    const mail = { SMTP_URL: 'smtps://desk:p%40ss@mail.example:465', MAIL_FROM: from };
    expect(readConfig({ MASTER_KEY: KEY, ...mail }).mail).toEqual({ url: mail.SMTP_URL, from, repliesRead: false });
    expect(readConfig({ MASTER_KEY: KEY, ...mail, MAIL_REPLIES_READ: 'yes' }).mail?.repliesRead).toBe(true);
    expect(faults({ MASTER_KEY: KEY, SMTP_URL: mail.SMTP_URL })).toEqual([expect.stringMatching(/^MAIL_FROM: /)]);
    expect(faults({ MASTER_KEY: KEY, MAIL_FROM: from })).toEqual([expect.stringMatching(/^SMTP_URL: /)]);
  });

  it.each([
    ['SMTP_URL', 'https://mail.example'],
    ['SMTP_URL', 'smtp://'],
    ['SMTP_URL', 'smtp://mail.example:0x1'],
    ['MAIL_FROM', 'Front Door'],
    ['MAIL_FROM', 'a@desk.example, b@desk.example'],
    ['MAIL_FROM', 'A <a@desk.example>\nBcc: b@desk.example'],
    ['TWILIO_API_BASE_URL', 'http://api.example'],
    ['TWILIO_API_BASE_URL', 'http://127.0.0.1.example'],
  ])('is not %s=%p', (name, value) => {
    const mail = { SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'a@desk.example' };
    expect(faults({ MASTER_KEY: KEY, ...mail, [name]: value })).toEqual([expect.stringMatching(`^${name}: `)]);
  });

  it.each([
    'Southern DA Team <front-door@desk.example>',
    'Front Door <da@desk.example>',
    'Front Door <desk@oak-housing.example>',
    'Domestic Abuse Desk <a@desk.example>',
    'Safeguarding <a@desk.example>',
    'violence-team@desk.example',
    'D.V. help <dv.help@desk.example>',
  ])('is refused from %s, which says what it is about, and told what to use instead', (from) => {
    expect(faults({ MASTER_KEY: KEY, SMTP_URL: 'smtp://mail.example', MAIL_FROM: from })).toEqual([
      expect.stringMatching(/^MAIL_FROM: its name or address says .*: use one that says nothing, as Front Door/),
    ]);
  });

  it.each(['Ada Danvers <a@desk.example>', 'Front Door <adapt@madam.example>', 'Dave <dave@desk.example>'])(
    'is accepted from %s, in which the letters mean nothing',
    (from) => {
      const mail = { SMTP_URL: 'smtp://mail.example', MAIL_FROM: from };
      expect(readConfig({ MASTER_KEY: KEY, ...mail }).mail?.from).toBe(from);
    },
  );

  it.each(['https://api.example', 'http://127.0.0.1:4010/', 'http://localhost:4010'])(
    'is a stand-in at %s: in the clear on this machine only',
    (address) => {
      const { twilio } = readConfig({ MASTER_KEY: KEY, TWILIO_API_BASE_URL: address });
      expect(twilio.apiBaseUrl).toBe(address.replace(/\/$/, ''));
    },
  );
});

describe('who else takes hand-offs', () => {
  const task = { TASKROUTER_WORKSPACE_SID: `WS${'a'.repeat(32)}`, TASKROUTER_WORKFLOW_SID: `WW${'b'.repeat(32)}` };
  const twilio = { TWILIO_ACCOUNT_SID: 'AC1', TWILIO_AUTH_TOKEN: 't' };
  const secret = 's'.repeat(32);

  it('is nobody unless set', () => {
    expect(readConfig({ MASTER_KEY: KEY })).toMatchObject({ taskRouter: null, hub: null });
  });

  it('is a TaskRouter workspace with its workflow, and the account they belong to', () => {
    expect(readConfig({ MASTER_KEY: KEY, ...twilio, ...task }).taskRouter).toEqual({
      workspaceSid: task.TASKROUTER_WORKSPACE_SID,
      workflowSid: task.TASKROUTER_WORKFLOW_SID,
      acceptsNoAutoContact: false,
    });
    const accepting = { ...twilio, ...task, TASKROUTER_ACCEPTS_NO_AUTO_CONTACT: 'yes' };
    expect(readConfig({ MASTER_KEY: KEY, ...accepting }).taskRouter?.acceptsNoAutoContact).toBe(true);
    expect(faults({ MASTER_KEY: KEY, ...task })).toEqual([
      'TASKROUTER_WORKSPACE_SID: needs TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN',
    ]);
    expect(faults({ MASTER_KEY: KEY, ...twilio, ...task, TASKROUTER_WORKFLOW_SID: 'WW1' })).toEqual([
      expect.stringMatching(/^TASKROUTER_WORKFLOW_SID: /),
    ]);
    expect(faults({ MASTER_KEY: KEY, TASKROUTER_WORKFLOW_SID: task.TASKROUTER_WORKFLOW_SID })).toEqual([
      expect.stringMatching(/^TASKROUTER_WORKSPACE_SID: is needed/),
    ]);
  });

  it('is a hub on its own channels and with its own secrets, told of nothing until it accepts no-auto-contact (R5)', () => {
    const config = readConfig({ MASTER_KEY: KEY, HUB_CHANNELS: 'omnichannel', HUB_SECRETS: `oak=${secret}` });
    expect(config.hub).toEqual({
      channels: new Set(['omnichannel']),
      secrets: { oak: secret },
      acceptsNoAutoContact: false,
      waitMs: 600_000,
    });
    expect(warningsOf(config).join()).toContain('HUB_ACCEPTS_NO_AUTO_CONTACT');
    const told = readConfig({ MASTER_KEY: KEY, HUB_CHANNELS: 'a', HUB_ACCEPTS_NO_AUTO_CONTACT: 'yes' });
    expect(warningsOf(told).join()).not.toContain('HUB');
  });

  it.each([
    ['HUB_SECRETS', 'oak=short'],
    ['HUB_SECRETS', secret],
    ['HUB_CHANNELS', 'omni channel'],
    ['HUB_WAIT_MINUTES', '0'],
    ['HUB_WAIT_MINUTES', 'soon'],
  ])('is refused as %s=%s, and the value is not shown', (name, value) => {
    const told = faults({ MASTER_KEY: KEY, [name]: value });
    expect(told).toEqual([expect.stringMatching(new RegExp(`^${name}`))]);
    if (name === 'HUB_SECRETS') expect(told.join()).not.toContain(value);
  });
});

describe('the secret of a hub', () => {
  const secret = 's'.repeat(32);

  it('is nobody else’s: all faults are told together, and no value', () => {
    const told = faults({
      MASTER_KEY: KEY,
      HUB_SECRETS: `oak=${secret}, elm=${secret}`,
      TWILIO_AUTH_TOKEN: secret,
      LOG_LEVEL: 'info',
      CONNECT_OIDC_AUDIENCE: 'desk',
    });
    expect(told).toEqual([
      expect.stringMatching(/^CONNECT_OIDC_ISSUER: is needed/),
      'HUB_SECRETS: a secret of its own for each landlord',
      'HUB_SECRETS: none that is also TWILIO_AUTH_TOKEN',
    ]);
    expect(told.join()).not.toContain(secret);
  });

  it('is taken where each landlord has one of its own', () => {
    const pairs = `oak=${secret}, elm=${'t'.repeat(32)}`;
    expect(readConfig({ MASTER_KEY: KEY, HUB_SECRETS: pairs }).hub?.secrets).toEqual({
      oak: secret,
      elm: 't'.repeat(32),
    });
  });
});

describe('the master key', () => {
  it('is made once, for us alone, and is the same at the next start', () => {
    const first = readConfig({ DATA_DIR: join(folder, 'new') }).masterKey;
    const file = join(folder, 'new', 'master.key');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8').trim()).toBe(first.toString('hex'));
    expect(readConfig({ DATA_DIR: join(folder, 'new') }).masterKey).toEqual(first);
  });

  it('is never made in production', () => {
    expect(faults({ NODE_ENV: 'production', DATA_DIR: folder })).toEqual([
      expect.stringMatching(/^MASTER_KEY: is needed in production/),
    ]);
    expect(existsSync(join(folder, 'master.key'))).toBe(false);
  });

  it('comes from the environment or from a file, not both', () => {
    const file = join(folder, 'key');
    writeFileSync(file, `${KEY}\n`);
    expect(readConfig({ MASTER_KEY: KEY }).masterKey.toString('hex')).toBe(KEY);
    expect(readConfig({ MASTER_KEY_FILE: file }).masterKey.toString('hex')).toBe(KEY);
    expect(faults({ MASTER_KEY: KEY, MASTER_KEY_FILE: file })).toHaveLength(1);
  });

  it.each([
    ['a file that is not there', () => join(folder, 'absent')],
    ['a file with something else in it', () => (writeFileSync(join(folder, 'key'), 'not a key'), join(folder, 'key'))],
  ])('is refused from %s', (_, file) => {
    expect(faults({ MASTER_KEY_FILE: file() })).toEqual([expect.stringMatching(/^MASTER_KEY_FILE: /)]);
  });

  it('is refused when the made one was damaged, rather than made anew', () => {
    writeFileSync(join(folder, 'master.key'), 'half');
    expect(faults({ DATA_DIR: folder })).toEqual([expect.stringMatching(/^DATA_DIR\/master.key: /)]);
    expect(readFileSync(join(folder, 'master.key'), 'utf8')).toBe('half');
  });

  it('is a fault of DATA_DIR when that cannot be written', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(faults({ DATA_DIR: join(folder, 'file', 'inside') })).toEqual([expect.stringMatching(/^DATA_DIR: /)]);
  });
});

describe('warnings at start-up', () => {
  it('say what is refused for want of a setting', () => {
    expect(warningsOf(readConfig({ MASTER_KEY: KEY }))).toEqual([
      'TWILIO_AUTH_TOKEN is not set: texts and calls are refused.',
      'CONNECT_OIDC_ISSUER is not set: sign-in from the Connect App is refused.',
    ]);
  });

  it('fall silent when all is set', () => {
    expect(
      warningsOf(
        readConfig({
          NODE_ENV: 'production',
          PUBLIC_URL: 'https://desk.example',
          MASTER_KEY: KEY,
          TWILIO_AUTH_TOKEN: 't',
          CONNECT_OIDC_ISSUER: 'https://login.example',
          CONNECT_OIDC_AUDIENCE: 'desk',
          STAFF_OIDC_ISSUER: 'https://login.example',
          STAFF_OIDC_CLIENT_ID: 'c',
          STAFF_OIDC_CLIENT_SECRET: 's',
        }),
      ),
    ).toEqual([]);
  });
});
