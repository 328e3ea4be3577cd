/**
 * Microsoft's own way to ask a person several things, as its sample of a prompt of several turns does it: CloudAdapter,
 * ActivityHandler, a waterfall of prompts in a ComponentDialog, ConversationState and UserState in memory, restify with
 * its own body parser. It says the words it is given in PROMPTS, which are ours, message by message. botbuilder-dialogs
 * is no part of the install: `npm run bench` fetches it and names its folder in SAMPLE_MODULES. Run as a process of its own.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Botbuilder from 'botbuilder';
import restify from 'restify';

interface Prompt {
  readonly texts: readonly string[];
  readonly choices: readonly string[];
}

interface Step {
  readonly context: Botbuilder.TurnContext;
  readonly index: number;
  readonly values: Record<string, unknown>;
  readonly result: { readonly value?: string } | string | undefined;
  prompt(id: string, options: { readonly prompt: unknown; readonly choices?: readonly string[] }): Promise<unknown>;
  endDialog(): Promise<unknown>;
}

type Accessor = ReturnType<Botbuilder.BotState['createProperty']>;

interface Dialog {
  readonly id: string;
}

interface Component extends Dialog {
  addDialog(dialog: Dialog): Component;
  initialDialogId: string;
}

/** What is used of botbuilder-dialogs. */
interface Dialogs {
  readonly ComponentDialog: new (id: string) => Component;
  readonly WaterfallDialog: new (id: string, steps: readonly ((step: Step) => Promise<unknown>)[]) => Dialog;
  readonly TextPrompt: new (id: string) => Dialog;
  readonly ChoicePrompt: new (id: string) => Dialog & { style: number };
  readonly ListStyle: { readonly suggestedAction: number };
  runDialog(dialog: Dialog, context: Botbuilder.TurnContext, accessor: Accessor): Promise<void>;
}

const load = createRequire(join(process.env['SAMPLE_MODULES'] ?? '', 'index.js'));
const bot: typeof Botbuilder = load('botbuilder');
const dialogs: Dialogs = load('botbuilder-dialogs');

const prompts: readonly Prompt[] = JSON.parse(process.env['PROMPTS'] ?? '[]');
const messages: typeof Botbuilder.MessageFactory = bot.MessageFactory;

/** Says all but the last message, which the prompt says. */
const before = async (context: Botbuilder.TurnContext, { texts }: Prompt): Promise<string> => {
  for (const text of texts.slice(0, -1)) await context.sendActivity(messages.text(text));
  return texts.at(-1) ?? '';
};

const conversation = new bot.ConversationState(new bot.MemoryStorage());
const user = new bot.UserState(new bot.MemoryStorage());
const profiles = user.createProperty<Record<string, unknown>>('profile');

const stepFor =
  (prompt: Prompt, index: number) =>
  async (step: Step): Promise<unknown> => {
    if (index > 0) step.values[String(index)] = typeof step.result === 'object' ? step.result.value : step.result;
    const last = await before(step.context, prompt);
    if (index === prompts.length - 1) {
      await profiles.set(step.context, { ...step.values });
      await step.context.sendActivity(last);
      return step.endDialog();
    }
    return prompt.choices.length > 0
      ? step.prompt('choice', { prompt: last, choices: prompt.choices })
      : step.prompt('text', { prompt: last });
  };

const asking = (): Dialog => {
  const component = new dialogs.ComponentDialog('report');
  const choice = new dialogs.ChoicePrompt('choice');
  choice.style = dialogs.ListStyle.suggestedAction;
  component.addDialog(new dialogs.TextPrompt('text')).addDialog(choice);
  component.addDialog(new dialogs.WaterfallDialog('steps', prompts.map(stepFor)));
  component.initialDialogId = 'steps';
  return component;
};

const handlerOf = (): Botbuilder.ActivityHandler => {
  const dialog = asking();
  const state = conversation.createProperty('dialog');
  const handler = new bot.ActivityHandler();
  handler.onMessage(async (context, next) => {
    await dialogs.runDialog(dialog, context, state);
    await next();
  });
  handler.onDialog(async (context, next) => {
    await conversation.saveChanges(context, false);
    await user.saveChanges(context, false);
    await next();
  });
  return handler;
};

const adapter: Botbuilder.CloudAdapter = new bot.CloudAdapter(new bot.ConfigurationBotFrameworkAuthentication({}));
const handler = handlerOf();
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (req, res) => {
  await adapter.process(req, res, (context) => handler.run(context));
});
server.listen(0, '127.0.0.1', () => {
  process.send?.(server.address().port);
});
process.once('disconnect', () => process.exit(0));
