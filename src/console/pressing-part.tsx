/**
 * Words for which the priority was raised and to which nobody of the staff has answered yet: said where the conversation
 * opens, however far below they stand.
 */
import type { Reason } from '../core/case';
import type { Message } from '../store/store';
import type { TalkView } from './talk-page';

export const PressingPart = ({ words, file, messages }: Pick<TalkView, 'words' | 'file' | 'messages'>) => {
  const found = pressingIn(file.reasons, messages);
  if (!found) return null;
  const { reason, line } = found;
  return (
    <p class="trouble" role="alert">
      <strong>
        {words.label('priority', file.priority)}: {words.reason(reason.code)}
      </strong>{' '}
      {words.say('pressing', { when: words.when(new Date(reason.at).toISOString()) })} <q>{cut(reason.words ?? '')}</q>{' '}
      <a href={`#line-${line}`}>{words.say('pressing-go')}</a>
    </p>
  );
};

/** Longer than this and it is read where it stands. */
const LONGEST = 120;
const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text);

interface Pressing {
  readonly reason: Reason;
  /** The number of its line. */
  readonly line: number;
}

/** The last of them that stands below whatever staff said last. Null: none does. */
export const pressingIn = (reasons: readonly Reason[], messages: readonly Message[]): Pressing | null => {
  const answered = messages.findLastIndex(({ by }) => by === 'handler');
  const heard = reasons.flatMap((reason): readonly Pressing[] => {
    const at = messages.findLastIndex(({ by, text }) => by === 'person' && text === reason.words);
    return reason.words !== undefined && at > answered ? [{ reason, line: at + 1 }] : [];
  });
  return heard.toSorted((one, other) => one.line - other.line).at(-1) ?? null;
};
