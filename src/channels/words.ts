/**
 * The catalogue: every word a person reads or hears. The only file that knows i18next.
 * A key is `dialog.step`; under it stand `text` (page and app), `sms`, `voice`, `hint` and `options.<value>`.
 * A landlord's own wording (`locales/<lang>/landlords/<id>.json`) wins over the common one.
 */
import { createHash } from 'node:crypto';
import { createInstance, type i18n } from 'i18next';
import { CHANNELS, type ChannelName } from '../core/inbound';
import type { Wording } from '../core/answer';
import { FanlightError } from '../core/errors';
import {
  closest,
  DEFAULT_LANGUAGE,
  finder,
  readCatalogue,
  type Catalogue,
  type Find,
  type Reader,
  type Sentence,
} from './catalogue';
import { instantInWords } from './times';

export interface Words {
  /** The sentence for this channel: `sms` or `voice` where there is one, else `text`. Throws WORDS_MISSING. */
  say(key: string, vars?: Readonly<Record<string, string | number>>): string;
  /** A part that may be absent, such as `hint` or `options.call`, in this channel's own form where it has one. */
  part(key: string, part: string, vars?: Readonly<Record<string, string | number>>): string | null;
  label(key: string, value: string): string;
  /** A date and time as a person says it: "Monday 23 November at 9am", Europe/London. */
  when(instant: number): string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

export interface AllWords {
  for(language: string, channel: ChannelName, landlord: string): Words;
  wording(key: string, language: string, channel: ChannelName, landlord: string): Wording;
  /** The sentence a wording is of, as the files hold it, blanks and all; null where today's is another, or there is none. */
  held(wording: Wording, channel: ChannelName, landlord: string): string | null;
  /** Labels of a value in every served language, lower case. */
  labels(key: string, value: string, landlord: string): readonly string[];
  /** All sentences of a file that is a list, such as the words people are given to remember. */
  list(file: string, language: string): readonly string[];
  readonly languages: readonly string[];
}

/** Languages come from outside, so what is kept by them is bounded. */
const MOST_KEPT = 1000;

type Vars = Readonly<Record<string, string | number>>;

/** Which part is said on which channel, best first. */
const PARTS: Readonly<Record<ChannelName, readonly string[]>> = {
  'web-chat': ['text'],
  'connect-app': ['app', 'text'],
  sms: ['sms', 'text'],
  voice: ['voice', 'text'],
};

/** Where a question has no label of its own: "Yes", "No", "I am not sure". */
const SHARED_LABELS = 'common.answers';

const textPaths = (channel: ChannelName): readonly string[] => [...PARTS[channel].map((part) => `.${part}`), ''];

/** A label is a plain string, or has parts like a sentence where a channel needs its own. */
const labelPaths = (value: string, channel: ChannelName): readonly string[] =>
  textPaths(channel).map((part) => `.options.${value}${part}`);

/** As the engine compares words: see `plain` in engine/understand. */
const bare = (label: string): string =>
  label
    .normalize('NFC')
    .toLowerCase()
    .replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '')
    .replace(/\s+/gu, ' ');

function translator(catalogue: Catalogue): i18n {
  const instance = createInstance();
  void instance.init({
    resources: catalogue.files,
    lng: DEFAULT_LANGUAGE,
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    missingInterpolationHandler: (text: string) => {
      throw new FanlightError('WORDS_MISSING', [`nothing to fill in: ${text.slice(0, 80)}`]);
    },
  });
  return instance;
}

const missing = (key: string, reader: Reader): FanlightError =>
  new FanlightError('WORDS_MISSING', [`${reader.language}: ${key} (${reader.channel}, ${reader.landlord})`]);

interface Shop {
  readonly find: Find;
  readonly i18next: i18n;
}

