/** The chat must stop, hide or be disguised now: said outright, or shown by who has come near. */
import type { Cues } from '../lexicon';

/** Asked for outright: counts beside an emergency too. */
const asked: Cues = {
  label: 'leave',
  unless: ['innocent', 'story', 'refusedleave', 'staychat', 'pastself'],
  patterns: `
    got|have|need|needing|best|better|must|going to? ~1 go|dash|run|leave|log_off|come_off|get_off ~1 now|quick|quickly|sorry|he|bye|hes|she|they|$|speak_later|before_he
    ^ got|have|need|must to? ~1 go !to|through|back_to_court|for|into|on|in|shopping|out|home_and|with|down|up|via|and|without
    got to|have_to ~1 go bye|now|sorry|quick|he
    gotta go
    i am|i going|off|gone|leaving now ~2 bye|$|he|sorry
    can not ~1 talk|speak|chat|type|text|message|reply|write|stay ~1 now|here|longer|right_now|anymore|any|he|$|at_the_moment|at_the_minute|tonight|sorry|with|while|just|long|she|freely
    can not ~1 be on|seen|caught
    do not ~1 ring|call|phone now|back_now|he|she|here|yet
    do not ~1 text|reply|message|respond|write|send|answer|msg|ping|say ~2 back|me|now|again|anything|anymore|any_more|this|here|$|more|until|till|tonight|him|please|number
    no more messages|texts|texting|replies
    stop|stopp texting|messaging|replying|sending|writing|typing|ringing|calling|this_chat|the_chat|chat|messages|now|talking|msging|pinging
    ^ stop $
    ^ stop stop
    ^ quit $
    ^ exit $
    exit now|quick|please|this
    chat|page|screen|tab|window ~2 off|away|gone ~1 now|quick|please
    show|change|put|switch|flip|bring ~2 something|different|subject|page|screen|bbc|weather|boring|recipe|recipes|innocent|else|to|up ~2 boring|innocent|weather|else|harmless|recipes|quick|normal|different|now
    change the subject
    show|give|open|put|load|bring ~1 me|up|on|us? ~3 recipe|recipes|weather|news|bbc|cats|football|scores|something|harmless|puzzle|game|knitting|shop|timetable
    act|look|seem|sound|read ~1 like|as_if|normal|innocent ~2 about|this|it|something|a|the|im|my|nothing|just
    make|can ~2 this|it|page|chat|screen ~1 look|disappear|vanish|go_away|invisible|blank|private|smaller|go_blank ~2
    how ~4 make|get ~2 this|it|page|chat|messages ~1 disappear|vanish|go
    code word
    quick|quickly ~1 {hide}|hide|close|shut|change|show|delete|exit|switch
    ^ go away ~2 $
    ^ leave it $
    leave it ~1 for_now|there|he
    leave me alone ~1 now|he|please|$
    ^ wrong person|house|one|chat|guy|fella|mate
    wrong person|house|chat ~3
    i|we never asked|messaged|contacted|wrote|sent
    do not know what ~2 talking_about|this_is|you_mean
    ^ who is this|that $
    ^ stop this|now|it|talking|please
    not a good|safe|right time|moment
    bad|wrong time|moment ~1 $|he|sorry|now
    not alone|safe_to_talk|safe_to_type|safe_to_text|free_to_talk|on_my_own ~1 now|anymore|any_more|any_longer|$|here|in|he|she|tonight|at|any
    got company
    company $
    walls have ears
    boiler|parcel|broadband|dentist|repair|meeting|order|appointment is|s ~2 fine|lovely|sorted ~2 thank|thanks|bye|goodbye
    thank|thanks ~7 bye|goodbye ~1 now|then|$
    that is all|everything ~2 bye|goodbye
    have|got to ~1 stop|stop_now|finish|end_this|come_off|put_the_phone_down|hang_up|log_out|log_off|disappear|vanish|put_this_away
    hang ~1 up|off ~1 now|he|please|quick|$
    cut the_call|me_off|this_off ~1 now|please|quick|$
    need|want|get this|it|everything off ~1 my phone|tablet|laptop|here
    ^ hide $
    ^ hide now|me|quick|please
    ^ wait ~1 $|he|hes|someone|kids|my
    ^ can not now ~1 $
    speak|talk ~1 tomorrow|later|another_time ~2
    hang up
    hide me
    ^ disappear $
    ^ x $
    whisper|whispering
    not ~1 send|sending ~2 anything|more|messages|texts|another
    another|more text|message|texts ~2 not|dont|stop|no
    no more|further texts|messages|contact ~2
    talk about|of something|weather|anything else
    pretend|act|say|make_out|look ~3 this|you|we|it|i_am|im|like ~4 shopping|wrong_number|survey|ppi|boiler|repair|repairs|weather|bank|gas|broadband|someone_else|work|ordering|mum|friend|delivery|not_here|selling|a_game
    if ~1 he|she|anyone|they ~1 ask|asks|answers|picks_up|rings|says ~5 say|tell|you_are|wrong|about|its|pretend
    ^ wrong number
    sorry ~2 wrong number
    you have got|the wrong number
    ^ shh|shhh|shush|sshh|hush|ssh
    shh|ssh|hush|shush
    be quiet ~1 now|he|please
    quiet|keep_it_down|whisper he|now|please|hes
    turn|switch|put ~3 sound|volume|noise|speaker|it|off|down off|down|mute
    mute it|this|please|now
    ^ not now ~2
    not now $
    ^ no thanks|thank ~2 not interested
    not interested ~3 thanks|thank|broadband|goodbye|bye|solar|in_buying
    ^ ok|okay|right|thanks|sorry|anyway|yes|yeah|yep|oh|so|well|er|erm ~3 bye|goodbye ~2 $
    ^ bye|goodbye ~2 $
    bye|goodbye now|then|bye|x|mum|love $
    bye $
    got to go
    talk|speak|chat later ~2 $
    i will|ill|can|could ~1 talk|speak|chat|text|message|callback|finish|come_back|do_this|try|carry_on|ring_you ~2 later|tomorrow|another_time|again|when_he|when_hes|back !to_you|if|about
    another time $
    later he|hes|she|not_now
    abort
    ^ leave $
    ^ leave now|this|chat
    get ~1 off this|here|my_phone|the_phone|chat now|quick|before|$
    hide|hiding ~1 phone|tablet|laptop|screen|this
    log|logging|sign ~1 me? ~1 off|out ~2 now|quick|$|please
    emergency exit
    he|she|they can not|must_not see|catch ~2 this|me|my_phone|you|what
    before he|she|they sees|see|comes|gets|gets_back|finds|reads|notices|catches|looks|walks|clocks ~5`,
};

