/** Text-speak, dropped apostrophes, British dialects and what speech recognisers write, brought to one form. */

/** What is meant = how it is written. Patterns are written for what is meant. */
export const spellings = `
    a bit = abit; a lot = alot; about = aboot; advisor = adviser, advizor; after = efter; always = alwys;
    am not = amnt, amnae; ambulance = ambulence, amblance, ambo, ambulans; and = n, nd, &; anyone = any1, ne1;
    anything = owt; approaching = aproaching; are = r; are not = arent; as well = aswell; at the moment = atm;
    away = awa; baby = bairn, babby, bab, bubba; banging = bangin; bathroom = bathrom, bathrm;
    battered = leathered, brayed, clattered; battering = leathering, braying, clattering; be = b; beat = beet;
    beating = beeting; because = coz, cos, cuz, bcoz, bc, becos; before = b4; bleeding = bleedin, bleding, bleedn;
    blood = blud; boyfriend s = boyfriends, bfs; breath = breth; breathe = breeth, breave, breeve, breve;
    breathing = brething, breathin, breething, breavin; bye = cya, byee, byebye, baii, bai, ttfn;
    can not = cant, cnt, cannot, cannae, canna, cannit; child = wean, littleun, littlun, youngun;
    choked = chocked, choakd; choking = chocking, choaking; coming = cumin, comin, cuming, cmin, comming, comeing;
    could = cud; could not = couldnt, couldnae; crying = greetin, bubblin, skriking; cupboard = cuboard, cubord;
    dad = daddy; dad s = dads, daddys; daughter s = daughters; dead = deid; definitely = defo;
    did not = didnt, didnae, didny; do not = dont, dnt, donot, dinnae, dinna, dinny, divvent; do not know = dunno;
    does not = doesnt, dosnt, doesent, doesnae; door = dor, dore, doar; down = doon; downstairs = doonstairs;
    dying = dieing, dyin, diing; emergency = emergancy, emergeny; enough = nuff, enuf; every = everyl, evry;
    everyone = every1, evryone; everyone is = everyones; ex s = exs; father = faither, faether;
    fella = feller, fellah; flat = apartment; following = followin; from = frae, fae;
    fucking = fkin, fking, fuckin, effing, fckn, bloody; getting = gettin; girl = lass, lassie; give me = gimme;
    go = gan, gaan; going = gannin, gaun, goin; going to = gonnae, gonna, gona, gunna, goingto, gna, gunner;
    good = gd; got a = gorra; got to = gotta, gota; got to go = g2g, gtg, gottago, g2go; had not = hadnt;
    has not = hasnt, hasnae; have = hav, av, ave; have not = havent, havenae; have to = hafta; having = avin;
    he is = hes, hess, 'es, 'e's, hez, ees, eez; he will = he'll; he would = he'd; he would have = he'd've;
    head = heid; help = hlp, halp, hepl, hlep, hellp, helpp, elp; help me = helpme, helpm; help us = helpus;
    here = ere, hre, heer; here is = heres; herself = hersel; himself = hisself, himsel;
    hit = walloped, belted, clouted, thumped, whacked, smacked, bashed, boshed, lumped;
    hitting = walloping, belting, clouting, thumping, whacking, whalloping, smacking, bashing, lumping, hiting, htting;
    home = hame; hospital = hostpital, hosptial, hospitol, ospital; house = hoose; how is = hows;
    human = humen, hooman; hurt = hert, hirt; hurting = hurtin, herting; husband = hubby, hubs, hubz, dh;
    husband s = husbands, hubbys; i = ah; i am = im; i am going to = ima, imma, i'ma; i have = ive; i will = i'll;
    i would = i'd; in case = incase; in front = infront;
    interpreter = intrepreter, interpretor, interperter, intepreter; is = iz; is not = isnt, aint, isnae, isny;
    it is = its; it will = itll; just = jst, jus, juss; kicked = booted; kicking = bootin, booting, kickin;
    kids = bairns, weans, wains, childer; kill = unalive, k1ll, kil; kill myself = kms, ctb; kill yourself = kys;
    killed = unalived; killing = unaliving, killin, kiling; knife = shank, ching, chiv, rambo, nife, knif, kinfe, 🔪;
    knives = nives; let me = lemme; let us = lets; live = liv; living = livin; love = luv;
    machete = machette, mashete; mam s = mams; me = mi, meh; message = msg, mesage, messge; messages = msgs;
    mobile = mob; mother = mither; mum = maw, mammy, mummy, momma; mum s = mums, mummys; must not = mustnt;
    myself = masel, mesel, mesen, missen, meself, myslef, mysel, maself; nan = nana, nanna; nan s = nans;
    need not = neednt; never = neva, nevr; no = nae, naw; no one = noone; nobody = nobodi; nobody is = nobodys;
    nothing = nowt, nuffin, nuttin, nuffink, nthn; now = noo; of = ae; off = aff; on = oan; out = oot;
    out of = outta; outside = ootside; over = ower; overdose = od; overdosed = od'd; overdosing = oding;
    partner s = partners; people = ppl; person = persn; phone = fone; phones = fones;
    please = pls, plz, plse, pleas, plese, pleese, pleez, ples, plss;
    police = polis, peelers, feds, boydem, bobbies, polise, plice, poilce, pollice; probably = prolly;
    punched = lamped, decked, twatted, chinned; punching = lamping, decking, twatting, chinning;
    real person = realperson; right = rite; right now = rn; round = roon, roond; see = c; she is = shes, shez;
    she will = she'll; she would = she'd; should = shud; should not = shouldnt, shouldnae; slapped = skelped;
    slapping = scudding, skelping; slashed = malkied; smashing = panning, smashin; somebody = sombody;
    somebody is = somebodys; someone = sum1, some1, sumone, smone, somone, someon; someone is = someones;
    something = summat, sumat, sumfin, suttin; son s = sons; sos = 🆘; speak = spk, spek, speek;
    stabbed = shanked, chinged; stabbing = shanking; stepdad s = stepdads;
    strangled = strangeld, strangeled, straggled, stangled; strangling = strangleing, strangeling, stranglin;
    suicidal = sucidal, suisidal, suicidle, suicidel;
    suicide = sewerslide, sewercide, sui, suicied, suiside, suicde, sucide, suacide; talk = tlk, tolk;
    talk later = ttyl; telling = tellin; text = txt; texting = txting; thank you = thankyou; thanks = thx, ta, ty;
    that = dat; that is = thats; their = thier; them = dem; there = der, dere; there is = theres;
    there will = there'll; they are = theyre; they have = theyve; they will = theyll; they would = theyd;
    think = fink; thinking = finking; this = dis; threatened = threatend;
    threatening = threatning, threatnin, threating, theatening;
    threw = hoyed, lobbed, chucked, flung, hurled, launched; throttling = throtling; through = thru, thro;
    throwing = hoying, lobbing, chucking, flinging, hurling, launching; to = 2, tae; today = 2day;
    toilet = bog, loo, lav, lavvy, cludgie, khazi;
    tomorrow = 2moz, 2moro, tmrw, tmr, tomo, tomoz, tomorow, tommorow, tommorrow, morra;
    tonight = 2nite, 2night, tonite, tonigt; translator = translater; trying = tryin; trying to = tryna;
    unconscious = uncon, unconcious, unconsious, unconscous; usually = usualy; waking = wakin;
    want to = wanna, wana; was = wis, wiz; was not = wasnt, wasnae, wisnae; watching = watchin; we are = we're;
    we have = weve; we will = we'll; weapon = wepon, weopon, weapn; were not = werent; what = wot, wat;
    what is = whats; when = wen; where = wer; where is = wheres; who is = whos; why = y; wife = wifey;
    wife s = wifes; will not = wont, wnt, willnae, winnae, wullnae; window = winda, windae;
    with = wi, wiv, wae, wiht, w; would = wud; would not = wouldnt, wouldnae; yes = aye; you = u, yous, youse;
    you are = youre; you have = youve; you will = youll; your = ur; yourself = yersel;`;

