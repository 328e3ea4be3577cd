/** Violence under way, just done or about to start; weapons; somebody at the door or held inside. */
import type { Cues } from '../lexicon';

const attack: Cues = {
  label: 'emergency',
  unless: ['habit', 'past', 'if', 'story', 'idiom', 'been'],
  patterns: `
    # Under way.
    {them} {is}? ~2 got|has|have|had ~2 {body} ~2 tied|trapped|pinned|in|round|twisted|behind|bound|taped
    {them} {be} ~1 gone|going|went ~1 to? get|fetch|find|grab ~3 {weapon}|{burns}
    {them} {be} ~4 slamming|banging|smashing|bashing ~2 {body}
    {them} {is} ~1 been {attacking} ~3 for ~2 minutes|mins|hours|hour
    giving way|in
    breathing ~3 slower|slow|shallow|funny|weird|rattly|stopping|stopped|weak|fast
    is|are ~1 being {attacked} !by_a_dog|by_the_damp|by_dogs
    woman|girl|man|lady|kid|boy|neighbour|someone ~5 being {attacked}
    tried|trying to ~1 run|mow|knock|drive ~1 me|us|her|him ~1 over|down|off|into
    {them} {is}? ~1 after me|us|her !for_money|for_rent|about
    {them} {is}? {very}? battering|hammering|smashing|kicking|punching|headbutting ~1 the|my|our ~1 walls|wall|cupboards|car|fence|fridge
    {them} {be} ~1 jumped|jumping|sat|sitting|knelt|leant|pressing|pressed on ~1 my|her|his|me|mum
    {them} {is}? ~2 cut|cutting|ripped|pulled|yanked ~1 the|my|our ~1 phone|wifi|electric|power|lights ~8 coming|through|upstairs|locked|dark|now
    {them} {be}? ~2 killed|murdered ~1 him|her|them|my|mum|someone|the
    {them} {be} ~1 making|forcing ~1 {me} ~1 sit|stand|kneel|stay|watch|strip|eat|drink|lie|beg|crawl|swallow|undress|choose|drive|walk ~6
    {them} wants|making|asking ~2 me|her|us to choose|say ~3 kids|children|dies|goodbye|last
    {them} {be}? ~2 put|putting ~2 foot|fist|boot|head|shoulder|elbow ~2 through
    {them} {be}? ~2 got|has|have|had hold of ~1 my|me|her|us|mum|him|the
    {them} {be} ~1 holding ~2 pillow|cushion|bag|blade|lighter|rope|gun|phone|belt ~3 to|over|against|on|above ~2 face|head|neck|throat|mouth|me|her|him|{me}
    tonight is the night|last ~2 i|we|you|she
    going to|will be|both|all dead by ~1 morning|tonight|tomorrow|midnight|the
    dangling|hanging ~3 out|over|off ~2 window|balcony|bridge|ledge|roof
    much|so|loads|lots ~1 of? blood
    there is ~2 blood !test|pressure|type|group
    blood everywhere|all_over
    heard|hear ~2 glass|window|door ~1 break|smash|shatter|breaking|smashing|shattering|kicked|going_in ~8 him|he|name|downstairs|inside|shouting
    {them} {be} ~1 going door_to_door|room_to_room|round_the_houses ~4
    see|seeing double ~8 punched|hit|head|slapped|fell|he
    {them} {be}? {very}? {very}? {attacking} ~2 {me}
    {them} {be} ~3 {attacking} ~1 {me}
    {them} {is} been {attacking} ~3 {me} ~3 {now}
    {them} will not|wont stop {attacking} ~2 {us}
    {them} {is}? ~2 {choking} ~2 {us}
    {me} {is}? ~1 being {attacked}
    {them} {is}? ~1 being|getting {attacked}
    i am being|getting {attacked}
    i am|was being {attacked} now|again
    {attacking} me now|again|right
    being {attacked} right|again|now
    hands|hand|arm|belt|cord|rope|wire|lead|scarf|cable round|around|on|at|over|to ~2 neck|throat|mouth|windpipe
    by the throat
    squeezing|gripping|pressing ~2 neck|throat|windpipe
    can not breathe|move|feel_my|swallow|see_properly
    could not breathe ~6 {now}|just|earlier|today
    {them} {be} ~2 holding|pinning|got ~2 {me} down|against|under|hostage
    has|got|with me pinned|pressed|up against
    pillow|bag|cushion|hand over ~3 face|head|mouth|nose
    {them} {is} ~2 {attacking} ~2 dog|cat|puppy|pet
    pulling|dragging ~2 by ~2 hair
    {them} {be} ~2 {attacking} ~1 each other
    having a fight|fighting ~2 with|in|next|outside ~3 knife|knives|street|kitchen|now
    {them} {is}? ~1 torturing|murdering|raping|drowning|stabbing ~1 {us}
    {them} {be}? ~2 {got} ~1 {me} ~2 by|in ~2 hair|throat|neck|arm|arms|headlock|wrist|wrists|collar|scruff|ankles
    {them} {be} ~2 grabbing|twisting|yanking|bending|breaking|crushing|standing|sitting|sat|kneeling|knelt|stamping|lying ~2 {me}|on ~3 {body}
    on my chest|throat|neck|face !infection|pains|rash
    {them} {be} ~2 throwing|chucking|launching|lobbing ~5 at me|us|her|kids|mum|door|window|walls|him
    {them} {be} ~2 ramming|tailgating|blocking ~2 my|our|her car|van
    {them} {be} ~2 dousing|tipping|dripping|spraying|squirting ~3 {burns}
    {them} {be} ~1 burning|branding|scalding|electrocuting|drowning|gassing|poisoning ~2 {me}
    {them} {be} ~2 walking|coming|running|storming|marching|heading|charging|lunging|stepping|edging ~1 towards|at|toward me|us|her|him|mum|the_door|my|our
    in ~1 boot of ~2 car|motor|van|taxi
    {them} {be} ~2 stood|standing|sat|leaning|towering|looming ~3 over me|us|her|my_bed
    {them} {be} ~2 threatening to ~1 jump|throw|drop|drive|crash|burn|kill|hurt|stab|shoot|smash|set|blow|do|cut|break|rape|hit|drown|shave|post_acid
    {them} {be}? ~2 got|has|have|had|holding ~1 {me} ~3 on|against|under|up_against|in ~2 floor|wall|bed|bins|chair|corner|ground|sofa|stairs|headlock|kitchen|carpet|door|sink
    {them} {be} ~1 trying|tried to ~1 {attack}|pull|drag|push|take|force|make|undress|grab|get|lock|tie ~3 {me}|clothes|car|neck|throat
    {them} {be} ~2 {going} ~1 do something|anything|it ~2 to|tonight|now|bad|stupid|$
    bought|buying|got ~2 rope|cable_ties|duct_tape|shovel|spade|quicklime|bin_bags|handcuffs ~6
    pulling|ripping|tearing|taking|cutting ~2 clothes|knickers|pants|trousers|underwear|top|nightie|bra ~1 off
    {them} {attacked} ~1 baby|toddler|newborn
    help ~1 he|she|they|him ~2 {attacked}|{attacking}|got|has
    # About to start.
    {them} {be}? ~2 {going} ~1 {kill} ~2 {us}
    {them} {will} ~1 kill|murder|stab|shoot ~1 me|us|her|them|him|my|mum|himself_and_us
    {them} {be} ~2 coming|came|comes|come ~2 kill|murder|hurt|get|finish|shoot|stab|batter|beat|do ~1 me|us|her|my|mum|them
    coming for me|us|her|my
    going to kill|murder|stab|shoot|finish me|us|her|them ~3 now|tonight
    do not|dont let him|her|them kill|hurt|get|take me|us|her|him|my
    {them} {be} ~2 {going} ~1 {attack} ~2 {me}
    {them} {is} just threatened ~3 {me}
    {them} {be} threatening ~2 me|us|her|him|them|mum|kids|my
    {them} {be} threatening ~3 {kill}
    {them} {be} ~2 loading|cocking|lifting|raising ~2 fist|fists|hand|gun|shotgun|belt
    {them} {be} ~1 raising|lifting|shaking ~1 fist|fists|hand ~2 me|us|her
    going to|gonna be killed|murdered|battered|hit|beaten|attacked
    i am going to|gonna get|be battered|killed|hit|beaten|murdered
    about to kick|go|blow|hit|hurt|snap|explode|lose ~2 off|up|me|it|us`,
};

