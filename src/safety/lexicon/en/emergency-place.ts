/** Somebody at the door, following, on the way; somebody locked in, held or hiding; children being taken. */
import type { Cues } from '../lexicon';

const door: Cues = {
  label: 'emergency',
  unless: ['habit', 'when', 'past', 'story', 'trade', 'sport', 'if', 'idiom', 'over', 'been', 'doors'],
  patterns: `
    {them} {be}? {very}? {very}? kicking|smashing|hammering|banging|battering|booting|pounding|beating|breaking|thumping|knocking|bashing|rattling|trying|forcing|shouldering|hitting|leathering|drilling|unscrewing ~3 {door} ~1 in|down|open|off|and|$|now|again|with|through
    {them} {be}? {very}? {very}? kicking|smashing|hammering|banging|battering|pounding|breaking|rattling|forcing|shouldering|kicked|smashed|broke|broken|snapped|forced|put ~3 {door}
    {them} {is} ~1 been kicking|punching|smashing|hammering|banging|battering ~3 {door} ~4 for ~2 minutes|mins|hours|hour|ages|now|giving
    {them} {be} ~7 kicking|smashing|hammering|battering|booting|pounding|thumping|rattling|forcing|banging ~3 {door}
    {them} {be} ~1 trying|checking|testing|rattling|going_round ~2 every|all|each|my|the|our ~2 doors|windows|handles|handle|door|window|locks
    {them} {be} ~2 climbing|scaling|shinning|coming|climbed ~2 up|over|through|in ~4 window|balcony|wall|fence|drainpipe|roof|scaffolding|conservatory
    climbing|climbed ~6 window|balcony ~4
    {them} {be} ~2 watching|staring|filming|looking ~2 my|the|our|me|in|at|up|through ~2 window|house|flat|door|windows|bedroom|home|from
    {them} {be} ~3 in ~2 car|van|motor ~5 watching|outside|opposite|across|waiting|staring|window
    {them} {be} ~1 ringing|pressing|leaning|buzzing ~3 bell|buzzer|intercom|doorbell ~6 go|kicking|shouting|stop|kill|let|screaming|banging
    do not let him|her|them|anyone in|up|through|inside
    do not buzz|open|answer ~2 he|him|door ~4 kill|outside|him|he
    {them} {be} ~2 at|in|by the ~1 entrance|reception|lobby|gate|foyer|concierge|stairwell|lift|communal_door|main_door ~6 let|telling|asking|saying|looking|shouting|coming|flat|me
    {them} {be} ~3 trying|tried|going ~1 get|break|force|smash|climb|kick ~3 in|door|window|inside
    {them} {be}? ~2 breaking|broken|broke|smashing|forcing|climbing|climbed|forced|kicked|pushed|barged|got|getting ~2 into|through ~2 house|flat|home|window|door|place|garden|building|bedroom|room
    {them} {be}? {very}? breaking|broken|broke|forced|forcing|smashing|barged|burst|bursting ~2 in !a|the
    {them} {be} ~2 in the house|flat|kitchen|garden|hall|hallway|building|loft|attic|bushes ~5 {with}
    someone|somebody|intruder|burglar {is}? ~1 in my|the|our house|flat|home|garden|kitchen|loft
    someone|somebody {be}? ~1 breaking|trying ~3 in
    {ex} {be}? {very}? {very}? outside|downstairs|here|inside|back
    {ex} {is} ~3 in|inside ~1 my|the|our house|flat|garden|kitchen|building|street|car_park|stairwell|drive
    {ex} {be}? ~2 outside|at|on|in|by|near ~2 door|window|doorstep|house|flat|gate|work|school|garden|building|street|drive
    {them} {be}? {very}? {very}? outside !the_bathroom|the_toilet|the_bedroom|my_room|the_room|the_loo|smoking|having|for|in_the|doing|with_the_dog|playing|agencies
    {him} {be}? {very}? {very}? outside|at|by ~1 {my} house|flat|door|window|work|school|building|gate|doorstep|bedroom
    {them} {be} ~3 outside ~2 house|flat|door|window|work|school|building|now
    {them} {be} {very}? standing|sitting|parked|waiting|lurking|hanging|prowling|pacing ~2 outside|across|opposite|downstairs|in_the_street
    {him} {be} ~2 at the|my|our|back|front ~1 door|window|gate
    {them} {be} ~2 on the|my|our doorstep|balcony|roof|landing
    {them} {be} ~2 shouting|screaming|yelling|looking|peering ~2 through ~2 letterbox|window|door|glass
    {ex}|man|bloke|guy|men|someone|lads {is} ~5 on|outside|in|at ~1 my|our landing|hallway|stairwell|corridor|porch|doorstep|garden|balcony ~6
    balaclava|mask|hood|hoodie ~5 landing|door|outside|garden|hallway|window
    prowling|lurking ~2 outside|garden|round|around|back
    trying ~2 door|handle|handles|lock|locks ~2 now|again|$
    let|get him|her|them in ~4 saying|kill|smash|break
    i|we can hear ~1 him|her|them|someone|somebody|footsteps ~3 in|outside|downstairs|kitchen|breaking|smashing|trying|climbing|kicking|banging
    {them} will not go|leave ~1 away|here|me|until|and|$
    {them} will not|refuses leave|get|go ~1 my|the|out|off ~1 house|flat|doorstep|property|home|door|garden
    {them} refusing|refuses to leave|go
    {them} {be}? ~1 found ~1 me|us|her|them !a|out|some|crying|in
    {them} {is}? ~1 found ~1 refuge|hostel|address|safe_house|flat|new_house|new_place|new_address|where_we|where_i|hotel ~8 car_park|outside|here|coming|now|way|door|street
    {them} {be} ~3 pouring|pushing|posting|putting|squirting|stuffing ~4 letterbox
    {them} {is}? ~1 found out where ~2 am|is|are|live|living ~5 coming|way|outside|here|now|tonight
    {them} {know} where ~3 am|is|are|live|living|staying ~5 coming|way|outside|here|now|tonight|kill
    {them} {be} ~2 following|chasing|stalking|tailing|tracking ~1 me|us|her|my|mum
    i am|we_are ~1 being followed|chased|stalked|tailed|tracked !online|on
    being followed|chased
    following|chasing me|us home|down|in|through|now|from|right|on|along|up
    {them} {be} ~2 tried|trying ~2 run|drive|ram|force ~2 me|us|off|over|into
    {them} {be} ~2 driving ~4 fast|kill|crash|into|crazy|mad ~2 us|me|car|kids|wall|{now}
    {them} {be} ~2 following|behind ~2 my|our car|bus`,
};

