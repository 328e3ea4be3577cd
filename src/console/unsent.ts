/**
 * What somebody wrote into a form that came too late: given back to them field by field, each under its own label,
 * because it takes minutes to write again. Choices are not: they are made in a moment.
 */
import { DAYS } from '../core/answer';
import { NEVER, STRETCHES } from './plan-fields';
import type { ConsoleRequest } from './request';
import type { StaffWords } from './staff-words';

/** One field, as it was labelled and as it was filled in. */
export interface Written {
  readonly label: string;
  readonly text: string;
}

const GROUND = { reason: 'basis-reason', because: 'told-because' };

/** The console's word over each field that is written in, by the last part of the path its form is posted to. */
export const LABELS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  say: { text: 'say-label' },
  'pass-on': { text: 'say-label' },
  'hand-back': { text: 'say-label' },
  finish: { text: 'say-label' },
  note: { words: 'note-words' },
  opening: { words: 'opening-words' },
  attempt: { made: 'attempt-made' },
  'agree-plan': { detail: 'plan-detail', cover: 'plan-cover', review: 'plan-review' },
  screen: { dash: 'screen-dash', agency: 'screen-agency' },
  task: { because: 'task-because' },
  views: { words: 'views-words', safety: 'views-safety' },
  refer: { to: 'refer-to', what: 'refer-what', ...GROUND },
  works: GROUND,
  hold: GROUND,
  'referral-answer': { reference: 'answer-reference', outcome: 'answer-outcome' },
  'let-go': { because: 'let-go-because' },
  'welfare-check': { reason: 'welfare-reason' },
  promise: { reason: 'promise-reason' },
  tenancy: { reference: 'tenancy-reference', address: 'tenancy-address', because: 'tenancy-because' },
  'allow-both': { reason: 'allow-both-reason' },
  join: { other: 'join-which' },
  'same-way': { because: 'same-way-because' },
  'clear-sides': { because: 'clear-sides-because' },
  'refuse-asked': { reason: 'refuse-asked-reason' },
  'keep-records': { reason: 'records-reason' },
  restrict: { reason: 'restrict-reason', from: 'restrict-from' },
  reopen: { reason: 'reopen-reason' },
  close: { lessons: 'close-lessons' },
  interpreter: { language: 'interpreter-language', agency: 'interpreter-agency' },
  ring: { reason: 'calls-reason' },
  'send-message': { reason: 'outgoing-reason' },
};

/** Of a form that is not named above. */
const USUAL: Readonly<Record<string, string>> = Object.fromEntries(
  ['text', 'words', 'what', 'reason', 'because'].map((name) => [name, 'unsent-field']),
);

type Form = ConsoleRequest['form'];

/** `act`: the last part of the path. Empty where nothing was written. */
export const unsentIn = (words: StaffWords, act: string, form: Form): readonly Written[] => [
  ...Object.entries(LABELS[act] ?? USUAL).flatMap(([name, label]) => {
    const text = (form[name] ?? '').trim();
    return text === '' ? [] : [{ label: words.say(label), text }];
  }),
  ...(act === 'agree-plan' ? ['', NEVER].flatMap((at) => timesIn(words, form, at)) : []),
];

/** Stretches of a week, on a line each. */
const timesIn = (words: StaffWords, form: Form, at: string): readonly Written[] => {
  const stretches = STRETCHES.map((stretch) => stretchIn(words, form, (part) => `${at}${part}-${stretch}`));
  const text = stretches.filter((one) => one !== '').join('\n');
  return text === '' ? [] : [{ label: words.say(`plan-${at}times`), text }];
};

const stretchIn = (words: StaffWords, form: Form, name: (part: string) => string): string => {
  const days = DAYS.filter((day) => form[name(day)] === 'yes').map((day) => words.label('day', day));
  const ends = (['from', 'to'] as const).flatMap((end) => {
    const clock = form[name(end)] ?? '';
    return clock === '' ? [] : [`${words.say(`plan-${end}`)} ${clock}`];
  });
  return [...(days.length > 0 ? [days.join(', ')] : []), ...ends].join('; ');
};
