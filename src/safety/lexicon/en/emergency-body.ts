/** Bodies in danger: wounds, breath, what keeps somebody alive withheld, somebody else dying. */
import type { Cues } from '../lexicon';

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
    {us} will|can|does not wake ~1 properly|$|now|at_all|up
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

export const emergencyBody: readonly Cues[] = [body, withheld, dying];
