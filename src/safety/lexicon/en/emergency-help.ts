/** Pleas, coded calls, bodies in danger, forced marriage, sexual violence, somebody about to attack, somebody else dying. */
import type { Cues } from '../lexicon';

const plea: Cues = {
  label: 'emergency',
  unless: ['story', 'quoted', 'pleahabit'],
  patterns: `
    ^ help ~1 he|she|they|him|there|my|someone ~1 !with
    come ~2 get|fetch|collect|save|rescue ~1 me|us ~2 now|please|quick|asap|tonight|quickly
    ^ come now|quick|quickly|please $
    can|could|please you? ~1 come ~1 now|quick|quickly|right_now|straight_away $
    hurry $
    ^ hurry ~2
    please hurry
    ^ help me? please? now? help? $
    ^ please|omg|god help|save me|us? now? please? $
    ^ help help
    ^ sos
    sos $
    ^ mayday
    help me please|now|quick|quickly|hurry|fast|oh
    help me he|she|they|there|i_am_being|someone
    please help ~1 he|she|they|there|someone|now|quick|hurry|us
    please|somebody|someone|pls help me !with|find|to|understand|get|move|fill|sort|change|apply|out
    help us $
    help us please|now|quick|he|she
    ^ i|we need help {urgent}
    need|want|send|get|call|ring|phone|dial|fetch|bring ~2 help|someone|somebody ~1 {urgent} !with
    i|we|she|mum need|needs|want ~2 {agency} ~1 !to|help|with|for|reference|report|number|record $
    ^ need|needs|want ~1 police|ambulance|999|cops|paramedics|help !to|with|report|reference|number|record|moving|please_with|for|finding $|now|please|quick|here|asap|fast|urgent|urgently|immediately
    i|we|she|mum need|needs|want ~2 police|ambulance|paramedic|paramedics|999 !to|report|reference|number|record|check|involved|again|because|statement|for
    send|call|get|ring|phone|dial|fetch|bring ~3 {agency} ~1 {urgent}
    please|just|quick|quickly ~1 send|get|bring someone|somebody|anyone|help|them ~1 $|now|quick|quickly|please|round|here|over
    send|get someone|somebody ~4 to ~5 {road} ~2 now|quick|please|straight|$
    send ~2 police|ambulance|999|cops|coppers|officers|paramedics|help|fire_brigade !letter|form
    ^ call|ring|get|phone|dial ~1 police|ambulance|999|cops|paramedics !record|report
    ^ please call|ring|get|phone|dial ~1 police|ambulance|999|cops|paramedics !record|report
    call|ring|get|phone|dial ~1 police|999|ambulance ~1 for_me|please|quick|now|hurry|$
    ^ 999 please? now? quick? $
    999 $
    ^ police !$ ~1 now|please|quick|here|hurry
    ^ police $
    ^ ambulance ~2 $
    it is|this_is ~1 an emergency
    this is|am an emergency
    ^ emergency $
    emergency please|now|help|quick
    not safe right_now|tonight|here|at_the_moment|now|in_this_house|going_home
    i am not safe $
    save me|us
    get me|us out ~1 of? ~1 here|now|please|quick|tonight !of_the|of_my|of_this
    come quick|quickly|now|fast
    hurry up? please|he|she
    please hurry
    i am going to|gonna die ~1 !of|laughing|if
    we are going to|gonna die
    i am|we_are scared|terrified|frightened for my|our|her life|lives
    fear|fearing for my|her|our|their life|lives|safety ~2 now|tonight|right|$
    {them} {be}? ~1 going to do it|something ~1 now|tonight|stupid
    oh|omg my god he|she ~3 {kill}|knife|door|blood`,
};

const danger: Cues = {
  label: 'emergency',
  unless: ['story', 'pleahabit', 'notdanger', 'past', 'habit', 'if', 'fear'],
  patterns: `
    i am|we_are ~2 in ~2 danger !of|from_the_stairs|from_the_damp
    she|he|mum|they|kids|{child} is|are ~1 in ~2 danger !of|from
    life|lives is|s|are in danger
    in danger now|right|tonight|please|$`,
};

