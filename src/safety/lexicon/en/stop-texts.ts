/**
 * How people ask by text to be texted no more. Only what is plainly said to us, about texts to them, and for good:
 * what is said about another, or for a while, or of something else that is to stop, stays words and danger.
 */
import type { Cues, DangerLexicon } from '../lexicon';
import { mishearings, spellings } from './spellings';

const words = {
  texting: `texting messaging contacting spamming pestering bothering texting_and_calling texting_and_ringing
    calling_and_texting ringing_and_texting calling_or_texting ringing_or_texting`,
  text: 'text message contact txt',
  texts: 'texts messages text message sms txts text_messages text_message',
  they: `he she they him her them his hers their ex husband wife partner boyfriend girlfriend dad mum stepdad son daughter
    brother sister father mother landlord neighbour neighbours man woman fella bloke people someone somebody who`,
  // Said right before "stop", it is about somebody else, or it is no request.
  notus: 'to not non never constantly i we he she they him her them it that who ex husband wife partner dad mum son',
  forgood: '$ please again anymore any_more ever ever_again never back thank_you thanks sorry',
  me: 'me us this_number this_phone this_mobile my_number my_phone my_mobile here on_this_number on_here',
} as const;

/** Said of texting: counts anywhere in a short message, unless a guard is heard. */
const ofTexting: Cues = {
  label: 'leave',
  unless: ['another', 'while', 'otherway', 'asked'],
  patterns: `
    <!{notus} stop|quit|cease {texting} !him|her|them|his|their|each|one|people|my_ex|my_partner|my_husband|my_wife
    you need|have to stop|quit {texting} !him|her|them|his|their|each|one|people|my_ex|my_partner|my_husband|my_wife
    you must|should|better stop|quit {texting} !him|her|them|his|their|each|one|people|my_ex|my_partner|my_husband|my_wife
    you to stop {texting} !him|her|them|his|their|each|one|people|my_ex|my_partner|my_husband|my_wife
    <!{notus} stop sending me|us|these|texts|messages|to|this|$ !letters|bills|emails|post|rent|mail|statements|me_letters
    <!{notus} stop writing to me|us|this_number
    <!{notus} stop|end|cancel your|these|all|any|all_your|all_these|all_of_these {texts}
    <!{notus} stop|end|cancel {texts} $|please|now|to_me|to_this_number|to_my_number|thanks|thank_you
    how do|can|to i? stop|end|cancel|get_rid_of these|your {texts}
    no more {texts} $|please|ever|thanks|thank_you|from_you|to_me|to_this|to_my|on_this|now|ok|sorry|or
    <!i|we|you|he|she|they|people|who do_not|never {text} {me} {forgood}
    <!i|we|you|he|she|they|people|who do_not|never {text} again|anymore|any_more|ever
    do_not ever {text} {me}
    you|please not {text} {me} {forgood}
    you to leave me|us alone $|please|now
    do not send me|us|any|anymore|this ~2 {texts} {forgood}
    do not send me|us anything|any_more|anymore {forgood}
    do not want any|your|these|more|anymore|any_more|further|to_get|to_receive|getting|no ~2 {texts}
    do not want {texts} {forgood}
    do not want to be texted|messaged|contacted {forgood}
    do not want you to? texting|messaging|contacting|text|message|contact me|us|this|my_phone|my_number|anymore|$
    remove|delete|erase|lose|forget this|my|the? number
    take|remove me|this|my|us ~2 off|from ~2 list|texts|messages|database|contacts|system
    unsubscribe
    opt me|us out
    opt out $|please|of_texts|of_these|of_this|now|of_your|of_messages|of_getting
  `,
};

/** The whole message, but for what is polite beside it. */
const allOfIt: Cues = {
  label: 'leave',
  unless: [],
  patterns: `
    stop
    stops
    i|ive said|asked stop|to_stop|you_to_stop
    stop {texting}
    stop {texts}
    stop the {texts}
    stop {text} {me}
    {text} stop
    stop i said
    no
    that is enough
    stop harassing me|us
    no more texting
    cancel
    quit
    end
    revoke
    optout
    leave me|us alone
    do not {text}
    remove me
    delete me
    please
    now
    ok|okay|right|just|sorry|thank|thanks|you|can|could|will|would|hi|hello|all|immediately|oi|fgs|ffs|and|ta|cheers|mate|enough|idiot|idiots|moron|morons
  `,
};

