/** The writer's own wish, plan, means or preparation to die or be hurt, said straight or sideways. */
import type { Cues } from '../lexicon';
import { sideways } from './self-harm-sideways';

const wish: Cues = {
  label: 'self-harm',
  unless: ['pastself', 'story', 'idiom', 'quoted', 'notself', 'notmine', 'ifself'],
  patterns: `
    kill myself
    want|going|planning|thinking ~2 suicide
    killing myself
    end|ending|take|taking my ~1 life|own_life
    end|ending it all|myself|for_good|tonight|today|now
    want|wanted|wants|wanna|going|ready|like|need to end|finish it|everything|things !with|between
    six foot|feet under
    {looking} ~2 at ~2 {pills}|bridge|knives|rope|razor|razors|bleach|tracks ~3 !for_my
    deserve ~2 mum|mother|dad|better|someone ~3 not_me|than_me|isnt_me
    mum|mother that|who|thats is not me
    better ~1 off|than|without ~2 six|me|dead
    how many ~3 {pills} ~4 too|enough|kill|take|it_take|safe|od
    scratching|cutting|picking|clawing ~2 my ~3 bleed|bleeds|blood|raw
    i ~1 can not ~1 anymore|any_more|no_more
    goodbye|bye everyone|everybody|all|world|cruel_world|forever|then_world
    i ~1 tried ~2 last_night|today|yesterday|again|this_morning|monday|tuesday|wednesday|thursday|friday|saturday|sunday|the_other_day ~5 rope|pills|tablets|snapped|work|jump|bridge|stopped|drop|found|end|kill
    feel|feels|felt like ~1 ending|dying|jumping|killing|giving_up|checking_out|not_being
    {stand} ~2 by|at|near|on ~2 track|tracks|edge|bridge|platform|railway|cliff ~4
    do it myself !repairs|diy
    left|leaving|written|writing ~1 instructions|passwords|note|notes ~4 cat|dog|kids|funeral|bank|for|after
    life|world is|s not ~1 for me
    close my eyes ~2 never|not ~1 open|wake|forever
    want out ~2 permanently|for_good|of_life|forever|of_it_all
    i ~3 want|wanting|wish|like|ready|rather|prefer to be? ~1 dead|die|dying|gone|asleep_forever
    i ~2 want|wanted|wish to die
    want|wish|wishing|wished i ~2 dead|gone|never_born|never_been_born|not_here|not_alive|not_exist
    wish|wished i was|were|am ~1 dead|gone|never_born|asleep_forever|not_alive
    wish|wished i was not|never ~1 here|alive|born|around
    when|once|after i am ~1 gone|dead|not_here|no_longer_here|six_feet_under
    wish|wished|hope|hoping|pray|praying ~1 i|id|to ~2 not|never ~1 wake|woke|waking|exist|born|be_here|here
    wish|hope|pray ~3 god|lord take|takes|took me
    wish|hope ~2 i ~2 go|die|disappear|just_disappear
    wish ~3 ground|earth swallow
    wish|hope|want ~4 car|bus|train|lorry ~2 hit ~1 me
    i am ~2 suicidal
    feel|feeling|felt|been ~2 suicidal
    suicidal ~1 thoughts|feelings|again|tonight|today|now|at_the_moment
    thoughts|thinking|thought ~1 of|about ~2 suicide|ending|killing|dying|death|harming|hurting|jumping|hanging|overdosing|cutting|taking_my|not_being_here|not_waking
    thinking|considering|planning|contemplating ~2 suicide
    better off|of ~1 dead|without_me|if_i|not_here|with_me_gone
    better if i ~3 dead|gone|not|died|disappeared|here|never
    easier|best|simpler if|for ~3 i|everyone ~4 dead|gone|not_here|not_around|disappeared|never_woke|did_not_wake|was_not
    rather|sooner be dead
    rather|sooner die !than_pay
    no point|reason ~1 in|to|of ~2 living|live|life|going_on|go_on|carry_on|carrying_on|being_here|be_here|wake_up|being_alive|anymore
    nothing|not_much|no_one|nobody ~2 to live for
    nothing|no_reason left to|for live|me|living
    not ~2 want|wanting|wanna to? ~1 live $|anymore|any_more|no_more|any_longer|if|without|now
    not ~2 want|wanting|wanna to? ~1 be_alive|be_here|be_around|wake_up|exist|carry_on_living|go_on_living|carry_on|go_on|be_here_anymore|be_on_this_earth|survive|see_tomorrow
    not ~3 want|wanna ~1 here anymore|any_more|no_more
    can not ~1 go|carry|keep on|going !with|paying|to|holiday|about|the|a ~1 like|anymore|any|living|life|much|$|no
    can not ~1 do this ~1 anymore|any_more|no_more|any_longer !with|to|online|on_my|job|marriage|relationship
    can not ~1 take ~1 it|this|anymore|any_more|any_longer|much_more ~2 anymore|any|longer|want|end|$
    can not ~1 face|see|imagine ~2 another|tomorrow|future|waking|life|living ~1 !winter|move|form
    do not see ~1 way|point|future|reason !to_pay ~2 out|living|on|for_me|in_me|anymore|going
    tired|sick|done|finished|fed_up|exhausted of|with ~1 living|life !{livein}|is|being_alive|existing|breathing|this_life|everything_and_want
    had enough of ~1 life|living|being_alive|this_life|this_world
    done|finished with ~1 this? life|living|world|it_all
    do not|dont deserve to ~1 live|be_alive|be_here|breathe
    life is|s|not not|worth|pointless ~1 living|worth|anymore
    not worth living|being_alive
    hate being alive
    stop|stopped existing|being_alive|breathing|living
    cease to exist
    go|going|fall|drift to? ~1 sleep ~4 not|never ~1 wake|waking
    sleep forever|and_never_wake|and_not_wake|for_good|and_not_wake_up
    just|only|rather|want ~1 to? ~1 sleep ~3 forever|for_good|not_wake
    not|never wake|waking up again|tomorrow|ever
    what|what_is is? the point ~1 of|in ~2 living|life|going_on|anything|carrying_on|it_all|being_here|anymore
    nobody|no_one|who would|will|d ~1 miss me
    nobody|no_one|who would|will|d ~1 notice|care if|when i
    nobody|no_one|noone|who would|will|d|even ~1 notice|miss|care ~3 gone|died|dead|disappeared|stopped|not_here|existing|vanished|me
    world ~2 better ~2 without me
    disappear for_good|forever|for_ever|completely
    just|want|wanna|wish ~3 disappear !from_him|from_his|from_here
    make it|the_pain|everything|it_all ~1 stop for_good|forever|for_ever|permanently|once_and_for_all
    end|stop ~1 pain|suffering ~2 for_good|forever|myself|permanently|tonight
    only|easy|easiest|best way out|is|to ~3 die|dead|death|end_it|kill|me_dying
    dying|death|dead is|would|seems|sounds|looks|feels ~2 peaceful|easier|better|only|relief|release|nice|option|answer|way_out
    get it over with
    give up on life|living|it_all
    given up on life|living
    ready|time to go|meet|be_with ~2 god|maker|mum|dad|heaven|lord|now_for_good
    nothing to get_up|wake_up|be_here|stay|carry_on|go_on for
    no|nothing reason|point to get|wake up
    if|when|until|till i died|die|pass|passed ~3
    plan|planning|planned|decided|deciding ~1 to ~1 die|end|kill
    be with ~3 in|up ~1 heaven
    want to be with ~2 mum|dad|nan|baby|son|daughter|grandad ~2 heaven|again|up_there
    join ~2 mum|dad|nan|baby|son|daughter|brother ~2 heaven|up_there|soon|on_the_other_side
    dark|bad thoughts ~3 again|now|myself|scaring|back|act|strong|worse
    thoughts ~3 telling ~1 me|to ~3 jump|do_it|end|cut|die
    cannot|not trust|safe ~1 myself|with_myself|from_myself
    not safe ~1 with|from myself
    scared|frightened|worried|afraid ~3 what i ~1 might|will|could|may ~1 do ~1 myself|$|tonight|to_myself
    do something ~1 stupid|silly ~2 to_myself|tonight|myself|$
    tempted to jump|step|drive|take|end|swallow|cut`,
};

