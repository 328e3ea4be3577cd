/** How days and times are said in English: data for `window-words.ts`. */
import { DAYS, type Day } from '../../../core/answer';
import type { TimeLexicon } from '../times';
import { TIME_PHRASES } from './time-phrases';

const WEEKDAYS: readonly Day[] = ['mon', 'tue', 'wed', 'thu', 'fri'];
const WEEKEND: readonly Day[] = ['sat', 'sun'];

const words = (list: string): readonly string[] => list.trim().split(/\s+/u);

export const englishTimes: TimeLexicon = {
  days: {
    mon: ['mon'],
    mons: ['mon'],
    monday: ['mon'],
    mondays: ['mon'],
    tue: ['tue'],
    tues: ['tue'],
    tuesday: ['tue'],
    tuesdays: ['tue'],
    wed: ['wed'],
    weds: ['wed'],
    wednesday: ['wed'],
    wednesdays: ['wed'],
    wensday: ['wed'],
    wednsday: ['wed'],
    thu: ['thu'],
    thur: ['thu'],
    thurs: ['thu'],
    thursday: ['thu'],
    thursdays: ['thu'],
    fri: ['fri'],
    fris: ['fri'],
    friday: ['fri'],
    fridays: ['fri'],
    sat: ['sat'],
    sats: ['sat'],
    saturday: ['sat'],
    saturdays: ['sat'],
    sun: ['sun'],
    suns: ['sun'],
    sunday: ['sun'],
    sundays: ['sun'],
    weekday: WEEKDAYS,
    weekdays: WEEKDAYS,
    workday: WEEKDAYS,
    workdays: WEEKDAYS,
    weekend: WEEKEND,
    weekends: WEEKEND,
    everyday: DAYS,
    daily: DAYS,
    anyday: DAYS,
  },
  parts: {
    morning: ['09:00', '12:00'],
    mornings: ['09:00', '12:00'],
    am: ['09:00', '12:00'],
    lunchtime: ['12:00', '14:00'],
    lunchtimes: ['12:00', '14:00'],
    afternoon: ['12:00', '17:00'],
    afternoons: ['12:00', '17:00'],
    pm: ['12:00', '17:00'],
    evening: ['17:00', '20:00'],
    evenings: ['17:00', '20:00'],
    eve: ['17:00', '20:00'],
    eves: ['17:00', '20:00'],
    daytime: ['09:00', '17:00'],
    daytimes: ['09:00', '17:00'],
    officehours: ['09:00', '17:00'],
    schoolhours: ['09:30', '14:30'],
    schoolrun: ['08:30', '09:30'],
    allday: ['08:00', '20:00'],
    anytime: ['08:00', '20:00'],
  },
  neverParts: {
    afternoon: ['12:00', '18:00'],
    afternoons: ['12:00', '18:00'],
    lunchtime: ['11:30', '14:30'],
    lunchtimes: ['11:30', '14:30'],
    daytime: ['06:00', '18:00'],
    daytimes: ['06:00', '18:00'],
    officehours: ['08:00', '18:00'],
    schoolhours: ['08:00', '16:30'],
    /** Both ways. */
    schoolrun: ['08:00', '16:30'],
    morning: ['00:00', '12:00'],
    mornings: ['00:00', '12:00'],
    evening: ['17:00', '24:00'],
    evenings: ['17:00', '24:00'],
    eve: ['17:00', '24:00'],
    eves: ['17:00', '24:00'],
    allday: ['00:00', '24:00'],
    anytime: ['00:00', '24:00'],
    am: ['00:00', '12:00'],
    pm: ['12:00', '24:00'],
    night: ['20:00', '24:00'],
    nights: ['20:00', '24:00'],
  },
  everyDay: ['anytime'],
  wholeDay: ['allday', 'anytime'],
  numbers: {
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    noon: 12,
    midday: 12,
  },
  to: ['to', 'until', 'till', 'til', 'through', 'thru', '-'],
  between: ['between'],
  and: ['and', 'n', '&', '+', 'plus'],
  or: ['or', 'nor', '/'],
  after: ['after', 'from', 'past', 'since'],
  before: ['before', 'by', 'until', 'till', 'til'],
  at: ['at', 'around', 'about', 'approx', 'ish', '@'],
  never: words('never not except no avoid excluding minus dont cant cannot unsafe nothing neither'),
  exceptions: ['not', 'except', 'excluding', 'minus'],
  but: ['but'],
  yes: words(`
    available best better can chat contact could fine free good great ok okay prefer preferably reach ring safe safest
    speak suits talk yeah yep yes
  `),
  only: ['only', 'just'],
  quantity: words('all always each every sure think'),
  please: words('please pls plz thank thanks'),
  tied: ['on'],
  theirWork: ['theirwork'],
  heaped: ['heaped'],
  coming: 'this',
  today: ['today'],
  tomorrow: ['tomorrow', 'tomoz', 'tmrw', 'tmw'],
  /** Nothing here may say who is at home, who does something, or that a time is a bad one. */
  filler: words(`
    a any anyone are be do during for hello hey hi i im is it its like me my so that the time times u ur when while
    whilst will would you your
  `),
  /** Said to mean what no window can hold: asked again. */
  turning: words(`
    unless next if sometimes maybe depends depending alternate alternating other fortnight fortnightly
    fortnights term termtime holidays holiday shift shifts varies vary week weeks month months january
    february march april june july august september october november december christmas easter first
    second third last odd even midnight except-when asleep gone once minutes mins hour hours days day
  `),
  phrases: TIME_PHRASES,
  condition: '\\b(?:when|while|whilst)\\b',
};
