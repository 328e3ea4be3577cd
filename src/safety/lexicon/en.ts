/** English as it is typed, texted and dictated in the United Kingdom. */
import { emergency } from './en/emergency';
import { emergencyBody } from './en/emergency-body';
import { emergencyCall } from './en/emergency-call';
import { emergencyOthers } from './en/emergency-others';
import { emergencyPlace } from './en/emergency-place';
import { personGuards } from './en/guards-person';
import { senseGuards } from './en/guards-sense';
import { timeGuards } from './en/guards-time';
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
  guards: { ...timeGuards, ...senseGuards, ...personGuards },
  cues: [
    ...emergency,
    ...emergencyPlace,
    ...emergencyCall,
    ...emergencyBody,
    ...emergencyOthers,
    ...selfHarm,
    ...leave,
    ...human,
  ],
};
