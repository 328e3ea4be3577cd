/**
 * Words of violence or fear, whenever it was: whoever tells of it is answered with more than that it was not understood.
 * It says nothing of danger now (labelling-guide.md), which has its own lines. One kind sentence too many costs nothing.
 */
export const TELLS = [
  String.raw`(?:hit|hits|hitting|punch\w*|kick\w*|slap\w*|beat|beats|beaten|beating|batter\w*|strangl\w*|chok(?:e|es|ed|ing)|throttl\w*|stab\w*|attack\w*|assault\w*|hurt|hurts|hurting|bruis\w*|black eye)`,
  String.raw`(?:push(?:es|ed|ing)?|shov(?:e|es|ed|ing)|grab(?:s|bed|bing)?|drag(?:s|ged|ging)?|burn(?:s|t|ed)?|bit|bites|bitten|spat|spits?|lock(?:s|ed)?|follow(?:s|ed|ing)?|watch(?:es|ed|ing)?|track(?:s|ed|ing)?|control(?:s|led|ling)?|threaten\w*|scar(?:e|es|ed)|frighten\w*|terrif\w*|forc(?:e|es|ed|ing)|trap(?:s|ped)?) (?:me|us|her|him|my|the kids|the children)`,
  String.raw`(?:rape|raped|rapes|violent|violence|abus\w+|threats?|threaten(?:s|ed|ing)|knife|weapon|kill(?:s|ed|ing)?|stalk\w*|harass\w*|controlling)`,
  String.raw`(?:scared|frightened|terrified|petrified|unsafe|trapped|in fear|fear(?:ing)? for|in danger)`,
  String.raw`(?:afraid(?! so| not| i\b| that\b| we\b))`,
  String.raw`(?:not|never|dont|don't) (?:feel |felt |feeling )?safe`,
  String.raw`wo(?:n't|nt|n’t) let me`,
] as const;

/** Heard a few words before, the words above are denied. */
export const DENIES = String.raw`(?:not|never|no|nobody|without|isnt|isn't|didnt|didn't|doesnt|doesn't|havent|haven't|hasnt|hasn't|dont|don't|wasnt|wasn't)`;
