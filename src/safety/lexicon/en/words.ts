/** Sets of English words that the patterns share. `_` joins a phrase, `*` stands for any ending, `{name}` is another set. */
export const words: Readonly<Record<string, string>> = {
  // People. `them` may be the one to fear; `me` and `us` may be hurt.
  kin: `husband wife hubby partner boyfriend girlfriend bf gf ex exhusband ex-husband exwife fella bloke otherhalf missus dad father da stepdad mum mam mom mother ma stepmum mother brother bro brothers sister sisters sis son stepson daughter uncle uncles aunt auntie
    cousin cousins nephew grandson stepson lad lads niece sister-in-law in-law grandad granddad nan gran granny grandma in-law family flatmate housemate roommate carer lodger neighbour neighbours neighbor nextdoor pal mate mates friend friends man men guy fiance fiancé gaffer parents nan dealer pimp`,
  them: 'he she they him someone somebody who {kin} bastard bloke_next_door man_upstairs mandem scumbag prick idiot guy_next_door nutter thing geezer lads monster psycho',
  him: 'he she they {kin}',
  child:
    'kid kids child children baby toddler newborn son daughter girl boy girls boys sister brother twins lad little_one teenager niece nephew grandson granddaughter',
  me: 'me us myself my {child} mum mam mom mother dad nan gran her partner wife girlfriend woman lady neighbour friend mate colleague',
  us: '{me} him them someone somebody people each_other everyone another boyfriend husband man guy dog cat',
  body: 'face head neck throat arm arms hair leg legs back stomach belly chest ribs mouth nose eye eyes hand hands lip lips tooth teeth ear ears forehead skull shoulder ankle knee wrist wrists finger fingers body jaw tummy bump',
  be: 'is are am s has have keeps keep is_got started starts start_ed is_started has_started just is_just has_just',
  is: 'is are am s has have be',
  very: 'now just still currently literally actually again really fucking properly already right like all so well there here also basically even only on',
  // Violence.
  attacking: `hitting punching kicking slapping beating battering strangling choking throttling stabbing attacking hurting assaulting dragging pushing shoving grabbing stamping stomping biting burning suffocating smothering drowning raping
    headbutting kneeing pinning squeezing murdering killing pulling shaking slashing cutting beating_up smashing laying_into going_for coming_at having_a_go_at knocking_about roughing_up pulling_at poking scratching whipping molesting restraining torturing abducting kidnapping bullying_me_with crushing throwing tying pulling_out strapping yanking throttling_at undressing bundling frogmarching torturing tormenting slamming ramming jabbing twisting trampling clawing headlocking dangling gagging bundling mauling savaging flinging trapping cornering jumping_on sitting_on kneeling_on spitting_at spitting_on threatening`,
  attack: `hit punch kick slap beat batter strangle choke throttle stab attack hurt assault drag push shove grab stamp bite burn suffocate smother drown rape headbutt murder kill shoot shake slash cut smash harm do_in jump throw put hang tie lock chop finish_off finish get_at lamp end petrol torch knock_out beat_up do_me_in slap_up break snap`,
  attacked: `hit punched kicked slapped beat beaten battered strangled choked throttled stabbed attacked hurt assaulted dragged pushed shoved grabbed stamped bitten bit burned burnt suffocated smothered raped headbutted kneed pinned slashed cut beaten_up knocked_out scalded shot thrown scratched kneed jumped headlocked dragged nutted whipped spat_at spat_on tasered winded flattened twisted floored hammered drugged spiked poisoned rammed cornered lashed_out_at gone_for went_for bust busted killed murdered gagged bundled blacked fattened pinned tied slammed dragged flung thumped cornered jumped_on set_about laid_into`,
  choking: 'strangling choking throttling suffocating smothering',
  choked: 'strangled choked throttled suffocated smothered',
  going:
    'going_to about_to trying_to threatening_to tries_to ready_to coming_to wants_to keeps_trying_to starting_to out_to come_to',
  will: 'will is_going_to are_going_to s_going_to going_to gonna hell shell is_about_to',
  kill: 'kill murder stab shoot strangle finish end burn batter drown hurt harm hit beat petrol smash do_me do_us rape attack get',
  raging: `raging fuming furious angry mad livid seething enraged aggressive violent kicking_off kicked_off kick_off ranting screaming shouting yelling roaring effing smashing drunk steaming wasted pissed off_his_head off_his_face off_her_head off_her_face high coked lost_it losing_it
    losing_his_rag losing_his_temper lost_his_temper flipped flipping_out going_mental gone_mental going_mad gone_mad going_ballistic going_crazy gone_crazy going_nuts going_off_on_one on_one on_the_warpath boiling raging_mad doing_his_nut worked_up in_a_rage in_a_temper in_a_mood really_angry spitting_feathers seeing_red wild hysterical raving kicking vexed heated moving_mad threatening going_radge radge foaming throwing_things smashing_things crazy mental storming marching charging steaming_drunk swearing possessed in_one_of_his_moods in_a_foul_mood out_of_control gone_radge gone_off_his_head off_it wired on_something crazed`,
  weapon:
    'knife knives blade machete sword axe hatchet gun shotgun rifle pistol firearm crossbow hammer crowbar bat acid petrol lighter machetes samurai screwdriver scissors cleaver razor bottle weapon weapons stanley meat_cleaver baseball_bat iron_bar metal_bar golf_club pole chisel poker belt taser bleach knuckleduster cricket_bat wrench brick glass kettle snooker_cue iron saw',
  holding: `bringing brought getting_the fetching_the after_the got got_a holding has have with carrying waving swinging pointing brandishing picked_up grabbed getting went_to_get gone_to_get fetching pulled pulled_out wielding sharpening raised having took taken get grabbing clutching reaching_for goes_for gone_for`,
  now: 'right_now just_now as_we_speak this_minute this_second this_very_minute at_the_moment at_this_moment right_this tonight again_now currently literally_now this_instant',
  recent: `just just_now tonight minutes_ago mins_ago minute_ago seconds_ago an_hour_ago hour_ago hours_ago a_moment_ago this_morning this_evening this_afternoon today now earlier earlier_today`,
  // Places and doors.
  door: 'door doors window windows letterbox front_door back_door gate keyhole porch conservatory glass house flat place lock locks windae',
  room: 'bathroom toilet bedroom wardrobe cupboard loft attic shed garage cellar basement kitchen room box_room spare_room car van boot closet ensuite en_suite porch outhouse understairs utility',
  out: 'up off through near breathe leave leave_the_house out go get_out go_out leave_here leave_this_house out_of_the_house out_of_the_flat go_home out_the_door leave_the_flat out_the_flat out_the_house get_past past get_to_the_door near_the_door move come_out',
  // Bodies.
  meds: 'insulin inhaler inhalers medicine medication meds tablets epipen pump oxygen pills methadone heart_tablets heart_pills wheelchair formula milk nebuliser feeding_tube ventilator hoist catheter cpap dialysis stairlift hearing_aids pendant',
  number:
    '5 6 7 8 9 10 12 14 15 16 18 20 21 24 25 28 30 32 40 48 50 60 64 70 80 90 96 100 200 ten twelve fifteen twenty thirty forty fifty sixty hundred dozens',
  pills:
    'pills tablets paracetamol paracetamols ibuprofen sertraline codeine tramadol diazepam meds medication painkillers antidepressants insulin sleepers sleeping_tablets sleeping_pills amitriptyline pregabalin cocodamol co-codamol zopiclone',
  hurtsign:
    'bleeding unconscious not_breathing not_moving stopped_breathing passed_out collapsed blacked_out fitting having_a_seizure blue dying dead lifeless limp floppy floored concussed blacking_out passing_out fainting having_a_stroke having_a_heart_attack unresponsive choking_on gasping convulsing seizing turning_blue gone_blue going_blue',
  agency:
    'police ambulance 999 paramedic paramedics coppers cops emergency_services fire_brigade officers help armed_police',
  urgent:
    'now right_now quick quickly fast asap urgent urgently immediately hurry please straight_away this_minute here tonight at_once sharpish double_quick',
  soon: 'tonight today tomorrow in_the_morning this_evening this_afternoon this_week in_an_hour in_a_few_hours at_midnight at_dawn now in_the_night later first_thing 2_days right_now later_today this_weekend',
  /** Before "now" these say that it is over. */
  nowcalm:
    'safe fine ok okay well better happy happier gone over sorted good divorced ex until till by dead for from past single apart great settled alright calm left moved free older',
  unsure:
    '999 police emergency danger matters counts normal serious right ok okay sure know tell see hear wonder wondering asking say ask check',
  ex: 'ex exhusband ex-husband exwife ex-wife stalker',
  with: 'with_a with_an with_his now help_me knife hammer',
  my: 'my our mum mums her his the mams nans sisters the_flat',
  know: 'knows know has_worked_out found_out finds_out has_found_out is_found_out knew',
  am: 'am are have been were is had ve been_locked',
  drunk:
    'drunk drinking pissed wasted steaming hammered drank off_his_head high coked bladdered blotto legless plastered sloshed off_her_face off_her_head off_their_face stoned trolleyed over_the_limit paralytic had_a_few drunken vodka',
  drive: 'drive drives driving drove driven car van wheel motor driving_off drove_off',
  took: 'taken took grabbed snatched got taking run_off_with gone_off_with driven_off_with drove_off_with left_with disappeared_with walked_off_with made_off_with gone_with',
  gone: 'will_not_bring not_bring not_answer not_tell not_say not_give refusing refuses gone disappeared threatening never_see airport abroad passports passport dont_know_where not_know_where no_idea_where kill vanished screaming phone_off not_answering isnt_answering',
  withheld:
    'unplugged switched_off turned_off disconnected took_the_batteries taken_the_batteries took_the_battery taken_the_battery cut_off hidden hid taken took withholding withheld flushed thrown threw chucked refusing refuses will_not_let will_not_give not_letting not_let not_giving locked_away locked keeping won_t binned stopping_me not_allowing confiscated smashed hiding holding_back destroyed not_give not_have poured down_the_toilet down_the_sink emptied',
  friend:
    'friend mate sister brother mum mam dad son daughter neighbour colleague husband wife boyfriend girlfriend partner ex cousin nan flatmate kid child niece nephew she he they',
  said: 'says said saying texted told messaged tells text messaging',
  forced:
    'forced_marriage forced_to_marry forcing_me_to_marry force_me_to_marry make_me_marry making_me_marry being_married_off marry_me_off marrying_me_off married_off forcing_her_to_marry made_to_marry fgm to_be_cut being_cut get_cut circumcised circumcision cut_her cut_me cutting_ceremony having_her_cut honour_killing force_her_to_marry make_her_marry get_me_cut be_cut marrying_her_off marry_her_off make_my_sister_marry',
  marry: 'marry marrying married wedding nikah nikkah engagement engaged mangni',
  someone: 'someone somebody people',
  his: 'his her their my',
  notweapon:
    'licence license collection drawer block crime amnesty job shop store at_home and_fork shaped of_wine of_milk of_water of_beer of_whisky of_vodka',
  got: 'got has had grabbed grabbing holding dragging dragged pulling pulled held caught',
  burns:
    'petrol lighter_fluid white_spirit paraffin diesel acid bleach boiling_water hot_oil boiling_oil hot_fat boiling_kettle drain_cleaner turps ammonia',
  bleedy:
    'sick dizzy blurry double_vision seeing_double passing_blood blood bleeding vomiting concussed headache confused throwing_up ringing hospital broken stitches swollen can_not_move can_not_see can_not_swallow passed_out blacked_out numb',
  road: 'road street avenue close lane house flat court drive crescent terrace grove way place rd st ave walk gardens row mews hill park square estate postcode block',
  place:
    'dominos pizza takeaway vet vets hair_appointment hairdresser hairdressers nail_appointment chinese indian taxi cab florist flowers kebab curry large_ones parcel courier dog_groomer mechanic breakdown_recovery plumber_please minicab uber locksmith_please salon',
  weekday:
    'monday tuesday wednesday thursday friday saturday sunday next_week weekend easter eid summer_holidays half_term',
  google:
    'googling googled google searching searched looking_up looked_up reading_about researching researched asked_google found',
  dying:
    'die dying death suicide go end_it kill overdose end_my_life end_things do_it myself dead pass_away painlessly not_wake_up',
  took_all:
    'took_the_lot taken_the_lot took_them_all taken_them_all took_them taken_them swallowed_them swallowed_the_lot took_everything taken_everything took_all taken_all had_them_all took_loads',
  i: 'i i_am am im being a just_a nothing_but_a',
  looking: 'looking look stare staring eyeing gazing keep_looking',
  stand: 'stand standing stood sit sat sitting go going went walk walked linger',
  livein:
    'in with here near next at on under like_pigs like_animals and_dining room arrangements there insurance admin cost costs this_damp',
  role: 'officer worker manager advisor someone somebody housing_officer duty_worker team counsellor woman lady person handler caseworker idva advocate social_worker supervisor staff anyone support_worker',
  tongue:
    'urdu punjabi polish arabic bengali sylheti somali romanian kurdish farsi dari pashto tigrinya spanish portuguese french welsh hindi gujarati turkish albanian ukrainian russian chinese mandarin cantonese tamil vietnamese lithuanian bulgarian czech slovak hungarian italian german bsl my_language another_language amharic swahili yoruba bangla',
  // Talk.
  human:
    'person human someone somebody human_being real_person real_human actual_person actual_human proper_person someone_real somebody_real advisor agent operator member_of_staff staff_member worker caseworker case_worker duty_worker support_worker social_worker handler officer housing_officer manager supervisor counsellor idva specialist duty_officer team staff people lady woman man bloke real_people human_beings anyone anybody case_handler representative rep receptionist neighbourhood_officer safeguarding_lead safeguarding duty_manager someone_in_charge human_instead live_agent professional lady_i_spoke_to',
  ask: 'want need like would_like can_i could_i may_i let_me please is_there get_me put_me prefer rather sooner might_i want_to need_to like_to wish id_like',
  speak: 'speak talk chat spoke speaking talking chatting',
  contact: 'call ring phone bell buzz callback telephone contact get_back_to facetime ring_up visit message_me',
  hide: 'close_it shut_it kill_the_chat kill_this close_this close_the_chat close_chat close_the_tab close_this_tab shut_this shut_the_chat shut_the_tab shut_it_down close_it_down hide_this hide_it hide_the_chat hide_the_screen exit_chat end_chat end_this_chat end_the_chat end_this leave_chat leave_this_chat',
  dreadtime:
    'any_minute any_second any_moment soon in_a_minute in_a_sec in_5 in_ten in_10 in_five now shortly in_two_minutes in_2_mins in_5_mins in_10_mins',
  month: 'january february march april may june july august september october november december',
  trader: `plumber engineer engineers builder builders roofer roofers contractor contractors workmen workman joiner joiners electrician surveyor scaffolder scaffolders decorator decorators plasterer plasterers glazier fitter fitters gas_man gasman handyman caretaker postman delivery driver courier window_cleaner milkman landlord inspector bailiff estate_agent locksmith gardener tiler carpenter repairman repairs_man maintenance_man operative operatives tradesman surveyors meter_reader binmen bin_men cleaner removal_men removers decorating plumbing`,
  sport:
    'match football footy rugby cricket boxing boxer ufc darts snooker fifa xbox playstation ps5 fortnite minecraft league cup goal goals score penalty referee striker wrestling wwe judo karate gym training sparring game games chess monopoly rounders netball bowls bingo offside keeper half_time nil',
  story: `film movie novel episode soap eastenders corrie emmerdale hollyoaks netflix lyrics poem storyline documentary podcast leaflet poster training_exercise role_play roleplay scenario quiz crossword essay coursework assignment panto theatre exhibition headline advert case_study the_archers library_book my_book the_book crime_drama tv_drama the_play a_play school_play murder_mystery the_song this_song for_example`,
};
