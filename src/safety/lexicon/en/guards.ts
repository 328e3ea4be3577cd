/** What takes the alarm out of a word: denial, the past, habit, "if", idiom, trades, sport, stories, admin. */
import type { Guard } from '../lexicon';

export const guards: Readonly<Record<string, Guard>> = {
  now: {
    scope: 'clause',
    patterns: `
      <!{nowcalm} now
      {now}
      this time
      tonight
      again !and
      started again
      today
      just !a|in|about|so|the|to|wondering|wanted|want|need|for
      hurry
      help me
      please help`,
  },
  habit: {
    scope: 'sentence',
    yieldsTo: 'now',
    patterns: `
      always|usually|often|sometimes|regularly|generally|normally|constantly|mostly|occasionally|typically|frequently
      every|most|some|many|other day|night|time|week|weekend|month|morning|evening|year|nights|days|times|mornings|evenings|weekends|friday|saturday|sunday|payday
      all the time
      whenever
      each time
      tends|tend|prone|likes|used to
      for years|months|weeks|ages|decades|long
      for ~3 years|months|weeks|decades
      over|in|during the years|months|weeks|past|last|marriage|relationship
      on and off
      now and then
      at weekends
      for as long
      several|many|few|couple|loads|lots|hundreds|two|three|four|2|3|4 times
      times !now
      once|twice or|a|before|in
      twice
      since we|he|she|the|i|christmas|lockdown|march|january|last
      over a year`,
  },
  when: { scope: 'sentence', yieldsTo: 'now', patterns: `
      when|whenever|everytime|once he|she|they|i|we|{kin} !just
      when drunk|angry|stressed` },
  past: {
    scope: 'sentence',
    yieldsTo: 'recently',
    patterns: `
      years|year|months|month|weeks|decades|ages ago|back
      ago
      last year|month|week|summer|winter|christmas|autumn|spring|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|time
      the other week|month|year|day
      yesterday
      in|since 197*|198*|199*|200*|201*|202*|{month}|lockdown
      when i|we|she|he was|were|lived|first|worked
      when i am|were little|young|pregnant
      back then|when
      back in 199*|200*|201*|202*|the|my|our|january|february|march|april|may|june|july|august|september|october|november|december|lockdown|school|college
      used to
      in the past
      previously|formerly|historic|historically
      at the time
      those days
      as a child|kid|teenager|girl|boy
      growing up
      long time
      i left|escaped|fled|got away
      my ex years
      before i|we|the|he|she
      eventually
      have since
      since then
      had been
      we were together
      that night|day|time|year
      one night|time|day|christmas
      at one point
      first time`,
  },
  recently: {
    scope: 'clause',
    patterns: `
      minutes|minute|mins|seconds|moments ago
      an|half hour ago
      hour|hours ago
      just now
      right now
      <!{nowcalm} now
      tonight
      still
      this minute`,
  },
  been: { scope: 'sentence', yieldsTo: 'now', patterns: `
      has|have|had|s|is|are ~1 been !drinking|drunk|out|waiting|told|released|following_me_and` },
  if: {
    scope: 'before',
    patterns: `
      <!{unsure} if
      what if
      in case
      would|could|might|may
      imagine|suppose|supposing
      unless|until|till
      should he|she|they|i|we
      what happens
      stop|stopped|stops from
      so he|she|they can|could
      in the event
      dream|dreamt|nightmare|nightmares|imagining|flashbacks|flashback`,
  },
  fear: {
    scope: 'before',
    patterns: `
      scared|worried|afraid|frightened|terrified|fear|worry|panic|dread that|he|she|they|of|in|it|about|my`,
  },
  not: {
    scope: 'before',
    patterns: `
      not !only|just|sure|know
      never
      no !idea|sorry|please|he|she|i|help|one|he|but|time
      nobody
      no one
      none
      without
      nor
      neither
      stopped
      no longer
      hardly`,
  },
  denied: {
    scope: 'clause',
    patterns: `
      not in|any ~2 danger|emergency
      no danger|emergency|knife|weapon|injuries|violence|blood
      not an emergency
      not urgent|violent
      nobody|nothing|none
      no one
      never ~3 {attacked}|{attack}|hit|hurt|laid
      not ~2 {attacked}|{attack}|{attacking}`,
  },
  over: {
    scope: 'message',
    patterns: `
      in|remanded custody|prison|jail|cells
      in prison|jail|custody
      behind bars
      been arrested|charged|sentenced|jailed
      got|was|been|is arrested
      police|officers|paramedics|ambulance have|has|came|took|been|are|is|were|arrived|dealt
      safe|fine|ok|okay|sorted|calm|over|well|happy now
      all safe|fine|calm|sorted
      everyone|we|kids|i is|are|am safe
      over and done
      in the refuge
      moved away`,
  },
  story: { scope: 'sentence', patterns: `
      {story}
      watching a|the|an film|movie|programme|episode|drama|documentary
      on the telly|tv|news|box|radio
      title|called|chapter|quote|quoted` },
  quoted: {
    scope: 'before',
    patterns: `
      said|says|saying|say|told|tells|shouted|shouts|shouting|screams|screamed|text|texted|texts|wrote|writes|posted|replied|claims|claimed|reckons|tells|telling|threatens|threatened|threatening`,
  },
  trade: {
    scope: 'sentence',
    patterns: `
      {trader}
      repair|repairs|repaired|boiler|inspection|refurb|refurbishment|work_order|job_number
      fix|fixing|fitting|mending|measuring|installing|servicing|painting|decorating|plastering
      building|construction|roof site|work|works|noise`,
  },
  sport: { scope: 'sentence', patterns: `
      {sport}
      at {sport}
      the drums|gym|bottle|sales|sack|nail|jackpot` },
  idiom: {
    scope: 'sentence',
    patterns: `
      die|dying|died|dead of|from|with laughing|laughter|embarrassment|boredom|shame|heat|cold|thirst|hunger
      dying|die for a|some|my|this|the|to
      to die for
      killing|kill me !and
      kill|murder for a|some
      bored to death
      sick to death
      worried sick
      nearly|almost died when|at|laughing
      nearly|almost|just had a heart attack
      heart attack when
      over my dead
      dead in the water
      bills|bill|rent|stairs|queue|damp|boiler|price|prices|cost|costs|arrears|hoovering|heating|paperwork|forms|shoes|knees|feet|commute is|are|s|will|nearly|has|killing|kill|murder|finished
      murder on`,
  },
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
      feeding|feed|nappy|nappies|teething|changing|breastfeed|breastfeeding
      baby|kids|toddler|dog|cat need|needs|wants|is|are|woke
      pick|fetch|collect|drop ~2 kids|children|son|daughter|up|off
      running out of credit|data|battery
      low|flat battery`,
  },
  records: { scope: 'sentence', patterns: `
      record|records|file|files|account|data|tenancy|profile|case|gdpr|details|application|complaint|letter|letters|photos|photo|subscription|bank|email|emails|direct_debit|standing_order|housing_application` },
  question: {
    scope: 'before',
    patterns: `
      what should|do|shall|can i do if
      how do i|you`,
  },
  away: { scope: 'sentence', patterns: `
      at work|school|college|football|pub|gym|his|her|the|mums
      away until|till|for|this|on|at
      not here|home|in|back|until
      is out|away|asleep|sleeping
      fast asleep
      gone out|away|to
      asleep|sleeping
      in bed asleep` },
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
  heldhabit: { scope: 'clause', patterns: `
      without|unless|except|own|alone|work|job|college|friends|family|money|anywhere|anymore|shops
      off the hook
      locked myself|me out
      out with|of the contract
      go to work|college|uni|school
      on my own` },
  court: { scope: 'sentence', patterns: `
      court|solicitor|cafcass|contact order|centre|arrangements|weekend|holiday|holidays|swimming|cinema|football|swimming
      to|at|for the? park|nursery|school|nans|mums|dads|sunday|saturday ~2 $
      every|alternate|other weekend|saturday|sunday
      child arrangements` },
  pleahabit: { scope: 'sentence', patterns: `
      help|helping with|find|finding|understand|applying|apply|filling|fill|moving|housing|form|forms|bidding|benefits|rent|arrears|repairs|debt
      crime reference|number
      call|ring|contact|report|reported|go|went|tell to|the police in|if|for|when|tomorrow|yesterday|and|about
      does not need
      not ~3 {agency}
      not ~2 in danger|emergency
      no danger|emergency
      in danger of
      not an
      was in danger
      if|would|used|should|could|might|were|when ~5 {agency}|danger|emergency
      who|what|where|which|how do|can|to
      emergency|out_of_hours repair|repairs|number|housing|plumber|accommodation|contact|contacts|loan|payment|grant|fund|credit|voucher
      last|yesterday|ago|years|before` },
  codedhabit: { scope: 'sentence', patterns: `
      afford|money|ordered|ate|threw|throws|nice|shop_job|works|worked|used|bins|vouchers|voucher|food_bank|leftovers|cold|box|boxes|party|night_in|before|when|if|bill|bills|recommend|opened|licence|allowed|policy|pets|pet_policy|keep
      last|every night|week|friday|saturday|time
      would not let` },
  threatsuicide: { scope: 'clause', patterns: `
      if|unless|whenever|every|always|when i|he|she|we leave|left|leaves|go|try|end|report|tell|ever
      threatens|threatened|used
      if i|we
      says|said|tells he|she|they will|would` },
  joke: { scope: 'sentence', patterns: `
      lol|haha|lmao|joking|jk|joke|kidding|figuratively|not literally
      toilet seat|again if|leaves|remote|snoring|socks|bins|dishes|plumber|council|football` },
  extra: { scope: 'sentence', patterns: `
      few extra|too
      last|other night|week
      i am fine|ok|okay` },
  notdanger: { scope: 'before', patterns: `
      not !only|sure|know
      never
      no
      longer
      was|were` },
  nhs: { scope: 'sentence', patterns: `
      gp|chemist|pharmacy|surgery|hospital stopped|stop|changed|will|refused|has
      prescription|nhs|shortage` },
  noise: { scope: 'sentence', patterns: `
      music|party|karaoke|foxes|fox|cats|dogs|dog|barking|delight|laughing|laughter|playing|playground|drill|drilling|hoover|builders|diy|teething|tv|trampoline|rollercoaster|telly
      screaming|crying baby|kids|toddler|toddlers
      noise complaint|report|diary|app
      every|most night|nights|day|morning` },
  savedup: { scope: 'sentence', patterns: `
      saving|saved|stockpiling|stockpiled|hoarding|hoarded|collecting|stashed` },
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
      before i|the|we|lockdown`,
  },
  againnow: { scope: 'sentence', patterns: `
      again !and_again
      back again|now|worse
      tonight
      right now
      this time
      now i|it|im|want|the|they|thinking|feel
      coming back
      still !here|alive|have_scars|have_the` },
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
  ifself: { scope: 'before', patterns: `
      what if
      imagine|suppose
      would|could never
      dream|nightmare` },
  refusedleave: { scope: 'before', patterns: `
      not want|need|have to
      do not|have_not got to|need_to go
      why|when|if|how_long ~2 did|would|should|will
      no need
      would|could|should|if
      last|then` },
  staychat: { scope: 'message', patterns: `
      no rush
      keep|leave|stay ~2 chat|open|this|on|it ~1 open|on|running
      can wait
      we can carry|keep|continue
      it is fine ~1 to|for
      you can keep
      no harm` },
  'near-not': { scope: 'before', patterns: `
      not !sure
      never
      nobody
      no one
      if|when|whenever|until|till|before|after|once|since|unless|while|because_if
      was|were
      what time` },
  nearfriend: { scope: 'sentence', patterns: `
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
      weekend|weekends|summer|christmas|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|week|month|year` },
  humanpast: { scope: 'before', patterns: `
      already|yesterday|last|previously
      spoke|talked|chatted to|with|on|last
      have|has|had spoken|talked|met
      i|we|she|he spoke|talked|met|saw|rang|called|phoned
      was|were speaking|talking
      when i|we
      told me to
      used to
      he|she|they said|told` },
  himhuman: { scope: 'before', patterns: `
      he|she|they|him|husband|partner|ex|boyfriend|dad|mum will|would|does|did|is|always|never|hates|wants|wanted|keeps|not|stops|stopped|lets|s|shouts|goes|checks|allows|allowed
      not allowed to
      let|lets|letting|allow|allows me|us
      caught|catches|sees|saw|found me
      every time
      when|whenever|if i|he|she
      angry|mad|jealous|kicks ~2 when|if` },
  thirdcall: { scope: 'before', patterns: `
      he|she|they|husband|partner|ex|boyfriend|mum|dad|police|school|someone_from|my_sister|my_mum will|would|does|did|always|never|keeps|kept|s|used|started|can|could|did_not|might
      did|does he|she|they
      keeps|kept
      he|she|they` },
};
