/** How days and times are said in English: data for `window-words.ts`. */
import { DAYS, type Day } from '../../../core/answer';
import type { TimeLexicon } from '../times';

const WEEKDAYS: readonly Day[] = ['mon', 'tue', 'wed', 'thu', 'fri'];
const WEEKEND: readonly Day[] = ['sat', 'sun'];

export const englishTimes: TimeLexicon = {
  days: {
    mon: ['mon'], mons: ['mon'], monday: ['mon'], mondays: ['mon'], tue: ['tue'], tues: ['tue'], tuesday: ['tue'], tuesdays: ['tue'],
    wed: ['wed'], weds: ['wed'], wednesday: ['wed'], wednesdays: ['wed'], wensday: ['wed'], wednsday: ['wed'],
    thu: ['thu'], thur: ['thu'], thurs: ['thu'], thursday: ['thu'], thursdays: ['thu'], fri: ['fri'], fris: ['fri'], friday: ['fri'], fridays: ['fri'],
    sat: ['sat'], sats: ['sat'], saturday: ['sat'], saturdays: ['sat'], sun: ['sun'], suns: ['sun'], sunday: ['sun'], sundays: ['sun'],
    weekday: WEEKDAYS, weekdays: WEEKDAYS, workday: WEEKDAYS, workdays: WEEKDAYS, weekend: WEEKEND, weekends: WEEKEND,
    everyday: DAYS, daily: DAYS, anyday: DAYS,
  },
  parts: {
    morning: ['09:00', '12:00'], mornings: ['09:00', '12:00'], am: ['09:00', '12:00'], lunchtime: ['12:00', '14:00'], lunchtimes: ['12:00', '14:00'],
    afternoon: ['12:00', '17:00'], afternoons: ['12:00', '17:00'], pm: ['12:00', '17:00'], evening: ['17:00', '20:00'], evenings: ['17:00', '20:00'], eve: ['17:00', '20:00'], eves: ['17:00', '20:00'],
    daytime: ['09:00', '17:00'], daytimes: ['09:00', '17:00'], officehours: ['09:00', '17:00'], schoolhours: ['09:30', '14:30'], schoolrun: ['08:30', '09:30'], allday: ['08:00', '20:00'],
  },
  neverParts: {
    morning: ['00:00', '12:00'], mornings: ['00:00', '12:00'], evening: ['17:00', '24:00'], evenings: ['17:00', '24:00'], eve: ['17:00', '24:00'], eves: ['17:00', '24:00'],
    allday: ['00:00', '24:00'], am: ['00:00', '12:00'], pm: ['12:00', '24:00'], night: ['20:00', '24:00'], nights: ['20:00', '24:00'],
  },
  /** Parts with which every day is meant when no day is named. */
  everyDay: ['allday'],
  numbers: { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, noon: 12, midday: 12 },
  to: ['to', 'until', 'till', 'til', 'through', 'thru', '-'],
  between: ['between'],
  and: ['and', 'or', '&', '+', 'plus', '/'],
  after: ['after', 'from', 'past', 'since'],
  before: ['before', 'by', 'until', 'till', 'til'],
  at: ['at', 'around', 'about', 'approx', 'ish', '@'],
  never: ['never', 'not', 'except', 'no', 'avoid', 'excluding', 'minus', 'dont', 'nothing', 'neither', 'nor'],
  but: ['but'],
  today: ['today'],
  tomorrow: ['tomorrow', 'tomoz', 'tmrw', 'tmw'],
  /** Said to mean what no window can hold: asked again. */
  turning: [
    'unless', 'if', 'sometimes', 'maybe', 'depends', 'depending', 'alternate', 'alternating', 'other', 'fortnight', 'fortnightly', 'fortnights', 'term', 'termtime', 'holidays', 'holiday', 'shift', 'shifts', 'varies', 'vary', 'week', 'weeks', 'month', 'months',
    'january', 'february', 'march', 'april', 'june', 'july', 'august', 'september', 'october', 'november', 'december', 'christmas', 'easter', 'first', 'second', 'third', 'last', 'odd', 'even', 'midnight', 'except-when', 'asleep', 'gone', 'once', 'minutes', 'mins', 'hour', 'hours', 'days', 'day',
  ],
  /** Phrases brought to one word first; the first that fits wins. */
  phrases: [
    ["\\bdon['’]?t (?:ever )?(?:call|ring|text|contact|email|phone|message)(?: me)?\\b", 'never'],
    ['\\b(?:call|ring|text|contact|email|phone|message)(?: me)?\\b', ' '],
    ["\\bdon['’]?t\\b", 'never'],
    ['\\b(?:no|not) (?:earlier|sooner) than\\b', 'after'],
    ['\\b(?:no|not) later than\\b', 'before'],
    ['\\btonight\\b', 'today evening'],
    ['\\bany ?time (?:after|from)\\b', 'after'],
    ['\\bany ?time (?:before|until)\\b', 'before'],
    ['\\b(?:apart|aside) from\\b', 'except'],
    ['\\bother than\\b', 'except'],
    ['\\bbut (?:not|never)\\b', 'never'],
    ['\\b(?:when|while|whilst|during) (?:the |my |our )?(?:kids|children|they|boys|girls|son|daughter|child|little ones?|wee ones?|bairns|school)(?:[\'’]?s|[\'’]?re| are| is)?(?: (?:at|in))?(?: school)?(?: hours| time)?\\b', 'schoolhours'],
    ['\\bschool[ -]?(?:hours|time|day)s?\\b', 'schoolhours'],
    ['\\bschool[ -]?runs?\\b', 'schoolrun'],
    ['\\b(?:office|working|work|business) hours\\b', 'officehours'],
    ['\\bday[ -]times?\\b', 'daytime'],
    ['\\blunch[ -]?(?:time|break|hour)s?\\b|\\blunch\\b', 'lunchtime'],
    ['\\bmid[ -]day\\b', 'midday'],
    ['\\bweek[ -]?days?\\b|\\bworking days?\\b|\\bwork days?\\b', 'weekdays'],
    ['\\bweek[ -]?ends?\\b', 'weekends'],
    ['\\b(?:every|any|each|all|7) days?(?: of the week| a week)?\\b|\\b(?:all|every) week\\b|\\b7 days\\b', 'everyday'],
    ['\\b(?:any ?time|all day|whole day|any hour|all hours|24/7|24 7|whenever|all times)(?: at all)?\\b', 'allday'],
    ['\\bhalf[ -]past (\\w+)\\b', '$1:30'],
    ['\\bhalf (one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2})\\b', '$1:30'],
    ['\\bquarter past (\\w+)\\b', '$1:15'],
    ["\\bo['’ ]?clock\\b", ' '],
    ['(\\d)\\s*(a\\.?m\\b\\.?|in the morning)', '$1am'],
    ['(\\d)\\s*(p\\.?m\\b\\.?|in the (?:afternoon|evening)|at night)', '$1pm'],
  ],
  /** "When he is at work": by day, on weekdays. */
  atWork: "\\bwork(?:s|ing)?\\b",
};
