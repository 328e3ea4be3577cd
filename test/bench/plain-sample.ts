/**
 * The plain BotBuilder sample that `npm run bench` holds us against: CloudAdapter, ActivityHandler, ConversationState in
 * memory, restify with its own body parser, a flow of questions whose answers are checked and kept. It says the words it
 * is given in PROMPTS, which are ours. Run as a process of its own.
 */
import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConversationState,
  MemoryStorage,
  MessageFactory,
  type StatePropertyAccessor,
  type TurnContext,
} from 'botbuilder';
import restify from 'restify';

interface Prompt {
  readonly text: string;
  readonly choices: readonly string[];
}

interface Flow {
  /** How many questions have been asked. */
  asked: number;
  answers: Record<string, string>;
}

const prompts: readonly Prompt[] = JSON.parse(process.env['PROMPTS'] ?? '[]');

const ask = async (context: TurnContext, { text, choices }: Prompt): Promise<void> => {
  await context.sendActivity(
    choices.length > 0 ? MessageFactory.suggestedActions([...choices], text) : MessageFactory.text(text),
  );
};

const fits = ({ choices }: Prompt, answer: string): boolean => choices.length === 0 || choices.includes(answer);

class Sample extends ActivityHandler {
  private readonly state: ConversationState;
  private readonly flow: StatePropertyAccessor<Flow>;

  constructor(state: ConversationState) {
    super();
    this.state = state;
    this.flow = state.createProperty<Flow>('flow');
    this.onMessage(async (context, next) => {
      await this.takeTurn(context);
      await next();
    });
  }

  private async takeTurn(context: TurnContext): Promise<void> {
    const flow = await this.flow.get(context, { asked: 0, answers: {} });
    const answer = context.activity.text.trim();
    const open = prompts[flow.asked - 1];
    if (open && !fits(open, answer)) await context.sendActivity('Please choose one of these.');
    else if (open) flow.answers[String(flow.asked)] = answer;
    const next = open && !fits(open, answer) ? open : prompts[flow.asked];
    if (next !== open) flow.asked += 1;
    if (next) await ask(context, next);
  }

  override async run(context: TurnContext): Promise<void> {
    await super.run(context);
    await this.state.saveChanges(context, false);
  }
}

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const bot = new Sample(new ConversationState(new MemoryStorage()));
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (req, res) => {
  await adapter.process(req, res, (context) => bot.run(context));
});
server.listen(0, '127.0.0.1', () => {
  process.send?.(server.address().port);
});
process.once('disconnect', () => process.exit(0));
