/** One way to talk with the desk from a terminal: a text thread, a call, or the page's own Direct Line, as lines in and lines out. */
import { REHEARSAL_NUMBER } from './account';
import { openLine } from './direct-line';
import { sendText } from './handset';
import { hangUp, startCall, takeTurn, type Call, type Said } from './phone';
import type { Wire } from './wire';

export interface Heard {
  readonly lines: readonly string[];
  /** Nothing more can be said. */
  readonly over: boolean;
}

export interface Talker {
  begin(): Promise<Heard>;
  say(line: string): Promise<Heard>;
  /** The person stops here, as somebody does who hangs up. */
  leave(): Promise<void>;
}

export interface Desk {
  readonly wire: Wire;
  readonly landlord: string;
  /** Where the landlord's people text and call, E.164. */
  readonly number: string;
  /** The person's own, E.164. */
  readonly from?: string;
}

export const TALKERS = ['sms', 'voice', 'web'] as const;
export type TalkerName = (typeof TALKERS)[number];

/** A person who texts speaks first, so nothing is heard at the beginning. */
const texting = ({ wire, number, from = REHEARSAL_NUMBER }: Desk): Talker => ({
  begin: async () => ({ lines: [], over: false }),
  say: async (body) => ({ lines: await sendText(wire, { to: number, from, body }), over: false }),
  leave: async () => undefined,
});

/** Digits, * and # are keys; an empty line is silence; anything else is spoken. */
const said = (line: string): Said => {
  if (line === '') return { type: 'silence' };
  return /^[\d*#]+$/.test(line) ? { type: 'keys', keys: line } : { type: 'words', words: line };
};

const heardOn = ({ heard, state }: Call): Heard => ({ lines: heard, over: state.kind === 'over' });

const calling = ({ wire, number, from }: Desk): Talker => {
  let call: Call | null = null;
  return {
    begin: async () => heardOn((call = await startCall(wire, number, from))),
    say: async (line) => {
      if (!call) return { lines: [], over: true };
      const putThrough = call.state.kind === 'dialling';
      call = await takeTurn(wire, call, putThrough ? { type: 'put-through', answered: line === '1' } : said(line));
      return heardOn(call);
    },
    leave: async () => {
      if (call && call.state.kind !== 'over') await hangUp(wire, call);
    },
  };
};

const chatting = ({ wire, landlord }: Desk): Talker => {
  let line: Awaited<ReturnType<typeof openLine>> | null = null;
  return {
    begin: async () => {
      line = await openLine(wire.baseUrl, landlord);
      return line.read();
    },
    say: async (text) => (line ? line.say(text) : { lines: [], over: true }),
    leave: async () => line?.leave(),
  };
};

const BY_NAME: Readonly<Record<TalkerName, (desk: Desk) => Talker>> = { sms: texting, voice: calling, web: chatting };

export const talker = (name: TalkerName, desk: Desk): Talker => BY_NAME[name](desk);