const plan: Cues = {
  label: 'self-harm',
  unless: ['pastself', 'story', 'notself', 'quoted', 'notmine', 'ifself'],
  patterns: `
    i ~4 taken|took|swallowed|necked|downed ~4 {pills} !as|for|my|prescribed|with|at|like|off|away|to|every
    i ~3 taken|took|swallowed|had ~2 overdose
    i ~2 overdosed
    i am ~1 overdosing
    taken|took|swallowed|necked|downed|taking ~1 all|loads|whole|lots|too_many|a_lot|bunch|handful|packet|box|every|bottle|rest ~4 {pills}|packet|box|bottle|strip
    i ~3 got|have|had|counting|counted|counted_out|lined|laid|saved|saving|stockpiling|stockpiled|collecting|hoarding|hoarded|stashed|holding|keep|keeping|bought ~4 {pills} ~4 ready|enough|up|out|front|hand|do|all|end|stop|by|hidden|case|end_it|take|lined|drawer|for_when
    saving|saved|stockpiling|stockpiled|hoarding|hoarded|stashing|collecting ~4 {pills}|pills
    enough ~2 {pills} ~4 to|for|that
    {pills} ~4 in ~1 front|hand|my_hand|lap|next_to_me|beside_me
    {pills} and ~3 vodka|gin|wine|whisky|rum|bottle|brandy
    vodka|gin|wine|whisky|rum|brandy ~3 and ~3 {pills}
    i am|have ~4 on|at|by|near|standing|sitting ~3 bridge|ledge|railway|tracks|platform|cliff|edge|viaduct|top_of_the_car_park|car_park_roof|parapet|multi_storey|overpass|river|train_line
    standing|sitting|stood|sat|looking ~3 bridge|ledge|tracks|platform|cliff|viaduct|roof|parapet ~2 !of
    jump|jumping|step|stepping|walk|throw|lie ~2 off|in_front|front|under|onto|over|from ~3 bridge|train|trains|traffic|bus|lorry|roof|cliff|tracks|balcony|car|car_park|motorway|ledge|window|building
    jump out|off|from ~2 window|balcony|bridge|roof
    want|going|gonna|could|ready|about|might to? just? jump $
    cut ~1 too deep
    drive|driving|crash ~4 wall|tree|river|bridge|off_a|lorry|barrier ~4
    i ~3 got|have|tied|bought|made|found|put ~3 rope|noose|ligature|dressing_gown_cord
    rope|noose|belt|cord ~4 ready|round_my|neck|loft|hook|beam|tree|banister ~3
    hang|hanging|hung|shoot|drown|gas|burn|starve myself
    i ~2 got|have|holding|hold ~3 razor|razors|blade|blades|knife ~3 wrist|wrists|to_my|my_arm|ready|front|cut|myself|bath
    slit|slitting|slash|slashing|cut|cutting ~1 my|me ~1 wrists|wrist|arms|arm|throat|legs|thighs|veins|skin
    cut|cutting|cuts|harm|harming|harmed|hurt|hurting|burn|burning|scratching|hitting|punching|starving myself
    keep|keeps|been|started|start|am|i|again ~1 cutting ~1 again|tonight|$|more|deeper|worse
    self harm|harming|harmed|harms|injure|injuring|injury !awareness|course
    self-harm|self-harming|selfharm|selfharming|selfharmed
    keep|keeps|kept hurting ~1 my|me|arms|legs|body
    commit|committing|attempt|attempting|attempted suicide
    suicide note|letter|notes|letters ~2
    i ~3 written|wrote|writing|left ~2 note|notes|letter|letters|goodbyes ~5 kids|children|family|mum|everyone|gone|goodbye|when_im|when_i_am|each|them|find
    saying|said|say|written|wrote ~1 my goodbyes|goodbye|last
    saying|say|said goodbye|goodbyes to ~1 everyone|my|kids|children|mum|them|the_world|this_world|life|family
    tell|telling my|the|our kids|children|mum|son|daughter|family|boys|girls|baby ~2 i ~2 love|loved|sorry
    look after ~2 kids|children|cat|dog|boys|girls|baby|them ~3 when|once|after|gone|for_me ~3 {gone}|not_here|im_gone|dead
    given|giving|gave ~3 away|rehomed ~4 not_need|will_not_need|where_i_am_going|no_longer_need|nt_need|do_not_need|for_good
    sorted|written|wrote|made|done ~2 my|out will ~5 tonight|gone|before|ready|friday|weekend|not_be|peace
    my|the last day|night|message|goodbye|words|christmas|birthday ~1 !of|at|in|for|on|with|school|there
    is my last day|night !at|of|in|on|here|with
    last day|night|time on|of|you ~1 earth|world|life|hear
    not|nt be here|around|alive ~2 much_longer|tomorrow|friday|monday|christmas|long|when|next|in_the_morning|by|morning|weekend|to_see|anymore|saturday|sunday|tuesday|wednesday|thursday|after
    be dead|gone by|before|soon|tomorrow|in_the_morning
    will ~2 be|all|soon over ~2 for_me|tonight
    going|gonna to? ~1 do it tonight|now|tomorrow|today|friday|this_time|properly
    i ~3 know|picked|chosen|decided|planned|got|set ~3 how|when|date|day|plan|method|where ~4 die|end|kill|do_it|last|dead|suicide|go
    i ~2 plan|planned ~2 how|end|die
    got|have|made a plan ~4 end|die|myself|life|suicide|do_it
    overdose|overdosing ~2 tonight|again|myself|if|just
    going|want|wanna|might|tempted|thinking|could to? ~3 overdose|od`,
};

