/** The chat must stop, hide or be disguised now: said outright, or shown by who has come near. */
import type { Cues } from '../lexicon';
import { near } from './leave-near';

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
    do not ~1 call|ring|phone or text|message|reply
    no more messages|texts|texting|replies
    stop|stopp texting|messaging|replying|sending !letters|bills|emails|post|rent|mail|me_letters|statements
    stop writing|typing|ringing|calling|this_chat|the_chat|chat|messages|now|talking|msging|pinging
    ^ stop $
    ^ stop stop
    ^ quit $
    ^ exit $
    exit now|quick|please|this
    chat|page|screen|tab|window ~2 off|away|gone ~1 now|quick|please
    show|change|put|switch|flip|bring ~2 something|different|subject|page|screen|bbc|weather|boring|recipe|recipes|innocent|else|to|up ~2 boring|innocent|weather|else|harmless|recipes|quick|normal|different|now
    change the subject
    go|going|turn ~1 blank|dark|quiet|silent|black ~2 $|now|please|for|quick|a
    turn|switch|shut this|it|that ~1 off|down ~1 $|now|please|quick
    hang|hold on ~1 $|he|door|she|someone|kids|hes
    door s|is going|knocking|opening
    say nothing|no_more ~1 $|else|now|please|back|to
    do not say anything|nowt|a_word
    looking|browsing|shopping for ~2 paint|sofas|shoes|recipes|curtains|carpets|colours|bargains|a_dress|wallpaper|furniture
    just|only looking|browsing ~1 thanks|$|for|thank
    take me off ~2 list|database|system
    remove me from ~2 list
    text|message|write ~1 when ~2 safe|gone|out
    got cameras|ears|eyes
    show|give|open|load|bring ~1 me|up|on|us? ~3 recipe|recipes|weather|news|bbc|cats|football|scores|something|harmless|puzzle|game|knitting|shop|timetable
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
    ^ bye|goodbye !everyone|all|world|my|cruel|kids ~2 $
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
    delete|wipe|clear|erase everything|all_of_it|all_of_this|all_this|it_all
    clear|delete|wipe|erase|remove|get_rid ~3 chat|history|this|messages|texts|trace|traces|conversation|evidence_of_this|everything_here
    no trace|traces|sign|record ~4 this|chat|messages|phone|been_here|left
    see|find|know|read|spot|check ~3 this|chat|messages|history|phone|i_have_been|ive ~4 hide|delete|clear|wipe
    how ~4 hide|delete|clear|wipe ~3 this|chat|history|it|messages`,
};

export const leave: readonly Cues[] = [asked, erased, near];
