/**
 * The one text that may be sent before somebody has said that texting is safe: neutral, a single segment, in the
 * order 999, automatic, is it OK, if not do not reply (conversation.md 4). Also what is left when anything fails (R15).
 */
import type { Words } from '../words';
import { inPhoneLetters } from './segments';

const SAFE_NOW = 'opening.safe-now';

/** `1 yes`: the numbers that answer it, in the order the engine has the values. */
const numbered = (words: Words): { readonly yes: string; readonly no: string } => ({
  yes: `1 ${words.label(SAFE_NOW, 'yes')}`,
  no: `2 ${words.label(SAFE_NOW, 'no')}`,
});

export const firstText = (words: Words): string =>
  inPhoneLetters(
    [
      ...['opening.emergency', 'opening.who', SAFE_NOW].map((key) => words.say(key)),
      words.say('sms.first-reply', numbered(words)),
    ].join(' '),
  );