/** Objects that a match or a game may have as well. */
const attackThem: Cues = {
  label: 'emergency',
  unless: ['habit', 'past', 'if', 'story', 'sport', 'idiom', 'trade', 'been'],
  patterns: `
    {them} {be} {very}? {attacking} ~2 {us}
    {them} {be} ~2 beating|battering|knocking|kicking ~2 shit|crap|life|hell|lights|living|seven|daylights
    {them} {be} ~2 laying into|setting about ~1 {us}
    {them} {be} {very}? {very}? kicking off|kicked off
    kicking off right|big|proper|again|downstairs|upstairs|with|at|now|bad|badly|in
    kicking off !at {now}
    {them} {be} ~2 smashing|trashing|wrecking|breaking|smashed|trashed|throwing|ripping|destroying|punching ~2 up|place|house|flat|everything|kitchen|room|stuff|things|plates|furniture|walls|wall|telly|tv|living|my|mirror|dishes|bottles|chairs|phone
    {them} {be} ~1 going mental|ballistic|mad|crazy|nuts|radge|spare|berserk ~2 at|with|now|in|on|again|$
    {them} {is} {raging} and|at|with|now|on|again|in !me_last
    {them} {be} {very}? {very}? {raging} {now}
    {them} {be} {very}? {very}? screaming|shouting|yelling|roaring ~1 at|in ~1 me|us|my|mum|her|kids|face
    {them} {be} {very}? in a rage
    {them} {is}? {very}? lost|losing it|rag|head
    it is|has kicking|kicked off
    it is happening|starting|started ~1 again|now
    it is|has all|just|really kicked|kicking off`,
};

