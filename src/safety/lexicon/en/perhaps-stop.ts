/**
 * What may ask us by text to be texted no more, though not plainly: it is not STOP for good, and where it answers nothing
 * no text is the answer. What is said of another, or of something else that is to stop, is heard as any other words.
 */
import type { Cues, DangerLexicon } from '../lexicon';
import { stopTexts } from './stop-texts';

const perhaps: Cues = {
  label: 'leave',
  unless: ['another', 'else'],
  patterns: `
    stop
    stops
    no more? {texts}
    no texting|messaging
    not by {text}
    <!i|we|he|she|they|people|who do_not|never ever? {text} {me}|back|again|anymore|any_more|ever|$
    do not|never reply|respond
    shut up
    shush
  `,
};

/** Not of us, or of us that we should go on. */
const else_: DangerLexicon['guards'][string] = {
  scope: 'message',
  patterns: `
    not|never|cannot|why|to|it|this|all|i|we|he|she|they|him|her|them|will|when ~1 stop|stops
    did|does|do|have|has you? stop|stopped
    stop him|her|them|sharing|crying|shaking|thinking|drinking|taking|living
    stop {texting} my|his|her|their|him|them
    stop sending me? letters|bills|emails|post|mail|statements
    bus|train|tram|coach|truck|the|at|a stop
    help|make|makes|made|get|gets|let|tell|told me|him|her|them|it
    said|told ~2 shut
  `,
};

export const perhapsStop: DangerLexicon = {
  ...stopTexts,
  guards: { ...stopTexts.guards, else: else_ },
  cues: [perhaps],
};
