/** What was agreed, in the very sentence it was agreed to: from today's catalogue where that still holds it, and said where not. */
import { HEARD } from '../cases/sharing-consent';
import type { AllWords } from '../channels/words';
import type { Case } from '../core/case';
import type { Consent } from '../core/consent';
import type { StaffId } from '../core/staff';
import type { Message } from '../store/store';
import { Section } from './layout';
import type { StaffWords } from './staff-words';

const BLANK = /\{\{(\w+)\}\}/gu;
const BLANK_WHOLE = /\{\{\w+\}\}/u;

/** The sentence that was agreed to, filled as it was shown where the conversation still has it; null where today's is another. */
export type Held = (consent: Agreed) => string | null;
type Agreed = Pick<Consent, 'wording' | 'channel' | 'at'>;

/** As the catalogue has it for the landlord of a case. */
export const heldBy =
  (words: Pick<AllWords, 'held'>, { landlord }: Pick<Case, 'landlord'>, messages: readonly Message[]): Held =>
  (consent) => {
    const sentence = words.held(consent.wording, consent.channel, landlord);
    return sentence === null ? null : (asShown(sentence, consent, messages) ?? sentence);
  };

/** The last time it was said before they agreed. Null: it has no blanks, or the conversation has it no more. */
const asShown = (sentence: string, { at }: Agreed, messages: readonly Message[]): string | null => {
  if (sentence.search(BLANK) < 0) return null;
  const between = sentence.split(BLANK_WHOLE).map(literally);
  const filled = new RegExp(`${between.join('[^]+?')}${between.at(-1) === '' ? '$' : ''}`, 'u');
  const said = messages.filter((message) => message.by === 'bot' && message.at <= at);
  return said.map(({ text }) => filled.exec(text)?.[0] ?? null).findLast((text) => text !== null) ?? null;
};

const literally = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');

interface View {
  readonly words: StaffWords;
  readonly consents: readonly Consent[];
  readonly held: Held;
  readonly nameOf: (id: StaffId) => string;
}

export const Consents = ({ words, consents, held, nameOf }: View) => (
  <Section id="consents" title={words.say('part-consents')}>
    {consents.length === 0 && <p>{words.say('consents-none')}</p>}
    <ul>
      {consents.map((consent, index) => (
        <li key={index}>
          <strong>{words.label('decision', consent.decision)}</strong>: {words.label('purpose', consent.purpose)},{' '}
          {consent.recipient}. {howIn(consent, words, nameOf)}
          <Sentence words={words} consent={consent} held={held} />
        </li>
      ))}
    </ul>
    <p class="small">{words.say('consents-not-basis')}</p>
  </Section>
);

const howIn = ({ by, channel, at, recordedBy }: Consent, words: StaffWords, nameOf: View['nameOf']): string => {
  const when = words.when(new Date(at).toISOString());
  return recordedBy === undefined
    ? words.say('consent-how', { by: words.label('set-by', by), channel: words.label('on-channel', channel), when })
    : words.say('consent-recorded', { name: nameOf(recordedBy), when });
};

const Sentence = ({ words, consent, held }: Pick<View, 'words' | 'held'> & { consent: Consent }) => {
  const { wording } = consent;
  if (wording.id === HEARD.id) return <p class="small">{words.say('consent-heard')}</p>;
  const sentence = held(consent);
  const { id, version, language, hash } = wording;
  return (
    <>
      {sentence === null ? (
        <p class="decision">{words.say('consent-not-held')}</p>
      ) : (
        <p>
          <q class="own">{sentence.replace(BLANK, '[$1]')}</q>
          {sentence.search(BLANK) >= 0 && <span class="small"> {words.say('consent-blanks')}</span>}
        </p>
      )}
      <p class="small">{words.say('consent-wording', { id, version, language, hash: hash.slice(0, 12) })}</p>
    </>
  );
};