const onTheWay: Cues = {
  label: 'emergency',
  unless: ['habit', 'when', 'past', 'story', 'trade', 'if', 'over', 'been'],
  patterns: `
    {them} {be}? ~2 coming|on ~1 way|over|round|back|here|up|home|upstairs|downstairs|in|after|through|down ~8 {raging}|kill|murder|hurt|smash|knife|gun|bat|hammer|machete|batter|petrol|burn|shoot|stab|acid
    {raging}|knife|gun|machete|bat|hammer|kill ~8 on ~1 way|coming|outside|upstairs|downstairs
    {them} {be} ~3 {raging} ~4 coming|on_his_way|way|outside|here|back|home|upstairs|downstairs
    {them} {is} home|back|here|awake|in|up ~5 {raging}
    {ex} {be} ~3 on ~1 way|coming
    {them} {be} coming ~2 after|at me|us|her|him
    {them} {be} ~1 coming|climbing|getting|crawling ~1 through|in|over ~2 the|my|our|a ~1 kitchen|window|back|door|cat_flap|fence|garden|loft|skylight|conservatory|bathroom|hallway
    {them} {be} ~1 got|getting|coming|breaking|bursting in|through|up|into ~4 now|help|please
    {them} {be} ~1 looking|hunting|searching ~1 for me|us|her ~6 kill|knife|now|tonight|car|streets|{raging}
    {them} {be} out looking|hunting|searching for
    {them} {be} ~3 released|out|escaped|got_out ~6 coming|way|outside|here|after|threatening|kill|texting|looking
    coming to get|kill|hurt|find|take me|us|her|them|my|the
    {them} {be} ~1 sent|sending|bringing|getting ~2 people|mates|boys|brothers|lads|cousins|someone|mandem ~4 round|house|me|us|here|after|over
    i|we {am} running|hiding|hid|fleeing|escaping|barricaded|locked ~3 from him|her|them
    he|she {is}? saw|found|seen|read ~3 messages|chat|this|texts|phone|app|conversation ~7 {raging}|kill|hit|coming|hurt|smash|smashed
    he|she|they {know} ~3 told|talking|reported|speaking|messaging|rang|phoned|contacted ~7 {raging}|kill|coming|hit|hurt`,
};

