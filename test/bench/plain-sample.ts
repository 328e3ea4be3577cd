/**
 * The plain BotBuilder sample that `npm run bench` holds us against, built as Microsoft's own sample of a bot that asks a
 * person several things: CloudAdapter, ActivityHandler, ConversationState for where the person is and UserState for what
 * they answered, both in memory and saved after each turn, restify with its own body parser. It says the words it is given
 * in PROMPTS, which are ours, message by message. Run as a process of its own.
 */
import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConversationState,
  MemoryStorage,
  MessageFactory,
  UserState,
  type StatePropertyAccessor,
  type TurnContext,
} from 'botbuilder';
import restify from 'restify';

interface Prompt {
  readonly texts: readonly string[];
  readonly choices: readonly string[];
}

interface Flow {
  /** How many questions have been asked. */
  asked: number;
}

type Profile = Record<string, string>;

const prompts: readonly Prompt[] = JSON.parse(process.env['PROMPTS'] ?? '[]');

const ask = async (context: TurnContext, { texts, choices }: Prompt): Promise<void> => {
  for (const text of texts.slice(0, -1)) await context.sendActivity(MessageFactory.text(text));
  const last = texts.at(-1) ?? '';
  await context.sendActivity(
    choices.length > 0 ? MessageFactory.suggestedActions([...choices], last) : MessageFactory.text(last),
  );
};

const fits = ({ choices }: Prompt, answer: string): boolean => choices.length === 0 || choices.includes(answer);

class Sample extends ActivityHandler {
  private readonly conversation: ConversationState;
  private readonly user: UserState;
  private readonly flow: StatePropertyAccessor<Flow>;
  private readonly profile: StatePropertyAccessor<Profile>;

  constructor(conversation: ConversationState, user: UserState) {
    super();
    this.conversation = conversation;
    this.user = user;
    this.flow = conversation.createProperty<Flow>('flow');
    this.profile = user.createProperty<Profile>('profile');
    this.onMessage(async (context, next) => {
      await this.takeTurn(context);
      await next();
    });
  }

  private async takeTurn(context: TurnContext): Promise<void> {
    const flow = await this.flow.get(context, { asked: 0 });
    const profile = await this.profile.get(context, {});
    const answer = context.activity.text.trim();
    const open = prompts[flow.asked - 1];
    if (open && !fits(open, answer)) {
      await context.sendActivity('Please choose one of these.');
      await ask(context, open);
      return;
    }
    if (open) profile[String(flow.asked)] = answer;
    const next = prompts[flow.asked];
    flow.asked += 1;
    if (next) await ask(context, next);
  }

  override async run(context: TurnContext): Promise<void> {
    await super.run(context);
    await this.conversation.saveChanges(context, false);
    await this.user.saveChanges(context, false);
  }
}

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const storage = new MemoryStorage();
const bot = new Sample(new ConversationState(storage), new UserState(storage));
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (req, res) => {
  await adapter.process(req, res, (context) => bot.run(context));
});
server.listen(0, '127.0.0.1', () => {
  process.send?.(server.address().port);
});
process.once('disconnect', () => process.exit(0));