/** i18next takes 20 to 45 microseconds a sentence: it is asked only where something is filled in. */
function spoken(shop: Shop, sentence: Sentence, vars: Vars = {}): string {
  if (sentence.fixed) return sentence.raw;
  const count = typeof vars['count'] === 'number' ? { count: vars['count'] } : {};
  return shop.i18next.t(sentence.path, { ns: sentence.file, lng: sentence.language, replace: vars, ...count });
}

function wordsFor(shop: Shop, reader: Reader): Words {
  const say = (key: string, vars?: Vars): string => {
    const sentence = shop.find(key, textPaths(reader.channel), reader);
    if (!sentence) throw missing(key, reader);
    return spoken(shop, sentence, vars);
  };
  const labelSentence = (key: string, value: string): Sentence | null =>
    shop.find(key, labelPaths(value, reader.channel), reader) ??
    shop.find(SHARED_LABELS, labelPaths(value, reader.channel), reader);
  return {
    say,
    part: (key, part, vars) => {
      const sentence = shop.find(
        key,
        textPaths(reader.channel).map((path) => `.${part}${path}`),
        reader,
      );
      return sentence && spoken(shop, sentence, vars);
    },
    label: (key, value) => {
      const sentence = labelSentence(key, value);
      if (!sentence) throw missing(`${key}.options.${value}`, reader);
      return spoken(shop, sentence);
    },
    when: (instant) => instantInWords(instant, { language: reader.language, say }),
    language: reader.language,
    direction: shop.i18next.dir(reader.language),
  };
}

function wordingOf(shop: Shop, key: string, reader: Reader): Wording {
  const sentence = shop.find(key, textPaths(reader.channel), reader);
  if (!sentence) throw missing(key, reader);
  const hash = hashOf(sentence);
  return { id: key, version: hash.slice(0, 12), language: sentence.language, hash };
}

const hashes = new WeakMap<Sentence, string>();

/** Of the sentence as it stands in the files, which do not change while we run. */
function hashOf(sentence: Sentence): string {
  const known = hashes.get(sentence);
  if (known !== undefined) return known;
  const hash = createHash('sha256').update(sentence.raw).digest('hex');
  hashes.set(sentence, hash);
  return hash;
}

function labelsOf(
  shop: Shop,
  languages: readonly string[],
  [key, value, landlord]: readonly [string, string, string],
): readonly string[] {
  const found = languages.flatMap((language) =>
    CHANNELS.flatMap((channel) =>
      [key, SHARED_LABELS].map((where) =>
        shop.find(where, labelPaths(value, channel), { language, channel, landlord }),
      ),
    ),
  );
  return [...new Set(found.flatMap((sentence) => (sentence ? [bare(sentence.raw)] : [])))];
}

/** Reads every language under a folder. Throws WORDS_MISSING for a file that is no catalogue; a missing sentence throws when it is said. */
export function loadWords(folder: string): AllWords {
  const catalogue = readCatalogue(folder);
  const shop = { find: finder(catalogue), i18next: translator(catalogue) };
  const made = new Map<string, Words>();
  const reader = (language: string, channel: ChannelName, landlord: string): Reader => ({
    language: closest(language, catalogue.languages),
    channel,
    landlord,
  });
  return {
    for: (language, channel, landlord) => {
      const id = `${language} ${channel} ${landlord}`;
      const words = made.get(id) ?? wordsFor(shop, reader(language, channel, landlord));
      if (made.size < MOST_KEPT) made.set(id, words);
      return words;
    },
    wording: (key, ...who) => wordingOf(shop, key, reader(...who)),
    held: ({ id, language, hash }, channel, landlord) => {
      const sentence = shop.find(id, textPaths(channel), reader(language, channel, landlord));
      return sentence && hashOf(sentence) === hash ? sentence.raw : null;
    },
    list: (file, language) =>
      Object.values(
        catalogue.files[closest(language, catalogue.languages)]?.[file] ??
          catalogue.files[DEFAULT_LANGUAGE]?.[file] ??
          {},
      ),
    labels: (key, value, landlord) => labelsOf(shop, catalogue.languages, [key, value, landlord]),
    languages: catalogue.languages,
  };
}
