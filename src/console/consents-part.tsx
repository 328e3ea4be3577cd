/** What was agreed, in the very sentence it was agreed to: from today's catalogue where that still holds it, and said where not. */
import { HEARD } from '../cases/sharing-consent';
import type { AllWords } from '../channels/words';
import type { Wording } from '../core/answer';
import type { Case } from '../core/case';
import type { Consent } from '../core/consent';
import type { ChannelName } from '../core/inbound';
import type { StaffId } from '../core/staff';
import { Section } from './layout';
import type { StaffWords } from './staff-words';

/** The sentence of a wording, its blanks as they stand in the catalogue; null where today's is another. */
export type Held = (wording: Wording, channel: ChannelName) => string | null;

/** As the catalogue has it for the landlord of a case. */
export const heldBy =
  (words: Pick<AllWords, 'held'>, { landlord }: Pick<Case, 'landlord'>): Held =>
  (wording, channel) =>
    words.held(wording, channel, landlord);

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

const Sentence = ({
  words,
  consent: { wording, channel },
  held,
}: Pick<View, 'words' | 'held'> & { consent: Consent }) => {
  if (wording.id === HEARD.id) return <p class="small">{words.say('consent-heard')}</p>;
  const sentence = held(wording, channel);
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

const BLANK = /\{\{(\w+)\}\}/gu;