/** The chat itself hidden or wiped; not what the landlord keeps. */
const erased: Cues = {
  label: 'leave',
  unless: ['records', 'refusedleave', 'staychat'],
  patterns: `
    {hide} now|please|quick|quickly|$|he|down|before|can|for|up
    {hide}
    close|shut|hide|kill|minimise|clear|wipe|end|exit|leave|get_rid_of|delete|erase|cancel ~2 this|the|my ~1 chat|conversation|screen|window|tab|page|message|messages|history|thread|text|texts|site|website|browser|convo|session
    clear|delete|wipe|erase|remove|get_rid ~3 chat|history|this|messages|texts|trace|traces|conversation|evidence_of_this|everything_here
    no trace|traces|sign|record ~4 this|chat|messages|phone|been_here|left
    see|find|know|read|spot|check ~3 this|chat|messages|history|phone|i_have_been|ive ~4 hide|delete|clear|wipe
    how ~4 hide|delete|clear|wipe ~3 this|chat|history|it|messages`,
};

/** Somebody to fear is near, home, awake, due or looking: leave, unless it is an emergency already. */
const near: Cues = {
  label: 'leave',
  alone: true,
  unless: ['trade', 'habit', 'past', 'if', 'calm', 'story', 'away', 'near-not', 'sport', 'nearfriend'],
  patterns: `
    {him} {is}? {very}? {very}? here|back|home|in|up|awake|downstairs|upstairs|indoors !from|with|for|to_fix|late|poorly|sick|ill|in_prison|in_court|in_the_army|to|of
    {him} {is}? {very}? {very}? here|back|home|up|awake|downstairs|upstairs $
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
    {him} wants|want|demanding|asking|trying to? ~1 see|check|look|have|read|go_through ~3 phone|screen|messages|texts|tablet|this|history
    {him} {is}? ~1 got up|out_of_bed|off_the_sofa|off_the_phone|back|in|home|out_of_the_car
    {him} {is}? ~1 in ~1 doorway|door_way|room_now|hallway|landing|porch
    {him} {is}? ~1 moving|pacing|creeping|wandering|shuffling|stomping ~1 about|around|upstairs|downstairs
    {him} {is}? ~1 finished|finishing|hung_up|off ~2 shift|work|call|shower|bath|phone|match|game|mowing|early ~2 $|now|coming|early
    app|software|spyware|camera ~4 shows|show|see|mirrors|mirroring|copies|sends|showing ~3 screen|phone|messages|this|everything|what ~3
    mirror|mirrors|mirroring|sees|seeing ~2 my screen|phone|messages
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
    {his} {kin} {is}? {very}? {very}? here|sat|sitting|next|coming|walked|back|home|outside|in|arrived|listening|watching|opposite|beside|come|turned
    it is him|her $
    ^ him $
    kettle is|s on ~3 he|she|coming
    he|she {is}? ~1 suspicious|suspects|noticed|clocked|twigged|onto|knows|found|finding ~2 me|something|this|chat|im|i|us|out|phone|who|app
    he|she {is}? ~1 found|seen|saw|read|reading|checking|checks|got ~2 this|chat|message|messages|phone|texts|app|history`,
};

export const leave: readonly Cues[] = [asked, erased, near];
