/** How it sounds: plain, calm, short, and by text or voice never saying what it is about. */
import { CHANNELS } from '../../src/core/inbound';
import { segmentsOf } from '../../src/channels/sms/segments';
import { split } from 'split-sms';
import { house } from '../support/conversation';
import { allSentences, sentencesOf, type Sentence } from '../support/catalogue-files';
import { dialogs, sayingOf, spokenOn, topics } from '../support/spoken';

/** A landlord's own words, and the law's, stand as they were written. */
const QUOTED = ({ file, path }: Sentence): boolean =>
  (file.startsWith('landlords/') && path.startsWith('landlord.texts')) ||
  (file === 'directory' && path.startsWith('legal'));

const ours = allSentences().filter((one) => !QUOTED(one));
const dialogSentences = ours.filter(
  ({ file }) => file in dialogs || ['common', 'sms', 'voice', 'fallback'].includes(file),
);

/** Staff are told what not to do, and what they see of the reasons. */
const FOR_STAFF = ['why', 'low risk', 'mediation'];

const NEVER: readonly (readonly [string, RegExp])[] = [
  ['victim', /\bvictims?\b/iu],
  ['alleged', /\balleg/iu],
  ['just', /\bjust\b/iu],
  ['why', /\bwhy\b/iu],
  ['worry', /don['’]t worry|do not worry|no need to worry/iu],
  ['low risk', /\b(?:low|no|standard|medium|high)[- ]risk\b/iu],
  ['a promise of safety', /\byou (?:are|will be) safe\b|\bwe (?:will|can) keep you safe\b|\bguarantee/iu],
  [
    'a promise of secrecy',
    /\b(?:completely|totally|strictly|fully|100%) (?:confidential|private|secret)\b|\bin confidence\b/iu,
  ],
  ['police know', /\bpolice (?:know|have been told|are (?:on (?:the|their) way|coming))\b/iu],
  ['mediation', /\bmediat|\bcouples? counselling/iu],
  ['an emoji', /\p{Extended_Pictographic}/u],
  ['shouting', /!/u],
  ['Americanisms', /\b(?:center|behavior|organization|color)\b/iu],
];

const where = ({ file, path, text }: Sentence): string => `${file}.${path}: ${text}`;

it.each(NEVER)('never says %s', (name, word) => {
  const said = FOR_STAFF.includes(name) ? ours.filter(({ file }) => file !== 'console') : ours;
  expect(said.filter(({ text }) => word.test(text)).map(where)).toEqual([]);
});

it('would notice each of them', () => {
  const said =
    'victim alleged just why don’t worry low-risk you are safe strictly confidential police know mediation 🙂! center';
  expect(NEVER.filter(([, word]) => !word.test(said))).toEqual([]);
});

it('quotes are marked as quotes, and only they are exempt', () => {
  const quoted = allSentences().filter(QUOTED);
  expect(quoted.length).toBeGreaterThan(40);
  expect(quoted.every(({ file }) => file === 'directory' || file.startsWith('landlords/'))).toBe(true);
});

it('keeps sentences short: at most 20 words each', () => {
  const long = dialogSentences.flatMap((one) =>
    one.text
      .replace(/\{\{\w+\}\}/gu, 'x')
      .split(/(?<=[.?:;])\s+|\n/u)
      .filter((sentence) => sentence.split(/\s+/u).filter(Boolean).length > 20)
      .map((sentence) => `${one.file}.${one.path}: ${sentence}`),
  );
  expect(long).toEqual([]);
});

describe.each(['sms', 'voice'] as const)('by %s', (channel) => {
  const NAMES_IT = /\b(?:domestic|abus|violen|assault|perpetrat|coerc|surviv|refuge\b)/iu;

  it('no sentence of any dialog says what it is about or who it comes from', () => {
    const faults = house.landlords.all.flatMap((landlord) =>
      spokenOn(channel).flatMap((spoken) => {
        const said = (spoken.dialog === 'information' ? topics : ['helplines']).map((topic) =>
          sayingOf(spoken, channel, landlord, topic),
        );
        const name = landlord.name.toLowerCase();
        return said.flatMap(({ key, sentence, labels }) =>
          [sentence, ...labels.map(([, label]) => label)].flatMap((text) =>
            NAMES_IT.test(text) || text.toLowerCase().includes(name) || text.toLowerCase().includes(landlord.id)
              ? [`${key}: ${text}`]
              : [],
          ),
        );
      }),
    );
    expect([...new Set(faults)]).toEqual([]);
  });

  it('nor does anything else that is said at any moment', () => {
    const said = [...sentencesOf('common'), ...sentencesOf(channel), ...sentencesOf('directory')].filter(({ path }) =>
      path.endsWith(`.${channel}`),
    );
    expect(said.length).toBeGreaterThan(channel === 'sms' ? 60 : 60);
    expect(said.filter(({ text }) => NAMES_IT.test(text) || text.includes('{{landlord}}')).map(where)).toEqual([]);
  });
});

describe('each text', () => {
  it('of a dialog fits two segments of phone letters, before it is divided', () => {
    const faults = house.landlords.all.flatMap((landlord) =>
      spokenOn('sms').flatMap((spoken) =>
        (spoken.dialog === 'information' ? topics : ['helplines']).flatMap((topic) => {
          const { key, sentence } = sayingOf(spoken, 'sms', landlord, topic);
          return segmentsOf(sentence) > 2 || split(sentence).characterSet !== 'GSM'
            ? [`${key} (${segmentsOf(sentence)}): ${sentence}`]
            : [];
        }),
      ),
    );
    expect([...new Set(faults)]).toEqual([]);
  });

  it('has labels in phone letters', () => {
    const faults = spokenOn('sms').flatMap((spoken) =>
      house.landlords.all.flatMap((landlord) =>
        sayingOf(spoken, 'sms', landlord).labels.filter(
          ([, label]) => split(label).characterSet !== 'GSM' || label.length > 45,
        ),
      ),
    );
    expect(faults).toEqual([]);
  });
});

it('nobody is asked for what must not be asked: injury, sex, strangulation, immigration', () => {
  const questions = CHANNELS.flatMap((channel) =>
    spokenOn(channel)
      .filter(({ step }) => step.kind !== 'say')
      .flatMap((spoken) => house.landlords.all.map((landlord) => sayingOf(spoken, channel, landlord))),
  );
  for (const { key, sentence, labels } of questions)
    expect(
      `${key}: ${[sentence, ...labels.map(([, label]) => label)].join(' ')}`.replace(
        /You are not asked about your immigration status/gu,
        '',
      ),
    ).not.toMatch(/injur|strangl|chok|sexual|\brape|immigration|visa|\bhow often\b|\bdescribe\b/iu);
});