const coded: Cues = {
  label: 'emergency',
  unless: ['codedhabit', 'story', 'past'],
  patterns: `
    order|ordering|have|get|want|deliver|delivery ~4 pizza|pepperoni|margherita|takeaway|takeout|curry|kebab|chinese|burger|burgers|fish_and_chips|chow_mein|sushi|biryani|dominos|doner|korma
    ^ is|are|hi|hello|yes|yeah ~5 dominos|pizza|pizza_place|takeaway|chippy|curry_house|chinese|pizzeria
    large|medium|12|two|three|one|small pizza|pepperoni|margherita|hawaiian
    pizza|pepperoni|curry|kebab|chinese ~4 to|for|at ~4 road|street|avenue|close|house|flat|address|lane|please
    is|are ~2 that|this|you ~2 the? vet|vets|florist|florists|hairdressers|hairdresser|salon|taxi|cab|minicab|dentist|library|opticians|nail_bar|garage|dog_groomers|groomers|chemist|pharmacy|bakers|butchers
    vet|vets ~6 come|house|now|out|urgent|quick
    ask|asking|looking|here for angela|ani
    is angela|ani there|in|working|available|around|about
    angela $
    ^ is ani
    speak|talk to angela|ani
    taxi|cab ~6 right_now|straight_away|asap|quickly|immediately|urgently|quick_as
    need|book|order|send ~2 taxi|cab ~4 now|quick|to ~4 $
    {place} ~10 to|at|for|from ~4 {road} ~4 now|please|quick|straight|asap|soon|$
    {place} ~8 send|come|deliver ~6 now|quick|straight_away|asap|right_away|as_soon|urgently|please|round
    cake|flowers|parcel|appointment ~6 pretend|pretending
    pretend|pretending ~4 ordering|pizza|takeaway|mum|vet|taxi
    can not|cant say ~3 why|much|more|he|with ~3 here|listening|now
    send ~5 to|at ~4 {road} ~3 now|right_away|straight_away|asap|quick|quickly|please|$
    {place}|driver|table|delivery ~12 {road} ~4 now|right_away|straight_away|asap|quick|quickly
    just|only say|answer|asking|ask ~2 yes or|and no
    yes or no questions|answers ~2 only`,
};

