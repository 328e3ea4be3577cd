/** What takes the alarm out of words about the writer: past and denied self-harm, an innocent reason to go, a person declined. */
import type { Guard } from '../lexicon';

export const personGuards: Readonly<Record<string, Guard>> = {
  calm: {
    scope: 'message',
    patterns: `
      fine|ok|okay|safe|happy|free|able|good to talk|chat|carry|continue|keep|go|message|speak
      can|could talk|chat|carry|continue now|freely|ok|okay|fine|while|on|for|a
      so|and i can talk|chat|speak
      can not hear|see me|us|this
      no rush
      carry on
      keep going
      it is fine
      stay open|on
      does|do not mind
      he|she knows i|about
      he|she is supportive|lovely|helping
      ask away
      fire away`,
  },
  innocent: {
    scope: 'sentence',
    patterns: `
      bus|train|tram|taxi|lift|work|shift|school|nursery|appointment|dentist|doctors|doctor|gp|dinner|tea|lunch|meeting|battery|class|lecture|shop|shops|gym|bed|sleep|interview|prayers|mosque|church|oven|kettle_on|dog|signal|charge|charger|college|uni|bath|break|boss|customer|parcel|deliveroo|hairdresser
      feeding|feed|nappy|nappies|teething|breastfeed|breastfeeding
      baby|kids|toddler|dog|cat need|needs|wants|is|are|woke
      pick|fetch|collect|drop ~2 kids|children|son|daughter|up|off
      running out of credit|data|battery
      low|flat battery`,
  },
  records: {
    scope: 'sentence',
    patterns: `
      record|records|file|files|account|data|tenancy|profile|case|gdpr|details|application|complaint|letter|letters|photos|photo|subscription|bank|email|emails|direct_debit|standing_order|housing_application`,
  },
  away: {
    scope: 'sentence',
    patterns: `
      at work|school|college|football|pub|gym|his|her|the|mums
      away until|till|for|this|on|at
      not here|home|in|back|until
      is out|away|asleep|sleeping
      fast asleep
      gone out|away|to
      asleep|sleeping
      in bed asleep`,
  },
  refused: {
    scope: 'before',
    patterns: `
      not want|need|wanting|like|ready|going|keen|rather|prefer|to|comfortable|able|please
      do|does|did|would|will|must not|never
      never
      no need|point|one|body|way
      nobody|without
      rather|prefer not
      scared|afraid|nervous to|of
      stop|stopped|hate
      instead|than of|speaking|talking
      will|does|would not let|allow
      if someone|you|they|he
      lets|let
      allow|allowed
      already
      last|yesterday`,
  },
  savedup: {
    scope: 'sentence',
    patterns: `
      saving|saved|stockpiling|stockpiled|hoarding|hoarded|collecting|stashed`,
  },
  pastself: {
    scope: 'sentence',
    yieldsTo: 'againnow',
    patterns: `
      years|year|months|month|decades|ages ago|back
      ago
      used to
      in|since 197*|198*|199*|200*|201*|202*|{month}
      in my teens|twenties|20s|thirties|past
      last year|summer|winter|christmas|spring|autumn
      when i|we was|were|lived|am_younger
      back then|when
      as a teenager|teen|child|kid
      in the past
      past|previous|old attempt|attempts|thoughts|suicide
      since then
      long time
      not anymore|since
      no longer
      tried once|before
      well|better|recovered now|since
      before i met|left|had|moved|knew|was|got|came
      before the|we|lockdown`,
  },
  againnow: {
    scope: 'sentence',
    patterns: `
      again !and_again
      back again|now|worse
      tonight
      right now
      this time
      now i|it|im|want|the|they|thinking|feel
      coming back
      still !here|alive|have_scars|have_the`,
  },
  notself: {
    scope: 'before',
    patterns: `
      not !only|want|wanna|sure|going_to_lie|go|trust|safe|be|see|deserve|able|take|do|face|live|wake|worth|cope|carry|joking|exaggerating|kidding|long|lying|need|here|wanting|being|exist|care|ok|okay|good|well
      not|never want|wanted to die|kill|end|harm|hurt|cut|commit|overdose|jump
      not|never feeling|feel|felt
      not going to ~1 kill|hurt|harm|end|do|commit|overdose|jump
      never
      no thoughts|plans|intention|suicidal|self
      without
      nobody
      nor
      neither
      no`,
  },
  notmine: {
    scope: 'adjacent',
    patterns: `
      he|she|they|{kin}|people|someone|her|him says|said|told|threatens|threatened|wants|will|keeps|used|is|has|tried|s|would|tells|feels|was
      threatens|threatened|threatening|threats to|he|she|that
      he|she|they
      son|daughter|brother|sister|friend|mum|mam|dad|husband|wife|partner|boyfriend|girlfriend|neighbour|ex|mate|uncle|cousin
      his|her|their
      support|helpline|awareness|prevention|training|group`,
  },
  ifself: {
    scope: 'before',
    patterns: `
      what if
      imagine|suppose
      would|could never
      dream|nightmare`,
  },
  refusedleave: {
    scope: 'before',
    patterns: `
      not want|need|have to
      do not|have_not got to|need_to go
      why|when|if|how_long ~2 did|would|should|will
      no need
      would|could|should|if
      last|then`,
  },
  staychat: {
    scope: 'message',
    patterns: `
      no rush
      keep|leave|stay ~2 chat|open|this|on|it ~1 open|on|running
      can wait
      we can carry|keep|continue
      it is fine ~1 to|for
      you can keep
      no harm`,
  },
  'near-not': {
    scope: 'before',
    patterns: `
      not !sure
      never
      nobody
      no one
      if|when|whenever|until|till|before|after|once|since|unless|while|because_if
      was|were
      what time`,
  },
  nearfriend: {
    scope: 'sentence',
    patterns: `
      with me|us so|and|for support|helping|who_knows
      supportive|lovely
      in prison|jail|custody|hospital|court|spain|scotland|london|abroad|pakistan|australia|germany|poland|romania
      up to date|for|against|and
      in contact|touch|debt|arrears|work|charge|bed_bound
      came|come|coming up|out|round to terms
      home alone|improvement|insurance
      back pain|garden|door_repair
      coming to ~1 fix|repair|mend|measure|collect|deliver|install
      coming up ~1 with
      not far
      i am|want|went|got home
      weekend|weekends|summer|christmas|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|week|month|year`,
  },
  humanpast: {
    scope: 'before',
    patterns: `
      already|yesterday|last|previously
      spoke|talked|chatted to|with|on|last
      have|has|had spoken|talked|met
      i|we|she|he spoke|talked|met|saw|rang|called|phoned
      was|were speaking|talking
      when i|we
      told me to
      used to
      he|she|they said|told
      {kin}|he|she|they|people|everyone says|said|told|reckons|thinks|suggested|keeps ~2 i|me|saying`,
  },
  himhuman: {
    scope: 'before',
    patterns: `
      he|she|they|him|husband|partner|ex|boyfriend|dad|mum will|would|does|did|is|always|never|hates|wants|wanted|keeps|not|stops|stopped|lets|s|shouts|goes|checks|allows|allowed
      not allowed to
      let|lets|letting|allow|allows me|us
      caught|catches|sees|saw|found me
      every time
      when|whenever|if i|he|she
      angry|mad|jealous|kicks ~2 when|if`,
  },
  thirdcall: {
    scope: 'before',
    patterns: `
      he|she|they|husband|partner|ex|boyfriend|mum|dad|police|school|someone_from|my_sister|my_mum will|would|does|did|always|never|keeps|kept|s|used|started|can|could|did_not|might
      did|does he|she|they
      keeps|kept
      he|she|they`,
  },
  extra: {
    scope: 'sentence',
    patterns: `
      few extra|too
      last|other night|week
      i am fine|ok|okay`,
  },
};
