/** What every step of every dialog says, on each channel where it can be met: for tests of the words themselves. */
import type { AnswerValue } from '../../src/core/answer';
import { DOORS } from '../../src/core/case';
import type { ChannelName } from '../../src/core/inbound';
import type { Landlord } from '../../src/core/landlord';
import type { Session } from '../../src/core/session';
import { fill, labelOf } from '../../src/channels/fill';
import { placed, type Placed } from '../../src/engine/atoms';
import { isQuestion, stepKey, wordsKey, type AnyQuestion, type Condition, type Say } from '../../src/engine/dialog';
import { varsFor } from '../../src/engine/vars';
import { house, inboundFor, parts, WORKDAY, worldFor } from './conversation';
import { testSession } from './session';

export const { dialogs } = parts;

/** Whether a step can be met on the channel, whatever was answered. */
const isOn = (condition: Condition, channel: ChannelName): boolean => {
  if ('all' in condition) return condition.all.every((one) => isOn(one, channel));
  if ('any' in condition) return condition.any.some((one) => isOn(one, channel));
  if ('not' in condition) return !('channel' in condition.not) || !isOn(condition.not, channel);
  if ('known' in condition)
    return condition.known === 'number' ? ['sms', 'voice'].includes(channel) : channel === 'connect-app';
  return !('channel' in condition) || condition.channel.includes(channel);
};

/** Through every door, each step with the conditions around it; the same step may stand in several places. */
const allSteps: readonly Placed[] = DOORS.filter((door) => door !== 'not-sure').flatMap((door) =>
  placed(dialogs, door),
);

export interface Spoken extends Placed {
  readonly step: Say | AnyQuestion;
}

/** Each step once. */
export const spokenOn = (channel: ChannelName): readonly Spoken[] => {
  const met = allSteps.flatMap(({ dialog, step, conditions }) =>
    (step.kind === 'say' || isQuestion(step)) && conditions.every((one) => isOn(one, channel))
      ? [[stepKey(dialog, step.id), { dialog, step, conditions }] as const]
      : [],
  );
  return [...new Map(met).values()];
};

/** What the rest of a conversation hangs on: neither changed nor read back. */
const NOT_NAMED = ['safe-now', 'about', 'notice', 'enough', 'check', 'change-which', 'crisis-next'];
const AFTER_THE_REPORT = ['info-topic', 'info-more', 'returning-do', 'tighten', 'returning-words'];

/** Questions that may be read back or changed, and so need a short name. */
export const namedQuestions: readonly string[] = [
  ...new Set(
    allSteps.flatMap(({ step }) =>
      isQuestion(step) && !step.readBack && ![...NOT_NAMED, ...AFTER_THE_REPORT].includes(step.id) ? [step.id] : [],
    ),
  ),
];

export const valuesOf = (question: AnyQuestion, landlord: Landlord, channel: ChannelName): readonly string[] => {
  if (question.kind === 'write') return [];
  const own = question.choices.flatMap((choice) => {
    if (typeof choice === 'string') return [choice];
    return isOn(choice.when, channel) ? [choice.value] : [];
  });
  return [...new Set([...own, ...offeredBy(question, landlord, channel)])];
};

const offeredBy = (question: AnyQuestion, landlord: Landlord, channel: ChannelName): readonly string[] => {
  if (question.kind === 'write' || question.kind === 'windows' || !question.offered) return [];
  switch (question.offered) {
    case 'doors':
      return landlord.doors.open;
    case 'contact-methods':
      return landlord.contact.methods.filter((method) => method !== 'app' || channel === 'connect-app');
    case 'help':
      return ['sms', 'voice'].includes(channel) ? [] : landlord.help.map(({ value }) => value);
    case 'sharing-partners':
      return landlord.sharing.partners.map(({ value }) => value);
    case 'meeting-places':
      return landlord.meetingPlaces.offered;
    case 'answered-questions':
      return namedQuestions;
  }
};

const wording = { id: 'x', version: '1', language: 'en', hash: 'h' };
const given = (value: AnswerValue) => ({ value, wording, at: WORKDAY });

/** Somebody who has answered all that sentences speak of. */
const someone = (channel: ChannelName, topic: string): Session =>
  testSession({
    channel,
    answers: {
      'safe-now': given('yes'),
      about: given('me'),
      'contact-method': given('call'),
      'contact-detail': given('+447700900201'),
      'contact-times': given([{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:30', to: '14:30' }]),
      'contact-times-ok': given('yes'),
      'contact-avoid': given([{ days: ['sat', 'sun'], from: '00:00', to: '24:00' }]),
      'reporter-contact-times': given([{ days: ['sat'], from: '10:00', to: '16:00' }]),
      'info-topic': given(topic),
    },
    wayBack: { reference: 'ABCD-EFGH', words: ['river', 'lantern'] },
  });

export interface Saying {
  readonly key: string;
  readonly sentence: string;
  readonly hint: string;
  readonly labels: readonly (readonly [string, string])[];
  /** Values that have no label in the catalogue, and no name in the manifest. */
  readonly unnamed: readonly string[];
}

/** A step as it is said: sentence, hint and labels, filled in. */
export const sayingOf = (
  { dialog, step }: Spoken,
  channel: ChannelName,
  landlord: Landlord,
  topic = 'helplines',
): Saying => {
  const words = house.words.for('en', channel, landlord.id);
  const inbound = inboundFor({ channel, landlord }, { type: 'begin' }, WORKDAY);
  const filling = { words, landlord, directory: parts.directory, inbound };
  const world = worldFor({ channel, landlord }, WORKDAY);
  const vars = fill(varsFor(step.vars, step.id, someone(channel, topic), world), filling);
  const key = isQuestion(step) ? wordsKey(dialog, step) : stepKey(dialog, step.id);
  const values = isQuestion(step) ? valuesOf(step, landlord, channel) : [];
  return {
    key,
    sentence: words.say(key, vars),
    hint: words.part(key, 'hint', vars) ?? '',
    unnamed: values.filter(
      (value) =>
        words.part(key, `options.${value}`) === null &&
        words.part('common.answers', `options.${value}`) === null &&
        !landlord.sharing.partners.some((partner) => partner.value === value),
    ),
    labels: values.map((value) => [value, labelOf(key, value, filling)] as const),
  };
};

/** Every topic's own words are said by the same step. */
export const topics: readonly string[] = (dialogs['information']?.steps ?? []).flatMap((step) =>
  step.kind === 'choose' && step.id === 'info-topic' ? step.choices.map(String) : [],
);