const body: Cues = {
  label: 'emergency',
  unless: ['habit', 'past', 'story', 'idiom', 'trade', 'sport', 'if', 'over', 'denied', 'records'],
  patterns: `
    {us} {is} ~2 {hurtsign} !to|of_boredom|from_laughing
    he|she|they {is} ~2 unconscious|bleeding|lifeless|fitting|unresponsive|dying|collapsed|floppy|limp
    he|she|they {is} ~1 not breathing|moving|waking|responding
    i am|have ~3 bleeding|bleed
    i am ~2 unconscious|concussed|miscarrying|losing_the_baby|going_into_labour|in_labour|losing_blood
    bleeding|blood everywhere|heavily|badly|loads|from|a_lot|all_over|on_the_floor|coming|pouring
    will not|wont|not stop|stopped|stopping bleeding
    bleeding ~3 not|wont stop|stopping
    blood ~3 everywhere|coming|pouring|over|floor|gushing|not_stopping
    lost|losing ~2 blood
    lips|face|baby|fingers are|is|s|gone|have|has|turned|turning|going ~2 blue|grey|purple
    will not|wont|can_not wake ~2 up|her|him
    not waking up
    lost|losing consciousness
    passed|blacked|passing out ~6 {attacked}|{choked}|head|neck|hit|he|choking|{now}|again
    {choked}|knocked ~6 passed|blacked|out|unconscious|dizzy|voice|swallow|{now}
    hit|banged|smashed|bashed|cracked|slammed ~2 head ~12 sick|dizzy|blurry|vomiting|throwing|confused|see|sleepy|bleeding|headache|double|ringing|drowsy|woozy|fuzzy|blood
    {them} {is}? ~2 slammed|smashed|banged|bounced|cracked ~2 head ~5
    keep|keeps|keeping|been ~1 blacking|passing|fainting|throwing|being|seeing ~2 out|up|sick|double|stars ~8 since|after|{attacked}|head
    {attacked} ~2 {me} ~10 pains|cramps|cramping|contractions|spotting|bleeding|not_moving|baby_has_not_moved
    pains|cramps|cramping|bleeding|spotting ~10 weeks|pregnant|bump ~4 {attacked}|pushed|he|fell
    not breathing|responding|waking|conscious
    {child} {is} not|barely|hardly ~1 breathing|waking|responding|moving|feeding|right
    barely|hardly|struggling|trouble|difficulty ~1 breathing|breathe|conscious
    dizzy|sick|vomiting|blurry|confused|drowsy|woozy|being_sick ~6 since ~3 {attacked}|head|hit|fell|pushed|he|she
    think ~4 broken|broke|broke_my|fractured|dislocated|bleeding|punctured|miscarrying|stroke
    i|she|he have|has|s broken|broke ~1 my|her|his arm|leg|wrist|nose|jaw|ribs|rib|ankle|collarbone|hand|finger|fingers|neck|back ~5 {them}|now|just|tonight|help
    burn|burns|burnt|burned|scalded ~6 just|now|blister|blistering|peeling|hospital|agony
    stabbed|shot|knifed me|her|him|mum|us
    saw stars ~8 now|swallow|throat|voice|dizzy
    {choked} ~8 now|since|still ~4 swallow|voice|throat|breathe|hoarse|speak
    pissing|passing|coughing|spitting|vomiting|peeing|weeing ~1 blood
    double vision|blurred ~8 since|hit|head|he
    since ~4 put|hit|smashed|slammed|banged ~3 head ~6
    head ~8 last_night|today|this_morning|yesterday|since ~6 {bleedy}
    can not move|feel my ~1 leg|legs|arm|arms|neck|toes|fingers|hand|back ~6
    {withheld} ~3 food|water|eat|drink|feed|fed ~6 days|kids|child|baby|since|gran|nan|mum|today
    not eaten|fed|drunk|drank ~5 days|since ~6 {withheld}|him|he|she|locked
    {them} will not|wont|refuses ~2 let|take|allow|get|ring|call|phone ~3 hospital|ambulance|doctor|a_and_e|999|medical|paramedic|paramedics
    not let|letting|allow|allowing ~2 hospital|ambulance|doctor|see_a_doctor|midwife|call_for_help|ring_anyone|anyone_ring|ring_an_ambulance|call_an_ambulance
    waters|water have|has|s|just? broke|broken|gone ~8 him|he|let|leave|not|alone
    poisoned|spiked|drugged|roofied me|us|her|my|the
    put ~3 something in my|her drink|food|tea|coffee ~5 {now}|dizzy|feel|legs|tonight|just|head`,
};

/** What somebody needs to stay alive, kept from them. */
const withheld: Cues = {
  label: 'emergency',
  unless: ['past', 'story', 'trade', 'records', 'if', 'nhs'],
  patterns: `
    {them} ~3 {withheld} ~4 {meds}
    {withheld} ~2 my|her|his|their|mums|the ~1 {meds} ~8 he|she|they|behave|breathe|need
    {meds} ~5 {withheld} ~6 he|she|they|breathe|need
    {them} ~3 {withheld} ~3 food|water`,
};

const dying: Cues = {
  label: 'emergency',
  unless: ['past', 'story', 'idiom', 'if', 'not', 'habit', 'threatsuicide'],
  patterns: `
    {them} {is}? ~2 taken|took|swallowed|had|drunk|necked|downed ~3 an? overdose|{pills}|bleach
    {them} {be} ~2 overdosed|overdosing|hanging_himself|hanging_herself|hanged_himself|hung_himself|hung_herself
    {them} {be} ~2 hanging|killing|stabbing|cutting|burning|drowning|hurting|shooting ~1 himself|herself|themselves|his_wrists|her_wrists
    {them} {is}? ~2 cut|slit|slashed|slashing|slitting|cutting ~1 his|her|their wrists|wrist|throat|arms
    {them} {be} ~3 on ~2 bridge|ledge|roof|railway|tracks|motorway|cliff|balcony|parapet ~4
    {them} {be}? ~3 rope|noose|ligature ~2 neck|round|around|up|tree|loft
    {them} {is}? ~1 tied|got a rope|noose
    {them} {be} ~2 going to|gonna kill|hang|hurt|end|top|overdose|drown ~1 himself|herself|themselves|it ~3 now|tonight|today|right_now
    {friend} {is}? ~2 {said} ~4 going to|gonna kill|end|hang|top ~1 herself|himself|themselves|it
    {friend} {be} ~2 going to|gonna kill|end|hang|top ~1 herself|himself|themselves
    {friend} ~4 sent|sending|texted|posted|message|messaged ~7 pills|tablets|rope|noose|bridge|goodbye|goodbyes|blood|cuts
    {friend} {is}? ~2 suicide note|notes
    left|wrote|sent|sending|found ~3 suicide note|letter|goodbye
    {friend} {be} ~2 sent|sending|texted|texting|sent_me ~3 goodbye|goodbyes
    trying|tried to kill|hang|drown himself|herself|themselves ~3 now|again|tonight|just|$
    stop|talk him|her jumping|down ~4 bridge|roof|ledge`,
};

