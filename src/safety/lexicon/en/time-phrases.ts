/** English phrases of days and times, brought to words of `times.ts` one after another. */
import type { TimeLexicon } from '../times';

const PARTNER = '(?:husband|hubby|wife|partner|boyfriend|girlfriend|ex)';
const FAMILY = '(?:dad|mum|father|mother|brother|son)';
const AT_WORK =
  "(?:he|she|they)(?:'?s|'?re|'?ll be| is| are| will be)?(?: always)? (?:at work|in work|works?|working)\\b";
const KIDS = '(?:kids|children|boys|girls|son|daughter|child|little ones?|wee ones?|bairns)';
const REACH = '(?:call|ring|text|contact|email|phone|message)';
const DAY = '(?:mon(?:day)?|tue(?:s|sday)?|weds?|wednesday|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';
const MAY = "(?:don'?t|do not|not|never|ever|can|can'?t|cannot|could|please|pls|plz|to|you)";
const EVENING = '(?:evenings?|eves?)';
const LATE = '([5-9]|1[01])((?:[:.]\\d\\d)?)(?! ?[ap]\\.?m|[:.]?\\d)';
const PLURAL_DAYS = '(?:mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekdays|weekends)';

/** What cannot be read is brought to "unless", which is asked about. */
export const TIME_PHRASES: TimeLexicon['phrases'] = [
  ['[!?]', '. '],
  ['^ ?(?:yes|yeah|yep|ok|okay)\\b[ ,.]*', ' '],
  ['[()]|\\bthen\\b', ', '],
  ['\\bb4\\b', 'before'],
  ['\\bdnt\\b', "don't"],
  ['\\b((?:any|every) \\w+) bar\\b', '$1 except'],
  // "Contact is Saturdays 10 to 4" is when somebody comes for the children.
  [`(?<!\\b(?:${MAY}|(?:ring|call|text|email|phone|message)(?: or| and|/)) ?)\\bcontact\\b(?! me\\b)`, 'unless'],
  ['\\bskool\\b', 'school'],
  ['\\b(?:2nite|tonite)\\b', 'tonight'],
  ['\\bw(?:ee)?k(?:end|nd)(s?)\\b', 'weekend$1'],
  ['\\bwkday(s?)\\b', 'weekday$1'],
  ['\\ba ((?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b', '$1s'],
  // Day and month; up to the twelfth the stroke may be an "or".
  ['(?<![\\d/])(1[3-9]|2\\d|3[01])/(0?[1-9]|1[0-2])(?![\\d/])', 'on#$1#$2'],
  [`\\b(${DAY})(?: the)? (\\d{1,2})(?:st|nd|rd|th)\\b`, '$1#$2'],
  [`\\bnext (${DAY})\\b`, 'next$1'],
  [
    '\\b(?:over ?night|night ?times?|late nights?|(?:late at|during the|(?:in|through|throughout) the|in the middle of the|all) nights?)\\b',
    'nights',
  ],
  ['\\b(?:early mornings?|first thing(?: in the mornings?)?)\\b', 'earlymorning'],
  ['\\bup (?=(?:to|till|til|until)\\b)', ' '],
  ['(\\d[\\d:.]*)ish\\b', 'at $1'],
  // As often 8.55 as the hours from five to nine.
  ['(?<!\\b(?:from|between) )\\bfive to\\b', 'unless'],
  // Before the singular of days is brought to their plural.
  [`\\b(${PLURAL_DAYS}) (?=(?:mornings|afternoons|evenings|eves|nights|lunchtimes)\\b)`, '$1 heaped'],
  // "Whenever I can" says no time.
  ["\\b(?:any ?time|whenever|any ?day|every ?day)(?= i(?:'?m)?\\b)", 'when'],
  ["\\bi(?:'m| am)\\b", ' '],
  [`\\b(?:my )?${PARTNER}(?:'?s| is| will be)? (?=(?:at )?work(?:s|ing)?\\b)`, 'he'],
  // "My mum works 9 to 5" says when she is not there to help, as well as when she is not there to hear.
  [`\\b(when|while|whilst) (?:my )?${FAMILY}(?:'?s| is| will be)? (?=(?:at )?work(?:s|ing)?\\b)`, 'when he'],
  // Their work is the only thing that somebody else does of which anything can be made; all other mention of them is asked about.
  [`\\b(?:when|while|whilst) ${AT_WORK}`, 'whentheirwork'],
  [`\\b${AT_WORK}`, 'theirwork'],
  [`\\bto (?:talk|speak|chat|be|do|reach|get|${REACH})(?: to)?(?: me)?\\b`, ' '],
  ['(\\d)(to|till|til|until)(?=\\d)', '$1 $2'],
  ['(\\d[\\d:.]*\\s*(?:am|pm)?) ?(?:onwards?|and after|or later)\\b', 'after $1'],
  ['\\b(?:during|in|through|throughout|by) the day\\b', 'daytime'],
  ['\\b(?:during|in|through|throughout) the week\\b', 'weekdays'],
  ['\\bin (?:the )?(?=mornings?\\b|afternoons?\\b|evenings?\\b)', ' '],
  ['\\bthis (morning|afternoon|evening|lunchtime)\\b', 'today $1'],
  [
    '\\bno (?=can\\b|could\\b|better\\b|best\\b|ring\\b|call\\b|text\\b|contact\\b|email\\b|phone\\b|message\\b)',
    'unless',
  ],
  ['\\bnothing on\\b', 'unless'],
  ["\\bdon'?t(?: ever)?\\b", 'never'],
  ['\\bnever ever\\b', 'never'],
  [`\\b${REACH}(?:(?: or | and |/)${REACH})?(?: me)?\\b`, 'ring'],
  ['\\b(?:no|not) (?:earlier|sooner) than\\b', 'noearlierthan'],
  ['\\b(?:no|not) later than\\b', 'nolaterthan'],
  ['\\btonight\\b', 'today evening'],
  ['\\bany ?time (?:after|from)\\b', 'after'],
  ['\\bany ?time (?:before|until)\\b', 'before'],
  ['\\b(?:apart|aside) from\\b', 'except'],
  ['\\bother than\\b', 'except'],
  ['\\bbut (?:not|never)\\b', 'except'],
  [
    `\\b(?:when|while|whilst) (?:the |my |our )?(?:${KIDS}|they)(?:'?s|'?re| are| is)? (?:at|in) school(?: hours| time)?\\b`,
    'schoolhours',
  ],
  ['\\bschool[ -]?(?:hours|time|day)s?\\b', 'schoolhours'],
  ['\\bschool[ -]?runs?\\b', 'schoolrun'],
  ['\\b(?:office|working|work|business) hours\\b', 'officehours'],
  ['\\bday[ -]times?\\b', 'daytime'],
  ['\\blunch[ -]?(?:time|break|hour)s?\\b|\\blunch\\b', 'lunchtime'],
  ['\\bmid[ -]day\\b', 'midday'],
  ['\\bweek[ -]?days?\\b|\\bworking days?\\b|\\bwork days?\\b', 'weekdays'],
  ['\\bweek[ -]?ends?\\b', 'weekends'],
  [
    '\\bthis +(?:coming )?(mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|weekends)\\b',
    'this$1',
  ],
  ['\\b(?:every|each) week\\b', 'every'],
  ['\\b(?:every|any|each|7) days?(?: of the week| a week)?\\b|\\ball days\\b', 'everyday'],
  ['\\b(?:any ?time|24/7|24 7|whenever|all times)(?: at all)?\\b', 'anytime'],
  ['\\b(?:all day|whole day|any hour|all hours)(?: at all)?\\b', 'allday'],
  ['\\bhalf[ -]past (\\w+)\\b', '$1:30'],
  ['\\bhalf (one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2})\\b', '$1:30'],
  ['\\bquarter past (\\w+)\\b', '$1:15'],
  ["\\bo[' ]?clock\\b", ' '],
  ['(\\d)\\s*(a\\.?m\\b\\.?|in the morning)', '$1am'],
  ['(\\d)\\s*(p\\.?m\\b\\.?|in the (?:afternoon|evening))', '$1pm'],
  // "1 at night" is not one in the afternoon.
  ['\\b([6-9]|1[01])((?:[:.]\\d\\d)?) at night\\b', '$1$2pm'],
  // Beside an evening the half is said.
  [`\\b(${EVENING} (?:(?:after|from|at|between|before|until|till|til) )?)${LATE}`, '$1$2$3pm'],
  [`\\b(${EVENING} (?:between [\\d:.]+pm and|[\\d:.]+pm ?(?:-|to|till|til|until)) ?)${LATE}`, '$1$2$3pm'],
];
