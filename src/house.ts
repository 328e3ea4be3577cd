/** Everything that is read from files once and shared by servers, commands and tests: landlords, words, dialogs, clocks and rules. */
import { randomBytes, randomInt } from 'node:crypto';
import { join } from 'node:path';
import { dialogs } from '../dialogs';
import type { ChannelName } from './core/inbound';
import type { Channel } from './channels/channel';
import { connectApp } from './channels/connect-app/render';
import { smsChannel, type SmsChannel } from './channels/sms/channel';
import { voiceChannel } from './channels/voice/channel';
import { webChat } from './channels/web-chat/render';
import { loadWords, type AllWords } from './channels/words';
import { loadDirectory, type LoadedDirectory } from './directory/load';
import { lines } from './directory/match';
import { markedEntries } from './directory/stale';
import type { Interrupt } from './engine/world';
import { holidaysOf, loadBankHolidays, type BankHolidays } from './landlords/bank-holidays';
import { landlordById, numberOf, type Landlords } from './landlords/find';
import { loadLandlords } from './landlords/load';
import { createListener } from './safety/listen';
import { deadlines } from './triage/deadline';
import { staffed } from './triage/opening-hours';
import { reasonsFrom } from './triage/priority';
import { route } from './triage/routing';
import type { Clocks } from './turn/clocks';
import type { TurnParts } from './turn/take-turn';
import type { Draws } from './turn/world';

export interface House {
  readonly landlords: Landlords;
  readonly words: AllWords;
  readonly directory: LoadedDirectory;
  readonly bankHolidays: BankHolidays;
  readonly channels: Readonly<Record<ChannelName, Channel>> & { readonly sms: SmsChannel };
  /** What a turn needs besides a store, a clock and somebody to tell. */
  readonly turnParts: (now: () => number) => Omit<TurnParts, 'store' | 'note' | 'opaque' | 'clock'>;
}

/** Words by text that want no answer, from our failing either. */
const SILENCE: readonly (Interrupt | null)[] = ['stop', 'leave'];

/** `root` holds manifest, locales and dialogs. Throws with all faults of all files at once. */
export const openHouse = (root: string): House => {
  const landlords = loadLandlords(join(root, 'manifest', 'landlords'));
  const directory = loadDirectory(join(root, 'manifest', 'directory.json'));
  const bankHolidays = loadBankHolidays(join(root, 'manifest', 'bank-holidays.json'));
  const words = loadWords(join(root, 'locales'));
  const listener = createListener(words.languages);
  const channels = {
    'web-chat': webChat,
    'connect-app': connectApp,
    sms: smsChannel((text) => SILENCE.includes(listener.interrupt(text, 'sms'))),
    voice: voiceChannel((id) => numberOf(landlords, id)),
  };
  const clocks = clocksFor(bankHolidays);
  const draws = drawsFor(words);
  return {
    landlords,
    words,
    directory,
    bankHolidays,
    channels,
    turnParts: (now) => ({
      dialogs,
      listener,
      words,
      clocks,
      draws,
      channels,
      landlord: (id) => landlordById(landlords, id),
      directory: markedEntries(directory, now()),
      lines: (landlord, at) => (wanted) =>
        lines({ directory, landlord, now: at, holidays: holidaysOf(bankHolidays, landlord.bankHolidays) }, wanted),
    }),
  };
};

const clocksFor = (bankHolidays: BankHolidays): Clocks => ({
  staffed: (landlord, now) => staffed(landlord, holidaysOf(bankHolidays, landlord.bankHolidays), now),
  deadlines: (about) => deadlines({ ...about, holidays: holidaysOf(bankHolidays, about.landlord.bankHolidays) }),
  reasonsFrom,
  route,
});

/** Letters and digits that are not mistaken for one another when read aloud or copied by hand. */
const SYMBOLS = 'ACDEFHJKMNPRTUVWXY34679';

/** Reference and words are drawn from the system's own randomness: they are the way back to a case. */
const drawsFor = (words: AllWords): Draws => ({
  id: () => randomBytes(16).toString('hex'),
  reference: () =>
    Array.from({ length: 8 }, () => SYMBOLS[randomInt(SYMBOLS.length)])
      .join('')
      .replace(/^(.{4})/u, '$1-'),
  words: (language) => {
    const list = words.list('two-words', language);
    const first = randomInt(list.length);
    const second = (first + 1 + randomInt(list.length - 1)) % list.length;
    return [list[first] ?? '', list[second] ?? ''];
  },
});