const justDone: Cues = {
  label: 'emergency',
  unless: ['habit', 'past', 'story', 'idiom', 'sport', 'over'],
  patterns: `
    {them} {is}? just {attacked} ~2 {us}
    {them} {is}? just threw|thrown|chucked|poured|tipped|put|slammed|rammed|dragged|held|locked|broke|smashed|set ~6 at|on|over|through|against|down|in ~2 {us}|wall|window|head|stairs|{body}
    {them} {is}? just {attacked}|held|dragged|had|pinned ~2 {me}
    gave|given me|her|us|him|mum ~1 a ~1 kicking|hiding|beating|battering|pasting|slap|smack|black_eye|hammering|going_over|leathering|good_hiding ~6 {recent}|{bleedy}
    {recent} ~5 gave|given me|her|us|mum ~1 a ~1 kicking|hiding|beating|battering|pasting|slap|hammering
    put|slammed|smashed|banged|pushed ~2 head|face ~2 through|against|into|off|on|under ~10 {bleedy}|last_night|just|tonight|today|this_morning|now
    {them} {is}? just tried|threatened to {attack} ~2 {us}
    {them} {is}? just tried|threatened to {kill} ~2 {us}
    {them} {is}? {attacked} ~2 {me} ~6 just_now|minutes|mins|tonight|today|earlier|hour|right
    {them} s|has|have|is {attacked} ~1 me|us|her|him|my|mum
    {them} s|has|have|is ~1 {attacked} ~2 {body}
    {them} s|has|have|is ~1 broken|broke|fractured|cut|burnt|stabbed|split|smashed|cracked ~1 my|her|his|mums|mum
    just been|got {attacked}
    just been|got ~1 {attacked} by
    i|she|he|mum|we have been {attacked} !by_a_dog ~6 {now}|today|earlier|just|help|again
    i have been {attacked} $
    i have been stabbed|shot|raped|strangled|kidnapped|poisoned|spiked|drugged
    she|he|mum|{child} has|s been stabbed|shot|strangled|poisoned|raped
    tonight ~1 {them} {attacked} ~2 {me}
    this morning ~1 {them} {attacked} ~2 {me}
    just stabbed|strangled|choked|slapped|punched|kicked|hit|raped|bit|headbutted ~1 me|us|her|him|my
    {attacked} ~1 me|her|us just now
    {attacked} ~1 me|her|us minutes|mins|seconds|ten|an|half ~2 ago
    threw ~3 at|over|down ~2 me|us|her|stairs ~4 {now}|just|minutes|mins
    thrown|pushed ~2 down ~2 stairs ~5 {now}|just|can_not|hurts
    seen|saw|watched|witnessed ~3 {attacking}|{attack}|{attacked} ~2 {us} ~6 {now}|just|minutes`,
};