const forced: Cues = {
  label: 'emergency',
  unless: ['past', 'story', 'if', 'over', 'not', 'habit'],
  patterns: `
    {forced} ~12 {soon}
    {soon} ~10 {forced}
    flight|plane|fly|flying|ticket|tickets ~8 {soon} ~14 marry|marriage|wedding|husband|cousin|married|engaged|cut|cutting|passport|do_not_want|want_to_go|not_want|against|circumcised|make_me
    marry|marriage|wedding|married|engaged|cut|fgm|circumcision|passport|do_not_want|not_want ~14 flight|plane|fly|flying|ticket|airport ~8 {soon}
    airport|heathrow|gatwick|stansted|luton|departures|boarding ~16 marry|marriage|married|wedding|cut|cutting|husband
    at the|in_the airport ~10 marry|marriage|wedding|married|cut|do_not_want|not_want|husband|passport|taking|make
    {marry} ~6 {soon} ~10 not|force|forcing|forced|refuse|refused|want|make|making|never|no|stop|against|do_not|said_no
    not|force|forcing|forced|refuse|refused|make|making|made|never|against ~6 {marry} ~8 {soon}
    {marry} ~3 {weekday} ~8 16|15|14|17|nobody|not|no|force|forced|make|never|scared|help|do_not|against|passport
    cutter|cutting|circumcis* ~5 {weekday}
    wedding|nikah|nikkah|marriage|engagement is|s ~2 {soon} ~10 not|no|force|forced|refuse|want|make|child|16|15|14|17|escape|help
    cutter|cutting_ceremony|circumciser ~5 {soon}|coming|comes|here|arrives|booked|arrived
    honour|shame|shamed|dishonoured|disgraced ~10 kill|tonight|coming|beat|hurt|burn
    brothers|uncles|cousins|dad|father|family|in-law ~8 kill|beat|hurt ~5 honour|shame|shaming|izzat|disgracing|dishonour|boyfriend
    {them} {be} ~3 taking|sending|shipping|flying ~2 me|her|us|sister|girls|daughter ~4 abroad|back|pakistan|india|somalia|bangladesh|gambia|sudan|egypt|nigeria|airport|country|iraq|afghanistan|kurdistan|yemen|turkey ~8 {soon}`,
};

const sexual: Cues = {
  label: 'emergency',
  unless: ['past', 'story', 'if', 'over', 'habit', 'denied', 'sport'],
  patterns: `
    {them} {is}? ~1 just? raped|assaulted|molested|abused|forced_himself_on|forced_himself|forced_me_to_have ~1 me|her|us|my|on ~5 {recent}
    {them} s|has|is|have raped me|her|my
    {them} {is}? just raped|molested|assaulted|forced ~1 me|her|himself|my
    {them} {be} ~2 raping|molesting|touching|groping|forcing_himself ~1 me|her|us|on|my ~1
    {them} {be} ~2 {going} ~1 rape|molest|force ~1 me|her|himself|us|my
    i have just been raped|assaulted|attacked
    i was raped|assaulted ~3 {recent}|last_night
    {them} {be} ~2 making|forcing|made ~1 me|us|her ~2 sex|sleep_with|strip|undress|do_things ~6 now|tonight|mates|men|friends|right|him
    men|mates|friends|customers|punters ~3 coming|here|waiting|outside ~8 sex|rape|sleep_with|make_me
    {them} {be} ~3 coming|getting|climbing|get|climb into|in|to ~2 bed|bedroom|room ~6 no|not|scared|stop|touch|rape|help|hands
    will not|wont take no ~2 answer ~4 bed|now|tonight|hands|sex|clothes
    pulling|ripping|tearing ~2 clothes|knickers|pants|top|dress|trousers ~2 off`,
};

