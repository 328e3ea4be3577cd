/**
 * The training room: four ways to reach the desk side by side, for a landlord's staff to rehearse and a newcomer to see
 * every channel in five minutes. Below each other on a phone.
 */
import { renderToString } from 'preact-render-to-string';
import { App, Device, Handset, Phone } from './devices';
import type { Say } from './say';
import { APP_CLIENT, IDENTITY_PATH, SIGNED_IN_PATH } from './identity';

export interface RoomLandlord {
  readonly id: string;
  readonly name: string;
  /** Where people text and call, E.164. */
  readonly number: string;
}

interface StaffedLandlord extends RoomLandlord {
  /** Whether anybody is at work there now, and when next: out of hours no caller is put through. */
  readonly hours: string;
}

interface Room {
  readonly say: Say;
  readonly landlords: readonly StaffedLandlord[];
  /** Path of the chat page as the room shows it, with `:landlord` in it. */
  readonly chatPath: string;
}

/** Words the script needs, given to it as data. */
const CLIENT_WORDS = [
  'no-reply',
  'call-over',
  'call-started',
  'office-rings',
  'picked-up',
  'dialling',
  'trouble',
  'you',
  'desk',
  'signing-in',
  'signed-in',
  'conversation-over',
  'press-keys',
  'press-two',
  'press-number',
  'or-speak',
  'chosen',
] as const;

export const roomPage = (room: Room): string =>
  `<!doctype html>${renderToString(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${room.say('title')} - Fanlight`}</title>
        <link rel="stylesheet" href="/rehearsal/assets/room.css" />
        <script src="/rehearsal/assets/rehearsal.js" defer />
      </head>
      <body>
        <Top {...room} />
        <main>
          <Handset say={room.say} />
          <Phone say={room.say} />
          <Device id="web" title={room.say('web')} about={room.say('web-about')}>
            <iframe id="web-frame" title={room.say('web-frame')} src={chatOf(room, room.landlords[0])} />
          </Device>
          <App say={room.say} />
        </main>
        <ClientData {...room} />
      </body>
    </html>,
  )}`;

const chatOf = (room: Room, landlord: RoomLandlord | undefined): string =>
  room.chatPath.replace(':landlord', landlord?.id ?? '');

const Top = ({ say, landlords }: Room) => (
  <header>
    <h1>{say('title')}</h1>
    <p>{say('about')}</p>
    <div class="choose">
      <label for="landlord">{say('landlord')}</label>
      <select id="landlord">
        {landlords.map((landlord) => (
          <option key={landlord.id} value={landlord.id}>
            {landlord.name}
          </option>
        ))}
      </select>
      <button type="button" id="new-person">
        {say('new-person')}
      </button>
      <label class="tick">
        <input type="checkbox" id="aloud" checked /> {say('aloud')}
      </label>
      <a id="console" href={`/staff?landlord=${landlords[0]?.id ?? ''}`} target="_blank" rel="noopener">
        {say('console')}
      </a>
    </div>
    <p id="hours" role="status">
      {landlords[0]?.hours}
    </p>
    <p class="about">{say('console-about')}</p>
    <noscript>
      <p>{say('needs-script')}</p>
    </noscript>
    <p id="trouble" role="alert" />
  </header>
);

const ClientData = ({ say, landlords, chatPath }: Room) => {
  const data = {
    landlords,
    chatPath,
    identity: { path: IDENTITY_PATH, client: APP_CLIENT, signedIn: SIGNED_IN_PATH, frame: say('app-frame') },
    words: Object.fromEntries(CLIENT_WORDS.map((key) => [key, say(key)])),
  };
  const json = JSON.stringify(data).replace(/</g, '\\u003c');
  return <script type="application/json" id="room" dangerouslySetInnerHTML={{ __html: json }} />;
};