/** An attempt under way, or means at hand this moment: an emergency as well. */
const patterns = `
    taken|took|swallowed|necked|downed|had ~2 {number} ~3 {pills}
    {number} {pills} !a_day|daily|left_in|on_prescription|from_the
    hanging from ~3 changed|help|please
    on the wrong side ~1 of ~2 railing|railings|barrier|fence|bridge|rail
    changed my mind ~3 help|please|pills|rope
    i ~3 taken|took|swallowed|necked|downed ~4 {pills} !as|for|my|prescribed|with|at|like|off|away|to|every
    taken|took|swallowed|necked|downed|taking ~1 all|loads|whole|lots|too_many|a_lot|bunch|handful|packet|box|bottle|every|rest ~4 {pills}|packet|box|bottle|strip
    i ~3 taken|took|swallowed|had ~2 overdose
    i have|just ~2 overdosed
    i am ~1 overdosing
    {pills} ~4 in ~1 front|hand|my_hand|lap|next_to_me|beside_me
    i ~3 got|have|counted|lined|laid|holding ~4 {pills} ~4 ready|out|front|hand|lined|now|here|lap
    i am ~4 on|at|by|near|standing|sitting ~3 bridge|ledge|railway|tracks|platform|cliff|viaduct|top_of_the_car_park|car_park_roof|parapet|multi_storey|overpass|train_line
    standing|sitting|stood|sat ~3 bridge|ledge|tracks|cliff|viaduct|roof|parapet|edge
    on|at the ~1 bridge|ledge|roof|railway|tracks|cliff|edge ~6 jump|end|die|do_it|over|goodbye
    got|have|holding|hold ~3 razor|blade|blades|knife ~3 wrist|wrists|to_my|hand|bath|front
    rope|noose|belt|cord ~3 ready|round|around|neck|tied|hook|beam
    i ~2 cut|slit|slashed ~1 my wrists|wrist|throat ~3 now|just|bleeding|blood|deep|bad|too
    i am ~1 cutting|slitting|slashing ~1 my|myself ~1
    cut ~1 too deep
    going|gonna ~1 to? ~1 kill myself|it now|tonight_now|right_now
    goodbye ~4 pills|tablets|bridge
    jump|jumping now|right_now
    about to ~1 jump|hang|swallow|take_them|slit|end_it|kill_myself|step_off|overdose
    doing it now
    {took_all} ~6 sleepy|drowsy|dizzy|now|sick|feeling|waiting|bye|goodbye|sorry
    sleepy|drowsy|dizzy ~6 {pills}|took|taken
    bottle of ~1 vodka|gin|whisky|wine|rum|brandy ~4 pills|tablets|sleepy|packet|lot
    on the roof|ledge|edge|tracks|railway|bridge|motorway|parapet|window_ledge|windowsill|balcony_rail ~1 of|$|now|and|looking
    blade|razor|knife is? ~1 on|at|against|to|in ~1 my ~1 wrist|wrists|arm|throat|neck|leg|skin|hand
    tying|tied|making|made ~2 noose|rope
    standing|stood on ~1 a? chair ~6 neck|rope|belt|noose|loft
    engine|hose|exhaust ~5 running|window|garage ~4
    i|just ~3 drank|drunk|swallowed ~4 bleach|antifreeze|weedkiller|drain_cleaner`;

const now: Cues = {
  label: 'emergency',
  unless: ['pastself', 'story', 'notself', 'quoted', 'notmine', 'ifself', 'savedup', 'extra'],
  patterns,
};

const nowOwn: Cues = { ...now, label: 'self-harm' };

export const selfHarm: readonly Cues[] = [wish, sideways, plan, now, nowOwn];