/** The same for several words together: what a recogniser or a hurried hand writes for something else. */
export const mishearings = `
    999 = nine nine nine, triple nine; a knife = a nife; a knife in his hand = a nice in his hand; anyone = any one;
    bathroom = bath room; bedroom = bed room; boyfriend = boy friend; brother = our kid;
    callback = call back, ring back; can not breathe = can not breath; caseworker = case work er; dad = old man;
    do not want to live = no more strength to live; downstairs = down stairs;
    ex = baby daddy, baby dad, baby father, kids dad; flatmate = flat mate, house mate; girlfriend = girl friend;
    going to die = going to dye; got a knife = got a night if; he is at the = his at the;
    he is back here = he is back hear; he is back now = his back now; he is coming = his coming;
    he is going to = his going to; he is got = his got; he is here = he is hear, his here;
    he is hitting = his hitting; he is hurting = his hurting; he is outside = his outside;
    he is trying = his trying; he will be = hell be; he will come = hell come; he will find = hell find;
    he will get = hell get; he will go = hell go; he will hear = hell hear; he will hit = hell hit;
    he will hurt = hell hurt; he will kill = hell kill; he will know = hell know; he will notice = hell notice;
    he will see = hell see; he will start = hell start; herself = her self; himself = him self;
    housing officer = house in officer; human = hue man; human being = human bean; husband = ma man; i am = i i am;
    i am at = i am at, am at; i am being = i am being, am being;
    i am feeling = i am feeling, i am feelin, am feeling, am feelin; i am going to = i am going to, am going to;
    i am hiding = i am hiding, am hiding; i am in = i am in, am in; i am not = i am not, am not;
    i am on = i am on, am on; i am scared = i am scared, am scared; i am so = i am so, am so;
    in-law = mother in law, father in law, brother in law, sister in law, son in law, in laws, in law;
    interpreter = inter pretor, into pretor, enter preter; is here = is hear; keyhole = key hole;
    moon = man in the moon; my girl = wor lass, our lass; myself = my self; nextdoor = next door; nobody = no body;
    not breathe = not breath; otherhalf = other half; outside = out side; overdose = over dose;
    overdosed = over dosed; person = purse on, purse son; real person = real purse on; right now = right know;
    she is here = she is hear; she will be = shell be; she will come = shell come; she will find = shell find;
    she will get = shell get; she will go = shell go; she will hear = shell hear; she will hit = shell hit;
    she will hurt = shell hurt; she will kill = shell kill; she will know = shell know;
    she will notice = shell notice; she will see = shell see; she will start = shell start; somebody = some body;
    someone = some one; son = our lad; stepdad = step dad, step father; stepson = step son;
    strangling = strangle ing, strangle in, strange link, stranger ling; suicidal = suicide all;
    suicide = sue aside, sue a side, sewer side; the knife = the nife; they are here = they are hear;
    today = to day; tomorrow = to morrow; tonight = to night; unconscious = un conscious, un conscience;
    upstairs = up stairs; want to die = want to dye, wanna dye; wife = the missus, her indoors;`;

