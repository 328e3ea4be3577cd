/** Whom the person last let be involved, beside the forms that would involve somebody. */
import { lastSaid } from '../cases/sharing-consent';
import type { CaseFile } from '../core/case-file';
import type { StaffWords } from './staff-words';

interface Part {
  readonly words: StaffWords;
  readonly file: CaseFile;
}

/** Before anybody is told: what the person last said of each who may be involved. */
export const LastSaid = ({ words, file }: Part) => {
  const said = lastSaid(file);
  return (
    <>
      <h3>{words.say('shared-last')}</h3>
      {said.length === 0 ? (
        <p>{words.say('shared-none')}</p>
      ) : (
        <ul>
          {said.map(({ recipient, decision, at }) => (
            <li key={recipient}>
              {recipient}: <strong>{words.label('decision', decision)}</strong>,{' '}
              {words.when(new Date(at).toISOString())}
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