const aboutToAttack: Cues = {
  label: 'emergency',
  unless: ['past', 'story', 'sport', 'joke', 'idiom', 'not'],
  patterns: `
    i am|i_will|ill|we_are|i ~1 going to|gonna|about_to|will|want_to|swear_i_will ~1 kill|stab|shoot|strangle|burn|poison|murder|smother|hurt|batter ~2 him|her|them|husband|dad|baby|kids|{kin}|child|the_baby|everyone|my
    ill kill|stab|murder|hurt him|her|them|the|my
    i am|have ~2 {weapon} ~8 kill|stab|him|her|wait|waiting|ready|use|door|when_he|comes
    i have ~1 just? stabbed|shot|strangled|killed|hurt|hit|poisoned|shaken|shook|smothered ~1 him|her|them|baby|my|the|husband|{kin}
    i just stabbed|killed|shot|hit|hurt|shook|strangled ~1 him|her|them|baby|the|my|husband
    i have killed|stabbed him|her
    going to|gonna|about_to|might shake|hurt|smother|throw|hit|drown|harm ~2 baby|child|kids|kid|him|her|son|daughter|toddler
    scared|afraid|worried i am|might|will|going|could|i'll ~3 hurt|hit|shake|kill|harm ~2 baby|child|kids|him|her|them|son|daughter
    urge|urges to hurt|kill|stab|harm him|her|them|baby|child|kids
    {friend} {be} ~2 going to|gonna kill|stab|shoot|burn him|her|them|dad|mum
    {friend} {be} ~2 got|taken|gone|going|picked|grabbed ~3 {weapon} ~8 kill|stab|him|dad|after`,
};

const witness: Cues = {
  label: 'emergency',
  unless: ['past', 'story', 'sport', 'trade', 'habit', 'noise', 'over'],
  patterns: `
    thud|thuds|bang|crash|thump|scream|screams|screaming|shouting ~4 and? ~2 now|then ~1 nothing|silence|quiet|it_is_quiet|gone_quiet
    not answering|responding|moving ~3 door|me|phone|$ ~3 screaming|thud|bang|scared|worried
    hear|hearing|heard ~5 screaming|screams|scream ~3 !of_delight
    screaming|screams|shouting|crying|begging|yelling|pleading|calling|cry|screamed ~3 help|stop|mercy|her_life|leave_me|get_off
    hear|heard ~3 her|him|woman|girl|lady|man|mum|mam|child|kids|baby|neighbour|nan|someone ~3 being|getting|begging|screaming|pleading|thrown|hit|beaten|hurt|choking|shouting_help|crying_out
    thud|thuds|bang|bangs|smash|smashing|crash|crashing|thump|thumps|banging ~9 screaming|scream|screams|crying|silence|quiet|silent|begging|sobbing|screamed
    screaming|screams|shouting|banging|scream|crying|screamed ~9 gone|went|now ~1 quiet|silent|dead_quiet
    gone|went ~1 quiet|silent ~6 screaming|screams|bang|thud|shouting|worried|scared
    {them} {be} ~2 {attacking} her|him|them|my|the|his ~2 outside|nextdoor|upstairs|downstairs|street|now|stairs|car|park
    man|bloke|guy|lad|woman {be}? ~2 {attacking} ~2 {us}
    man|bloke|guy|lad {be}? ~2 dragging|hitting|chasing|strangling|following ~2 {us}|girlfriend|wife|woman|girl
    begging him|her|them to? stop
    scream|screams|screaming in ~2 pain|agony|terror
    get off|away ~1 me|her`,
};

export const emergencyHelp: readonly Cues[] = [plea, danger, coded, body, withheld, dying, forced, sexual, aboutToAttack, witness];
