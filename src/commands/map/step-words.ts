/** A step in words, as one line of the map: what it is, what may be answered, when it stands there. */
import type { AnyQuestion, Choice, Do, Step } from '../../engine/dialog';
import { inWords } from './condition-words';

const KINDS: Readonly<Record<AnyQuestion['kind'], string>> = {
  choose: 'one of',
  'choose-many': 'several of',
  write: 'in own words',
  windows: 'days and hours',
};

const choiceInWords = (choice: Choice): string =>
  typeof choice === 'string' ? choice : `${choice.value} (${inWords(choice.when)})`;

const choicesOf = (question: AnyQuestion): readonly string[] => {
  if (question.kind === 'write') return [];
  const own = question.choices.map(choiceInWords);
  const offered = 'offered' in question && question.offered ? [`what the landlord offers (${question.offered})`] : [];
  return [...own, ...offered];
};

const questionInWords = (question: AnyQuestion): string => {
  const choices = choicesOf(question);
  const marks = [
    ...(question.required ? ['must be answered'] : []),
    ...(question.readBack ? ['a read-back, not counted'] : []),
    ...(question.settles ? [`a change drops ${question.settles.map((one) => `\`${one}\``).join(', ')}`] : []),
  ];
  return [
    `asks **${question.id}**: ${KINDS[question.kind]}${choices.length > 0 ? ` ${choices.join(' / ')}` : ''}`,
    ...marks,
  ].join('; ');
};

/** What is done, where no more needs to be said of it. */
const DONE: Readonly<Record<Exclude<Do['do'], 'ask-anew' | 'take-as-answer' | 'end'>, string>> = {
  agree: 'keeps the agreement and opens the case',
  'give-words': 'draws the reference and the two words',
  'hand-off': 'hands off to a case handler',
  'show-emergency': 'shows the emergency message',
  'show-crisis': 'shows the crisis message',
  person: 'asks for a person',
  'check-way-back': 'holds reference and words against the case',
  'carry-out-return': 'does what was chosen',
  change: 'goes to the answer chosen, and comes back',
  'send-now': 'goes on to sending now',
  stop: 'forgets everything and **ends**: stopped',
  'keep-nothing': 'keeps nothing and **ends**: kept from its readers',
};

const doneInWords = (step: Do): string => {
  if (step.do === 'end') return `**ends**: ${step.because}`;
  if (step.do === 'ask-anew') return `begins again with ${step.steps.map((one) => `\`${one}\``).join(', ')}`;
  if (step.do === 'take-as-answer') return `takes \`${step.question}\` from the ${step.from}`;
  return DONE[step.do];
};

const whatInWords = (step: Step): string => {
  switch (step.kind) {
    case 'say':
      return `says _${step.id}_`;
    case 'do':
      return doneInWords(step);
    case 'include':
      return step.dialog === 'the-door'
        ? 'goes through the door of `about`'
        : `here stands [${step.dialog}](#${step.dialog})`;
    case 'choose':
    case 'choose-many':
    case 'write':
    case 'windows':
      return questionInWords(step);
  }
};

export const stepInWords = (step: Step): string =>
  step.when ? `${whatInWords(step)} — when ${inWords(step.when)}` : whatInWords(step);
