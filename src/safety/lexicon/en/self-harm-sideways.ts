/** A wish to die said without the word: farewells, ways, accidents hoped for, a world without the writer. */
import type { Cues } from '../lexicon';

export const sideways: Cues = {
  label: 'self-harm',
  unless: ['pastself', 'story', 'idiom', 'notself', 'notmine', 'ifself'],
  patterns: `
    want to die|be_dead
    not ~2 safe ~1 from|with|around myself
    imagining|imagine|picture|picturing|dreaming|fantasising|visions ~2 about|of? ~2 crashing|jumping|dying|hanging|drowning|ending|cutting|stepping|driving|overdosing|suicide
    world to? ~1 stop ~4 get_off|off|for_good
    {pills} ~8 {looking} ~1 at
    not live|cope like this ~1 anymore|any|no ~2
    live like this ~2 want out|to_die|it_over
    thought|thinking|think|thoughts ~1 about|of ~1 how|ways|when|where ~2 i|to ~2 do|end|die|kill|go|d|would
    thought about how
    i ~3 drank|drunk|swallowed ~4 bleach|antifreeze|weedkiller
    as well be dead|gone|not_here|end_it
    be dead already|now|if_it|by_now|without
    hidden|hid|keep|kept|got|stashed ~2 blade|blades|razor|razors|rope|noose ~6
    no way out ~2 $|anymore|any|for|of_this|except|but
    if it was|were not for ~2 kids|children|dog|cat|mum|son|daughter|baby ~6 dead|gone|here|end|do_it|kill|be
    no|any|lost|without|what reason|point|strength|energy|will|fight ~1 to ~1 keep|carry|go ~1 going|on|living
    think|thinks|thought|dream|fantasise|obsess ~1 about|of ~1 dying|death|killing_myself|ending|being_dead|suicide|jumping|hanging
    going to|gonna take|swallow ~1 the_lot|them_all|everything|all_of_them|the_whole
    cutting ~1 helps|again|calms|stops|is_the|more|deeper
    started|start|back|keep ~1 to? cutting !grass|hair|back|corners|down|costs
    picked|chosen|found ~1 the|a|my ~1 tree|spot|place|bridge|rope|method|song|outfit ~2 $|to|where|for
    mummy|mum|daddy|dad tried ~2 $|best|hardest|sorry
    my life to? ~1 end|be_over|finish|stop
    how much|many ~4 would|will|to ~4 take|finish|kill|end|do ~2 me|it|myself
    danger|risk|harm to myself
    sectioned ~3 before|me|please|i
    before i do something ~1 $|stupid|silly|to_myself|bad|drastic
    not living ~2 $|this|it|anymore|just_existing
    rather not be here|alive|around|breathing ~2
    not|never see|make|reach|last ~1 weekend|christmas|morning|summer|birthday|tomorrow|new_year|the_weekend|the_morning|the_week|monday|tuesday|wednesday|thursday|friday|saturday|sunday ~1 $|i|now|and
    see you ~2 other side
    it will|ill ~1 all ~1 be over soon|tonight|tomorrow
    made my peace
    peace at last
    finally ~2 be|have|find peace|free|at_peace ~4 dead|gone|when|die
    not do|face|survive|take ~1 another|one_more day|night|hour|minute|week ~2
    not meant|made|cut_out|built for this life|world
    wish|want ~2 disappear|vanish|evaporate|melt_away !from_this_house
    under|in_front ~1 of? ~1 a|the|that bus|train|lorry|tube ~3
    samaritans
    goodnight|night ~1 forever
    on the wrong side ~1 of
    chucking|throwing|flinging|chuck|throw|fling myself ~2 off|in_front|under|out|down|into
    kill|dead|die|myself ~6 maybe|perhaps|think|starting ~2 right
    way out ~1 except|but|apart_from|other_than|is ~2 die|dying|death|suicide|dead|end|ending|kill|killing
    out of this life|world|existence
    {google} ~5 ways|way|how|methods|painless|pills|tablets|suicide|overdose|die|dying|bridges ~6 {dying}|painless|overdose|kill|work
    painless|easiest|quickest|best|least_painful|quick|peaceful ~1 way|ways|method|death ~2 to|of|out|$ ~2 go|die|end|dying|kill|do_it|$
    how many|much ~2 {pills} ~6 {dying}|kill|enough|take|overdose|lethal
    lethal|fatal dose|amount
    voices|voice|head ~3 say|says|saying|telling|tell|tells|told ~2 jump|do_it|die|kill|end|cut|hurt|kill_myself|end_it
    i ~3 want|need ~1 pain|it|this|everything|it_all|hurt|noise|hurting to? ~1 stop|end|be_over|go_away ~2 permanently|forever|for_good|$
    if i was|were|am not|gone ~1 here|around|alive|$
    if|when i was|were|am gone|dead ~6
    happier|better|easier|fine|ok|okay without me|if_i_was|if_i_were
    kids|children|family|everyone|they|world|mum ~2 {is}|would|will|d ~2 happier|better ~1 off|without ~2 me|if|when|$
    think|thinking|thought|tempted|want|fantasise|dream|imagine|considering|feel_like|daydream|picturing|picture ~3 walking|driving|stepping|jumping|crashing|swerving|walk|drive|step|jump|crash|swerve|throwing|lying ~3 into|off|in_front|out|under|front ~3
    walk|walking|swim|swimming out? ~1 into|out_to ~1 the? sea|river|canal|lake|traffic|ocean|woods ~5
    fade|fading|waste|wasting away
    tell ~1 my|the|our mum|kids|children|dad|boys|girls|sister|son|daughter|nan|family ~2 sorry|i_am_sorry|love|loved|goodbye
    will not|wont be alive|here|around|living|breathing|needing|needed ~4
    not be alive
    if|hope|wish ~2 i|something|bus|car|lorry|train ~2 got|get|would|hit|killed|knocked ~2 hit|me|run_over|knocked|killed|cancer ~6 relieved|happy|glad|sorry|care|mind|bothered|relief|fine
    burning|burn|cutting|cut|scratching|banging|punching|hitting|hurting|picking|biting ~1 my|own arms|arm|legs|leg|head|thighs|wrists|skin|stomach|hands ~8 feel|cope|again|release|relief|stop|numb|wall|better|deserve|help|night|day|week
    banging|bang|smash|hitting|punching my head ~3 wall
    my own funeral
    planning|picturing|imagining ~2 funeral|death ~2
    hidden|hid|stashed ~3 pills|tablets|blades|razor ~6 find
    no future
    see myself ~2 making|getting|reaching|living ~4
    not ~1 make|making|get|last|lasting ~1 it? ~1 to|past|through|until|till ~1 christmas|new_year|my_birthday|next|tomorrow|morning|the_weekend|friday|the_end|spring|summer|the_night|tonight|the_morning
    not|never see|imagine ~2 future|myself_at|christmas|next_year
    giving|gave|given|give up on ~1 everything|life|myself|living|it_all
    want|ready|going|time|just to? give up
    {i} ~1 burden ~2
    such a burden
    this|it is|s ~1 goodbye|the_end|my_last|my_final|my_goodbye
    the end for me
    final|last goodbye|message|text|words ~1
    will not|never|wont hear from me ~1 again
    by the time you
    do not|not care ~2 if|whether i ~2 live|die|wake|am_alive|alive
    do not care what happens to me
    let him|her|them kill|finish|end me ~2
    hope|wish|pray|want he|she|they ~2 kill|kills|finishes|finish|killed|does|would|ends ~2 me|it|job|us
    not mind|care if he|she|they ~1 killed|finished|kills
    finish me off
    top|off|do|neck|unalive myself ~1 in|off|tonight|$|now|soon|one_day
    topping|offing myself
    drink|drinking|drunk ~1 bleach|antifreeze
    nothing matters ~2 anymore|after|now
    none of it|this ~2 matter ~2 soon|after|anymore|when
    got|have|set|picked ~2 date ~2 mind|when|for|set ~6
    have|got ~1 no|nothing|not ~2 will|strength|reason|desire ~1 to live|go_on|carry_on|be_alive
    lost|losing ~2 will to live
    be with|see|join|meet ~2 mum|dad|nan|grandad|baby|son|daughter|jesus|god|him|her ~2 again ~2 soon|tonight|heaven
    permanently|forever asleep
    the long sleep
    sleep ~2 forever|permanently
    switch|turn me|myself off
    not|never ~1 meant|supposed to be here|alive|born
    should never|not have been born
    should be dead
    hate being|myself ~3 die|dead|alive|hurt|gone
    never want ~2 wake|open_my_eyes|see_another|be_found
    keys|train|bridge|river|cliff|tracks|rope ~3 looks|look|looking|seem|calling|sounds|tempting|inviting ~3
    cope|coping|carry_on|go_on|keep_going|live|survive ~2 much_longer|another_day|any_longer|another_night ~3
    can not cope|survive|manage|last anymore|any_more|any_longer|another|much
    see ~1 no|any|a ~1 way out|forward|future|point|end ~1 $|of|except|for_me|anymore|other
    not see|find|got ~1 a|any|no ~1 way out|reason|forward ~1 $|except|for_me|anymore|other
    not ~1 much ~1 point ~1 me|in ~1 being|living
    point ~1 in? ~1 me being here
    ready to ~1 end|die|go_tonight|leave_this_world|stop_living|check_out|meet_my_maker
    had enough ~2 of ~1 everything|it_all|being_here|breathing|all_of_it
    just want|wanna ~2 be gone|over|dead|end|nothing|done_with_it_all|at_peace
    want ~1 it|everything|this|all ~1 to ~1 be over|end|stop|finished ~1 $|now|tonight|for_good|forever
    want peace|to_be_at_peace|to_rest|to_sleep_forever|eternal`,
};
