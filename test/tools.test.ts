/** The rules of the house are run, not remembered: each seeded break is refused, by the rule that should refuse it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '..');
const CONFIG = [
  'package.json',
  'tsconfig.json',
  '.dependency-cruiser.cjs',
  '.dependency-fences.cjs',
  'eslint.config.mjs',
];

let house: string;

const plant = (files: Readonly<Record<string, string>>): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  }
};

const run = (tool: string, args: readonly string[]): { readonly code: number | null; readonly out: string } => {
  const ran = spawnSync(process.execPath, [join(ROOT, 'node_modules/.bin', tool), ...args], {
    cwd: house,
    encoding: 'utf8',
  });
  return { code: ran.status, out: ran.stdout + ran.stderr };
};

const depcruise = () => run('depcruise', ['src', 'dialogs']);
const eslint = (): { readonly code: number | null; readonly out: string } => run('eslint', ['src']);

const build = (): string => {
  house = mkdtempSync(join(tmpdir(), 'fanlight-rules-'));
  for (const file of CONFIG) cpSync(join(ROOT, file), join(house, file));
  symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'));
  plant({
    'src/main.ts':
      "import { word } from './core/word';\nimport { step } from '../dialogs/step';\nexport const all = [word, step];\n",
    'src/core/word.ts': "export const word = 'a';\nexport type Word = typeof word;\n",
    'dialogs/step.ts': "import type { Word } from '../src/core/word';\nexport const step: Word = 'a';\n",
  });
  return house;
};
const tearDown = (built: string): void => rmSync(built, { recursive: true, force: true });

/** Each breaks one rule; all stand in one house at once, in files of their own, so that one run tells of every one. */
const BREAKS = [
  ['core-stands-alone', 'src/core/kept.ts', "export { word } from '../store/store';\n"],
  ['engine-is-pure', 'src/engine/file.ts', "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;\n"],
  ['engine-npm', 'src/engine/date.ts', "import { DateTime } from 'luxon';\nexport const a = DateTime;\n"],
  ['channels-keep-apart', 'src/channels/sms/a.ts', "export { say } from '../voice/say';\n"],
  ['turn-knows-ports', 'src/turn/disk.ts', "export { open } from '../store/sqlite/open';\n"],
  ['dialogs-are-data', 'dialogs/a.ts', "import { word } from '../src/core/word';\nexport const a = word;\n"],
  ['rehearsal-from-outside', 'src/rehearsal/a.ts', "export { word } from '../store/store';\n"],
  ['fence-restify', 'src/turn/http.ts', "import restify from 'restify';\nexport const a = restify;\n"],
  ['fence-twilio', 'src/turn/call.ts', "import twilio from 'twilio';\nexport const a = twilio;\n"],
  [
    'fence-twilio-client',
    'src/channels/sms/again.ts',
    "import Twilio from 'twilio/lib/base/BaseTwilio';\nexport const a = Twilio.Client;\n",
  ],
  ['fence-twilio-client', 'src/channels/voice/again.ts', "import twilio from 'twilio';\nexport const a = twilio;\n"],
  [
    'fence-nodemailer',
    'src/cases/post.ts',
    "import { createTransport } from 'nodemailer';\nexport const a = createTransport;\n",
  ],
  ['senders-behind-the-gate', 'src/cases/text.ts', "export { createTextSender } from '../channels/sms/send';\n"],
  ['senders-behind-the-gate', 'src/console/ring.ts', "export { createCaller } from '../channels/voice/call-out';\n"],
  ['senders-behind-the-gate', 'src/turn/mail.ts', "export { createMailSender } from '../channels/mail/send';\n"],
  ['senders-behind-the-gate', 'src/commands/text.ts', "export const a = import('../channels/sms/send');\n"],
  ['senders-are-not-passed-on', 'src/channels/sms/handed.ts', "export { createTextSender } from './send';\n"],
  ['senders-are-not-passed-on', 'src/channels/web-chat/a.ts', "export { clientOf } from '../twilio-client';\n"],
  [
    'fence-bot-framework',
    'src/turn/activity.ts',
    "import type { Activity } from 'botframework-schema';\nexport type A = Activity;\n",
  ],
  ['fence-i18next', 'src/server/words.ts', "import i18next from 'i18next';\nexport const a = i18next;\n"],
  ['fence-database', 'src/turn/table.ts', "import { Kysely } from 'kysely';\nexport const a = Kysely;\n"],
  ['known-packages', 'src/server/luck.ts', "import { test } from 'fast-check';\nexport const a = test;\n"],
  ['tests-are-not-used', 'src/server/seed.ts', "export { seed } from '../../test/seed';\n"],
  ['no-cycles', 'src/core/a.ts', "import { b } from './b';\nexport const a = (): string => b();\n"],
  ['no-orphans', 'src/core/lonely.ts', "export const lonely = 'nobody asks';\n"],
  ['resolvable', 'src/core/hollow.ts', "export { gone } from './gone';\n"],
] as const;

/** What the breaks lean on. */
const LEANT_ON = {
  'src/store/store.ts': "export const word = 'kept';\n",
  'src/store/sqlite/open.ts': "export const open = 'open';\n",
  'src/channels/voice/say.ts': "export const say = 'say';\n",
  'src/channels/sms/send.ts': 'export const createTextSender = (): void => undefined;\n',
  'src/channels/mail/send.ts': 'export const createMailSender = (): void => undefined;\n',
  'src/channels/voice/call-out.ts': 'export const createCaller = (): void => undefined;\n',
  'src/channels/twilio-client.ts': 'export const clientOf = (): void => undefined;\n',
  'src/core/b.ts': "import { a } from './a';\nexport const b = (): string => a();\n",
  'test/seed.ts': "export const seed = 'seed';\n",
};

