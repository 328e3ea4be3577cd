/** Every word a dialog needs is there on every channel, filled in, and none is there for nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHANNELS } from '../../src/core/inbound';
import { wordsKey, isQuestion } from '../../src/engine/dialog';
import { house } from '../support/conversation';
import { fileNames, sentencesOf, type Sentence } from '../support/catalogue-files';
import { dialogs, namedQuestions, sayingOf, spokenOn, topics, valuesOf } from '../support/spoken';

const NOT_FILLED = /\{\{|\}\}|undefined|\[object|\bnull\b|\bNaN\b/u;

describe.each(CHANNELS)('on %s', (channel) => {
  it.each(house.landlords.all.map(({ id }) => id))('all that a dialog says is there for %s, and filled in', (id) => {
    const landlord = house.landlords.all.find((one) => one.id === id);
    if (!landlord) throw new Error('no such landlord');
    const faults = spokenOn(channel).flatMap((spoken) => {
      const { key, sentence, hint, labels, unnamed } = sayingOf(spoken, channel, landlord);
      return [
        ...(sentence.trim() === '' ? [`${key}: nothing`] : []),
        ...[sentence, hint].flatMap((text) => (NOT_FILLED.test(text) ? [`${key}: ${text}`] : [])),
        ...unnamed.map((value) => `${key}.options.${value}: no label`),
        ...labels.flatMap(([value, label]) =>
          label.trim() === '' || NOT_FILLED.test(label) ? [`${key}.options.${value}: ${label}`] : [],
        ),
      ];
    });
    expect(faults).toEqual([]);
  });

  it('every topic has words of its own', () => {
    const step = spokenOn(channel).find(({ dialog, step: { id } }) => dialog === 'information' && id === 'topic');
    const [landlord] = house.landlords.all;
    if (!step || !landlord) throw new Error('nothing to read');
    const said = topics.map((topic) => sayingOf(step, channel, landlord, topic).sentence);
    expect(topics.length).toBeGreaterThan(8);
    expect(new Set(said).size).toBe(topics.length);
    for (const sentence of said) expect(sentence.length).toBeGreaterThan(30);
  });
});

it('every question that is read back or changed has a short name', () => {
  const named = sentencesOf('check').flatMap(({ path }) => /^change-which\.options\.([^.]+)/u.exec(path)?.[1] ?? []);
  expect(namedQuestions.filter((question) => !named.includes(question))).toEqual([]);
  expect(named.filter((question) => !namedQuestions.includes(question))).toEqual([]);
});

describe('no word is there for nothing', () => {
  const source = readdirSync(join(__dirname, '../../src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/u.test(file))
    .map((file) => readFileSync(join(__dirname, '../../src', file), 'utf8'))
    .join('\n');

  /** Said by code and not by a step, by its full name or as the last part of a name that code puts together. */
  const saidByCode = (key: string): boolean =>
    source.includes(`'${key}'`) || (key.startsWith('contact-plan.detail-') && source.includes(`'${key.slice(20)}'`));

  const saidByDialogs = new Set(
    Object.values(dialogs).flatMap(({ id, steps }) =>
      steps.map((step) => (isQuestion(step) ? wordsKey(id, step) : `${id}.${step.id}`)),
    ),
  );

  const optionsOf = (key: string): ReadonlySet<string> => {
    const values = CHANNELS.flatMap((channel) =>
      spokenOn(channel).flatMap(({ dialog, step }) =>
        isQuestion(step) && wordsKey(dialog, step) === key
          ? house.landlords.all.flatMap((landlord) => valuesOf(step, landlord, channel))
          : [],
      ),
    );
    return new Set(values);
  };

  const isUsed = ({ file, path }: Sentence): boolean => {
    const [step = '', ...rest] = path.split('.');
    const key = `${file}.${step}`;
    if (rest[0] !== 'options') return saidByDialogs.has(key) || saidByCode(key);
    return optionsOf(key).has(rest[1] ?? '') || saidByCode(key);
  };

  it.each(fileNames.filter((name) => name in dialogs))('in the dialog %s', (name) => {
    expect(sentencesOf(name).flatMap((one) => (isUsed(one) ? [] : [one.path]))).toEqual([]);
  });

  it.each(['common', 'sms', 'voice'])('in %s', (name) => {
    const unused = sentencesOf(name).filter(({ path }) => {
      const [step = ''] = path.split('.');
      return !source.includes(`${name}.${step}`) && !source.includes(`'${step}'`);
    });
    expect(unused.map(({ path }) => path)).toEqual([]);
  });

  it('every dialog that says something of its own has a file', () => {
    const wanted = [...saidByDialogs].map((key) => key.slice(0, key.indexOf('.')));
    const said = new Set(
      CHANNELS.flatMap((channel) =>
        spokenOn(channel).map(({ dialog, step }) => (isQuestion(step) ? (step.words ?? dialog) : dialog)),
      ),
    );
    expect(wanted.length).toBeGreaterThan(100);
    for (const name of said) expect(fileNames).toContain(name);
  });
});

it('each landlord has words for what only it offers: help, partners, its own texts', () => {
  for (const landlord of house.landlords.all) {
    const words = house.words.for('en', 'web-chat', landlord.id);
    for (const { value } of landlord.help) expect(words.label('me-more.want', value)).not.toBe(value);
    for (const { value } of landlord.sharing.partners)
      expect(words.part('sharing.sharing', `lines.${value}`)).not.toBeNull();
    for (const { key } of landlord.texts) expect(words.part(`landlord.texts.${key}`, 'source')).toContain('policy');
    const own = sentencesOf(`landlords/${landlord.id}`);
    const helps = own.flatMap(({ path }) => /^me-more\.want\.options\.([^.]+)/u.exec(path)?.[1] ?? []);
    expect(helps.filter((value) => !landlord.help.some((one) => one.value === value))).toEqual([]);
    const texts = own.flatMap(({ path }) => /^landlord\.texts\.([^.]+)/u.exec(path)?.[1] ?? []);
    expect([...new Set(texts)].filter((key) => !landlord.texts.some((one) => one.key === key))).toEqual([]);
  }
});
