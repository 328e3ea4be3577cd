/**
 * The catalogue: every word a person reads or hears. The only file that knows i18next.
 * A key is `dialog.step`; under it stand `text` (page and app), `sms`, `voice`, `hint` and `options.<value>`.
 * A landlord's own wording (`locales/<lang>/landlords/<id>.json`) wins over the common one.
 */
import type { ChannelName } from '../core/inbound';
import type { Wording } from '../core/answer';

export interface Words {
  /** The sentence for this channel: `sms` or `voice` where there is one, else `text`. Throws WORDS_MISSING. */
  say(key: string, vars?: Readonly<Record<string, string | number>>): string;
  /** A part that may be absent, such as a hint. */
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
  /** Labels of a value in every served language, lower case. */
  labels(key: string, value: string, landlord: string): readonly string[];
  readonly languages: readonly string[];
}
