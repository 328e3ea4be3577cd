/** Calls for help: pleas, danger said outright, coded calls. */
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
    ^ please please
    ^ please please please
    ^ please $
    ring|call|phone|get ~2 police|ambulance|999 ~2 for me|us|her|mum
    can|could|will someone|anyone|you|u ~1 ring|call|phone|get|send ~1 police|ambulance|999|help
    ^ sos
    sos $
    ^ mayday
    help me please|now|quick|quickly|hurry|fast|oh
    help me he|she|they|there|i_am_being|someone
    please help ~1 he|she|they|there|someone|now|quick|hurry|us
    please|somebody|someone|pls help me !with|find|to|understand|get|move|fill|sort|change|apply|out
    help us $
    someone|somebody|anyone|please help ~1 my|me|us|her|him|mum|the ~1 mum|sister|dad|kids|baby|son|daughter|friend|nan|$|please|now
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
    pretend|pretending ~4 ordering|pizza|takeaway|vet|taxi
    can not|cant say ~3 why|much|more|he|with ~3 here|listening|now
    collect|come|deliver|pick_up|fetch ~3 now|quick|urgent|urgently|right_away ~4 flat|house|number|road|urgent|please
    urgent|now ~4 flat|house ~2 {number}|1|2|3|4 ~3 sofa|pizza|parcel|delivery
    send ~5 to|at ~4 {road} ~3 now|right_away|straight_away|asap|quick|quickly|please|$
    {place}|driver|table|delivery ~12 {road} ~4 now|right_away|straight_away|asap|quick|quickly
    just|only say|answer|asking|ask ~2 yes or|and no
    yes or no questions|answers ~2 only`,
};

export const emergencyCall: readonly Cues[] = [plea, danger, coded];
