/**
 * Every place in src from which anything can leave this process, found by the types and not by a search for words. A new
 * one fails here until it stands behind the gate, or is listed with the reason why it reaches nobody a case is about.
 */
import { join, relative } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '..');
/** All of src is compiled, which a busy machine takes its time for. */
jest.setTimeout(180_000);

/** What calls this desk as anybody would, from outside it: browsers, the training room and developers' commands. */
const OUTSIDE = /^src\/(?:commands|rehearsal|[\w/-]+\/client)\//;

/** Who is called, and from where. Beside each the reason that it may be. */
const KNOWN: Readonly<Record<string, string>> = {
  'src/cases/deliver.ts MailSender.send': 'claimed by claimSend, whose gate is mayContact',
  'src/cases/redact.ts TextSender.redact': 'takes words away, sends none',
  'src/cases/deliver.ts TextSender.send': 'claimed by claimSend, whose gate is mayContact',
  'src/cases/ring.ts Caller.ring':
    'rings an officer; the person is dialled only after callGate, at the officer’s digits',
  'src/channels/mail/send.ts nodemailer.Mail.sendMail':
    'takes nothing without what the gate gave out, but to the mailboxes of staff that landlords’ files name',
  'src/channels/mail/send.ts nodemailer.createTransport': 'connects, sends nothing',
  'src/channels/sms/send.ts twilio.MessageContext.update': 'takes words away',
  'src/channels/sms/send.ts twilio.MessageListInstance.create': 'takes nothing without what the gate gave out',
  'src/channels/twilio-task-router.ts twilio.TaskContext.update (2)': 'a list of work of staff: a reference, no person',
  'src/channels/twilio-task-router.ts twilio.TaskListInstance.create':
    'a list of work of staff: a reference, no person',
  'src/channels/twilio-client.ts twilio.RequestClient.request': 'carries what the senders beside it hand to the client',
  'src/channels/voice/call-out.ts twilio.CallContext.update': 'hangs up',
  'src/channels/voice/call-out.ts twilio.CallListInstance.create': 'rings the officer’s own line',
  'src/console/organisation.ts openid-client.discovery': 'staff sign-in',
  'src/outbound/duty-mail.ts DutyMailSender.tell':
    'to a mailbox of staff that a landlord’s file names, checked again as it leaves: a case’s number and codes',
  'src/outbound/post.ts https.request': 'ids and codes, to one that accepts no-auto-contact',
  'src/server/messages-routes.ts botbuilder-core.TurnContext.sendActivities': 'answers a message just received',
  'src/server/oidc-keys.ts fetch': 'the keys of the app’s sign-in',
  'src/server/twilio-calls.ts Caller.hangUp': 'hangs up on a machine',
};

const VENDORS_WAYS =
  /^(create|update|remove|request|sendMail|createTransport|discovery|uploadAttachment|(?:send|reply|update|delete|create|continue|start)\w*(?:Activity|Activities|Conversation|History|Async))$/;
const VENDORS = /node_modules\/(?:@types\/)?(twilio|nodemailer|openid-client|ws|botbuilder[^/]*|botframework-[^/]*)\//;

/** What connects by being made. */
const DIALLERS = ['WebSocket', 'EventSource', 'XMLHttpRequest'];

/** Ways out of a process. Whoever declares one of these is asked where it is used. */
const isWayOut = (symbol: string, file: string): string | null => {
  const method = symbol.split('.').at(-1) ?? '';
  const port = /(?:^|\.)(TextSender|MailSender|DutyMailSender|Caller)\.(\w+)$/.exec(symbol);
  if (port && file.endsWith('src/core/sender.ts')) return `${port[1]}.${port[2]}`;
  if (symbol === 'fetch' && !file.startsWith(join(ROOT, 'src'))) return 'fetch';
  const node = /@types\/node\/(https?|http2|net|tls|dgram|child_process)\.d\.ts$/.exec(file);
  if (node && /^(request|get|connect|createConnection|createSocket|fork|spawn|spawnSync|exec\w*)$/.test(method))
    return `${node[1]}.${symbol}`;
  const vendor = VENDORS.exec(file);
  return vendor && VENDORS_WAYS.test(method) ? `${vendor[1]}.${symbol}` : null;
};

/** Source of ours that is not there, by its path: looked at alone. */
type MadeUp = Readonly<Record<string, string>>;

const hostOf = (options: ts.CompilerOptions, madeUp: MadeUp): ts.CompilerHost => {
  const host = ts.createCompilerHost(options);
  const textOf = (path: string): string | undefined => madeUp[relative(ROOT, path)];
  return {
    ...host,
    fileExists: (path) => textOf(path) !== undefined || host.fileExists(path),
    readFile: (path) => textOf(path) ?? host.readFile(path),
    getSourceFile: (path, version, ...rest) => {
      const text = textOf(path);
      return text === undefined ? host.getSourceFile(path, version, ...rest) : ts.createSourceFile(path, text, version);
    },
  };
};

