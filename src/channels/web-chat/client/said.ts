/** What a filled-in form says as it goes to the server, and what kind of thing came from there. */
import type { Activity } from '../../../core/reply';
import type { Answered, Filled } from '../../answered';
import { add, NOTHING } from '../../shown';
import { messageId } from './message-id';

/** `pressed`: the button, for what it stands for. */
export function filledIn(form: HTMLFormElement, pressed: Element | null): Filled {
  const fields = new FormData(form);
  if (pressed instanceof HTMLButtonElement && pressed.name !== '') fields.append(pressed.name, pressed.value);
  const all = (name: string): readonly string[] => fields.getAll(name).filter((value) => typeof value === 'string');
  return { choice: all('choice'), words: all('words')[0] ?? '', command: all('command')[0] ?? '' };
}

export const activityOf = (said: Answered, language: string): Activity => ({
  type: 'message',
  from: { id: 'me', role: 'user' },
  locale: language,
  text: said.text,
  ...(said.value === undefined ? {} : { value: said.value }),
  channelData: { clientActivityID: messageId() },
});

/** Commands are shown as the button said them. */
export const wordsShown = (said: Answered, words: Readonly<Record<string, string>>): string =>
  said.text === said.value ? (words[said.text] ?? said.text) : said.text;

/** The emergency message of a turn that could not be kept: what the person sent still waits to be sent. */
export const isAside = (activity: Activity): boolean => String(activity.id).includes('|kept-');

/** Nothing but words of a person of the staff, who answers when they can. */
export function isOfHandler(activities: readonly Activity[]): boolean {
  const { said, question, ended } = activities.reduce(add, NOTHING);
  return !question && !ended && said.every(({ by }) => by === 'handler');
}