/** Words heard in any misspelling one slip away. */
export const fuzzy = `
    advisor airport alive ambulance anymore attacked attacking bathroom battered battering bedroom bleeding
    blood boyfriend breathe breathing brother children choking daughter delete downstairs dragged dragging
    emergency following girlfriend going goodbye grabbed hammer hitting hostage husband immediately
    interpreter kicked kicking killing kitchen knife locked machete marriage message neighbour outside
    overdose overdosed paracetamol partner passport person petrol phone please police pregnant punched
    punching pushed pushing raping rather reading screaming shouting smashed smashing somebody someone stabbed
    stabbing strangled strangling suicidal suicide swallowed tablets threatened threatening throat throttling
    tomorrow tonight translator trapped unconscious upstairs urgent watching weapon wedding window`;

/** Real words that look like such a misspelling. */
export const notFuzzy = `
    airports beading bettered bettering bleating blond blooded bloody boarding bother braiding breeding brood
    broth buttered buttering checked checking chicking choosing dater deleted dragged drugged drugging ether
    fallowing filling gabbed gabbled gin ging goin goings golng gong hating hatting heading hotting hummer
    hutting kicks killings kiting kneif lacked licked locket looked lucked massage olive panting parson
    pashing passed patrol persons petrel phones phony pleas polices policy pone pones poshed posing pouching
    pressing prison puling pulling punishing racking raiding rang raping rapped rathe reason redding reeding
    ridding riding ringing rocking roping shooting smoshing stubbed stubbing tables tapped thoat threat trappe
    urgently wading waping watchings wedding weeding widow window witching`;
