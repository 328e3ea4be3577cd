/** Somebody to fear is near, home, awake, due or looking: leave, unless it is an emergency already. */
import type { Cues } from '../lexicon';

export const near: Cues = {
  label: 'leave',
  alone: true,
  unless: ['trade', 'habit', 'past', 'if', 'calm', 'story', 'away', 'near-not', 'sport', 'nearfriend', 'told'],
  patterns: `
    {him} {is} {very}? {very}? here|back|home|in|up|awake|downstairs|upstairs|indoors !from|with|for|to_fix|late|poorly|sick|ill|in_prison|in_court|in_the_army|to|of
    he|she|they {is}? {very}? {very}? here|back|home|in|up|awake|downstairs|upstairs|indoors !from|with|for|to_fix|late|poorly|sick|ill|in_prison|in_court|in_the_army|to|of
    {him} {is} {very}? {very}? here|back|home|up|awake|downstairs|upstairs $
    he|she|they {is}? {very}? {very}? here|back|home|up|awake|downstairs|upstairs $
    {him} {is} {very}? here|home|back now
    {him} {is}? {very}? {very}? coming|walking|heading|come|walked|popped|got|getting|came|gets ~1 in|back|home|upstairs|downstairs|up|down|through|out|over|round|into|here|towards !time|of_prison|touch|and_hit|together|contact
    {him} {is}? {very}? arrived|woken|waking|stirring|woke|returned|returning|pulling_up|pulled_up|parking|parked|finished_his|out_of_the_shower|out_the_shower|off_the_phone|finishing
    {him} {is} ~2 out_of ~1 shower|bath|toilet|loo
    {him} {is} ~2 pulled|pulling|parking|parked up|outside|on|the|in
    here he|she|they comes|come|is
    {him} {is} {very}? coming
    {him} {be} ~2 on ~1 way ~2
    {him} {will}|is|s|due ~2 back|home|here|in|up ~2 {dreadtime}
    {him} ~2 due ~1 back|home|in|any
    {him} {be} back ~2 {dreadtime}|minutes|mins
    {him} {be} ~2 next_to|beside|behind|near|opposite|with|by|across_from me|us|my
    {him} {be} ~2 in ~2 next|other|same|living|front|back|sitting|this|the room|kitchen|bed|hall|shower|bath|garden|toilet|bathroom|lounge|hallway|car
    {him} {is} ~1 sat|sitting|stood|standing|lying|laid|lay ~2 here|next|beside|opposite|near|across|behind|in|with|right|there|on
    sat|sitting|stood|standing|lying down ~1 beside|next|opposite|near|by me|us|to
    {him} {be} ~2 looking|watching|checking|reading|listening|staring|glancing|peering|peeking|hovering|going_through ~2 me|phone|over|screen|this|messages|in|what|at|to|my|us|shoulder|now|$|everything|texts
    {him} {is}? {very}? watching|listening|about|around|hovering|near|nearby|close|prowling|lurking|stirring|moving|earwigging
    {him} {is}? ~1 stopped ~1 snoring|shower|hoovering|mowing|talking|game|phone_call|drilling|shouting
    {him} {is}? ~1 picking|picked|reaching|grabbing|grabbed|taking|snatching|snatched ~2 my phone|mobile|tablet|laptop
    {him} wants|want|demands|demanding|needs ~1 my|the|this ~1 phone|mobile|tablet|laptop|ipad
    {him} {is} ~1 listening|earwigging|stood ~1 at|outside|by ~1 door|wall
    {him} wants|want|demanding to? know ~1 who|what ~4 i|talking|chatting|texting|typing|doing|messaging
    {him} can|could|might|will ~1 hear|see ~1 $|me|everything|us|this|you
    {him} {is}? ~1 outside|at|behind ~1 the|my bathroom|toilet|bedroom|room|loo|shower
    {him} wants|want|demanding|asking|trying to? ~1 see|check|look|have|read|go_through ~3 phone|screen|messages|texts|tablet|this|history
    {him} {is}? ~1 got up|out_of_bed|off_the_sofa|off_the_phone|back|in|home|out_of_the_car
    {him} {is}? ~1 in ~1 doorway|door_way|room_now|hallway|landing|porch
    {him} {is}? ~1 moving|pacing|creeping|wandering|shuffling|stomping ~1 about|around|upstairs|downstairs
    {him} {is}? ~1 finished|finishing|hung_up|off ~2 shift|work|call|shower|bath|phone|match|game|mowing|early ~2 $|now|coming|early
    app|software|spyware|camera ~4 shows|show|see|mirrors|mirroring|copies|sends|showing ~3 screen|phone|messages|this|everything|what ~3
    mirror|mirrors|mirroring|sees|seeing ~2 my screen|phone|messages
    {him} might|may|could|will ~1 check|look|look_at|go_through|find ~2 my|the|this phone|messages|screen|chat|tablet
    {him} {is} back from
    {him} can|could|might|may|will hear|see|read ~1 me|this|us|phone|screen|messages|what|it|my
    {him} {be} ~1 got|has|have|taken|took|grabbed|wants|asking|demanding ~2 my phone|mobile|tablet|password|pin
    {him} {be} ~1 asking|wants|demanding ~1 who|what ~2 i|im|talking|texting|doing|typing|messaging
    who ~1 are|am ~1 you|i ~1 texting|talking
    i am|being|being_ watched|listened|monitored|filmed ~1
    being watched|listened
    over my shoulder
    i|we can hear ~1 him|her|them|keys|key|car|footsteps|door|steps|stairs|gate|engine|van ~2
    hear|heard ~2 key|keys|door|gate|car|footsteps|stairs|van|engine|creak ~2 door|lock|go|coming|pull|open|stairs|on|in|outside|drive|downstairs|$
    key|keys {is}? in ~2 door|lock
    car|van|engine {is}? ~1 pulled|pulling|outside|just_pulled|on_the_drive|back|parked|in_the_drive
    his|her car ~2 outside|drive|pulled|back|here
    car|van|bike|truck ~1 on ~1 the? drive|driveway|street
    turned up ~2 $|early|now|here|wait|at
    {him} {is}? ~2 turned|turning|rocked|showed|shown|rolled up !late|for_court
    that is|will_be|it_will_be|must_be ~1 him|her|them ~1 $|now|back|gtg|home
    {him} {is}? about $
    front|back door ~1 {is}? ~1 just? opened|gone|went|slammed|open|opening
    door|gate {is}? just gone|went|opened|slammed|banged
    footsteps ~2
    <!can|could|would|will|please|want|need|have|get|may|if|does|do {someone} {is}? ~1 coming|walked|here|watching|listening|behind|looking|just_came|come_in|comes !to_see|to_fix|out|after|for_me|and_help
    someone|somebody ~1 {is}? ~1 at|by|outside ~1 door
    {him} {is}? just ~1 walked|come|came|got|sat|turned|gone|woke|pulled|rang|phoned|texted|finished|stepped|arrived ~1 in|up|back|down|home|through|saying|here|next|outside|late
    just walked|come|came|got|sat ~1 in|back|home|down|through|next|opposite
    {his} {kin} {is}? {very}? {very}? here|sat|sitting|next|coming|walked|back|home|outside|in|arrived|listening|watching|opposite|beside|come|turned !from|poorly|with|school|sick
    it is him|her $
    ^ him $
    kettle is|s on ~3 he|she|coming
    he|she {is}? ~1 suspicious|suspects|noticed|clocked|twigged|onto|knows|found|finding ~2 me|something|this|chat|im|i|us|out|phone|who|app
    he|she {is}? ~1 found|seen|saw|read|reading|checking|checks|got ~2 this|chat|message|messages|phone|texts|app|history`,
};