const sites = (madeUp: MadeUp = {}): readonly string[] => {
  const config = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile.bind(ts.sys)).config as object;
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const alone = Object.keys(madeUp).map((path) => join(ROOT, path));
  const ours = alone.length > 0 ? alone : fileNames.filter((file) => file.startsWith(join(ROOT, 'src')));
  const program = ts.createProgram(ours, { ...options, noEmit: true }, hostOf({ ...options, noEmit: true }, madeUp));
  const checker = program.getTypeChecker();
  const found: string[] = [];
  const nameOf = (declaration: ts.SignatureDeclaration | ts.JSDocSignature): string => {
    const own = 'name' in declaration && declaration.name ? declaration.name.getText() : '';
    const { parent } = declaration;
    return ts.isInterfaceDeclaration(parent) || ts.isClassDeclaration(parent)
      ? `${parent.name?.text ?? ''}.${own}`
      : own;
  };
  const visit = (node: ts.Node, file: string): void => {
    if (ts.isNewExpression(node) && DIALLERS.includes(node.expression.getText()))
      found.push(`${relative(ROOT, file)} ${node.expression.getText()}`);
    if (ts.isCallExpression(node)) {
      const declaration = checker.getResolvedSignature(node)?.declaration;
      const out = declaration && isWayOut(nameOf(declaration), declaration.getSourceFile().fileName);
      if (out) found.push(`${relative(ROOT, file)} ${out}`);
    }
    ts.forEachChild(node, (child) => visit(child, file));
  };
  for (const source of program.getSourceFiles())
    if (source.fileName.startsWith(join(ROOT, 'src'))) visit(source, source.fileName);
  return counted(found.filter((site) => !OUTSIDE.test(site)).sort());
};

/** A second way out beside one that is known is a new one. */
const counted = (found: readonly string[]): readonly string[] =>
  [...new Set(found)].map((site) => {
    const times = found.filter((one) => one === site).length;
    return times === 1 ? site : `${site} (${times})`;
  });

it('everything that leaves is known, and stands behind the gate or reaches nobody a case is about', () => {
  expect(sites()).toEqual(Object.keys(KNOWN).sort());
});

it.each([
  ['Conversations.sendToConversation', 'botframework-connector/lib/connectorApi/operations/conversations.d.ts'],
  ['Conversations.replyToActivity', 'botframework-connector/lib/connectorApi/operations/conversations.d.ts'],
  ['Conversations.updateActivity', 'botframework-connector/lib/connectorApi/operations/conversations.d.ts'],
  ['Conversations.createConversation', 'botframework-connector/lib/connectorApi/operations/conversations.d.ts'],
  ['Conversations.sendConversationHistory', 'botframework-connector/lib/connectorApi/operations/conversations.d.ts'],
  ['Conversations.uploadAttachment', 'botframework-connector/lib/connectorApi/operations/conversations.d.ts'],
  ['CloudAdapterBase.continueConversationAsync', 'botbuilder-core/lib/cloudAdapterBase.d.ts'],
  ['CloudAdapterBase.createConversationAsync', 'botbuilder-core/lib/cloudAdapterBase.d.ts'],
  ['TurnContext.updateActivity', 'botbuilder-core/lib/turnContext.d.ts'],
  ['TurnContext.sendTraceActivity', 'botbuilder-core/lib/turnContext.d.ts'],
  ['MessageListInstance.create', 'twilio/lib/rest/api/v2010/account/message.d.ts'],
])('%s of %s is a way out', (symbol, file) => {
  expect(isWayOut(symbol, join(ROOT, 'node_modules', file))).toContain(symbol);
});

it.each([
  ['CloudAdapter.process', 'botbuilder/lib/cloudAdapter.d.ts'],
  ['TurnContext.getConversationReference', 'botbuilder-core/lib/turnContext.d.ts'],
])('%s of %s is none', (symbol, file) => {
  expect(isWayOut(symbol, join(ROOT, 'node_modules', file))).toBeNull();
});

it('finds a bot service’s own client behind whichever package hands it out', () => {
  const asked = `
    import { ConnectorFactory, TurnContext } from 'botframework-connector';
    import { CloudAdapter, MessageFactory } from 'botbuilder';
    export const tell = async (made: ConnectorFactory, adapter: CloudAdapter): Promise<void> => {
      const client = await made.create('https://example.org', 'audience');
      await client.conversations.sendToConversation('c', MessageFactory.text('hello'));
      await client.conversations.replyToActivity('c', 'a', { type: 'message' });
      await adapter.continueConversationAsync('id', {}, (context) => context.updateActivity({ type: 'message' }));
    };`;
  expect(sites({ 'src/channels/web-chat/made-up.ts': asked })).toEqual([
    'src/channels/web-chat/made-up.ts botbuilder-core.CloudAdapterBase.continueConversationAsync',
    'src/channels/web-chat/made-up.ts botbuilder-core.TurnContext.updateActivity',
    'src/channels/web-chat/made-up.ts botframework-connector.ConnectorFactory.create',
    'src/channels/web-chat/made-up.ts botframework-connector.Conversations.replyToActivity',
    'src/channels/web-chat/made-up.ts botframework-connector.Conversations.sendToConversation',
  ]);
});