/** What of the above asks for nothing by itself. */
export const POLITE =
  'please now ok okay right just sorry thank thanks you can could will would hi hello all immediately oi fgs ffs and ta cheers mate enough idiot idiots moron morons no that is';

const guards: DangerLexicon['guards'] = {
  // Somebody else texts, or is told to stop: told to us, not asked of us.
  another: {
    scope: 'message',
    patterns: `
      {they} ~1 said|says|say|told|tells|tell|asked|asks|ask|kept|keeps|keep|texts|texted|texting|messages|messaged|messaging|contacting|shouted|begged|rings|calls|called|sends|sent
      {they} will|would|should|must|can|could|did|does|do|has|had|is|just|never|to|ever not|never? stop|stopped|stopping
      said|told|tell|telling|asked|ask|asking|begged|beg|make|makes|making|made|get|gets|getting|got|let|want|wants|wanted|need|help|force|stop|stopping ~2 him|her|them|he|she|they|ex|husband|wife|partner|boyfriend|girlfriend|dad|mum|son|brother
      {texts} ~1 from|by|off him|her|them|my|his|a|an|other|another|someone|unknown|strange|different
      {texts} {they}
      his|her|their|hers|ex_s|husband_s|partner_s {texts}|number
      help me stop
      threatening|threats|abuse|abusing|hitting|hurting|following|stalking
    `,
  },
  // For a while, or at some times: that is a plan, or a moment, and not for good.
  while: {
    scope: 'message',
    patterns: `
      when|while|whilst|until|till|til|if|unless|after|before|during|between|except|apart|yet|tonight|today|tomorrow|later
      night|nights|morning|mornings|evening|evenings|afternoon|afternoons|weekend|weekends|weekday|weekdays
      monday|mondays|tuesday|tuesdays|wednesday|wednesdays|thursday|thursdays|friday|fridays|saturday|saturdays|sunday|sundays
      mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun
      for now|a|the|this
      this week|month|evening|morning
      so much|late|early|often|many|fast
      at !all|once|$
      oclock|o_clock
      right now he|she|they
    `,
  },
  // Another way or another number is meant: a plan again.
  otherway: {
    scope: 'message',
    patterns: `
      ring|call|phone|email|e_mail|write_to|visit me|us|instead|only|my|on
      calls|letters|emails|email|phone_calls only|please|instead|are|is|better|ok|okay|fine
      instead|rather|prefer
      my other|new|old|work|second|mums number|phone|mobile|one
      other|different|another|new number|phone|mobile|way|one
      i will contact|call|ring|phone|text|message|email|come|get|be|write|let
    `,
  },
  // Asked about, not for.
  asked: {
    scope: 'message',
    patterns: `
      why
      did|have|has|if|had|when you|u stop|stopped
      do|does not stop
      should i|we
      what if
      not stop
    `,
  },
};

export const stopTexts: DangerLexicon = {
  language: 'en',
  spellings: `${spellings.trimEnd().replace(/;$/, '')}; text = txet, tex; messaging = msging, msgin, messagin; texting = txting, txtin, texin, texing, textin, texxting;
    stop = stp, stpp, stoppp, stahp, stap, stopp; messages = mssgs, mesages; message = mssg; leave = leve, leav, leeve;
    alone = alon, aloan, alown; i will = ill; unsubscribe = unsub, unsuscribe, unsubcribe; number = nmber, numbr, num;`,
  mishearings: `${mishearings.trimEnd().replace(/;$/, '')}; anymore = any more; text me = textme; stop texting = stoptexting;
    stop texting = stop text ing; leave me alone = leaveme alone, leave mealone; please stop = pleasestop;`,
  fuzzy:
    'stop texting messaging messages message contacting contact number anymore please again alone leave unsubscribe sending',
  notFuzzy: 'step top sop stoop shop strop testing text leaves leaving',
  words,
  gapStops: 'not never',
  clauseWords: [],
  guards,
  cues: [ofTexting, allOfIt],
};

/** Those that count only where nothing else is said. */
export const WHOLE = allOfIt;
