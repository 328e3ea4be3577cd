/** When, whether and if: denial, the past, habit and the hypothetical take the alarm out of a word, "now" puts it back. */
import type { Guard } from '../lexicon';

export const timeGuards: Readonly<Record<string, Guard>> = {
  now: {
    scope: 'clause',
    patterns: `
      <!{nowcalm} now
      {now}
      this time
      for ~2 minutes|mins
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
      before $
      before but|and|too|though|when|if
      not lately|recently
      once|twice or|a|before|in
      twice
      since we|christmas|lockdown|{month}|last
      over a year`,
  },
  when: {
    scope: 'sentence',
    yieldsTo: 'now',
    patterns: `
      when|whenever|everytime|once he|she|they|i|we|{kin} !just
      when drunk|angry|stressed`,
  },
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
      first time
      he|she|they|{kin} once
      once tried|threatened|held|hit|pushed|locked|put|threw`,
  },
  /** Somebody came, and it is told as over: no order to end the chat. For leaving only; it says nothing of danger. */
  told: {
    scope: 'clause',
    yieldsTo: 'still-near',
    patterns: `
      came|walked|popped|got|turned|showed|rolled|returned|arrived ~4 last|other night|evening
      came|walked|popped|got|turned|showed|rolled|returned|arrived ~4 this morning
      came|walked|popped|got|turned|showed|rolled|returned|arrived ~3 earlier !than
      last|other night|evening ~4 came|walked|popped|got|turned|showed|rolled|returned|arrived
      this morning ~4 came|walked|popped|got|turned|showed|rolled|returned|arrived
      earlier he|she|they|{kin} ~1 came|walked|popped|got|turned|showed|rolled|returned|arrived
      he|she|they|{kin} walked in on`,
  },
  /** Or is here yet: whoever came last night may stand in the room. */
  'still-near': {
    scope: 'clause',
    patterns: `
      is|are|has|have|be
      now|still|just|tonight|here
      bye|gtg|g2g|quick|quickly|hurry|later|shh|hush
      got|gotta|need|must|better to? go|leave|run|stop|dash
      close|delete|hide|shut|end|clear ~1 this|the|it|chat|page|tab|screen
      can|could|may|might|will see|hear|read|find
      saw|seen|found|read|watching|listening|looking`,
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
  been: {
    scope: 'sentence',
    yieldsTo: 'now',
    patterns: `
      has|have|had|s|is|are ~1 been !drinking|drunk|out|waiting|told|released|following_me_and`,
  },
  doors: {
    scope: 'sentence',
    patterns: `
      banging|slamming ~1 doors`,
  },
  if: {
    scope: 'before',
    patterns: `
      <!{unsure} if
      what if
      in case
      would|could|might|may
      imagine|suppose|supposing
      unless|until|till
      should he|she|they
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
};