const held: Cues = {
  label: 'emergency',
  unless: ['habit', 'past', 'story', 'trade', 'if', 'over', 'heldhabit'],
  patterns: `
    {them} {be}? ~2 locked|locking|shut|trapped|barricaded|tied|chained|bolted|got|keeping|kept|cornered ~2 me|us|her|him|them|kids|mum ~1 in|up|inside|locked|hostage|prisoner|trapped|to|out_in|tied
    {them} {is}? ~3 locked|barred|bolted|chained|blocked|barricaded|wedged|padlocked|nailed ~2 door|doors|gate|windows|exit !when|at_night|every
    {them} {is}? ~1 locked|trapped|shut|tied|chained ~1 {me} ~2 in|up|inside|to
    {them} {be}? ~2 locked ~2 door|doors|windows|us|me ~4 out|leave|key|keys|get|in
    {them} {be} ~2 taken|took|got|hidden|hid|swallowed|nicked ~2 keys|phone ~6 out|leave|door|locked
    {them} will|would not let me|us|her|him|them|mum|my|the ~1 {out}
    not letting|allowing me|us|her|him|them|mum ~1 to? {out}
    {them} {be}? ~1 stopping|preventing me|us|her ~1 from? leaving|going|getting
    {them} {be}? ~2 blocking|blocked|standing|guarding|barring|leaning ~3 door|doorway|exit|stairs|way_out
    i|we am|are ~2 trapped|cornered|barricaded|imprisoned|locked_in|held|shut_in|tied_up ~4 !damp|contract
    {them} {be} ~1 keeping|kept|holding|held ~2 me|us|her|mum|him ~2 here|in|locked|captive|prisoner|against|inside|there
    held|kept|keeping|holding ~2 hostage|captive|prisoner|against ~2 will
    held|holding|keeping me|us|her hostage|captive|prisoner|here|against
    against my|her|their|his|our will
    i|we can not|cant get|go|leave out|away|past|free|the ~5 locked|him|he|key|keys|door|trapped
    can not get out $
    can not get|go out ~2 of ~2 {room}|house|flat|here|building
    {them} {be}? ~2 taken|took|removed|unscrewed|broke|snapped|glued|superglued|jammed|wedged|blocked ~3 handle|handles|lock|locks|door ~5 out|in|leave|shut
    i|we {am}? ~2 locked ~1 myself|ourselves|us|me|kids|door ~2 in ~2 {room}
    i|we {am}? ~2 hiding|hid|hidden ~3 {room}|under|behind|upstairs|with_the_kids|in
    boarded|nailed|screwed|bolted|padlocked|wedged ~4 door|doors|window|windows|shut|in ~6 out|in|inside|leave
    hiding at|in|behind|under|from ~6 looking|searching|hunting|outside|knocking|coming
    {them} {be} ~6 looking|searching|hunting for us|me|her ~1 $|now|with|and
    i am|we_are|were ~1 hiding
    kids|children|mum|sister|she is|are ~1 hiding ~2 {room}|under|behind|upstairs
    hiding|barricaded|locked in|inside|under ~1 {room}|bed|stairs
    got|has|have me|us|her trapped|cornered|tied|locked
    back|backed ~1 against|into ~1 wall|corner ~4 {them}
    {them} {be}? ~2 backed|pushed|got ~1 me|us|her ~1 into|in ~1 corner
    will not|wont|not let|letting|give|giving me|us|her ~2 have|use|call|ring|phone ~2 ambulance|999|police|doctor|help
    hidden|hid|taken|took|got ~4 keys|phones|phone ~6 labour|waters|hospital|leave|out|contractions
    waters|contractions|labour ~6 hidden|hid|taken|took|locked|will_not
    smashed|snapped|taken|took|broke ~2 phone ~6 ambulance|999|police|help|leave|out|hit|trapped`,
};

const children: Cues = {
  label: 'emergency',
  unless: ['habit', 'past', 'story', 'if', 'over', 'sport', 'court'],
  patterns: `
    {drunk} ~4 {drive} ~5 {child}|my|them|little|us
    {drive} ~6 kids|children|baby|son|daughter|child|boys|girls|little|us ~6 {drunk}
    {child}|my ~6 {drunk} ~4 {drive}|wheel|car
    kids|children|baby|son|daughter|child|boys|girls|little_one|us ~4 in ~1 car|van|motor ~7 {drunk}
    {drunk} ~5 kids|children|baby|son|daughter|child|boys|girls|us ~4 in ~1 car|van
    {them} {be}? ~3 {took} ~2 {child} ~9 {gone}
    {them} {be}? ~2 {got} ~2 {child} ~5 running|running_off|driving|off_down|away_with|legged
    running|legged|ran|run off ~3 with|down ~4 {child}|road
    {them} {be}? ~2 snatched|abducted|kidnapped|grabbed|stolen ~2 {child}
    {them} {be} ~2 taking|trying_to_take|snatching|grabbing|abducting|dragging ~2 {child} !to_school|to_the_park|swimming|on_holiday|to_his
    {them} {be}? ~2 {took} ~1 my|the|our {child} ~4 will_not|wont|refusing|refuses
    {them} ~2 will not|wont|refusing give|bring|return|to_give|to_bring|to_return|hand ~2 {child}|him|her|them back ~8 {gone}|dead|kill|threat|said
    {them} ~2 will not|wont give ~2 {child} back
    {child} in|off ~2 bath|balcony|window|bridge|ledge ~5 hold|holding|drop|dangling|under|drown|push
    {them} {be} ~2 holding|dangling|hanging ~3 {child} ~3 over|out|under|off|by
    {them} {be} ~1 shaking|hitting|hurting|kicking|choking|squeezing|drowning|throwing ~2 {child}
    {child} {is} ~2 {hurtsign}`,
};

export const emergencyPlace: readonly Cues[] = [door, onTheWay, held, children];
