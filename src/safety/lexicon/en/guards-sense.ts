/** Other senses of alarming words: idiom, trades, sport, stories, admin. */
import type { Guard } from '../lexicon';

export const senseGuards: Readonly<Record<string, Guard>> = {
  story: {
    scope: 'sentence',
    patterns: `
      {story}
      watching a|the|an film|movie|programme|episode|drama|documentary
      on the telly|tv|news|box|radio
      title|chapter|quote|quoted`,
  },
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
  sport: {
    scope: 'sentence',
    patterns: `
      {sport}
      at {sport}
      the drums|gym|bottle|sales|sack|nail|jackpot`,
  },
  idiom: {
    scope: 'sentence',
    patterns: `
      die|dying|died|dead of|from|with laughing|laughter|embarrassment|boredom|shame|heat|cold|thirst|hunger
      dying|die for a|some|my|this|the|to
      to die for
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
  heldhabit: {
    scope: 'clause',
    patterns: `
      without|unless|except|own|alone|work|job|college|friends|family|money|anywhere|anymore|shops
      off the hook
      locked myself|me out
      out with|of the contract
      go to work|college|uni|school
      on my own`,
  },
  court: {
    scope: 'sentence',
    patterns: `
      court|solicitor|cafcass|contact order|centre|arrangements|weekend|holiday|holidays|swimming|cinema|football|swimming
      to|at|for the? park|nursery|school|nans|mums|dads|sunday|saturday ~2 $
      every|alternate|other weekend|saturday|sunday
      child arrangements`,
  },
  pleahabit: {
    scope: 'sentence',
    patterns: `
      help|helping with|find|finding|understand|applying|apply|filling|fill|moving|housing|form|forms|bidding|benefits|rent|arrears|repairs|debt
      crime reference|number
      call|ring|contact|report|reported|go|went|tell to|the police in|if|when|tomorrow|yesterday|and|about
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
      last|yesterday|ago|years|before`,
  },
  codedhabit: {
    scope: 'sentence',
    patterns: `
      afford|money|ordered|ate|threw|throws|nice|shop_job|works|worked|used|bins|vouchers|voucher|food_bank|leftovers|cold|box|boxes|party|night_in|before|when|if|bill|bills|recommend|opened|licence|allowed|policy|pets|pet_policy|keep
      last|every night|week|friday|saturday|time
      would not let`,
  },
  threatsuicide: {
    scope: 'clause',
    patterns: `
      if|unless|whenever|every|always|when i|he|she|we leave|left|leaves|go|try|end|report|tell|ever
      threatens|threatened|used
      if i|we
      says|said|tells he|she|they will|would`,
  },
  joke: {
    scope: 'sentence',
    patterns: `
      lol|haha|hahaha|lmao|joking|jk|joke|kidding|figuratively
      not literally
      toilet seat
      remote|snoring|socks|bins|dishes|plumber|council|football|boiler|parking|repairs`,
  },
  notdanger: {
    scope: 'before',
    patterns: `
      not !only|sure|know
      never
      nobody|none|neither|nothing
      no
      longer
      was|were`,
  },
  nhs: {
    scope: 'sentence',
    patterns: `
      gp|chemist|pharmacy|surgery|hospital stopped|stop|changed|will|refused|has
      prescription|nhs|shortage`,
  },
  noise: {
    scope: 'sentence',
    patterns: `
      music|party|karaoke|foxes|fox|cats|dogs|dog|barking|delight|laughing|laughter|playing|playground|drill|drilling|hoover|builders|diy|teething|tv|trampoline|rollercoaster|telly
      screaming|crying baby|kids|toddler|toddlers
      noise complaint|report|diary|app
      every|most night|nights|day|morning`,
  },
};
