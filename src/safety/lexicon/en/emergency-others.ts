/** Forced marriage and cutting, sexual violence, somebody about to attack, violence seen or heard. */
import type { Cues } from '../lexicon';

const forced: Cues = {
  label: 'emergency',
  unless: ['past', 'story', 'if', 'over', 'not', 'habit'],
  patterns: `
    {forced} ~12 {soon}
    {soon} ~10 {forced}
    flight|plane|fly|flying|ticket|tickets ~8 {soon} ~14 marry|marrying|marriage|wedding|husband|cousin|married|engaged|cut|cutting|passport|do_not_want|want_to_go|not_want|against|circumcised|make_me
    marry|marriage|wedding|married|engaged|cut|fgm|circumcision|passport|do_not_want|not_want ~14 flight|plane|fly|flying|ticket|airport ~8 {soon}
    if i am|i_do not|in ~5 airport|plane|flight|taxi ~6 drag|kill|beat|force|make
    airport|heathrow|gatwick|stansted|luton|departures ~20 being|get|getting|am married|marrying
    airport|heathrow|gatwick|stansted|luton|departures|boarding ~16 marry|marriage|married|wedding|cut|cutting|husband
    at the|in_the airport ~10 marry|marriage|wedding|married|cut|do_not_want|not_want|husband|passport|taking|make
    {marry} ~6 {soon} ~10 not|force|forcing|forced|refuse|refused|want|make|making|never|no|stop|against|do_not|said_no
    not|force|forcing|forced|refuse|refused|make|making|made|never|against ~6 {marry} ~8 {soon}
    {marry} ~3 {weekday} ~8 16|15|14|17|nobody|not|no|force|forced|make|never|scared|help|do_not|against|passport
    cutter|cutting|circumcis* ~5 {weekday}
    cut|cutting|operation|op|ceremony ~3 daughter|daughters|sister|niece|granddaughter|cousin|girls ~4 {soon}
    {soon} ~8 cut ~2 on|to ~2 daughter|sister|niece|me|her|girls
    operate ~3 niece|daughter|sister|cousin|girls ~4 {soon}
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

export const emergencyOthers: readonly Cues[] = [forced, sexual, aboutToAttack, witness];