const weapon: Cues = {
  label: 'emergency',
  unless: ['habit', 'past', 'story', 'sport', 'trade', 'if', 'over', 'denied'],
  patterns: `
    {them} {is}? ~2 {holding} ~1 a|an|the|my|his|some|out ~2 {weapon} !{notweapon}
    {them} {is}? ~2 {holding} {weapon} !{notweapon}
    {them} {is}? ~2 {holding} ~4 {weapon} ~2 in ~1 hand|hands
    {them} {be} ~9 with ~1 a|an|the|some|his|my|two ~1 {weapon} !{notweapon}
    {them} {be} ~9 with {weapon} !{notweapon}
    {them} {be} ~8 sharpening|wielding|brandishing|loading|reaching_for|fetching ~3 {weapon}|shed
    {weapon} to|at|on|against|near ~2 {me}|throat|neck|face|head|back
    {weapon} in ~1 hand|hands
    with a {weapon} !and_fork
    {them} {be} ~3 coming|walking|standing|outside|running|chasing ~5 {weapon}
    pointing|waving|swinging|holding ~3 {weapon}
    acid|petrol|boiling_water|bleach over|on|at|in|through ~2 me|us|her|face|door|letterbox|house|car|floor|carpet
    {them} {be} ~2 pouring|splashing|chucking|throwing|poured ~2 petrol|acid|bleach|boiling_water|lighter_fluid|white_spirit
    throw|chuck|pour ~2 acid ~3 {now}|me|us|her
    {burns} ~6 over|on|through|at|under|round|around ~3 me|us|her|himself|sofa|bed|carpet|door|floor|letterbox|house|car|kids|stairs|himself|the
    stink|stinks|smell|smells|reeks of petrol|gas ~6 {them}
    {them} {is} ~2 petrol
    {them} {be} ~2 boiling|heating ~2 kettle|pan|oil|water ~3 pour|throw|over|on`,
};

const fire: Cues = {
  label: 'emergency',
  unless: ['habit', 'past', 'story', 'trade', 'if', 'idiom', 'over', 'not'],
  patterns: `
    {them} {be} ~2 setting|set|lighting|lit|burning|torching ~3 fire|alight|house|flat|curtains|door|bed|clothes|car|bins
    {them} {will} ~1 burn|torch|blow ~2 house|flat|place|us|me
    {them} {be} ~2 {going} ~1 burn|torch|blow|set|light ~2 house|flat|place|us|me|fire
    house|flat|kitchen|door|curtains|bedroom|building|place is|s ~1 on fire
    house|flat|kitchen|curtains|bed are|on fire
    {them} {be} ~2 turned|turning|left|put ~2 gas ~1 on|taps|hob|hobs|cooker
    gas on|tap|taps ~6 lighter|match|blow|locked
    smell|smells of|like smoke|burning
    can smell gas|smoke
    filling up with smoke|gas
    there is a fire !door|risk|extinguisher|alarm|exit|escape|safety|drill|assessment|station|engine|blanket
    smoke ~2 coming|under|everywhere|pouring|filling ~2
    flames
    caught fire
    {them} {be} ~2 set|setting|lit ~4 fire|alight|light
    fire|lit ~2 letterbox|letter_box
    lit|burning|fire|petrol|fireworks|firework through ~2 letterbox|door
    {them} {is} ~1 lighter|matches ~3 in|to|at|and`,
};

export const emergency: readonly Cues[] = [attack, attackThem, justDone, weapon, fire];
