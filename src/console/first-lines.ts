/** Lines at the top of a case in few words: what it is for that somebody must act now, and how to speak with them. */
import { NOT_ASKED, type HandoffRecord } from '../core/handoff';
import type { StaffWords } from './staff-words';

interface View {
  readonly words: StaffWords;
  readonly record: HandoffRecord;
}

/** Longer than this and it is read below: a line here is a line. */
const LONGEST = 90;
export const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text);

const MOST_SIGNS = 4;

/** Signs that a life is in danger stand first: they are what a reader with ten seconds must have read. */
const FIRST: readonly string[] = [
  'words-emergency',
  'danger-now',
  'serious-risk',
  'threatened-life',
  'weapon',
  'words-leave',
  'left-suddenly',
];
/** How it came, which is no sign. */
const LAST: readonly string[] = ['words-human', 'asked-for-a-person', 'opened-again'];

/** The answer `yes` to a question, or a value of it: as `words.reason` names it. */
const signOf = (code: string): string => {
  const [question = code, value] = code.split(':');
  return value === undefined || value === 'yes' ? question : value;
};

const rank = (code: string): number => {
  const sign = signOf(code);
  if (FIRST.includes(sign)) return FIRST.indexOf(sign);
  return FIRST.length + (LAST.includes(sign) ? 1 : 0);
};

/** Signs alone, each once; their own words are read below, and never on a screen that others glance at. */
export const whyLine = ({ words, record }: View): string => {
  const codes = record.priority.reasons.map(({ code }) => code);
  const signs = [...new Set(codes.toSorted((one, other) => rank(one) - rank(other)).map((code) => words.reason(code)))];
  if (signs.length === 0) return words.say('first-why-none');
  const more = signs.length - MOST_SIGNS;
  return [...signs.slice(0, MOST_SIGNS), ...(more > 0 ? [words.say('first-more', { count: more })] : [])].join(' · ');
};

/** What was passed over, or needs nothing of staff. */
const NOTHING: readonly string[] = [NOT_ASKED, 'none', 'no-preference'];
const wished = (value: string): readonly string[] => (NOTHING.includes(value) ? [] : [value]);

/** What to call them, in which language, through whom, and what they need to follow it. */
export const speakLine = ({ words, record: { preferences } }: View): string => {
  const { name, language, interpreter, accessNeeds, officerGender } = preferences;
  const said = [
    name === NOT_ASKED ? words.say('first-no-name') : words.say('first-name', { name: cut(name) }),
    language === 'en' ? '' : words.label('language', language),
    ...wished(interpreter).map((one) => words.say('first-interpreter', { whom: words.answer('interpreter', one) })),
    ...wished(officerGender).map((one) => words.say('first-rather', { whom: words.answer('officer-gender', one) })),
    ...(accessNeeds === NOT_ASKED ? [] : accessNeeds).map((one) => words.answer('access-needs', one)),
  ];
  return said.filter((one) => one !== '').join(' · ');
};
