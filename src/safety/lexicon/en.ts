/** English as it is typed, texted and dictated in the United Kingdom. */
import { emergency } from './en/emergency';
import { emergencyHelp } from './en/emergency-help';
import { emergencyPlace } from './en/emergency-place';
import { guards } from './en/guards';
import { human } from './en/human';
import { leave } from './en/leave';
import { selfHarm } from './en/self-harm';
import { fuzzy, mishearings, notFuzzy, spellings } from './en/spellings';
import { words } from './en/words';
import type { DangerLexicon } from './lexicon';

export const english: DangerLexicon = {
  language: 'en',
  spellings,
  mishearings,
  fuzzy,
  notFuzzy,
  words,
  gapStops: 'not never no nobody without if would could might used unless was were stopped',
  clauseWords: ['but', 'however', 'although', 'though', 'except', 'yet', 'whereas'],
  guards,
  cues: [...emergency, ...emergencyPlace, ...emergencyHelp, ...selfHarm, ...leave, ...human],
};