describe('dependency rules', () => {
  it('let a tidy house pass', () => {
    const tidy = build();
    expect(depcruise()).toEqual({ code: 0, out: expect.stringContaining('no dependency violations') });
    tearDown(tidy);
  });

  describe('in a house where each is broken once', () => {
    let broken: string;
    let seen: ReturnType<typeof depcruise>;
    beforeAll(() => {
      broken = build();
      plant({ ...LEANT_ON, ...Object.fromEntries(BREAKS.map(([, path, text]) => [path, text])) });
      seen = depcruise();
    });
    afterAll(() => tearDown(broken));

    it.each(BREAKS)('%s refuses %s', (rule, path) => {
      expect(seen.out).toContain(`error ${rule}: ${path}`);
      expect(seen.code).toBeGreaterThan(0);
    });

    it('and each is a break of its own', () => {
      expect(new Set(BREAKS.map(([, path]) => path)).size).toBe(BREAKS.length);
    });
  });
});

describe('lint rules', () => {
  let built: string;
  beforeEach(() => {
    built = build();
  });
  afterEach(() => tearDown(built));

  it('refuse a clock and luck in the engine, a landlord by name, a forgotten promise and a missing case', () => {
    plant({
      'src/engine/clock.ts': 'export const at = (): readonly unknown[] => [Date.now(), new Date(), Math.random()];\n',
      'src/turn/name.ts': "export const special = (id: string): boolean => id === 'southern';\n",
      'src/turn/lost.ts':
        'const send = async (): Promise<void> => {};\nexport const lose = (): void => {\n  send();\n};\n',
      'src/turn/loose.ts': 'export const loose = (value: any): unknown => value;\nconsole.log(loose(1));\n',
      'src/turn/round.ts': [
        "import { letThrough, type Allowed } from '../core/pass';",
        'export const round = { allowed: true } as Allowed;',
        "export const unnamed = { allowed: true } as { readonly may: Allowed }['may'];",
        'export const taken = letThrough();\n',
      ].join('\n'),
      'src/turn/missing.ts':
        "export const missing = (door: 'me' | 'them'): string => {\n  switch (door) {\n    case 'me':\n      return 'a';\n  }\n  return 'b';\n};\n",
    });
    for (const file of ['src/core/pass.ts', 'src/core/errors.ts']) cpSync(join(ROOT, file), join(house, file));
    const { code, out } = eslint();
    expect(code).toBe(1);
    expect(new Set(out.match(/\d+(?=:\d+ +error +Only src\/safety)/g))).toEqual(new Set(['1', '2', '3']));
    for (const told of [
      'The engine has no clock and no luck',
      'No landlord by name in code',
      'Only src/safety lets something leave',
      'no-floating-promises',
      'no-explicit-any',
      'no-console',
      'switch-exhaustiveness-check',
    ]) {
      expect(out).toContain(told);
    }
    expect(out.match(/no clock and no luck/g)).toHaveLength(3);
  });

  it('refuse a fence that rises anywhere but in core/session', () => {
    const raising = [
      'interface Fenced {\n  readonly control: number;\n}',
      'export const one = (session: Fenced): Fenced => ({ ...session, control: session.control + 1 });',
      'export const other = ({ control }: Fenced): Fenced => ({ control: control + 1 });\n',
    ].join('\n');
    plant({ 'src/engine/rise.ts': raising, 'src/cases/rise.ts': raising, 'src/core/session.ts': raising });
    const { code, out } = eslint();
    expect(code).toBe(1);
    expect(out.match(/core\/session alone/g)).toHaveLength(4);
    expect(out).not.toMatch(/src\/core\/session\.ts/);
  });

  it('let the same engine pass when it takes the time from its world', () => {
    plant({
      'src/engine/clock.ts': 'export const at = (world: { readonly now: number }): Date => new Date(world.now);\n',
    });
    expect(eslint()).toEqual({ code: 0, out: '' });
  });
});

describe('the types', () => {
  it('let nothing reach a sender, or a conversation, that the gate did not let through', () => {
    const built = build();
    cpSync(join(ROOT, 'src/core'), join(house, 'src/core'), { recursive: true });
    plant({
      'src/turn/round.ts': [
        "import type { TextSender } from '../core/sender';",
        "const words = { to: '', from: '', body: '', validSeconds: 1, about: '' };",
        "import type { Saying } from '../core/pass';",
        "export const said: Saying<string> = { messages: ['words'] };",
        'export const round = (sender: TextSender): unknown => [',
        '  sender.send(words),',
        '  sender.send({ ...words, may: { allowed: true } }),',
        '];',
      ].join('\n'),
    });
    const { code, out } = run('tsc', ['--noEmit', '--project', 'tsconfig.json']);
    expect(code).toBeGreaterThan(0);
    expect(out).toContain('round.ts(6,15): error TS2345');
    expect(out).toContain('round.ts(7,27): error TS2741');
    expect(out).toContain('round.ts(4,14): error TS2741');
    expect(out.match(/error TS/g)).toHaveLength(3);
    tearDown(built);
  });
});
