/** Our routes on a server, and Twilio's API on this machine beside it, of both sides: for tests of what leaves. */
import { smsChannel } from '../../src/channels/sms/channel';
import { voiceChannel } from '../../src/channels/voice/channel';
import { sessionId } from '../../src/core/ids';
import type { Inbound } from '../../src/core/inbound';
import type { OutgoingPorts } from '../../src/core/sender';
import { createLog } from '../../src/server/log';
import { createServer } from '../../src/server/server';
import { twilioRoutes } from '../../src/server/twilio-routes';
import { testLandlord } from './landlord';
import { ACCOUNT, OURS, PUBLIC_URL, TOKEN, allWords } from './twilio';
import { twilioApi, type TwilioApiStandIn } from './twilio-api';

export const REAL = { accountSid: ACCOUNT, authToken: TOKEN };
export const ROOM = { accountSid: `AC${'f'.repeat(32)}`, authToken: 'the-room' };

export interface OutgoingDesk {
  /** Twilio's API as the real side reaches it, and as the training room does. */
  readonly api: TwilioApiStandIn;
  readonly room: TwilioApiStandIn;
  /** What the turn got. */
  readonly taken: readonly Inbound[];
  readonly log: readonly string[];
  close(): Promise<void>;
}

export async function outgoingDesk(outgoing?: (rehearsal: boolean) => OutgoingPorts): Promise<OutgoingDesk> {
  const [taken, lines]: [Inbound[], string[]] = [[], []];
  const log = createLog('debug', { write: (line) => lines.push(line) });
  const routes = twilioRoutes({
    turns: {
      take: async (inbound) => {
        taken.push(inbound);
        return { reply: { kind: 'texts', texts: [] }, fresh: true, messages: [], sessionId: sessionId('s') };
      },
    },
    landlordOf: (number) => (number === OURS ? testLandlord() : null),
    sms: smsChannel(),
    voice: voiceChannel(() => OURS),
    words: allWords,
    config: { publicUrl: PUBLIC_URL, ...REAL, rehearsal: ROOM },
    log,
    ...(outgoing ? { outgoing } : {}),
  });
  const running = createServer({
    routes: [routes],
    log,
    ping: async () => undefined,
    publicUrl: PUBLIC_URL,
    grace: 100,
  });
  const port = await running.listen(0, '127.0.0.1');
  const deskAt = (): string => `http://127.0.0.1:${port}`;
  const api = await twilioApi({ ...REAL, publicUrl: PUBLIC_URL, deskAt });
  const room = await twilioApi({ ...ROOM, publicUrl: PUBLIC_URL, deskAt });
  return {
    api,
    room,
    taken,
    log: lines,
    close: async () => {
      await Promise.all([running.close(), api.close(), room.close()]);
    },
  };
}
