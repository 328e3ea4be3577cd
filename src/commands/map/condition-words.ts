/** A step's condition in words, for whoever reads the map of the dialogs. Every kind of condition has one way to be said. */
import type { Condition } from '../../engine/dialog';

type State = Extract<Condition, { session: string }>['session'];
type Setting = Extract<Condition, { setting: string }>['setting'];
type Said = readonly [holds: string, not: string];

const STATES: Readonly<Record<State, Said>> = {
  agreed: ['the notice is agreed', 'the notice is not agreed'],
  'sending-now': ['sending now', 'not sending now'],
  'handed-off': ['it is handed off', 'it is not handed off'],
  returned: ['the way back was found', 'the way back was not found'],
  'tries-left': ['a try is left', 'no try is left'],
  staffed: ['staff are at work', 'staff are not at work'],
  'keep-from-reaches-readers': ['the keep-from reaches its readers', 'the keep-from does not reach its readers'],
  reachable: ['there is a way, a detail and a time', 'a way, a detail or a time is missing'],
  typed: ['staff type it in', 'they write or speak for themselves'],
  'nobody-there': ['staff type it from a letter', 'they are there themselves'],
};

const SETTINGS: Readonly<Record<Setting, Said>> = {
  'officer-faith': ['the landlord asks about faith', 'the landlord does not ask about faith'],
  police: ['the landlord asks about the police', 'the landlord does not ask about the police'],
  'preferences-other': ['the landlord asks for other wishes', 'the landlord does not ask for other wishes'],
  'meeting-places': ['the landlord offers places to meet', 'the landlord offers no places to meet'],
  'sharing-partners': ['the landlord names partners', 'the landlord names no partners'],
  'colleague-report': ['the policy covers staff', 'the policy sends staff elsewhere'],
  'officers-speak-language': ['officers speak the language', 'no officer speaks the language'],
};

const KNOWN: Readonly<Record<'number' | 'account-home', Said>> = {
  number: ['their number is known', 'their number is not known'],
  'account-home': ['the account has a home', 'the account has no home'],
};

const anyOf = (values: readonly string[]): string => values.join(' or ');

const answerIs = (condition: { readonly answer: string; readonly is: string | readonly string[] }): Said => {
  const values = anyOf([condition.is].flat());
  return [`\`${condition.answer}\` is ${values}`, `\`${condition.answer}\` is not ${values}`];
};

type Simple = Exclude<Condition, { not: Condition } | { all: readonly Condition[] } | { any: readonly Condition[] }>;

const simple = (condition: Simple): Said => {
  if ('includes' in condition)
    return [
      `\`${condition.answer}\` includes ${condition.includes}`,
      `\`${condition.answer}\` does not include ${condition.includes}`,
    ];
  if ('answer' in condition) return answerIs(condition);
  if ('answered' in condition)
    return [`\`${condition.answered}\` is answered`, `\`${condition.answered}\` is not answered`];
  if ('channel' in condition) return [`on ${anyOf(condition.channel)}`, `not on ${anyOf(condition.channel)}`];
  if ('setting' in condition) return SETTINGS[condition.setting];
  if ('known' in condition) return KNOWN[condition.known];
  if ('roomFor' in condition)
    return [`${condition.roomFor} more fit before \`enough\``, `${condition.roomFor} more do not fit`];
  return STATES[condition.session];
};

/** In brackets where it stands among others. */
const part = (condition: Condition): string =>
  'all' in condition || 'any' in condition ? `(${inWords(condition)})` : inWords(condition);

export const inWords = (condition: Condition): string => {
  if ('all' in condition) return condition.all.map((one) => ('all' in one ? inWords(one) : part(one))).join(', and ');
  if ('any' in condition) return condition.any.map(part).join(', or ');
  if (!('not' in condition)) return simple(condition)[0];
  const { not } = condition;
  if ('not' in not) return inWords(not.not);
  return 'all' in not || 'any' in not ? `not (${inWords(not)})` : simple(not)[1];
};
